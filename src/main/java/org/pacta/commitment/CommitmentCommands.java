package org.pacta.commitment;

import java.time.LocalDate;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.deadline.EventPlace;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.party.Permissions;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with commitments under way: move the due date, withdraw. Each is one transaction with its process. */
@Service
@Transactional
public class CommitmentCommands {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 2000;

    private final CommitmentRows rows;
    private final Permissions permissions;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final Recorder recorder;
    private final DueLinks links;
    private final DueDateMoves moves;

    CommitmentCommands(
            CommitmentRows rows,
            Permissions permissions,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentProcess process,
            Recorder recorder,
            DueLinks links,
            DueDateMoves moves) {
        this.rows = rows;
        this.permissions = permissions;
        this.commitments = commitments;
        this.plan = plan;
        this.process = process;
        this.recorder = recorder;
        this.links = links;
        this.moves = moves;
    }

    /**
     * Whether the member may move the due date: coordinators, and managers of the lead office's party. A standing commitment
     * has none: its joint assessment says when it is reviewed next.
     */
    @Transactional(readOnly = true)
    public boolean mayMove(Commitment commitment) {
        return commitment.active()
                && !commitment.due().standing()
                && (permissions.mayCoordinate()
                        || permissions.mayAssignIn(commitment.responsible().lead()));
    }

    /** Whether the member may withdraw it: coordinators. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Commitment commitment) {
        return commitment.active() && permissions.mayCoordinate();
    }

    /** What {@link #moveDueDate} to that date would do to the open tasks that the member may see.
     *
     * @throws Refused where it would refuse the date
     */
    @Transactional(readOnly = true)
    public Commitment.Replanned preview(CommitmentId id, LocalDate dueOn) {
        var commitment = commitments.active(id);
        plan.check(commitment, dueOn);
        checkWords(commitment, dueOn);
        return moves.preview(commitment, dueOn);
    }

    /** Moves the due date; open tasks are planned anew, the original date stays.
     *
     * @throws Stale where the commitment changed since {@code version}
     * @throws Refused where the date is none to choose, or it binds several parties and the words allow no later one: that is
     *     asked for, see {@link Extensions}
     */
    public void moveDueDate(CommitmentId id, int version, LocalDate dueOn, String reason) {
        var commitment = commitments.active(id);
        requireDueDate(commitment);
        if (!mayMove(commitment)) {
            throw new AccessDeniedException("Only a coordinator or a manager of the lead moves this due date.");
        }
        checkWords(commitment, dueOn);
        moved(commitment, version, dueOn, reason);
    }

    /** Whether one side alone cannot put it off that far: the words of the statement end before, and they are several's. */
    @Transactional(readOnly = true)
    public boolean isBeyondWords(Commitment commitment, LocalDate dueOn) {
        var latest = commitment.due().latest();
        return latest != null
                && dueOn.isAfter(latest)
                && dueOn.isAfter(commitment.due().on())
                && commitment.responsible().parties().size() > 1
                && process.endsByAgreement(commitment.id());
    }

    private void checkWords(Commitment commitment, LocalDate dueOn) {
        var latest = commitment.due().latest();
        if (latest != null && isBeyondWords(commitment, dueOn)) {
            throw new Refused("commitment.dueOn.beyondWords", "dueOn", latest);
        }
    }

    /** The new due date that a manager decided on when the old one had passed: moved within the step that asked for it. */
    @EventListener
    void on(ExtensionDecided decided) {
        var commitment = commitments.active(decided.commitmentId());
        moved(commitment, commitment.version(), decided.dueOn(), decided.reason());
    }

    private void moved(Commitment commitment, int version, LocalDate dueOn, String reason) {
        checkReason(reason);
        plan.check(commitment, dueOn);
        moves.byHand(commitment, version, dueOn, reason.strip());
    }

    /**
     * Makes the due date depend on another commitment's: it moves to where it belongs beside it, and from then on with it.
     *
     * @param reason why it moves now; the words of the statement say it where they name the event
     * @throws Stale where the commitment changed since {@code version}
     * @throws Refused where it cannot depend on that one
     */
    public void dependOn(CommitmentId id, int version, CommitmentId eventId, EventPlace place, String reason) {
        var commitment = commitments.active(id);
        requireDueDate(commitment);
        if (!mayMove(commitment)) {
            throw new AccessDeniedException("Only a coordinator or a manager of the lead moves this due date.");
        }
        checkReason(reason);
        var event = links.event(eventId, id, commitment.releasability(), null);
        var dueOn =
                links.dueOn(place, event.due().on(), commitment.responsible().parties());
        links.depend(id, eventId, place, true);
        recorder.record(commitment
                .entry(Action.COMMITMENT_HUNG)
                .noting("event", event.reference())
                .noting("place", place)
                .noting("reason", reason.strip()));
        if (dueOn.equals(commitment.due().on())) {
            rows.touch(commitment, version);
        } else if (dueOn.isBefore(plan.today(commitment.responsible().lead()))) {
            throw new Refused("commitment.event.past", "event", event.reference(), dueOn);
        } else {
            moves.with(event, commitment, version, dueOn, reason.strip());
        }
    }

    /** Releases the due date, which then depends on no other commitment; it stays as it is.
     *
     * @throws Stale where the commitment changed since {@code version}
     */
    public void release(CommitmentId id, int version) {
        var commitment = commitments.active(id);
        if (!mayMove(commitment)) {
            throw new AccessDeniedException("Only a coordinator or a manager of the lead moves this due date.");
        }
        rows.touch(commitment, version);
        if (links.release(id)) {
            recorder.record(commitment.entry(Action.COMMITMENT_FREED));
        }
    }

    /** @throws Refused where it is standing, and so has a next review instead */
    static void requireDueDate(Commitment commitment) {
        if (commitment.due().standing()) {
            throw new Refused("commitment.dueOn.standing", "dueOn");
        }
    }

    static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("commitment.reason.missing", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("commitment.reason.long", "reason", LONGEST_REASON);
        }
    }

    /**
     * Withdraws a commitment whose process began under a model that knows no agreed end: it ends with all open tasks. Under
     * today's model nobody withdraws alone: see {@link Endings#propose}.
     *
     * @throws Stale where the commitment changed since {@code version}
     */
    public void withdraw(CommitmentId id, int version, String reason) {
        var commitment = commitments.active(id);
        if (!mayWithdraw(commitment)) {
            throw new AccessDeniedException("Only a coordinator withdraws a commitment.");
        }
        checkReason(reason);
        rows.touch(commitment, version);
        rows.close(commitment, Commitment.Status.WITHDRAWN, reason.strip());
        process.withdraw(id);
    }
}
