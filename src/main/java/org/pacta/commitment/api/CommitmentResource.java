package org.pacta.commitment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.CommitmentRow;
import org.pacta.party.Office;

/**
 * A commitment.
 *
 * @param version what a change of it sends in {@code If-Match}
 * @param strength {@code firm}, {@code general} or {@code expectation}
 * @param dueOn the working due date, where the lead office's party is
 * @param originalDueOn as it was at the start
 * @param duePhrase the words that the due date comes from, with the range that they allow
 * @param health of an active one, by the day where its lead office is
 * @param noUpdateSince since when a party that has work to do has said nothing, once it is overdue to
 * @param previousCycle reference of the commitment whose next cycle this is, where it recurs
 * @param nextCycle reference of the commitment that is its next cycle
 */
record CommitmentResource(
        String reference,
        int version,
        String statement,
        String title,
        String kind,
        String strength,
        String recurrence,
        Commitment.Status status,
        Commitment.@Nullable Health health,
        OfficeResource lead,
        List<OfficeResource> supporting,
        List<String> parties,
        LocalDate startedOn,
        LocalDate dueOn,
        LocalDate originalDueOn,
        @Nullable String duePhrase,
        @Nullable LocalDate dueEarliest,
        @Nullable LocalDate dueLatest,
        int allTasks,
        int doneTasks,
        List<String> releasableTo,
        @Nullable Instant closedAt,
        @Nullable String closedReason,
        List<QuoteResource> quotes,
        @Nullable LocalDate noUpdateSince,
        @Nullable String previousCycle,
        @Nullable String nextCycle) {

    /** An office that leads or supports. */
    record OfficeResource(String code, String name, String party) {

        static OfficeResource of(Office office) {
            return new OfficeResource(office.code(), office.name(), office.partyCode());
        }
    }

    /** A sentence that it quotes; the clause's offsets count in {@code text}. */
    record QuoteResource(String statement, String text, int clauseStart, int clauseEnd) {}

    /** A commitment as the list has it. */
    record Row(
            String reference,
            String title,
            String kind,
            String strength,
            Commitment.Status status,
            Commitment.@Nullable Health health,
            String leadOffice,
            String leadParty,
            LocalDate dueOn,
            LocalDate originalDueOn,
            int allTasks,
            int doneTasks,
            @Nullable LocalDate nextTaskDueOn,
            @Nullable LocalDate noUpdateSince) {

        static Row of(CommitmentRow row) {
            return new Row(
                    row.reference(),
                    row.title(),
                    row.kind().key(),
                    row.strength().name().toLowerCase(Locale.ROOT),
                    row.status(),
                    row.health(),
                    row.leadOffice(),
                    row.leadParty(),
                    row.dueOn(),
                    row.originalDueOn(),
                    row.progress().allTasks(),
                    row.progress().doneTasks(),
                    row.progress().nextTaskDueOn(),
                    row.progress().silentSince());
        }
    }

    static CommitmentResource of(Commitment commitment, List<Commitment.Quote> quotes, CommitmentCycles.Cycle cycle) {
        var previous = cycle.previous();
        var next = cycle.next();
        return new CommitmentResource(
                commitment.reference(),
                commitment.version(),
                commitment.statement().reference(),
                commitment.title(),
                commitment.kind().key(),
                commitment.strength().name().toLowerCase(Locale.ROOT),
                commitment.recurrence().name().toLowerCase(Locale.ROOT),
                commitment.progress().status(),
                commitment.progress().health(),
                OfficeResource.of(commitment.responsible().lead()),
                commitment.responsible().supporting().stream()
                        .map(OfficeResource::of)
                        .toList(),
                commitment.responsible().parties(),
                commitment.progress().startedOn(),
                commitment.due().on(),
                commitment.due().original(),
                commitment.due().phrase(),
                commitment.due().earliest(),
                commitment.due().latest(),
                commitment.progress().allTasks(),
                commitment.progress().doneTasks(),
                commitment.releasability().codes(),
                commitment.progress().closedAt(),
                commitment.progress().closedReason(),
                quotes.stream()
                        .map(quote -> new QuoteResource(
                                quote.statement(), quote.text(), quote.clauseStart(), quote.clauseEnd()))
                        .toList(),
                commitment.progress().silentSince(),
                previous == null ? null : previous.reference(),
                next == null ? null : next.reference());
    }
}
