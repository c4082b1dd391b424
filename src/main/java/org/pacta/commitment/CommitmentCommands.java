package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Entry;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.statement.CommitmentRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with commitments: start, move the due date, withdraw. Each is one transaction with its process. */
@Service
@Transactional
public class CommitmentCommands implements CommitmentRegister {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Parties parties;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final Recorder recorder;

    CommitmentCommands(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Parties parties,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentProcess process,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.parties = parties;
        this.commitments = commitments;
        this.plan = plan;
        this.process = process;
        this.recorder = recorder;
    }

    @Override
    public List<String> kinds() {
        return process.kinds();
    }

    @Override
    public String start(Acceptance accepted) {
        var me = permissions.requireCoordination();
        var lead = parties.office(accepted.leadOfficeId());
        check(accepted, lead);
        var statement = accepted.statement();
        int ordinal = acting.asSystem(() -> {
            jdbc.sql(CommitmentSql.LOCK_STATEMENT)
                    .param("statement", statement.id())
                    .query(Long.class)
                    .single();
            return jdbc.sql(CommitmentSql.NEXT_ORDINAL)
                    .param("statement", statement.id())
                    .query(Integer.class)
                    .single();
        });
        var reference = "%s/%02d".formatted(statement.reference(), ordinal);
        long id = jdbc.sql(CommitmentSql.ADD)
                .param("reference", reference)
                .param("statement", statement.id())
                .param("ordinal", ordinal)
                .param("title", accepted.title())
                .param("kind", accepted.kind())
                .param("strength", accepted.strength())
                .param("recurrence", accepted.recurrence())
                .param("lead", lead.id())
                .param("startedOn", plan.today(lead))
                .param("dueOn", accepted.dueOn())
                .param("phrase", accepted.duePhrase())
                .param("earliest", accepted.dueEarliest())
                .param("latest", accepted.dueLatest())
                .param("releasableTo", accepted.releasability().toArray())
                .param("me", me.id())
                .param("now", recorder.now())
                .query(Long.class)
                .single();
        addParts(id, accepted, lead);
        recorder.record(Entry.ofCommitment(id, reference, "commitment.started", accepted.releasability())
                .noting("title", accepted.title())
                .noting("lead", lead.name())
                .noting("dueOn", accepted.dueOn()));
        plan.write(id, accepted.kind(), lead, plan.today(lead), accepted.dueOn());
        process.start(id, accepted.kind());
        return reference;
    }

    /** Whether the member may move the due date: coordinators, and managers of the lead office's party. */
    @Transactional(readOnly = true)
    public boolean mayMove(Commitment commitment) {
        return commitment.status() == Commitment.Status.ACTIVE
                && (permissions.mayCoordinate() || permissions.mayAssignIn(commitment.lead()));
    }

    /** Whether the member may withdraw it: coordinators. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Commitment commitment) {
        return commitment.status() == Commitment.Status.ACTIVE && permissions.mayCoordinate();
    }

    /** What {@link #moveDueDate} to that date would do to the open tasks that the member may see.
     *
     * @throws Refused where it would refuse the date
     */
    @Transactional(readOnly = true)
    public Commitment.Replanned preview(long id, LocalDate dueOn) {
        var commitment = active(id);
        checkDate(commitment, dueOn);
        return plan.preview(commitment, dueOn);
    }

    /** Moves the due date; open tasks are planned anew, the original date stays.
     *
     * @throws Stale where the commitment changed since {@code version}
     */
    public void moveDueDate(long id, int version, LocalDate dueOn, String reason) {
        var commitment = active(id);
        if (!mayMove(commitment)) {
            throw new AccessDeniedException("Only a coordinator or a manager of the lead moves this due date.");
        }
        moved(commitment, version, dueOn, reason);
    }

    /** The new due date that a manager decided on when the old one had passed; called by the process, as the system. */
    public void extendAsDecided(long id, LocalDate dueOn, String reason) {
        var commitment = active(id);
        moved(commitment, commitment.version(), dueOn, reason);
    }

    private void moved(Commitment commitment, int version, LocalDate dueOn, String reason) {
        checkReason(reason);
        checkDate(commitment, dueOn);
        var changed = jdbc.sql(CommitmentSql.MOVE)
                .param("dueOn", dueOn)
                .param("id", commitment.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Stale(commitment.reference());
        }
        jdbc.sql(CommitmentSql.ADD_CHANGE)
                .param("commitment", commitment.id())
                .param("from", commitment.dueOn())
                .param("to", dueOn)
                .param("reason", reason.strip())
                .param("me", recorder.member())
                .param("now", recorder.now())
                .update();
        recorder.record(entry(commitment, "commitment.moved")
                .changing("dueOn", commitment.dueOn(), dueOn)
                .noting("reason", reason.strip()));
        plan.rewrite(commitment, dueOn);
        process.dueDateMoved(commitment.id());
    }

