package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.DueRule;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.task.Task;
import org.pacta.task.TaskProjection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine asks and tells while it runs a commitment's process, as the system: the one way from the engine to
 * commitments. It needs nothing that needs the engine, so that the engine can be made with it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EngineCallbacks {

    /** The field of a standing kind's tasks that says when it is reviewed next. */
    private static final String REVIEW_ON = "reviewOn";

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentRows rows;
    private final Parties parties;
    private final ApplicationEventPublisher events;

    EngineCallbacks(
            JdbcClient jdbc,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentRows rows,
            Parties parties,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.plan = plan;
        this.rows = rows;
        this.parties = parties;
        this.events = events;
    }

    public Office lead(CommitmentId commitmentId) {
        return commitments.found(commitmentId).responsible().lead();
    }

    /** The office that acts for each party bound, the lead first. */
    public List<Office> offices(CommitmentId commitmentId) {
        var commitment = commitments.found(commitmentId);
        var offices = new ArrayList<Office>();
        offices.add(commitment.responsible().lead());
        offices.addAll(commitment.responsible().supporting());
        return offices;
    }

    /** When the due date has passed: the first moment of the next day where the lead office's party is. */
    public Instant deadline(CommitmentId commitmentId) {
        var commitment = commitments.found(commitmentId);
        return plan.deadline(commitment, commitment.due().on());
    }

    /**
     * The hour of the day that a rule means by now, where the lead office is, or the first moment of the day where it names
     * none; of today where that day has passed.
     */
    public Instant momentOf(CommitmentId commitmentId, DueRule rule) {
        return plan.momentOf(commitments.found(commitmentId), rule);
    }

    /** The first moment of a day where the lead office's party is. */
    public Instant beginningOf(CommitmentId commitmentId, LocalDate day) {
        return plan.deadline(commitments.found(commitmentId).responsible().lead(), day.minusDays(1));
    }

    /**
     * When an office's task of the model that opens now is due: as planned; where it opens on that day or later, so that the
     * steps left share the days left; where the commitment itself is late, within some working days.
     *
     * @param own whether it is of the side of the office's party
     */
    public TaskProjection.Due due(
            CommitmentId commitmentId, String processKey, String elementId, OfficeId officeId, boolean own) {
        return plan.due(commitments.found(commitmentId), processKey, elementId, parties.office(officeId), own);
    }

    /** A task of the model was completed: what hangs on one of its answers moves to where that puts it. */
    public void answered(Task task) {
        var commitment = commitments.found(task.commitment().id());
        plan.answered(commitment, task);
        var review = task.form().answers().get(REVIEW_ON);
        if (commitment.due().standing() && review != null) {
            jdbc.sql(CommitmentSql.REVIEW)
                    .param("id", commitment.id().value())
                    .param("dueOn", LocalDate.parse(review))
                    .update();
        }
    }

    /** For a task that is opened on an exception: so many working days from today where the lead office is. */
    public LocalDate dueWithin(CommitmentId commitmentId, int workingDaysFromToday) {
        return plan.within(commitments.found(commitmentId).responsible().lead(), workingDaysFromToday);
    }

    /**
     * The office whose managers verify an end: the lead's where one of them has done none of the work, else that of the next
     * party bound that has one; where there is none at all, the lead's.
     */
    public Office verifier(CommitmentId commitmentId) {
        var offices = offices(commitmentId);
        return offices.stream()
                .filter(office -> hasImpartialManager(commitmentId, office))
                .findFirst()
                .orElse(offices.getFirst());
    }

    private boolean hasImpartialManager(CommitmentId commitmentId, Office office) {
        return parties.managersFor(office).stream()
                .anyMatch(manager -> !Boolean.TRUE.equals(jdbc.sql(EndingSql.WORKED)
                        .param("commitment", commitmentId.value())
                        .param("member", manager.id().value())
                        .query(Boolean.class)
                        .single()));
    }

    /** The party to which an office belongs. */
    public String partyOf(OfficeId officeId) {
        return parties.office(officeId).partyCode();
    }

    /** It is kept; does nothing where it is closed already. */
    public void fulfilled(CommitmentId commitmentId) {
        close(commitmentId, Commitment.Status.FULFILLED, "");
    }

    /** It is withdrawn; does nothing where it is closed already.
     *
     * @param reason empty where whoever withdrew it has given it already
     */
    public void withdrawn(CommitmentId commitmentId, String reason) {
        close(commitmentId, Commitment.Status.WITHDRAWN, reason);
    }

    /** A manager has decided on a new due date when the old one had passed. */
    public void extended(CommitmentId commitmentId, LocalDate dueOn, String reason) {
        events.publishEvent(new ExtensionDecided(commitmentId, dueOn, reason));
    }

    /** One cycle is over: where it recurs, the next opens, see {@link CommitmentCycles}.
     *
     * @param lessons the task whose answers the next one is handed
     * @param due when the next one is due, counted from an answer of that task; null for its due date and the rhythm
     */
    public void cycleEnded(CommitmentId commitmentId, Task lessons, @Nullable DueRule due) {
        events.publishEvent(new CycleEnded(commitmentId, lessons, due));
    }

    /** A meeting was recorded: its words are read like a statement's.
     *
     * @param heldOn null where nobody has said when
     */
    public void recorded(CommitmentId commitmentId, String words, @Nullable LocalDate heldOn) {
        events.publishEvent(new MeetingRecorded(commitmentId, words, heldOn));
    }

    private void close(CommitmentId id, Commitment.Status status, String reason) {
        var commitment = commitments.found(id);
        if (commitment.active()) {
            rows.close(commitment, status, reason);
        }
    }
}
