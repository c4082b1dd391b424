package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.deadline.WorkingDays;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How commitments end, as it is put on record; the process calls it, as the system. What people do is in {@link Endings}. */
@Service
public class EndingRecord {

    /** Working days of the lead's party that a silence procedure on an end lasts. */
    static final int SILENCE_DAYS = 10;

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final WorkingDays workingDays;
    private final CommitmentPlan plan;
    private final CommitmentRows rows;
    private final Recorder recorder;

    EndingRecord(
            JdbcClient jdbc,
            Commitments commitments,
            WorkingDays workingDays,
            CommitmentPlan plan,
            CommitmentRows rows,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.workingDays = workingDays;
        this.plan = plan;
        this.rows = rows;
        this.recorder = recorder;
    }

    /**
     * Puts a proposal on record.
     *
     * @throws Refused where one is under way already, the reason is missing, or nothing shows it that all bound can read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CommitmentId id, Ending.Outcome outcome, String reason, @Nullable String supersededBy) {
        var commitment = commitments.active(id);
        if (reason.isBlank()) {
            throw new Refused("ending.reason", "reason");
        }
        if (reason.length() > CommitmentCommands.LONGEST_REASON) {
            throw new Refused("commitment.reason.long", "reason", CommitmentCommands.LONGEST_REASON);
        }
        var successor = supersededBy == null || supersededBy.isBlank() ? null : supersededBy.strip();
        if (outcome == Ending.Outcome.SUPERSEDED && successor == null) {
            throw new Refused("ending.supersededBy", "supersededBy");
        }
        if (needsEvidence(outcome) && !hasJointEvidence(commitment.id())) {
            throw new Refused("ending.evidence", "evidence");
        }
        var added = recorder.asSystem(() -> jdbc.sql(EndingSql.PROPOSE)
                .param("commitment", commitment.id().value())
                .param("outcome", outcome.name())
                .param("reason", reason.strip())
                .param("supersededBy", outcome == Ending.Outcome.SUPERSEDED ? successor : null)
                .param("me", recorder.member())
                .param("now", recorder.now())
                .update());
        if (added == 0) {
            throw new Refused("ending.underWay", null, commitment.reference());
        }
        recorder.record(commitment
                .entry(Action.ENDING_PROPOSED)
                .noting("ending", outcome)
                .noting("reason", reason.strip())
                .noting("supersededBy", successor));
    }

    @Transactional(readOnly = true)
    public Terms terms(CommitmentId commitmentId) {
        return jdbc.sql(EndingSql.TERMS)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Terms(
                        Weight.valueOf(row.getString("weight")),
                        row.getString("criterion"),
                        row.getObject("look_again_on", LocalDate.class)))
                .single();
    }

    /** That something was kept, wholly or in part, is shown; that it was not can be said without. */
    private static boolean needsEvidence(Ending.Outcome outcome) {
        return outcome == Ending.Outcome.KEPT || outcome == Ending.Outcome.PARTLY_KEPT;
    }

    /** Whether there is evidence on the commitment that everybody bound can read. */
    @Transactional(readOnly = true)
    public boolean hasJointEvidence(CommitmentId commitmentId) {
        return jdbc.sql(EndingSql.JOINT_EVIDENCE)
                        .param("commitment", commitmentId.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether an end waits to be verified; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isProposed(CommitmentId id) {
        return newest(id).filter(it -> it.state() == Ending.State.PROPOSED).isPresent();
    }

    /** Whether an end waits to be verified or answered; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isUnderWay(CommitmentId id) {
        return newest(id).filter(it -> it.state().isUnderWay()).isPresent();
    }

    /** Verified by somebody; where silence is consent, it runs from now; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verified(CommitmentId id, @Nullable MemberId memberId) {
        var commitment = commitments.active(id);
        var until = asks(id) == Asks.SILENCE ? silenceFrom(commitment) : null;
        jdbc.sql(EndingSql.VERIFY)
                .param("commitment", id.value())
                .param("me", memberId == null ? null : memberId.value())
                .param("silenceUntil", Columns.timestamp(until))
                .param("now", recorder.now())
                .update();
        recorder.record(commitment.entry(Action.ENDING_VERIFIED).noting("silenceUntil", until));
    }

    /** The end of the tenth working day from now on which the lead's party works. */
    private Instant silenceFrom(Commitment commitment) {
        var party = commitment.responsible().lead().partyCode();
        var day = workingDays.of(party).plusWorkingDays(workingDays.today(party), SILENCE_DAYS);
        return plan.deadline(commitment.responsible().lead(), day);
    }

    /** Whose answers the end needs; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asks asks(CommitmentId id) {
        var commitment = commitments.found(id);
        if (commitment.responsible().parties().size() < 2) {
            return Asks.NOBODY;
        }
        return terms(id).weight() == Weight.FULL ? Asks.EACH : Asks.SILENCE;
    }

    /** The instant at which the silence that runs is consent; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant silenceUntil(CommitmentId id) {
        var until = newest(id).map(Ending::silenceUntil).orElse(null);
        return until == null ? recorder.now().toInstant() : until;
    }

    /** What came of it: agreed, returned by who verified, or not agreed by a party; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(CommitmentId id, Ending.State state) {
        jdbc.sql(EndingSql.DECIDE)
                .param("commitment", id.value())
                .param("state", state.name())
                .param("now", recorder.now())
                .update();
        recorder.record(commitments
                .active(id)
                .entry(
                        switch (state) {
                            case AGREED -> Action.ENDING_AGREED;
                            case RETURNED -> Action.ENDING_RETURNED;
                            case DISSENTED -> Action.ENDING_DISSENTED;
                            case PROPOSED, VERIFIED -> throw new IllegalArgumentException(state + " decides nothing");
                        }));
    }

    /** Whether the last end that was proposed is agreed; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAgreed(CommitmentId id) {
        return newest(id).filter(it -> it.state() == Ending.State.AGREED).isPresent();
    }

    /** The newest proposal. */
    @Transactional(readOnly = true)
    public Optional<Ending> newest(CommitmentId commitmentId) {
        return jdbc.sql(EndingSql.NEWEST)
                .param("commitment", commitmentId.value())
                .query(EndingRecord::ending)
                .optional();
    }

    /** What will count as kept, as the plan says; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void criterion(CommitmentId id, String criterion) {
        jdbc.sql(EndingSql.SET_CRITERION)
                .param("criterion", criterion)
                .param("commitment", id.value())
                .update();
    }

    /** When a late commitment is looked at again; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(CommitmentId id, LocalDate day) {
        jdbc.sql(EndingSql.SET_LOOK_AGAIN)
                .param("day", day)
                .param("commitment", id.value())
                .update();
    }

    /** How the others are asked about an end. */
    public enum Asks {
        EACH,
        SILENCE,
        NOBODY
    }

    /** Closes the commitment as agreed; does nothing where it is closed already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(CommitmentId id) {
        var commitment = commitments.found(id);
        if (commitment.active()) {
            var ending = newest(id).orElseThrow();
            rows.close(commitment, ending.outcome().status(), ending.reason());
        }
    }

    static Ending ending(ResultSet row, int n) throws SQLException {
        var silence = Columns.instant(row, "silence_until");
        var decided = Columns.instant(row, "decided_at");
        return new Ending(
                new CommitmentId(row.getLong("id")),
                Ending.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("superseded_by"),
                Ending.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("verified_by"),
                silence,
                row.getString("objected_by_party"),
                row.getString("objection"),
                row.getBoolean("objected_to_procedure"),
                decided);
    }
}
