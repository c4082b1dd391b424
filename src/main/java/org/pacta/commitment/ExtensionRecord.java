package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time, as they are put on record; the process calls it, as the system. */
@Service
public class ExtensionRecord {

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
                            row.getString("decision_reason"));
                })
                .list();
    }

    /** Asked for by the lead's managers when the due date had passed; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAsDecided(CommitmentId id, LocalDate dueOn, String reason) {
        var commitment = commitments.active(id);
        record(commitment, dueOn, reason, commitment.responsible().lead().partyCode());
    }

    /** @throws Refused where the date is not later, or none that a person may choose */
    void check(Commitment commitment, LocalDate dueOn) {
        plan.check(commitment, dueOn);
        if (!dueOn.isAfter(commitment.due().on())) {
            throw new Refused("extension.notLater", "dueOn", commitment.due().on());
        }
    }

    void record(Commitment commitment, LocalDate dueOn, String reason, String party) {
        CommitmentCommands.checkReason(reason);
        check(commitment, dueOn);
        var added = recorder.asSystem(() -> jdbc.sql(ExtensionSql.ASK)
                .param("commitment", commitment.id().value())
                .param("dueOn", dueOn)
                .param("reason", reason.strip())
                .param("me", recorder.member())
                .param("party", party)
                .param("now", recorder.now())
                .update());
        if (added == 0) {
            throw new Refused("extension.asked", null, commitment.reference());
        }
        recorder.record(commitment
                .entry(Action.EXTENSION_ASKED)
                .changing("dueOn", commitment.due().on(), dueOn)
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

    Optional<Extension> waiting(CommitmentId id) {
        return ofCommitment(id).stream()
                .filter(it -> it.state() == Extension.State.ASKED)
                .findFirst();
    }
}
