package org.pacta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Once;
import org.pacta.database.StatementCount;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What a command costs the database, the engine's own statements among them. */
@PactaTest
class StatementsPerCommandTest {

    private static final int REPORT = 6;
    private static final int START = 51;

    /** Of a task after which the parties bound are each asked for an answer, so that two more tasks open. */
    private static final int COMPLETION = 55;

    private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

    @Autowired
    World world;

    @Autowired
    Findings findings;

    @Autowired
    TaskWork work;

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
