package org.pacta.statement;

import java.time.LocalDate;
import java.util.List;
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

    /** A finding as it was accepted. */
    record Acceptance(
            Statement statement,
            Passage.Clause clause,
            String title,
            Kind kind,
            Strength strength,
            Recurrence recurrence,
            List<String> parties,
            OfficeId leadOfficeId,
            Due due,
            Releasability releasability) {

        /** When it is due, what the text says of that, and what it depends on. */
        public record Due(
                LocalDate on,
                @Nullable String phrase,
                @Nullable LocalDate earliest,
                @Nullable LocalDate latest,
                @Nullable DueDependency dependsOn) {}
    }

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
