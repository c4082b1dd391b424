package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import org.pacta.command.Refused;
import org.pacta.id.CommitmentId;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time: anybody who works for a party bound asks; within the words of the statement the lead's managers decide,
 * beyond them every party bound answers. A joint date is not moved by one side.
 */
@Service
@Transactional
public class Extensions {

    private final Permissions permissions;
    private final Commitments commitments;
    private final CommitmentProcess process;
    private final ExtensionRecord extensions;
    private final DueDateMoves moves;

    Extensions(
            Permissions permissions,
            Commitments commitments,
            CommitmentProcess process,
            ExtensionRecord extensions,
            DueDateMoves moves) {
        this.permissions = permissions;
        this.commitments = commitments;
        this.process = process;
        this.extensions = extensions;
        this.moves = moves;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Extension> ofCommitment(CommitmentId commitmentId) {
        return extensions.ofCommitment(commitmentId);
    }

    /** Whether the member may ask for more time: officers and managers of every party bound, and coordinators. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Commitment commitment) {
        var me = permissions.me();
        return commitment.active()
                && process.endsByAgreement(commitment.id())
                && commitment.responsible().parties().contains(me.partyCode())
                && (me.has(Role.OFFICER) || me.has(Role.MANAGER) || me.has(Role.COORDINATOR))
                && extensions.waiting(commitment.id()).isEmpty();
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
     * Asks for a later due date.
     *
     * @throws Refused where the date is not later, too far, or one is asked for already
     */
    public void ask(CommitmentId id, LocalDate dueOn, String reason) {
        var commitment = commitments.active(id);
        if (!mayAsk(commitment)) {
            if (extensions.waiting(id).isPresent()) {
                throw new Refused("extension.asked", null, commitment.reference());
            }
            throw new AccessDeniedException("More time is asked for by those who work for a party bound.");
        }
        extensions.record(commitment, dueOn, reason, permissions.me().partyCode());
        process.moreTimeAsked(id);
    }
}
