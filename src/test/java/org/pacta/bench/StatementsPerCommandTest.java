package org.pacta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.ManualCommitments;
import org.pacta.database.Once;
import org.pacta.database.StatementCount;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What a command costs the database, the engine's own statements among them. */
@PactaTest
class StatementsPerCommandTest {

    /** Three of them lock the commitment first: as the system, and back. */
    private static final int REPORT = 10;

    private static final int START = 46;

    /** Of each line more: its words become a finding, and that a commitment. */
    private static final int LINE_OF_IMPORT = 52;

    /** Of a task after which the parties bound are each asked for an answer, so that two more tasks open. */
    private static final int COMPLETION = 59;

    private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

    @Autowired
    World world;

    @Autowired
    Findings findings;

    @Autowired
    TaskWork work;

    @Autowired
    Statements statements;

    @Autowired
    ManualCommitments byHand;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whatPeopleDoAllDayTakesNoMoreStatementsThanIsWrittenHere() {
        start();
        var started = start();
        assertThat(started).hasSizeLessThanOrEqualTo(START);

        var reference = world.commitment("action", DUE);
        var task = world.open(reference, "userTask_confirmPlan");
        var reported = StatementCount.during(() -> Once.during(() -> world.as(
                "kor.officer", () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 10, "Begun."))));
        assertThat(reported).hasSizeLessThanOrEqualTo(REPORT);

        var now = world.open(reference, "userTask_confirmPlan");
        var answers = world.filled(now, Map.of());
        var completed = StatementCount.during(() ->
                Once.during(() -> world.as("kor.officer", () -> work.complete(now.id(), now.version(), answers))));
        assertThat(completed).hasSizeLessThanOrEqualTo(COMPLETION);
    }

    @Test
    void aLineOfAnImportTakesAsManyStatementsWhereverItStands() {
        imported(1, 1);
        var three = imported(2, 3);
        var six = imported(3, 6);
        assertThat(six - three).isLessThanOrEqualTo(3 * LINE_OF_IMPORT);
    }

    private int imported(int number, int lines) {
        var text = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "They agreed to hold meeting number %d-%d in Seoul.".formatted(number, line))
                .collect(Collectors.joining("\n\n", "Joint Statement of the Many Talks\n\n", "\n"));
        var reference = world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        "MANY", number, "Many Talks", DUE.minusMonths(8), null, null, text, World.ALL, World.ALL)));
        var asked = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> new ManualCommitments.NewCommitment(
                        reference,
                        "hold meeting number %d-%d".formatted(number, line),
                        null,
                        null,
                        null,
                        "KOR-POLICY",
                        DUE,
                        null,
                        null))
                .toList();
        return StatementCount.during(() -> Once.during(() -> world.as("kor.coordinator", () -> {
                    assertThat(byHand.startAll(asked, false, done -> {}))
                            .allSatisfy(line -> assertThat(line.reference()).startsWith(reference));
                    return true;
                })))
                .size();
    }

    private List<String> start() {
        var finding = world.firstFinding(world.statement(World.ALL));
        return StatementCount.during(() -> Once.during(() -> world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                "Hold the talks",
                                Kind.ACTION,
                                finding.strength(),
                                world.office("KOR-POLICY").id(),
                                DUE),
                        Releasability.to(World.ALL)))));
    }
}
