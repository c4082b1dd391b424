package org.pacta.id;

/** Which task: the number that the database gave it. */
public record TaskId(long value) implements Comparable<TaskId> {

    @Override
    public int compareTo(TaskId other) {
        return Long.compare(value, other.value);
    }

    /** The number alone, as it stands in addresses and in the history. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
