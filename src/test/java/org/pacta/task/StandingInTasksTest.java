package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.absence.Absence.Days;
import org.pacta.absence.Absences;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever stands in does the tasks of somebody who is away, in his or her name. */
@PactaTest
class StandingInTasksTest {

    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    TaskWork work;

    @Autowired
    TaskHanding handing;

    @Autowired
    Tasks tasks;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    MyWork myWork;

    @Autowired
    History history;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Task task;

    @BeforeEach
    void begin() {
        world.begin();
        var reference = world.commitment("action", LocalDate.of(2027, 3, 1));
        task = world.open(reference, "userTask_confirmPlan");
        world.as("kor.officer", () -> work.claim(task.id(), task.version()));
        task = read();
    }

    /** The other tests find everybody there. */
    @AfterEach
    void everybodyIsBack() {
        acting.asSystem(() -> transaction.executeWithoutResult(status ->
                jdbc.sql("DELETE FROM absence WHERE starts_on < '2027-01-01'").update()));
    }

    @Test
    void findsThemUnderMyWorkAndReportsAndCompletesThemInTheNameOfTheAbsent() {
        assertThat(world.as("kor.planner", this::mine)).doesNotContain(task.id());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> report("kor.planner"));
        away("kor.officer", "kor.planner");

        assertThat(world.as("kor.planner", this::mine)).contains(task.id());
        assertThat(world.as("kor.officer", this::mine)).contains(task.id());
        report("kor.planner");
        world.as(
                "kor.planner", () -> evidence.addLink(task.id(), "Plan", "https://records.example/plan", Audience.ALL));
        task = read();
        world.as("kor.planner", () -> work.complete(task.id(), task.version(), world.filled(task, Map.of())));

