package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.deadline.EventPlace;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.CommitmentId;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which commitment's due date depends on which other's. Written as the system, since a link reaches what few may see.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-due-dates-that-hang-on-another.md">The decision</a>
 */
@Component
class DueLinks {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Commitments commitments;
    private final CommitmentModels models;
    private final WorkingDays workingDays;
    private final Recorder recorder;

    DueLinks(
            JdbcClient jdbc,
            Acting acting,
            Commitments commitments,
            CommitmentModels models,
            WorkingDays workingDays,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.commitments = commitments;
        this.models = models;
        this.workingDays = workingDays;
        this.recorder = recorder;
    }

    /** A commitment that depends on another. */
    record Dependent(CommitmentId commitmentId, EventPlace place, boolean follows) {}

    /** The due date beside an event's, in the days that all who are bound work. */
    LocalDate dueOn(EventPlace place, LocalDate event, Collection<String> parties) {
        return place.beside(event, workingDays.common(parties));
    }

    /** Meetings and the like of a statement and its series that are under way, as far as the reader may see them, the next first. */
    List<CommitmentStarter.AnchorMeeting> events(Statement statement) {
        return jdbc.sql(DueLinkSql.EVENTS)
                .param("series", statement.series())
                .param("statement", statement.id().value())
                .param("kinds", models.events().stream().map(Kind::key).toArray(String[]::new))
                .query(DueLinks::event)
                .list();
    }

    static CommitmentStarter.AnchorMeeting event(ResultSet row, int n) throws SQLException {
        return new CommitmentStarter.AnchorMeeting(
                new CommitmentId(row.getLong("id")),
                row.getString("reference"),
                row.getString("title"),
                new Kind(row.getString("kind")),
                row.getObject("due_on", LocalDate.class));
    }

    /**
     * The event that a commitment may depend on. Its due date stays as it is until the transaction ends.
     *
     * @param dependent null where the commitment does not exist yet
     * @param readers who may see what depends on it: all of them must see the event too, whose moves they will be told of
     * @param seenOn the due date that the event had when somebody chose it; null for any
     * @throws Refused where it may not
     */
    Commitment event(
            CommitmentId eventId, @Nullable CommitmentId dependent, Releasability readers, @Nullable LocalDate seenOn) {
        acting.asSystem(() -> {
            jdbc.sql(DueLinkSql.LOCK).query((row, n) -> true).single();
            jdbc.sql(DueLinkSql.LOCK_EVENT)
                    .param("event", eventId.value())
                    .query(Long.class)
                    .optional();
        });
        var event = commitments.byId(eventId).orElseThrow(() -> new Refused("commitment.event.gone", "event"));
        if (!event.active()) {
            throw new Refused("commitment.event.closed", "event", event.reference());
        }
        if (!readers.within(event.releasability())) {
            throw new Refused("commitment.event.releasability", "event", event.reference(), event.releasability());
        }
        if (seenOn != null && !seenOn.equals(event.due().on())) {
            throw new Refused(
                    "commitment.event.moved",
                    "event",
                    event.reference(),
                    event.due().on());
        }
        if (dependent != null
                && acting.asSystem(() -> jdbc.sql(DueLinkSql.REACHES)
                        .param("from", eventId.value())
                        .param("to", dependent.value())
                        .query(Boolean.class)
                        .single())) {
            throw new Refused("commitment.event.circle", "event", event.reference());
        }
        return event;
    }

    /** Makes one depend on another, instead of on what it has depended on until now. */
    void depend(CommitmentId commitmentId, CommitmentId eventId, EventPlace place, boolean follows) {
        acting.asSystem(() -> jdbc.sql(DueLinkSql.DEPEND)
                .param("commitment", commitmentId.value())
                .param("event", eventId.value())
                .param("place", place.name())
                .param("follows", follows)
                .param("member", recorder.member())
                .param("now", recorder.now())
                .update());
    }

    /** @return whether it depended on one */
    boolean release(CommitmentId commitmentId) {
        return acting.asSystem(() -> jdbc.sql(DueLinkSql.RELEASE)
                        .param("commitment", commitmentId.value())
                        .update()
                > 0);
    }

    /** Its due date is set by hand: it follows no longer. */
    void setByHand(CommitmentId commitmentId) {
        acting.asSystem(() -> jdbc.sql(DueLinkSql.BY_HAND)
                .param("commitment", commitmentId.value())
                .update());
    }

    /** Those under way that depend on it, whoever may see them, as the system; nobody else changes them until the end. */
    List<Dependent> onto(CommitmentId eventId) {
        return acting.asSystem(() -> jdbc.sql(DueLinkSql.ONTO)
                .param("event", eventId.value())
                .query((row, n) -> new Dependent(
                        new CommitmentId(row.getLong("commitment_id")),
                        EventPlace.valueOf(row.getString("place")),
                        row.getBoolean("follows")))
                .list());
    }
}
