package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.id.StatementId;
import org.pacta.shell.Importer;
import org.pacta.statement.StatementCommitments;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PactaTest
class CommitmentImportTest {

    @Autowired
    World world;

    @Autowired
    CommitmentImport imports;

    private String statement;

    @BeforeEach
    void begin() {
        world.begin();
        statement = world.statement(
                "The three sides agreed to hold the 31st Test Talks in 2026. They decided to conduct a review in 2026.",
                World.ALL);
    }

    @Test
    void everyFaultOfEveryLineIsToldWithItsFieldAndNothingIsMade() {
        var outcome = run(
                false,
                line(2, "quote", "They decided to conduct a review in 2026"),
                line(3, "statement", statement, "dueOn", "soon"),
                line(4, "statement", statement, "quote", "no such words"),
                line(5, "statement", statement, "quote", "agreed to hold the 31st Test Talks", "leadOffice", "NOBODY"));
        assertThat(outcome.made()).isEmpty();
        assertThat(outcome.faults())
                .extracting(it -> it.line() + " " + it.refused().field())
                .containsExactly("2 statement", "3 quote", "3 dueOn", "4 quote", "5 leadOffice");
        assertThat(world.<Integer>as("kor.coordinator", () -> made())).isZero();
    }

    /** Also where the quote stops before its action. */
    @ParameterizedTest
    @ValueSource(strings = {"The three sides agreed to", "sides agreed to", "agreed to", "to", "They decided to"})
    void theGivenTitleCountsWhateverTheQuoteSays(String quote) {
        var outcome = run(
                false,
                line(
                        2,
                        "statement",
                        statement,
                        "quote",
                        quote,
                        "title",
                        "Hold the talks",
                        "leadOffice",
                        "KOR-POLICY",
                        "dueOn",
                        "2026-11-20"));
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.made()).hasSize(1);
    }

    @Test
    void whatIsRightIsMadeAtOnceWithDaysAsSpreadsheetsWriteThem() {
        var lines = new Importer.Line[] {
            line(2, "statement", statement, "quote", "agreed to hold the 31st Test Talks", "dueOn", "2026. 11. 20."),
            line(
                    3,
                    "statement",
                    statement,
                    "quote",
                    "They decided to conduct a review",
                    "dueOn",
                    "2026/11/27",
                    "releasableTo",
                    "kor; usa jpn")
        };
        assertThat(run(true, lines)).isEqualTo(new Importer.Outcome(List.of(), List.of()));
        assertThat(world.<Integer>as("kor.coordinator", () -> made())).isZero();

        var outcome = run(false, lines);
        assertThat(outcome.faults()).isEmpty();
        assertThat(world.<List<StatementCommitments.Made>>as(
                        "usa.officer",
                        () -> ofStatements.madeOf(new StatementId(
                                world.read(statement + "/01").statement().id()))))
                .hasSize(2)
                .allMatch(StatementCommitments.Made::underWay);
        assertThat(outcome.made())
                .extracting(Importer.Made::address)
                .containsExactly("commitments/" + statement + "/01", "commitments/" + statement + "/02");
        assertThat(world.read(statement + "/02").due().on()).isEqualTo("2026-11-27");
        assertThat(world.read(statement + "/02").releasability().codes()).containsExactly("JPN", "KOR", "USA");
    }

    @Test
    void onlyCoordinatorsAreOfferedIt() {
        assertThat(world.<Boolean>as("kor.coordinator", imports::offered)).isTrue();
        assertThat(world.<Boolean>as("jpn.administrator", imports::offered)).isFalse();
        assertThatThrownBy(() -> world.as("jpn.administrator", () -> imports.run(List.of(), true, done -> {})))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentsOfStatements ofStatements;

    private int made() {
        return commitments.byReference(statement + "/01").isPresent() ? 1 : 0;
    }

    private Importer.Outcome run(boolean dryRun, Importer.Line... lines) {
        return world.as("kor.coordinator", () -> imports.run(List.of(lines), dryRun, new ArrayList<>()::add));
    }

    private static Importer.Line line(int number, String... values) {
        var said = new java.util.HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            said.put(values[i], values[i + 1]);
        }
        return new Importer.Line(number, Map.copyOf(said));
    }
}
