package org.pacta.id;

import org.jspecify.annotations.Nullable;

/** Which statement: the number that the database gave it. */
public record StatementId(long value) implements Comparable<StatementId> {

    public static @Nullable StatementId ofNullable(@Nullable Long value) {
        return value == null ? null : new StatementId(value);
    }

    @Override
    public int compareTo(StatementId other) {
        return Long.compare(value, other.value);
    }

    /** The number alone, as it stands in addresses and in the history. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