    private void checkDate(Commitment commitment, LocalDate dueOn) {
        if (dueOn.isBefore(plan.today(commitment.lead()))) {
            throw new Refused("commitment.dueOn.past", "dueOn");
        }
        if (dueOn.isAfter(commitment.originalDueOn().plusYears(50))) {
            throw new Refused("commitment.dueOn.far", "dueOn");
        }
        if (dueOn.equals(commitment.dueOn())) {
            throw new Refused("commitment.dueOn.same", "dueOn");
        }
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("commitment.reason.missing", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("commitment.reason.long", "reason", LONGEST_REASON);
        }
    }

    /** Withdraws a commitment: its process ends with all open tasks.
     *
     * @throws Stale where the commitment changed since {@code version}
     */
    public void withdraw(long id, int version, String reason) {
        var commitment = active(id);
        if (!mayWithdraw(commitment)) {
            throw new AccessDeniedException("Only a coordinator withdraws a commitment.");
        }
        checkReason(reason);
        var changed = jdbc.sql(CommitmentSql.TOUCH)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Stale(commitment.reference());
        }
        close(commitment, Commitment.Status.WITHDRAWN, reason.strip());
        process.withdraw(id);
    }

    /** Closes a commitment that its process has brought to an end; does nothing where it is closed already. */
    public void closeByProcess(long id, Commitment.Status status, String reason) {
        var commitment = found(id);
        if (commitment.status() == Commitment.Status.ACTIVE) {
            close(commitment, status, reason);
        }
    }

    private void close(Commitment commitment, Commitment.Status status, String reason) {
        jdbc.sql(CommitmentSql.CLOSE)
                .param("status", status.name())
                .param("now", recorder.now())
                .param("reason", reason.isEmpty() ? null : reason)
                .param("id", commitment.id())
                .update();
        recorder.record(entry(commitment, "commitment." + status.name().toLowerCase(java.util.Locale.ROOT))
                .changing("status", commitment.status(), status)
                .noting("reason", reason.isEmpty() ? null : reason));
    }

    private void check(Acceptance accepted, Office lead) {
        if (!process.kinds().contains(accepted.kind())) {
            throw new Refused("finding.kind", "kind", accepted.kind());
        }
        if (accepted.dueOn().isBefore(accepted.statement().issuedOn())) {
            throw new Refused(
                    "finding.dueOn.early", "dueOn", accepted.statement().issuedOn());
        }
        if (!accepted.releasability().within(accepted.statement().releasability())) {
            throw new Refused("commitment.releasability.wider", "releasableTo");
        }
        if (!accepted.releasability().includes(lead.partyCode())) {
            throw new Refused("commitment.releasability.lead", "releasableTo", lead.partyCode());
        }
    }

    private void addParts(long id, Acceptance accepted, Office lead) {
        jdbc.sql(CommitmentSql.ADD_PASSAGE)
                .param("commitment", id)
                .param("passage", accepted.passageId())
                .param("start", accepted.clauseStart())
                .param("end", accepted.clauseEnd())
                .update();
        for (var party : accepted.parties()) {
            jdbc.sql(CommitmentSql.ADD_PARTY)
                    .param("commitment", id)
                    .param("party", party)
                    .update();
            if (!party.equals(lead.partyCode()) && accepted.releasability().includes(party)) {
                parties.pointOfContact(party)
                        .ifPresent(office -> jdbc.sql(CommitmentSql.ADD_SUPPORTING)
                                .param("commitment", id)
                                .param("office", office.id())
                                .update());
            }
        }
    }

    private Commitment active(long id) {
        var commitment = found(id);
        if (commitment.status() != Commitment.Status.ACTIVE) {
            throw new Refused("commitment.closed", null, commitment.reference());
        }
        return commitment;
    }

    private Commitment found(long id) {
        return commitments.byId(id).orElseThrow(() -> new NoSuchElementException("There is no commitment " + id + "."));
    }

    private static Entry entry(Commitment commitment, String action) {
        return Entry.ofCommitment(commitment.id(), commitment.reference(), action, commitment.releasability());
    }
}
