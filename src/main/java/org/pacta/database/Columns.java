package org.pacta.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the driver leaves to be converted: moments that may be missing, and arrays. */
public final class Columns {

    private Columns() {}

    /** The moment in a {@code timestamptz} column; null where there is none. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A moment as the driver takes it for a parameter; null where there is none. */
    public static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** The words in a {@code text[]} column, which is never null. */
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
