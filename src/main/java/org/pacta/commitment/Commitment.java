package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.shell.Tone;
import org.pacta.text.ModelWords;

/**
 * An accepted agreed action.
 *
 * @param reference its statement's and a number, for example {@code DTT-14/03}
 */
public record Commitment(
        CommitmentId id,
        String reference,
        Source statement,
        String title,
        Kind kind,
        Strength strength,
        Recurrence recurrence,
        Responsible responsible,
        Progress progress,
        Due due,
        Releasability releasability,
        int version) {

    /** The statement that it was taken from. */
    public record Source(long id, String reference) {}

    /**
     * When it is due, and what the text says of that.
     *
     * @param on the working due date, a local date where the lead office's party is
     * @param original as it was at the start; never overwritten
     * @param phrase the words that the due date comes from
     * @param planNeeds working days that the steps left ask for, where there are not half as many; null where the plan fits
     */
    public record Due(
            LocalDate on,
            LocalDate original,
            @Nullable String phrase,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            boolean standing,
            @Nullable Integer planNeeds) {

        /** Whether it is another than at the start. */
        public boolean moved() {
            return !standing && !on.equals(original);
        }
    }

    /**
     * How far it has come.
     *
     * @param health of an active one as the reader sees it; null of one that is closed
     * @param silentSince since when a party that has work to do has said nothing; null where that is nobody's matter yet
     */
    public record Progress(
            LocalDate startedOn,
            Status status,
            @Nullable Health health,
            @Nullable Instant closedAt,
            @Nullable String closedReason,
            int allTasks,
            int doneTasks,
            @Nullable LocalDate silentSince) {}

    /**
     * A party that has work to do and has said nothing for longer than is usual.
     *
     * @param since where the party is
     * @param openAfter the last day on which that is the party's own matter
     * @param today where the party is, when it was read
     */
    public record Silence(String party, LocalDate since, LocalDate openAfter, LocalDate today) {

        /** Whether everybody who sees the commitment sees it. */
        public boolean open() {
            return openAfter.isBefore(today);
        }
    }

    /**
     * Who is to do it.
     *
     * @param parties codes of those bound to act
     */
    public record Responsible(Office lead, List<Office> supporting, List<String> parties) {}

    /** Whether it is under way: it can be changed, and its tasks be done. */
    public boolean active() {
        return progress.status() == Status.ACTIVE;
    }

    /** A line of history about it, for all who may see it. */
    Entry entry(Action action) {
        return Entry.ofCommitment(id, reference, action, releasability);
    }

    /** How a commitment ended, or that it has not. */
    public enum Status {
        ACTIVE(Tone.ACTIVE),
        FULFILLED(Tone.GOOD),
        PARTLY_FULFILLED(Tone.CAUTION),
        NOT_FULFILLED(Tone.BAD),
        LAPSED(Tone.BAD),
        WITHDRAWN(Tone.QUIET),
        SUPERSEDED(Tone.QUIET);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        /** How a page speaks of it. */
        public Tone tone() {
            return tone;
        }
    }

    /** How an active commitment stands today. */
    public enum Health {
        ON_TRACK(Tone.GOOD),
        AT_RISK(Tone.CAUTION),
        BLOCKED(Tone.BAD),
        OVERDUE(Tone.BAD);

        private final Tone tone;

        Health(Tone tone) {
            this.tone = tone;
        }

        /** How a page speaks of it. */
        public Tone tone() {
            return tone;
        }
    }

    /**
     * The sentence that a commitment quotes.
     *
     * @param statement reference of the statement that it stands in
     * @param clauseStart offset of the quoted clause within {@code text}
     */
    public record Quote(long passageId, String statement, String text, int clauseStart, int clauseEnd) {}

    /**
     * A task that the plan foresees.
     *
     * @param hour until which there is time on the day; null where the whole day is
     * @param compressed whether the rules of the model did not fit
     */
    public record Planned(
            String processKey,
            String elementId,
            String name,
            LocalDate dueOn,
            @Nullable LocalTime hour,
            boolean compressed) {

        /** With its name in the reader's language. */
        public Planned in(Locale reader) {
            return new Planned(processKey, elementId, ModelWords.say(name, reader), dueOn, hour, compressed);
        }
    }

    /**
     * What moving the due date would do: which open tasks move with it, whether the rules of the model still fit, and which
     * other commitments that the reader may see follow.
     */
    public record Replanned(List<Moved> moves, boolean compressed, List<Follower> followers) {}

    /** An open task that ends. */
    public record Ended(
            String task, Office office, @Nullable String assignee) {}

    /** What becoming another kind would do: which open tasks end, and what is asked for from then on. */
    public record Rekinded(List<Ended> ended, List<Planned> steps) {}

    /** What binding other parties would do: which leave, and which join. */
    public record Rebound(List<Leaving> leaving, List<Joining> joining) {}

    /**
     * A party that would be bound no longer.
     *
     * @param ended its open tasks that end, of what the reader may see
     * @param unasked questions that wait for its answer
     * @param goesOn of both, what waits for this party alone: it goes on at once
     */
    public record Leaving(String party, List<Ended> ended, List<String> unasked, List<String> goesOn) {}

    /**
     * A party that would be bound.
     *
     * @param office the one that would act for it
     * @param accepts whether it is asked to accept its part beside the work
     * @param steps those that all parties are at, in which it takes part at once
     */
    public record Joining(String party, Office office, boolean accepts, List<String> steps) {}

    /** A commitment whose due date depends on one that moves. */
    public record Follower(String reference, String title, LocalDate from, LocalDate to) {}

    /** An open task that gets another due date.
     *
     * @param away who has it and is away then; null where nobody is, or the reader may not know
     */
    public record Moved(
            String task,
            Office office,
            LocalDate from,
            LocalDate to,
            @Nullable String away) {}

    /** A step of the model that was entered. */
    public record Step(
            String processKey,
            String elementId,
            State state,
            Instant enteredAt,
            @Nullable Instant leftAt) {

        /** Whether it was left, and how. */
        public enum State {
            OPEN,
            DONE,
            CANCELLED
        }
    }

    /**
     * A change of the due date.
     *
     * @param movedWith reference of the commitment that it depends on and moved with; null where it moved by itself
     */
    public record DueDateChange(
            LocalDate from,
            LocalDate to,
            String reason,
            @Nullable String movedWith,
            @Nullable String by,
            Instant at) {}

    /**
     * What a later statement of the series made of it, as a person decided.
     *
     * @param quote the sentence that this rests on; null where it says nothing
     */
    public record Later(
            String statement,
            Fate fate,
            @Nullable Quote quote,
            @Nullable String note,
            @Nullable String by,
            Instant at) {}

    /** What a later statement made of it. */
    public enum Fate {
        FULFILLED(Tone.GOOD),
        RESTATED(Tone.ACTIVE),
        STRENGTHENED(Tone.ACTIVE),
        WEAKENED(Tone.CAUTION),
        DROPPED(Tone.CAUTION);

        private final Tone tone;

        Fate(Tone tone) {
            this.tone = tone;
        }

        /** How a page speaks of it. */
        public Tone tone() {
            return tone;
        }
    }

    /** What later statements made of commitments. The module that compares statements answers it. */
    public interface LaterDecisions {

        /** As far as somebody has decided and the reader may see it; the earliest statement first. */
        List<Later> of(CommitmentId commitmentId);
    }
}
