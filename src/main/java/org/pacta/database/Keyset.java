package org.pacta.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a list goes on after an item: by the item's own value and number and not by its position, so that what is added or
 * ends meanwhile makes none come twice or be left out. Among items of one value the number decides.
 *
 * @param column by which the list is sorted, as its statement names it, never null in a row; null where it is sorted by
 *     nothing but the number
 * @param type of that column
 * @param id the column of the number
 * @see <a href="https://use-the-index-luke.com/no-offset">Paging by keys</a>
 */
public record Keyset(@Nullable String column, Type type, String id) {

    /** What a list is sorted by. */
    public enum Type {
        TEXT,
        DATE
    }

    /** An item that a list goes on after.
     *
     * @param value what it is sorted by, as text; null where that is nothing but the number
     */
    public record Place(@Nullable String value, long id) {}

    /** Of a list in the order of its numbers. */
    public static Keyset byId(String id) {
        return new Keyset(null, Type.TEXT, id);
    }

    /**
     * The end of a statement whose condition stands before it: which items follow, in which order, and how many. Takes
     * what {@link #bind} binds.
     *
     * @param first whether it begins with the first item
     */
    public String following(boolean descending, boolean first) {
        var order = descending ? " DESC" : "";
        var follows = descending ? "<" : ">";
        if (column == null) {
            return (first ? "" : " AND %s %s :afterId".formatted(id, follows))
                    + " ORDER BY %s%s LIMIT :limit".formatted(id, order);
        }
        var after = " AND (%s, %s) %s (:after::%s, :afterId)".formatted(column, id, follows, type.name());
        return (first ? "" : after) + " ORDER BY %s%s, %s%s LIMIT :limit".formatted(column, order, id, order);
    }

    /** Binds where a list goes on, and how many items are wanted.
     *
     * @param after null for the first
     */
    public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, @Nullable Place after, int limit) {
        var bound = sql.param("limit", limit);
        if (after != null) {
            bound = bound.param("afterId", after.id());
            if (after.value() != null) {
                bound = bound.param("after", after.value());
            }
        }
        return bound;
    }
}
