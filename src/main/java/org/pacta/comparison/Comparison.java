package org.pacta.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.comparison.matching.Alignment;
import org.pacta.comparison.matching.Outcome;
import org.pacta.id.CommitmentId;
import org.pacta.id.FindingId;
import org.pacta.statement.Finding;

/**
 * What became of one commitment in a later statement, or one thing that is new there.
 *
 * @param proposed by the comparer
 * @param confidence of the proposal, between 0 and 1
 * @param cues words of the newer passage that gave it away, in their order
 * @param earlier the commitment; null for what is new
 * @param later what the newer statement says; null where it says nothing
 * @param decision null until a person has decided
 */
public record Comparison(
        long id,
        Outcome proposed,
        double confidence,
        List<Alignment.Reason> reasons,
        List<String> cues,
        @Nullable Earlier earlier,
        @Nullable Later later,
        @Nullable Decision decision,
        int version) {

    /** As it stands: what was decided, else what is proposed. */
    public Outcome outcome() {
        return decision == null ? proposed : decision.outcome();
    }

    /** Whether nobody has decided yet. */
    public boolean open() {
        return decision == null;
    }

    /**
     * The commitment as the last statement before this one quotes it.
     *
     * @param dueIn the zone of that date
     * @param statement whose sentence is quoted
     * @param clauseStart offset of the clause within {@code text}
     */
    public record Earlier(
            CommitmentId commitmentId,
            String reference,
            String title,
            Commitment.Status status,
            LocalDate dueOn,
            ZoneId dueIn,
            String statement,
            long passageId,
            String text,
            int clauseStart,
            int clauseEnd) {}

    /**
     * The newer statement's passage.
     *
     * @param clauseStart offset of the clause within {@code text}; the whole passage where no finding stands behind it
     */
    public record Later(
            long passageId,
            String text,
            int clauseStart,
            int clauseEnd,
            @Nullable Found finding) {}

    /**
     * A finding of the newer statement.
     *
     * @param dueOn the working due date proposed or set for it
     * @param commitment reference of the commitment that it has become
     */
    public record Found(
            FindingId id,
            String title,
            Finding.State state,
            @Nullable LocalDate dueOn,
            @Nullable String deadlinePhrase,
            @Nullable String commitment) {}

    /** What a person decided. */
    public record Decision(Outcome outcome, @Nullable String note, String by, Instant at) {}

    /**
     * What to decide.
     *
     * @param passageId the newer statement's passage that it rests on; null for the proposed one
     */
    public record Choice(
            Outcome outcome,
            @Nullable Long passageId,
            @Nullable String note) {}
}
