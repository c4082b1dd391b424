package org.pacta.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.EventPlace;
import org.pacta.deadline.Recurrence;
import org.pacta.id.FindingId;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.reading.due.DeadlinePhrase;

/**
 * A passage, or a clause of it, proposed as a commitment.
 *
 * @param title what is to be done, in a short imperative
 */
public record Finding(
        FindingId id,
        Passage.Clause clause,
        String title,
        Kind kind,
        Strength strength,
        List<String> parties,
        Due due,
        Recurrence recurrence,
        Grounds grounds,
        @Nullable OfficeId leadOfficeId,
        Decision decision,
        int version) {

    /**
     * When it would be due, and what the text says of that.
     *
     * @param on the working due date proposed or set; null where the text gives none and nobody has set one
     * @param earliest first day that the deadline phrase allows
     * @param latest last day that it allows
     * @param anchor the event that the phrase depends on, where it names no date
     */
    public record Due(
            @Nullable LocalDate on,
            @Nullable String phrase,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String anchor) {

        static Due of(@Nullable DeadlinePhrase deadline, @Nullable LocalDate on) {
            return deadline == null
                    ? new Due(on, null, null, null, null)
                    : new Due(on, deadline.phrase(), deadline.earliest(), deadline.latest(), deadline.anchor());
        }
    }

    /**
     * Why it was taken for one.
     *
     * @param confidence between 0 and 1
     * @param cues the words that gave it away
     */
    public record Grounds(double confidence, List<String> cues) {}

    /**
     * What became of it.
     *
     * @param commitment reference of the commitment that it became or restates; null also where the reader may not see that one
     */
    public record Decision(
            State state,
            @Nullable String commitment,
            @Nullable String rejectReason,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Whether nobody has decided of it yet. */
    public boolean proposed() {
        return decision.state() == State.PROPOSED;
    }

    /** What a person has decided of it; restated: it undertakes an older commitment again, as a comparison decided. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        RESTATED
    }

    /**
     * A commitment that a finding's due date can depend on.
     *
     * @param dueOn when the finding is due then
     */
    public record AnchorChoice(CommitmentStarter.AnchorMeeting event, EventPlace place, LocalDate dueOn) {

        /** As it is accepted. */
        public CommitmentStarter.DueDependency dependsOn() {
            return new CommitmentStarter.DueDependency(event.commitmentId(), event.dueOn(), place);
        }
    }

    /**
     * What a finding's due date can depend on.
     *
     * @param proposed the one that the words name; null where none does for sure
     */
    public record Events(
            List<AnchorChoice> choices, @Nullable AnchorChoice proposed) {

        static final Events NONE = new Events(List.of(), null);
    }

    /** What a coordinator may change before deciding. */
    public record Edit(
            String title,
            Kind kind,
            Strength strength,
            @Nullable OfficeId leadOfficeId,
            @Nullable LocalDate dueOn) {

        /** These values over those that somebody else has saved meanwhile: a value that is still as it was becomes theirs. */
        public Edit over(Edit was, Edit theirs) {
            return new Edit(
                    title.equals(was.title) ? theirs.title : title,
                    kind.equals(was.kind) ? theirs.kind : kind,
                    strength == was.strength ? theirs.strength : strength,
                    Objects.equals(leadOfficeId, was.leadOfficeId) ? theirs.leadOfficeId : leadOfficeId,
                    Objects.equals(dueOn, was.dueOn) ? theirs.dueOn : dueOn);
        }
    }
}
