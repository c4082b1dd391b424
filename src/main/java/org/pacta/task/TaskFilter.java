package org.pacta.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows; null means any.
 *
 * @param text in the name, the commitment's reference or its title
 * @param open only those not ended, or only those ended
 * @param dueFrom first due date
 * @param dueUntil last due date
 * @param assigneeId only what this member has
 * @param commitment reference of the commitment
 */
public record TaskFilter(
        @Nullable String text,
        @Nullable String party,
        @Nullable Long officeId,
        @Nullable TaskState state,
        @Nullable Boolean open,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        @Nullable Long assigneeId,
        @Nullable String commitment) {

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null);

    /** A filter as pages have it. */
    public TaskFilter(
            @Nullable String text,
            @Nullable String party,
            @Nullable Long officeId,
            @Nullable TaskState state,
            @Nullable Boolean open,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueUntil) {
        this(text, party, officeId, state, open, dueFrom, dueUntil, null, null);
    }

    /** What a list is sorted by. */
    public enum Sort {
        DUE("t.due_on", "date"),
        NAME("t.name", "text"),
        COMMITMENT("c.reference", "text"),
        OFFICE("o.name", "text"),
        STATE("t.state", "text");

        private final String column;
        private final String type;

        Sort(String column, String type) {
            this.column = column;
            this.type = type;
        }

        /** What follows a task whose value and number are {@code :after} and {@code :afterId}, in this order. */
        String following(boolean descending, boolean first) {
            var order = descending ? " DESC" : "";
            var after = first
                    ? ""
                    : " AND (%s, t.id) %s (:after::%s, :afterId)".formatted(column, descending ? "<" : ">", type);
            return after + " ORDER BY " + column + order + ", t.id" + order + " LIMIT :limit";
        }

        /** The value of a task that it is sorted by. */
        public String of(TaskRow task) {
            return switch (this) {
                case DUE -> task.dueOn().toString();
                case NAME -> task.name();
                case COMMITMENT -> task.commitment();
                case OFFICE -> task.office();
                case STATE -> task.state().name();
            };
        }

        String orderBy(boolean descending) {
            return " ORDER BY " + column + (descending ? " DESC" : "") + ", t.id OFFSET :offset LIMIT :limit";
        }
    }
}
