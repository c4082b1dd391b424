package org.pacta.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, of which only those that are asked for stand in its statement: where all stand in it with
 * {@code :x IS NULL OR}, the database cannot know which of them will count, and plans for none.
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();

    /** @param value what is asked for; null where the condition does not count */
    public Where when(@Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
        return this;
    }

    /** The text that a list looks for, or null where there is none. */
    public static @Nullable String text(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked;
    }

    /** As a clause of its own, which goes on with {@code AND}; a line. */
    public String clause() {
        return conditions.isEmpty() ? "WHERE true\n" : "WHERE " + joined() + "\n";
    }

    /** To go on after another condition; a line, or nothing. */
    public String further() {
        return conditions.isEmpty() ? "" : "  AND " + joined() + "\n";
    }

    private String joined() {
        return String.join("\n  AND ", conditions);
    }
}
