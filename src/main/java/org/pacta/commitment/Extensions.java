package org.pacta.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pacta.command.Refused;
import org.pacta.id.CommitmentId;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time: anybody who works for a party bound asks, and somebody who may clears it on the own side; within the words of
 * the statement the lead's managers decide then, beyond them every party bound answers. A joint date is not moved by one
 * side.
 */
@Service
@Transactional
public class Extensions {

    private static final String CLEARING = "userTask_clearAnswer";

    private final Permissions permissions;
    private final Commitments commitments;
    private final CommitmentProcess process;
    private final ExtensionRecord extensions;
    private final DueDateMoves moves;
    private final Tasks tasks;
    private final TaskWork work;

    Extensions(
            Permissions permissions,
            Commitments commitments,
            CommitmentProcess process,
            ExtensionRecord extensions,
            DueDateMoves moves,
            Tasks tasks,
            TaskWork work) {
        this.permissions = permissions;
        this.commitments = commitments;
        this.process = process;
        this.extensions = extensions;
        this.moves = moves;
        this.tasks = tasks;
        this.work = work;
    }

    /** Newest first; what waits to be cleared on the reader's own side comes before. */
    @Transactional(readOnly = true)
    public List<Extension> ofCommitment(CommitmentId commitmentId) {
        var all = new ArrayList<Extension>();
        prepared(commitmentId).ifPresent(all::add);
        all.addAll(extensions.ofCommitment(commitmentId));
        return all;
    }

    private Optional<Extension> prepared(CommitmentId commitmentId) {
        return commitments.byId(commitmentId).flatMap(commitment -> {
            var own = ownTasks(commitmentId);
            return own.stream()
                    .filter(task -> task.elementId().equals(ExtensionRecord.ASK) && !isDropped(task))
                    .filter(task -> task.progress().state() == TaskState.DONE && waitsToBeCleared(task, own))
                    .map(task -> prepared(commitment, task))
                    .findFirst();
        });
    }

    private static Extension prepared(Commitment commitment, Task task) {
        var to = LocalDate.parse(task.form().answers().get(ExtensionRecord.NEW_DUE_ON));
        var latest = commitment.due().latest();
        return new Extension(
                commitment.id(),
                commitment.due().on(),
                to,
                String.valueOf(task.form().answers().get(ExtensionRecord.REASON)),
                latest != null && !to.isAfter(latest),
                task.span().completedBy(),
                task.holder().office().partyCode(),
                Objects.requireNonNull(task.span().endedAt()),
                Extension.State.PREPARED,
                null,
                null,
                null);
    }

    private static boolean isDropped(Task asking) {
        return "drop".equals(asking.form().answers().get("asking"));
    }

    /** What is to be cleared opens in the moment in which it was prepared, and so with the next number of that side. */
    private static boolean waitsToBeCleared(Task prepared, List<Task> own) {
        return own.stream()
                .filter(task -> task.elementId().equals(CLEARING)
                        && task.id().value() > prepared.id().value())
                .min(Comparator.comparingLong(task -> task.id().value()))
                .filter(task -> !task.ended())
                .isPresent();
    }

    private List<Task> ownTasks(CommitmentId commitmentId) {
        var mine = List.of(permissions.me().partyCode());
        return tasks.ofCommitment(commitmentId).stream()
                .filter(task -> task.own() && task.releasability().codes().equals(mine))
                .toList();
    }

    /** Whether the member may ask for more time: officers and managers of every party bound, and coordinators. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Commitment commitment) {
        return asks(commitment) && extensions.waiting(commitment.id()).isEmpty() && !isPrepared(commitment.id());
    }

    private boolean asks(Commitment commitment) {
        var me = permissions.me();
        return commitment.active()
                && !commitment.due().standing()
                && process.endsByAgreement(commitment.id())
                && commitment.responsible().parties().contains(me.partyCode())
                && (me.has(Role.OFFICER) || me.has(Role.MANAGER) || me.has(Role.COORDINATOR));
    }

    /** Whether the own side has one under way that the others do not see yet: to be cleared, or returned to be changed. */
    private boolean isPrepared(CommitmentId id) {
        return prepared(id).isPresent()
                || ownTasks(id).stream()
                        .anyMatch(task -> task.elementId().equals(ExtensionRecord.ASK) && !task.ended());
    }

    /** What would move if it were granted, of what the member may see.
     *
     * @throws Refused where the date is not later, or too far
     */
    @Transactional(readOnly = true)
    public Commitment.Replanned preview(CommitmentId id, LocalDate dueOn) {
        var commitment = commitments.active(id);
        extensions.check(commitment, dueOn);
        return moves.preview(commitment, dueOn);
    }

    /**
     * Asks for a later due date. Where somebody else of the own side must clear that, nobody of another party learns of it
     * before.
     *
     * @return whether it is asked for: false where it waits to be cleared
     * @throws Refused where the date is not later, too far, or one is asked for or prepared already
     */
    public boolean ask(CommitmentId id, LocalDate dueOn, String reason) {
        extensions.lock(id);
        var commitment = commitments.active(id);
        if (!asks(commitment)) {
            throw new AccessDeniedException("More time is asked for by those who work for a party bound.");
        }
        if (extensions.waiting(id).isPresent()) {
            throw new Refused("extension.asked", null, commitment.reference());
        }
        if (isPrepared(id)) {
            throw new Refused("extension.prepared", null, commitment.reference());
        }
        CommitmentCommands.checkReason(reason);
        extensions.check(commitment, dueOn);
        if (!process.clearsMoreTime(id)) {
            extensions.recordAsked(commitment, dueOn, reason, permissions.me().partyCode());
            process.moreTimeAsked(id);
            return true;
        }
        process.moreTimeWanted(id);
        var task = ownTasks(id).stream()
                .filter(it -> it.elementId().equals(ExtensionRecord.ASK) && !it.ended())
                .findFirst()
                .orElseThrow();
        work.completeAsked(
                task.id(),
                Map.of(
                        "asking",
                        "ask",
                        ExtensionRecord.NEW_DUE_ON,
                        dueOn.toString(),
                        ExtensionRecord.REASON,
                        reason.strip()));
        return extensions.waiting(id).isPresent();
    }
}
