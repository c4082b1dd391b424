package org.pacta.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.EventPlace;
import org.pacta.deadline.Recurrence;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;

/** What an accepted finding becomes: implemented by whoever keeps commitments, in the same transaction. */
public interface CommitmentStarter {

    /** Starts a commitment.
     *
     * @return its reference, for example {@code DTT-14/03}
     * @throws org.pacta.command.Refused where it cannot be started as asked
     */
    String start(Acceptance acceptance);

    /** The kinds that commitments can have, in the order of the process models. */
    List<Kind> kinds();

    /** The first day, counted from today, that leaves the steps of a kind the time that they ask for; of any kind some weeks.
     *
     * @param bound codes of parties that are here, at least one
     */
    LocalDate firstPossible(Kind kind, Collection<String> bound);

    /** A finding as it was accepted. */
    record Acceptance(
            Statement statement,
            Passage.Clause clause,
            String title,
            Kind kind,
            Strength strength,
            Recurrence recurrence,
            Bound bound,
            OfficeId leadOfficeId,
            Due due,
            Releasability releasability) {

        /**
         * Whom it binds.
         *
         * @param parties as the words say it, before any is left out
         */
        public record Bound(List<String> parties, @Nullable NotBound leftOut) {

            /** Those that it binds. */
            public List<String> remaining() {
                var out = leftOut;
                return out == null
                        ? parties
                        : parties.stream()
                                .filter(party -> !out.parties().contains(party))
                                .toList();
            }
        }

        /** When it is due, what the text says of that, and what it depends on. */
        public record Due(
                LocalDate on,
                @Nullable String phrase,
                @Nullable LocalDate earliest,
                @Nullable LocalDate latest,
                @Nullable DueDependency dependsOn) {}
    }

    /** Parties that the words name and that it is not to bind, for example since they may not see it, and why. */
    record NotBound(Set<String> parties, String reason) {}

    /** Commitments of the statement's series that are under way and that other deadlines can depend on, the next first. */
    List<AnchorMeeting> events(Statement statement);

    /** A meeting or the like that is to take place. */
    record AnchorMeeting(CommitmentId commitmentId, String reference, String title, Kind kind, LocalDate dueOn) {}

    /**
     * That the due date depends on an event's.
     *
     * @param eventDueOn the event's due date as it was seen
     */
    record DueDependency(CommitmentId eventId, LocalDate eventDueOn, EventPlace place) {}
}
