package org.pacta.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.id.StatementId;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Releasability;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;
import org.pacta.task.EvidenceFolder;
import org.springframework.stereotype.Component;

/** What follows from a decision about a comparison: for the finding behind the passage, and for the earlier commitment. */
@Component
class Consequences {

    private static final int LONGEST_QUOTE = 1500;
    private static final int LONGEST_TITLE = 300;

    private final Findings findings;
    private final Commitments commitments;
    private final Endings endings;
    private final EvidenceFolder evidence;
    private final BaseUrl baseUrl;

    Consequences(
            Findings findings, Commitments commitments, Endings endings, EvidenceFolder evidence, BaseUrl baseUrl) {
        this.findings = findings;
        this.commitments = commitments;
        this.endings = endings;
        this.evidence = evidence;
        this.baseUrl = baseUrl;
    }

    /** Quotes the passage of the newer statement beside those of the commitment; whether that was new. */
    boolean quote(Comparison.Earlier earlier, Comparison.@Nullable Later proposed, Passage passage) {
        int start = 0;
        int end = passage.end() - passage.start();
        if (proposed != null && proposed.passageId() == passage.id()) {
            start = proposed.clauseStart();
            end = proposed.clauseEnd();
        }
        return commitments.quote(earlier.commitmentId(), passage.id(), start, end);
    }

    /** The finding behind the passage starts nothing of its own; of several, the one that was compared. */
    void settle(Comparison was, Statement newer, Comparison.Earlier earlier, Passage passage, Releasability readers) {
        var undecided = findings.of(newer.id()).stream()
                .filter(it -> it.clause().passageId() == passage.id() && it.proposed())
                .map(Finding::id)
                .toList();
        var compared = was.later() == null || was.later().finding() == null
                ? null
                : was.later().finding().id();
        if (undecided.size() == 1 || undecided.contains(compared)) {
            findings.restates(
                    compared != null && undecided.contains(compared) ? compared : undecided.getFirst(),
                    was.id(),
                    earlier.commitmentId(),
                    earlier.reference(),
                    readers);
        }
    }

    List<Finding> findings(StatementId statementId) {
        return findings.of(statementId);
    }

    /** The finding that a decision settled is open again. */
    void unsettle(long comparisonId, Releasability readers) {
        findings.unsettle(comparisonId, readers);
    }

    /**
     * Where a later statement says that it is done, its end is proposed with that sentence as evidence, if whoever decides
     * may propose one and all who are bound can read the statement; it is verified and agreed like any other.
     */
    void end(Statement newer, Comparison.Earlier earlier, Passage passage) {
        var commitment = commitments.byId(earlier.commitmentId()).orElseThrow();
        if (!endings.mayPropose(commitment)
                || !newer.releasability()
                        .codes()
                        .containsAll(commitment.responsible().parties())) {
            return;
        }
        var said = newer.reference() + ": “" + shortened(passage.text(), LONGEST_QUOTE) + "”";
        evidence.addOfCommitment(
                commitment.id(), shortened(said, LONGEST_TITLE), baseUrl.of("/statements/" + newer.reference()));
        endings.propose(commitment.id(), Ending.Outcome.KEPT, said, null);
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }
}
