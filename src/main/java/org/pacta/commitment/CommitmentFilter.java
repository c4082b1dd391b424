package org.pacta.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments a list shows; null means any.
 *
 * @param text in reference or title
 * @param statement reference of the statement
 * @param party of the lead office
 * @param dueFrom first due date
 * @param dueUntil last due date
 */
public record CommitmentFilter(
        @Nullable String text,
        @Nullable String statement,
        Commitment.@Nullable Status status,
        Commitment.@Nullable Health health,
        @Nullable String party,
        @Nullable Long officeId,
        @Nullable String kind,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil) {

    public static final CommitmentFilter ALL =
            new CommitmentFilter(null, null, null, null, null, null, null, null, null);

    /** What a list is sorted by. */
    public enum Sort {
        DUE("due_on"),
        REFERENCE("statement_id, ordinal"),
        TITLE("title"),
        LEAD("lead_party, lead_office"),
        STATUS("status"),
        HEALTH("health");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String orderBy(boolean descending) {
            return " ORDER BY " + (descending ? column.replace(",", " DESC,") + " DESC" : column)
                    + ", id OFFSET :offset LIMIT :limit";
        }
    }
}
