package org.pacta.id;

import org.jspecify.annotations.Nullable;

/** Which finding: the number that the database gave it. */
public record FindingId(long value) implements Comparable<FindingId> {

    public static @Nullable FindingId ofNullable(@Nullable Long value) {
        return value == null ? null : new FindingId(value);
    }

    @Override
    public int compareTo(FindingId other) {
        return Long.compare(value, other.value);
    }

    /** The number alone, as it stands in addresses and in the history. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