        var done = read();
        assertThat(done.holder().assignee()).isEqualTo("Person kor.officer");
        assertThat(done.span().completedBy()).isEqualTo("Person kor.planner");
        assertThat(done.span().insteadOf()).isEqualTo("Person kor.officer");
        assertThat(world.as("usa.officer", () -> tasks.reports(task.id())))
                .singleElement()
                .extracting(Tasks.Report::member, Tasks.Report::insteadOf)
                .containsExactly("Person kor.planner", "Person kor.officer");
        assertThat(world.as("kor.officer", () -> history.ofTask(task.id())))
                .filteredOn(line -> "Person kor.planner".equals(line.member()))
                .hasSizeGreaterThan(2)
                .allMatch(line -> "Person kor.officer".equals(line.insteadOf()));
        assertThat(world.as("kor.planner", () -> tasks.completedBy(task.id())))
                .isEqualTo(new MemberId(world.member("kor.planner")));
    }

    @Test
    void whatIsTakenInTheNameOfTheAbsentIsTheAbsents() {
        world.as("kor.officer", () -> work.handBack(task.id(), task.version()));
        away("kor.officer", "kor.planner");
        assertThat(world.as("kor.planner", this::mine)).contains(task.id());

        world.as("kor.planner", () -> work.claim(task.id(), read().version()));

        assertThat(read().holder().assignee()).isEqualTo("Person kor.officer");
        assertThat(world.as("kor.planner", () -> work.insteadOf(read()))).isEqualTo("Person kor.officer");
    }

    @Test
    void aManagersSubstituteGivesTasksToOthersWhereTheManagerHasThem() {
        world.as(
                "kor.manager", () -> work.assign(task.id(), task.version(), new MemberId(world.member("kor.manager"))));
        task = read();
        away("kor.manager", "kor.planner");

        world.as(
                "kor.planner", () -> work.assign(task.id(), task.version(), new MemberId(world.member("kor.officer"))));

        assertThat(read().holder().assignee()).isEqualTo("Person kor.officer");
        assertThat(world.as("kor.planner", () -> work.mayAssign(read())))
                .as("what another has now")
                .isFalse();
    }

    @Test
    void aTaskThatIsDueWhileWhoeverHasItIsAwaySaysSoToItsPartyAlone() {
        var due = task.due().on();
        world.as("kor.officer", () -> absences.add("kor.officer", new Days(due, due), "kor.planner"));

        assertThat(read().holder().away()).isEqualTo(new Task.Away(due, due, "Person kor.planner"));
        assertThat(world.as(
                        "usa.officer",
                        () -> tasks.byId(task.id()).orElseThrow().holder().away()))
                .isNull();
        assertThat(world.as("kor.manager", () -> work.awayWhenDue(task, new MemberId(world.member("kor.officer")))))
                .isNotNull();
        assertThat(world.as("kor.manager", () -> absences.dueMeanwhile(500)))
                .extracting(Absences.DueMeanwhile::id)
                .contains(task.id());
        assertThat(world.as("usa.manager", () -> absences.dueMeanwhile(500)))
                .extracting(Absences.DueMeanwhile::id)
                .doesNotContain(task.id());
    }

    @Test
    void aTaskIsHandedToAColleagueWithAWordAndBackAndHelpIsAskedForWithoutMovingIt() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(
                        "kor.planner", () -> handing.hand(task.id(), task.version(), "kor.manager", "Yours.")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> world.as(
                        "kor.officer", () -> handing.hand(task.id(), task.version(), "kor.planner", "Yours.")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        world.as("kor.officer", () -> handing.hand(task.id(), task.version(), "kor.manager", " ")));

        world.as("kor.officer", () -> handing.hand(task.id(), task.version(), "kor.manager", "You know them."));
        assertThat(read().holder().assignee()).isEqualTo("Person kor.manager");
        world.as("kor.manager", () -> handing.askForHelp(task.id(), "kor.planner", "Which hall?"));
        assertThat(read().holder().assignee()).isEqualTo("Person kor.manager");
        world.as("kor.manager", () -> work.handBack(task.id(), read().version()));
        assertThat(read().holder().assignee()).isEqualTo("Person kor.officer");
        assertThat(world.as("kor.officer", () -> history.ofTask(task.id())).toString())
                .contains("You know them.", "Which hall?");
        assertThat(world.as("usa.officer", () -> history.ofTask(task.id())).toString())
                .doesNotContain("You know them.", "Which hall?");
    }

    @Test
    void theDatabaseTakesNothingInTheNameOfSomebodyWhoHasNotNamedTheWriter() {
        var inANameNotGiven = "UPDATE task SET completed_instead_of = :other WHERE id = :id";

        assertThatThrownBy(() -> world.as(
                        "kor.officer",
                        () -> transaction.executeWithoutResult(status -> jdbc.sql(inANameNotGiven)
                                .param("other", world.member("kor.planner"))
                                .param("id", task.id().value())
                                .update())))
                .hasMessageContaining("nobody acts in the name");
        var byAnother = world.as(
                "kor.planner",
                () -> transaction.execute(status -> jdbc.sql(inANameNotGiven)
                        .param("other", world.member("kor.officer"))
                        .param("id", task.id().value())
                        .update()));
        assertThat(byAnother).as("of whoever may not do the task").isZero();
    }

    private void away(String person, String substitute) {
        world.as(person, () -> absences.add(person, new Days(world.today(), world.today()), substitute));
    }

    private void report(String person) {
        world.as(person, () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 30, "Begun."));
    }

    private List<TaskId> mine() {
        var all = Arrays.stream(MyWork.Section.values())
                .filter(section -> section != MyWork.Section.WAITING)
                .collect(Collectors.toMap(section -> section, section -> 500));
        return myWork.picture(all).first().values().stream()
                .flatMap(List::stream)
                .map(TaskRow::id)
                .toList();
    }

    private Task read() {
        return world.as("kor.coordinator", () -> tasks.byId(task.id()).orElseThrow());
    }
}
