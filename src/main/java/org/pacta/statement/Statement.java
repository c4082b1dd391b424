package org.pacta.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Keyset;
import org.pacta.id.StatementId;
import org.pacta.party.Releasability;

/**
 * A joint statement as it was registered; its text never changes.
 *
 * @param reference series and number, for example {@code DTT-14}; where they were not known, made of its day and place
 * @param series null where it belongs to none that is known
 * @param number its place in the series; null where it is not known
 * @param issuedOn the date of the statement, from which its deadlines are counted
 * @param text verbatim
 * @param withdrawal null where it stands
 */
public record Statement(
        StatementId id,
        String reference,
        @Nullable String series,
        @Nullable Integer number,
        String title,
        LocalDate issuedOn,
        @Nullable String venue,
        Registration registration,
        String text,
        List<String> parties,
        Releasability releasability,
        @Nullable Withdrawal withdrawal,
        int version) {

    /**
     * That it was registered by mistake, by whom that was said and why.
     *
     * @param replacedBy reference of the statement that has a better text; null for none
     */
    public record Withdrawal(
            Instant at,
            @Nullable String by,
            String reason,
            @Nullable String replacedBy) {}

    /**
     * How it was taken in.
     *
     * @param source where the text was taken from
     * @param sha256 of the text in UTF-8, hexadecimal
     * @param by name of the member who did it
     */
    public record Registration(
            @Nullable String source,
            String sha256,
            Instant at,
            @Nullable String by) {}

    /** A line of the list of statements, with how many of its findings are still to be decided. */
    public record Summary(
            long id,
            String reference,
            String title,
            LocalDate issuedOn,
            @Nullable String venue,
            int proposed,
            int accepted,
            int rejected,
            int restated,
            boolean withdrawn) {

        /** How a list with the latest first goes on. */
        public static final Keyset LATEST = new Keyset("s.issued_on", Keyset.Type.DATE, "s.id");

        /** Where such a list goes on after this one. */
        public Keyset.Place place() {
            return new Keyset.Place(issuedOn.toString(), id);
        }

        public int findings() {
            return proposed + accepted + rejected + restated;
        }
    }

    /** What a list of statements can be sorted by. */
    public enum Sort {
        REFERENCE("s.series {0} NULLS LAST, s.number {0} NULLS LAST, s.reference {0}"),
        TITLE("s.title {0}"),
        ISSUED_ON("s.issued_on {0}"),
        TO_DECIDE("proposed {0}");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        String orderBy(boolean descending) {
            return columns.replace("{0}", descending ? "DESC" : "ASC");
        }
    }
}
