package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.concurrence.Level;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time, as they are put on record; the process calls it, as the system. */
@Service
public class ExtensionRecord {

    /** The task of a party's own side with which it asks, and its fields. */
    public static final String ASK = "userTask_askMoreTime";

    static final String NEW_DUE_ON = "newDueOn";
    static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final ApplicationEventPublisher events;
    private final Recorder recorder;

    ExtensionRecord(
            JdbcClient jdbc,
            Commitments commitments,
            CommitmentPlan plan,
            ApplicationEventPublisher events,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.plan = plan;
        this.events = events;
        this.recorder = recorder;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Extension> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(ExtensionSql.OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query((row, n) -> {
                    var decided = Columns.instant(row, "decided_at");
                    return new Extension(
                            new CommitmentId(row.getLong("id")),
                            row.getObject("old_due_on", LocalDate.class),
                            row.getObject("proposed_due_on", LocalDate.class),
                            row.getString("reason"),
                            row.getBoolean("within_words"),
                            row.getString("asked_by"),
                            row.getString("asked_party"),
                            row.getTimestamp("asked_at").toInstant(),
                            Extension.State.valueOf(row.getString("state")),
                            decided,
                            row.getString("decision_reason"),
                            cleared(row));
                })
                .list();
    }

    /** Asked for by the lead's managers when the due date had passed; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAsDecided(CommitmentId id, LocalDate dueOn, String reason) {
        var commitment = commitments.active(id);
        record(
                commitment,
                dueOn,
                reason,
                By.party(recorder, commitment.responsible().lead().partyCode()));
    }

    /**
     * Asked for in a party's name: what one of its people prepared was cleared by another, or by the same; as the system.
     *
     * @throws Refused where another is asked for already, or the date that was prepared is not later any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(
            CommitmentId id,
            Map<String, String> prepared,
            String party,
            MemberId author,
            MemberId clearedBy,
            Level level) {
        record(
                commitments.active(id),
                LocalDate.parse(String.valueOf(prepared.get(NEW_DUE_ON))),
                String.valueOf(prepared.get(REASON)),
                new By(party, author.value(), clearedBy.value(), level.name()));
    }

    /** In whose name it is asked for, who asked, and who cleared that. */
    private record By(
            String party,
            @Nullable Long member,
            @Nullable Long clearedBy,
            @Nullable String level) {

        static By party(Recorder recorder, String party) {
            return new By(party, recorder.member(), null, null);
        }
    }

    /** Lets the others who would ask for it wait until this has been done. */
    void lock(CommitmentId id) {
        recorder.asSystem(() -> jdbc.sql(ExtensionSql.LOCK)
                .param("commitment", id.value())
                .query(Long.class)
                .optional());
    }

    /** Asked for at once by somebody, under a model that clears nothing. */
    void recordAsked(Commitment commitment, LocalDate dueOn, String reason, String party) {
        record(commitment, dueOn, reason, By.party(recorder, party));
    }

    /** @throws Refused where the date is not later, or none that a person may choose */
    void check(Commitment commitment, LocalDate dueOn) {
        plan.check(commitment, dueOn);
        if (!dueOn.isAfter(commitment.due().on())) {
            throw new Refused("extension.notLater", "dueOn", commitment.due().on());
        }
    }

    private void record(Commitment commitment, LocalDate dueOn, String reason, By by) {
        CommitmentCommands.checkReason(reason);
        check(commitment, dueOn);
        var added = recorder.asSystem(() -> jdbc.sql(ExtensionSql.ASK)
                .param("commitment", commitment.id().value())
                .param("dueOn", dueOn)
                .param("reason", reason.strip())
                .param("me", by.member(), Types.BIGINT)
                .param("party", by.party())
                .param("clearedBy", by.clearedBy(), Types.BIGINT)
                .param("level", by.level(), Types.VARCHAR)
                .param("now", recorder.now())
                .update());
        if (added == 0) {
            throw new Refused("extension.asked", null, commitment.reference());
        }
        recorder.record(commitment
                .entry(Action.EXTENSION_ASKED)
                .changing("dueOn", commitment.due().on(), dueOn)
                .noting("party", by.party())
                .noting("level", by.level())
                .noting("reason", reason.strip()));
    }

    /** Whether the words of the statement allow what is asked for; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withinWords(CommitmentId id) {
        return waiting(id).map(Extension::withinWords).orElse(true);
    }

    /** Grants what is asked for: the due date moves, the original one stays; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(CommitmentId id) {
        var commitment = commitments.active(id);
        var asked = waiting(id).orElseThrow();
        decide(id, Extension.State.GRANTED, null);
        recorder.record(commitment.entry(Action.EXTENSION_GRANTED).noting("dueOn", asked.to()));
        events.publishEvent(new ExtensionDecided(id, asked.to(), asked.reason()));
    }

    /** Refuses what is asked for: the due date stays; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(CommitmentId id, @Nullable String reason) {
        decide(id, Extension.State.REFUSED, reason);
        recorder.record(commitments.active(id).entry(Action.EXTENSION_REFUSED).noting("reason", reason));
    }

    /** Whether the due date of then had passed when the newest was asked for; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean wasMissed(CommitmentId id) {
        var commitment = commitments.active(id);
        return ofCommitment(id).stream()
                .findFirst()
                .map(it -> !it.askedAt()
                        .isBefore(plan.deadline(commitment.responsible().lead(), it.from())))
                .orElse(false);
    }

    private void decide(CommitmentId id, Extension.State state, @Nullable String reason) {
        jdbc.sql(ExtensionSql.DECIDE)
                .param("commitment", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("now", recorder.now())
                .update();
    }

    private static Extension.@Nullable Cleared cleared(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return level == null ? null : new Extension.Cleared(row.getString("cleared_by"), Level.valueOf(level));
    }

    Optional<Extension> waiting(CommitmentId id) {
        return ofCommitment(id).stream()
                .filter(it -> it.state() == Extension.State.ASKED)
                .findFirst();
    }
}
