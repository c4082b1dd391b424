package org.pacta.commitment;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.id.CommitmentId;
import org.pacta.task.Evidence;
import org.pacta.task.EvidenceFolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One deed that keeps several commitments: the same end is proposed for each, with the same paper, all or none. Each is then
 * verified and answered by its own parties.
 */
@Service
@Transactional
public class SeveralEndings {

    /** Commitments beside the first that one deed can end. */
    public static final int MOST = 50;

    private final Endings endings;
    private final Commitments commitments;
    private final EvidenceFolder evidence;

    SeveralEndings(Endings endings, Commitments commitments, EvidenceFolder evidence) {
        this.endings = endings;
        this.commitments = commitments;
        this.evidence = evidence;
    }

    /** Another commitment whose end can be proposed with that of a first. */
    public record Other(CommitmentId id, String reference, String title) {}

    /** Others under way that the same office leads, those of the newest statements first, for which the member may propose an end now. */
    @Transactional(readOnly = true)
    public List<Other> others(Commitment first) {
        return endings.others(first, MOST);
    }

    /** Evidence of a commitment that all whom it binds can read. */
    @Transactional(readOnly = true)
    public List<Evidence> papers(Commitment commitment) {
        return evidence.ofCommitment(commitment.id()).stream()
                .filter(it -> it.reach()
                        .releasability()
                        .parties()
                        .containsAll(new TreeSet<>(commitment.responsible().parties())))
                .toList();
    }

    /**
     * Proposes the same end for a commitment and for others that its office leads.
     *
     * @param paper evidence of the first that is laid with each of the others; null where each has its own
     * @throws Refused where it is refused for one of them; nothing is proposed then
     */
    public void propose(
            CommitmentId first,
            List<CommitmentId> others,
            @Nullable Long paper,
            Ending.Outcome outcome,
            String reason,
            @Nullable String supersededBy) {
        if (others.size() > MOST) {
            throw new Refused("ending.further.many", "further", MOST);
        }
        var commitment = commitments.found(first);
        if (paper != null && evidence.ofCommitment(first).stream().noneMatch(it -> it.id() == paper)) {
            throw new Refused("evidence.gone", "evidence", String.valueOf(paper));
        }
        endings.propose(first, outcome, reason, supersededBy);
        new LinkedHashSet<>(others)
                .stream()
                        .filter(id -> !id.equals(first))
                        .sorted(Comparator.comparingLong(CommitmentId::value))
                        .forEach(id -> also(commitment, commitments.found(id), paper, outcome, reason, supersededBy));
    }

    private void also(
            Commitment first,
            Commitment other,
            @Nullable Long paper,
            Ending.Outcome outcome,
            String reason,
            @Nullable String supersededBy) {
        if (!other.responsible().lead().id().equals(first.responsible().lead().id())) {
            throw new Refused("ending.further.lead", "further", other.reference());
        }
        if (!endings.mayPropose(other)) {
            throw new Refused("ending.further.not", "further", other.reference());
        }
        if (paper != null) {
            evidence.alsoFor(paper, other.id(), other.reference(), other.releasability());
        }
        try {
            endings.propose(other.id(), outcome, reason, supersededBy);
        } catch (Refused refused) {
            throw "ending.evidence".equals(refused.reason())
                    ? new Refused("ending.further.evidence", "further", other.reference())
                    : refused;
        }
    }
}
