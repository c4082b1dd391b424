package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** What a list is sorted by; health from the worst to the best. */
    public enum Sort {
        DUE("due_on"),
        REFERENCE("statement_id", "ordinal"),
        TITLE("title"),
        KIND("kind"),
        LEAD("lead_party", "lead_office"),
        STATUS("status"),
        HEALTH("array_position(ARRAY['OVERDUE', 'BLOCKED', 'AT_RISK', 'ON_TRACK'], health)");

        /** What {@link #following} can continue: one column that a row carries. */
        public static final List<Sort> KEYED = List.of(DUE, REFERENCE, TITLE);

        private final List<String> columns;

        Sort(String... columns) {
            this.columns = List.of(columns);
        }

        /** What follows a commitment whose value and number are {@code :after} and {@code :afterId}. */
        String following(boolean descending, boolean first) {
            var column = this == DUE ? "due_on" : name().toLowerCase(Locale.ROOT);
            var order = descending ? " DESC" : "";
            var after = first
                    ? ""
                    : " AND (%s, id) %s (:after::%s, :afterId)"
                            .formatted(column, descending ? "<" : ">", this == DUE ? "date" : "text");
            return after + " ORDER BY " + column + order + ", id" + order + " LIMIT :limit";
        }

        /** The value of a commitment that a {@link #KEYED} list is sorted by. */
        public String of(CommitmentRow commitment) {
            return switch (this) {
                case REFERENCE -> commitment.reference();
                case TITLE -> commitment.title();
                default -> commitment.dueOn().toString();
            };
        }

        String orderBy(boolean descending) {
            return columns.stream()
                    .map(column -> descending ? column + " DESC" : column)
                    .collect(Collectors.joining(", ", " ORDER BY ", ", id OFFSET :offset LIMIT :limit"));
        }
    }
}
