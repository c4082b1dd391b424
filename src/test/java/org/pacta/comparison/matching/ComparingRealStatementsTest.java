package org.pacta.comparison.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pairs of published statements of one series; what is true of each undertaking was decided by reading both. */
class ComparingRealStatementsTest {

    private record Judged(Expected expected, Alignment proposed, String where) {

        boolean right() {
            boolean outcome = expected.outcomes().contains(proposed.outcome().name());
            return outcome && (proposed.outcome() == Outcome.DROPPED || where.contains(expected.evidence()));
        }

        boolean proposes() {
            return proposed.outcome() != Outcome.DROPPED;
        }

        @Override
        public String toString() {
            return "\n%s -> %s: \"%s\" is %s, proposed %s %.2f (%s)"
                    .formatted(
                            expected.earlier(),
                            expected.newer(),
                            expected.undertaking(),
                            expected.outcomes(),
                            proposed.outcome(),
                            proposed.confidence(),
                            where);
        }
    }

    private record Expected(String earlier, String newer, String undertaking, List<String> outcomes, String evidence) {}

    private static final List<Judged> JUDGED = new ArrayList<>();
    private static final List<Expected> NOT_READ = new ArrayList<>();

    @BeforeAll
    static void compare() {
        for (var line : RealStatements.rows("expected.tsv")) {
            var expected = new Expected(line[0], line[1], line[2], List.of(line[3].split("\\|")), line[4]);
            var compared = RealStatements.compared(expected.earlier(), expected.newer());
            var earlier = compared.earlier().stream()
                    .filter(it -> it.clause().replaceAll("\\s+", " ").contains(expected.undertaking()))
                    .findFirst()
                    .orElse(null);
            if (earlier == null) {
                NOT_READ.add(expected);
                continue;
            }
            var proposed = compared.alignments().stream()
                    .filter(it -> Objects.equals(it.earlier(), earlier.id()))
                    .findFirst()
                    .orElseThrow();
            JUDGED.add(new Judged(expected, proposed, compared.passage(proposed)));
        }
    }

    @Test
    void nearlyAllTheUndertakingsThatWereJudgedAreReadInTheirStatements() {
        assertThat(NOT_READ).hasSizeLessThan(12);
    }

    /** Of what is proposed as fulfilled, restated, strengthened or weakened, nine in ten are right. */
    @Test
    void nineInTenOfTheProposalsAreRight() {
        var proposing = JUDGED.stream().filter(Judged::proposes).toList();
        var wrong = proposing.stream().filter(it -> !it.right()).toList();
        assertThat(wrong)
                .as("%d of %d", wrong.size(), proposing.size())
                .hasSizeLessThanOrEqualTo(proposing.size() / 10);
    }

    @Test
    void ofWhatTheNewerStatementDoesSpeakOfFourInFiveAreFound() {
        var spokenOf = JUDGED.stream()
                .filter(it -> !it.expected().outcomes().contains("DROPPED"))
                .toList();
        var missed = spokenOf.stream().filter(it -> !it.right()).toList();
        assertThat(missed).as("%d of %d", missed.size(), spokenOf.size()).hasSizeLessThanOrEqualTo(spokenOf.size() / 5);
    }

    @Test
    void whatIsProposedAsFulfilledWasDone() {
        assertThat(JUDGED)
                .filteredOn(it -> it.proposed().outcome() == Outcome.FULFILLED)
                .hasSizeGreaterThan(8)
                .allMatch(Judged::right);
    }
}
