package org.pacta.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.pacta.command.Stale;
import org.pacta.command.Together;
import org.pacta.id.CommitmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves several commitments to one due date for one reason, as where the meeting that they wait for is put off: all or none. */
@Service
@Transactional
public class SeveralMoves {

    private final CommitmentCommands commands;
    private final Commitments commitments;

    SeveralMoves(CommitmentCommands commands, Commitments commitments) {
        this.commands = commands;
        this.commitments = commitments;
    }

    /** A commitment with the due date that it had when it was chosen. */
    public record Chosen(CommitmentId id, String reference, LocalDate dueOn) {}

    /**
     * Moves each as {@link CommitmentCommands#moveDueDate} does.
     *
     * @throws org.pacta.command.Refused where there is no reason
     * @throws Together.SomeRefused where it is refused for one of them, as where the words of its statement end before
     */
    public void move(Collection<Chosen> chosen, LocalDate dueOn, String reason) {
        CommitmentCommands.checkReason(reason);
        Together.each(
                chosen.stream()
                        .sorted(Comparator.comparing(one -> one.id().value()))
                        .toList(),
                Chosen::reference,
                one -> move(one, dueOn, reason));
    }

    private void move(Chosen one, LocalDate dueOn, String reason) {
        var commitment = commitments.active(one.id());
        if (!commitment.due().on().equals(one.dueOn())) {
            throw new Stale(one.reference());
        }
        commands.moveDueDate(one.id(), commitment.version(), dueOn, reason);
    }
}
