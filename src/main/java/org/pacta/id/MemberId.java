package org.pacta.id;

import org.jspecify.annotations.Nullable;

/** Which member: the number that the database gave it. */
public record MemberId(long value) implements Comparable<MemberId> {

    public static @Nullable MemberId ofNullable(@Nullable Long value) {
        return value == null ? null : new MemberId(value);
    }

    @Override
    public int compareTo(MemberId other) {
        return Long.compare(value, other.value);
    }

    /** The number alone, as it stands in addresses and in the history. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
