package org.pacta.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How commitments end: proposed with evidence, verified by somebody who did none of the work, answered by every party
 * bound. Here is what people do beside the tasks of the process.
 */
@Service
@Transactional
public class Endings {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Commitments commitments;
    private final CommitmentProcess process;
    private final EndingRecord endings;
    private final Recorder recorder;

    Endings(
            JdbcClient jdbc,
            Permissions permissions,
            Commitments commitments,
            CommitmentProcess process,
            EndingRecord endings,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.commitments = commitments;
        this.process = process;
        this.endings = endings;
        this.recorder = recorder;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Ending> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(EndingSql.OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query(EndingRecord::ending)
                .list();
    }

    /** Whether the member may propose an end now: the lead's people, and coordinators of the parties bound. */
    @Transactional(readOnly = true)
    public boolean mayPropose(Commitment commitment) {
        return commitment.active()
                && process.endsByAgreement(commitment.id())
                && endings.newest(commitment.id())
                        .filter(it -> it.state().isUnderWay())
                        .isEmpty()
                && proposes(commitment);
    }

    /** Others that the same office leads and for which the member may propose an end now; without a question for each. */
    @Transactional(readOnly = true)
    List<SeveralEndings.Other> others(Commitment first, int most) {
        boolean works = permissions.mayWorkFor(first.responsible().lead(), false);
        if (!works && !permissions.mayCoordinate()) {
            return List.of();
        }
        var agreeing = process.endingByAgreement();
        return jdbc
                .sql(EndingSql.OTHERS)
                .param("lead", first.responsible().lead().id().value())
                .param("first", first.id().value())
                .param("works", works)
                .param("party", permissions.me().partyCode())
                .param("most", 2 * most)
                .query((row, n) -> new SeveralEndings.Other(
                        new CommitmentId(row.getLong("id")), row.getString("reference"), row.getString("title")))
                .list()
                .stream()
                .filter(it -> agreeing.contains(it.id()))
                .limit(most)
                .toList();
    }

    private boolean proposes(Commitment commitment) {
        return permissions.mayWorkFor(commitment.responsible().lead(), false)
                || permissions.mayCoordinate()
                        && commitment
                                .responsible()
                                .parties()
                                .contains(permissions.me().partyCode());
    }

    /**
     * Proposes how a commitment ended or ends, at any time.
     *
     * @throws Refused where one is proposed already, the reason is missing, or nothing shows it that all bound can read
     */
    public void propose(CommitmentId id, Ending.Outcome outcome, String reason, @Nullable String supersededBy) {
        var commitment = commitments.active(id);
        if (!proposes(commitment) || !process.endsByAgreement(id)) {
            throw new AccessDeniedException("The lead office or a coordinator of a party bound proposes an end.");
        }
        endings.record(id, outcome, reason, supersededBy);
        process.endProposed(id);
    }

    /** Whether the member's party may break the silence now. */
    @Transactional(readOnly = true)
    public boolean mayObject(Commitment commitment) {
        return endings.newest(commitment.id()).filter(Ending::inSilence).isPresent() && objects(commitment);
    }

    private boolean objects(Commitment commitment) {
        var me = permissions.me();
        return commitment.responsible().parties().contains(me.partyCode())
                && (me.has(Role.MANAGER) || me.has(Role.COORDINATOR));
    }

    /**
     * Breaks the silence: from now on each party is asked for its answer.
     *
     * @param toProcedure whether the party objects to the procedure, not to the end
     * @throws Refused where no silence runs, or it has run out
     */
    public void object(CommitmentId id, String objection, boolean toProcedure) {
        var commitment = commitments.active(id);
        if (!objects(commitment)) {
            throw new AccessDeniedException(
                    "A manager or coordinator of a party bound objects while the silence runs.");
        }
        if (objection.isBlank()) {
            throw new Refused("ending.objection", "objection");
        }
        var party = permissions.me().partyCode();
        var changed = recorder.asSystem(() -> jdbc.sql(EndingSql.OBJECT)
                .param("commitment", id.value())
                .param("party", party)
                .param("objection", objection.strip())
                .param("procedure", toProcedure)
                .param("now", recorder.now())
                .update());
        if (changed == 0) {
            throw new Refused("ending.silenceOver", null);
        }
        recorder.record(commitment
                .entry(Action.SILENCE_BROKEN)
                .noting("party", party)
                .noting("reason", objection.strip())
                .noting("procedure", toProcedure));
        process.endObjected(id);
    }

    /** Whether its end is agreed by all; a commitment that began under an earlier model is withdrawn by its coordinators. */
    @Transactional(readOnly = true)
    public boolean byAgreement(Commitment commitment) {
        return process.endsByAgreement(commitment.id());
    }

    @Transactional(readOnly = true)
    public Terms terms(CommitmentId commitmentId) {
        return endings.terms(commitmentId);
    }
}
