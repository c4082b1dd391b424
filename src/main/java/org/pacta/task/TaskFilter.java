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
 */
public record TaskFilter(
        @Nullable String text,
        @Nullable String party,
        @Nullable Long officeId,
        @Nullable TaskState state,
        @Nullable Boolean open,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil) {

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null);

    /** What a list is sorted by. */
    public enum Sort {
        DUE("t.due_on"),
        NAME("t.name"),
        COMMITMENT("c.reference"),
        OFFICE("o.name"),
        STATE("t.state");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String orderBy(boolean descending) {
            return " ORDER BY " + column + (descending ? " DESC" : "") + ", t.id OFFSET :offset LIMIT :limit";
        }
    }
}
