package org.pacta.id;

/** Which commitment: the number that the database gave it. */
public record CommitmentId(long value) implements Comparable<CommitmentId> {

    @Override
    public int compareTo(CommitmentId other) {
        return Long.compare(value, other.value);
    }

    /** The number alone, as it stands in addresses and in the history. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
