package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes a task or its commitment locks the commitment first, so that no two of them wait for each other. */
@PactaTest
class LockOrderTest {

    @Autowired
    World world;

    @Autowired
    TaskWork work;

    @Autowired
    TaskHanding handing;

    @Autowired
    CommitmentCommands commitments;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String reference;
    private Task task;

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.commitment("action", LocalDate.of(2027, 3, 1));
        task = world.open(reference, "userTask_confirmPlan");
    }

    /** As ending it does, which then cancels its tasks. */
    @ParameterizedTest
    @ValueSource(strings = {"complete", "report", "claim", "assign", "hand"})
    void whoWaitsForACommitmentHoldsNoneOfItsTasks(String command) throws Exception {
        crossing(() -> world.as(command.equals("assign") ? "kor.manager" : "kor.officer", () -> does(command)), """
            WITH of_engine AS (UPDATE act_ru_task SET rev_ = rev_
                               WHERE id_ = (SELECT engine_task_id FROM task WHERE id = :task))
            UPDATE task SET version = version WHERE id = :task\
            """);
        assertThat(world.as("kor.officer", () -> world.tasks(reference)))
                .filteredOn(one -> one.id().equals(task.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isGreaterThan(task.version()));
    }

    @Test
    void whoChangesACommitmentLocksItBeforeItsTasksAndItsProcess() throws Exception {
        crossing(
                () -> world.as(
                        "kor.coordinator",
                        () -> commitments.moveDueDate(
                                world.read(reference).id(),
                                world.read(reference).version(),
                                LocalDate.of(2027, 2, 1),
                                "Earlier")),
                "UPDATE task SET version = version WHERE id = :task");
        assertThat(world.read(reference).due().on()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    private void does(String command) {
        switch (command) {
            case "complete" -> work.complete(task.id(), task.version(), answers());
            case "report" -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 10, "");
            case "claim" -> work.claim(task.id(), task.version());
            case "assign" -> work.assign(task.id(), task.version(), new MemberId(world.member("kor.officer")));
            default -> handing.hand(task.id(), task.version(), "kor.manager", "Please");
        }
    }

    private Map<String, String> answers() {
        return task.form().fields().stream()
                .filter(FormField::required)
                .collect(Collectors.toMap(
                        FormField::id,
                        field -> field.choices().isEmpty()
                                ? "Together"
                                : field.choices().getFirst().id()));
    }

    /** Holds the commitment, lets the other begin until it waits, and then takes what it may not hold by then. */
    private void crossing(Runnable other, String takes) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> asked = acting.asSystem(() -> transaction.execute(status -> {
                jdbc.sql("SELECT id FROM commitment WHERE id = :id FOR NO KEY UPDATE")
                        .param("id", task.commitment().id().value())
                        .query(Long.class)
                        .single();
                var me =
                        jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
                var begun = thread.submit(other);
                while (!begun.isDone() && !isWaitedFor(me)) {
                    Thread.onSpinWait();
                }
                assertThat(begun.isDone())
                        .as("it went on without the commitment")
                        .isFalse();
                jdbc.sql("SET LOCAL lock_timeout = '500ms'").update();
                jdbc.sql(takes).param("task", task.id().value()).update();
                return begun;
            }));
            asked.get();
        }
    }

    private boolean isWaitedFor(int backend) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE :me = ANY (pg_blocking_pids(pid)))")
                .param("me", backend)
                .query(Boolean.class)
                .single();
    }
}
