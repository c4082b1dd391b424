package org.pacta.statement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Office;
import org.pacta.statement.Finding;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;

/**
 * A statement with its passages and findings.
 *
 * @param text verbatim; offsets count in it, in UTF-16 units
 */
record StatementResource(
        String reference,
        @Nullable String series,
        @Nullable Integer number,
        String title,
        LocalDate issuedOn,
        @Nullable String venue,
        @Nullable String source,
        List<String> parties,
        List<String> releasableTo,
        String sha256,
        Instant registeredAt,
        @Nullable String registeredBy,
        @Nullable WithdrawnResource withdrawn,
        String text,
        List<PassageResource> passages,
        List<FindingResource> findings) {

    /** That it was registered by mistake, by whom that was said and why. */
    record WithdrawnResource(
            Instant at,
            @Nullable String by,
            String reason,
            @Nullable String replacedBy) {

        static @Nullable WithdrawnResource of(Statement.@Nullable Withdrawal withdrawal) {
            return withdrawal == null
                    ? null
                    : new WithdrawnResource(
                            withdrawal.at(), withdrawal.by(), withdrawal.reason(), withdrawal.replacedBy());
        }
    }

    /** A line of the list of statements. */
    record Summary(
            String reference,
            String title,
            LocalDate issuedOn,
            @Nullable String venue,
            int proposed,
            int accepted,
            int rejected,
            int restated,
            boolean withdrawn) {

        static Summary of(Statement.Summary row) {
            return new Summary(
                    row.reference(),
                    row.title(),
                    row.issuedOn(),
                    row.venue(),
                    row.proposed(),
                    row.accepted(),
                    row.rejected(),
                    row.restated(),
                    row.withdrawn());
        }
    }

    /**
     * A sentence, heading or list item.
     *
     * @param role {@code title}, {@code date_line}, {@code heading}, {@code sentence}, {@code list_item}, {@code lead_in}
     * @param stem of a list item, the words that lead into the list
     */
    record PassageResource(
            int ordinal,
            int paragraph,
            int start,
            int end,
            String role,
            String text,
            @Nullable String stem) {

        static PassageResource of(Passage passage) {
            return new PassageResource(
                    passage.ordinal(),
                    passage.paragraph(),
                    passage.start(),
                    passage.end(),
                    passage.role().name().toLowerCase(Locale.ROOT),
                    passage.text(),
                    passage.stem());
        }
    }

    /**
     * A finding of a registered statement.
     *
     * @param version what a decision on it sends in {@code If-Match}
     * @param strength {@code firm}, {@code general} or {@code expectation}
     * @param recurrence {@code none}, {@code annual}, {@code semiannual} or {@code regular}
     * @param leadOffice code of the office proposed to lead
     * @param commitment reference of what it became
     */
    record FindingResource(
            long id,
            int version,
            String state,
            @Nullable Integer passage,
            int clauseStart,
            int clauseEnd,
            String clause,
            String title,
            String kind,
            String strength,
            List<String> parties,
            @Nullable String deadlinePhrase,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String anchor,
            @Nullable LocalDate dueOn,
            String recurrence,
            double confidence,
            List<String> cues,
            @Nullable String leadOffice,
            @Nullable String commitment,
            @Nullable String rejectReason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static FindingResource of(Finding finding, Statement statement, List<Passage> passages, List<Office> offices) {
            return new FindingResource(
                    finding.id().value(),
                    finding.version(),
                    finding.decision().state().name(),
                    passages.stream()
                            .filter(passage -> passage.id() == finding.clause().passageId())
                            .map(Passage::ordinal)
                            .findFirst()
                            .orElse(null),
                    finding.clause().start(),
                    finding.clause().end(),
                    finding.clause().in(statement.text()),
                    finding.title(),
                    finding.kind().key(),
                    finding.strength().name().toLowerCase(Locale.ROOT),
                    finding.parties(),
                    finding.due().phrase(),
                    finding.due().earliest(),
                    finding.due().latest(),
                    finding.due().anchor(),
                    finding.due().on(),
                    finding.recurrence().name().toLowerCase(Locale.ROOT),
                    finding.grounds().confidence(),
                    finding.grounds().cues(),
                    offices.stream()
                            .filter(office -> finding.leadOfficeId() != null
                                    && office.id().equals(finding.leadOfficeId()))
                            .map(Office::code)
                            .findFirst()
                            .orElse(null),
                    finding.decision().commitment(),
                    finding.decision().rejectReason(),
                    finding.decision().by(),
                    finding.decision().at());
        }
    }

    static StatementResource of(
            Statement statement, List<Passage> passages, List<Finding> findings, List<Office> offices) {
        return new StatementResource(
                statement.reference(),
                statement.series(),
                statement.number(),
                statement.title(),
                statement.issuedOn(),
                statement.venue(),
                statement.registration().source(),
                statement.parties(),
                statement.releasability().codes(),
                statement.registration().sha256(),
                statement.registration().at(),
                statement.registration().by(),
                WithdrawnResource.of(statement.withdrawal()),
                statement.text(),
                passages.stream().map(PassageResource::of).toList(),
                findings.stream()
                        .map(finding -> FindingResource.of(finding, statement, passages, offices))
                        .toList());
    }
}
