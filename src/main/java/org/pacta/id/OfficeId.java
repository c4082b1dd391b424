package org.pacta.id;

import org.jspecify.annotations.Nullable;

/** Which office: the number that the database gave it. */
public record OfficeId(long value) implements Comparable<OfficeId> {

    public static @Nullable OfficeId ofNullable(@Nullable Long value) {
        return value == null ? null : new OfficeId(value);
    }

    @Override
    public int compareTo(OfficeId other) {
        return Long.compare(value, other.value);
    }

    /** The number alone, as it stands in addresses and in the history. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
