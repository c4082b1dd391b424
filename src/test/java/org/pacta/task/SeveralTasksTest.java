package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Together;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tasks of one name are given to somebody, or reported on, in one go: all or none, and who is refused is named. */
@PactaTest
class SeveralTasksTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Autowired
    World world;

    @Autowired
    SeveralTasks several;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    History history;

    private List<Task> three;

    @BeforeEach
    void begin() {
        world.begin();
        three = Stream.of(1, 2, 3)
                .map(n -> world.openTasks(world.commitment("action", DUE)).getFirst())
                .toList();
    }

    @Test
    void aManagerGivesAllOfThemToOnePerson() {
        world.as("kor.manager", () -> several.assign(chosen(), new MemberId(world.member("kor.officer"))));

        for (var task : three) {
            assertThat(now(task).holder().assignee()).isEqualTo("Person kor.officer");
            assertThat(world.as(
                            "kor.officer",
                            () -> history.ofCommitment(task.commitment().id(), 0, 50)))
                    .extracting(entry -> entry.action())
                    .contains(Action.TASK_ASSIGNED);
        }
    }

    @Test
    void whoCanBeGivenAllOfThemIsOfferedAndNobodyWhereTheyAreOfDifferentOffices() {
        assertThat(world.as("kor.manager", () -> several.candidates(chosen())))
                .extracting(Member::username)
                .contains("kor.officer", "kor.manager")
                .doesNotContain("usa.officer", "kor.planner");
        var other = world.tasks(three.getFirst().commitment().reference()).getFirst();
        assertThat(world.as("kor.manager", () -> several.candidates(List.of(of(other)))))
                .isNotEmpty();
        assertThat(world.as("kor.manager", () -> several.candidates(List.of()))).isEmpty();
    }

    @Test
    void oneThatIsDoneOrChangedMeanwhileIsNamedAndNoneIsDone() {
        var chosen = chosen();
        world.complete(three.get(0), Map.of());
        world.as("kor.officer", () -> work.claim(three.get(1).id(), three.get(1).version()));

        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> world.as(
                        "kor.officer", () -> several.report(chosen, TaskState.IN_PROGRESS, 40, "All under way")));

        assertThat(refused.details()).containsExactly(2, 3);
        assertThat(refused.faults())
                .extracting(Together.Fault::thing)
                .containsExactlyInAnyOrder(
                        three.get(0).commitment().reference() + " · name",
                        three.get(1).commitment().reference() + " · name");
        assertThat(refused.faults())
                .extracting(it -> it.why().reason())
                .containsExactlyInAnyOrder("task.done", "stale");
        assertThat(now(three.get(2)).progress().percent()).isZero();
        assertThat(now(three.get(2)).version()).isEqualTo(three.get(2).version());
    }

    @Test
    void theSameReportIsKeptWithEach() {
        world.as("kor.officer", () -> several.report(chosen(), TaskState.BLOCKED, 10, "Waiting for the venue"));

        assertThat(three)
                .extracting(task -> now(task).progress())
                .containsOnly(new Task.Progress(TaskState.BLOCKED, 10, "Waiting for the venue"));
    }

    @Test
    void aReportThatIsNoneIsRefusedAtItsFieldAndNotOnceForEach() {
        assertThatThrownBy(() -> world.as("kor.officer", () -> several.report(chosen(), TaskState.BLOCKED, 10, " ")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.field()).isEqualTo("note"));
        assertThatThrownBy(
                        () -> world.as("kor.officer", () -> several.report(chosen(), TaskState.IN_PROGRESS, 101, "")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.field()).isEqualTo("percent"));
    }

    @Test
    void othersTasksAreRefusedByName() {
        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> world.as("usa.officer", () -> several.report(chosen(), TaskState.IN_PROGRESS, 40, "")));

        assertThat(refused.faults()).hasSize(3).allMatch(it -> it.why().reason().equals("several.denied"));
    }

    private List<SeveralTasks.Chosen> chosen() {
        return three.stream().map(SeveralTasksTest::of).toList();
    }

    private static SeveralTasks.Chosen of(Task task) {
        return new SeveralTasks.Chosen(
                task.id(), task.version(), task.commitment().reference(), "name");
    }

    private Task now(Task task) {
        return world.as("kor.officer", () -> tasks.byId(task.id()).orElseThrow());
    }
}
