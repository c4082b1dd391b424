package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Keyset;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;

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
        @Nullable OfficeId officeId,
        @Nullable Kind kind,
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

        /** How a list in this order goes on.
         *
         * @throws IllegalArgumentException where it is none of {@link #KEYED}
         */
        public Keyset keyset() {
            return switch (this) {
                case DUE -> new Keyset("due_on", Keyset.Type.DATE, "id");
                case REFERENCE -> new Keyset("reference", Keyset.Type.TEXT, "id");
                case TITLE -> new Keyset("title", Keyset.Type.TEXT, "id");
                default -> throw new IllegalArgumentException("A list by " + this + " goes by positions.");
            };
        }

        /** Where a {@link #KEYED} list goes on after a commitment. */
        public Keyset.Place place(CommitmentRow commitment) {
            var value = switch (this) {
                case REFERENCE -> commitment.reference();
                case TITLE -> commitment.title();
                default -> commitment.dueOn().toString();
            };
            return new Keyset.Place(value, commitment.id().value());
        }

        String orderBy(boolean descending) {
            return columns.stream()
                    .map(column -> descending ? column + " DESC" : column)
                    .collect(Collectors.joining(", ", "ORDER BY ", ", id"));
        }
    }
}
