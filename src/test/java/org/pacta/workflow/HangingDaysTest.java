package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.task.MyWork;
import org.pacta.task.Task;
import org.pacta.task.Tasks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Days that an answer fixes, and what hangs on them, on the real engine. */
@PactaTest
class HangingDaysTest {

    @Autowired
    World world;

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentCommands commands;

    @Autowired
    CommitmentChanges changes;

    @Autowired
    EngineCallbacks life;

    @Autowired
    Tasks tasks;

    @Autowired
    MyWork work;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** What an exercise asks for counts from its start, as the concept fixes it and as a conference moves it later. */
    @Test
    void theStepsOfAnExerciseHangOnItsStartAndMoveWithIt() {
        var reference = world.commitment("exercise", LocalDate.of(2026, 12, 18));
        world.beginWork(reference);
        world.complete(
                world.open(reference, "userTask_writeConcept"),
                Map.of("startsOn", "2026-11-02", "endsOn", "2026-11-06"));
        world.completeUntil(reference, "userTask_holdInitialConference");
        var initial = world.open(reference, "userTask_holdInitialConference");
        assertThat(initial.due().on()).isEqualTo("2026-03-23");
        assertThat(planned(reference, "userTask_announceName")).isEqualTo("2026-10-19");
        assertThat(planned(reference, "userTask_conductExercise")).isEqualTo("2026-11-16");

        world.complete(initial, Map.of("startsOn", "2026-12-01"));
        assertThat(planned(reference, "userTask_announceName")).isEqualTo("2026-11-17");
        assertThat(dueOf(reference, "userTask_holdMainConference")).isEqualTo("2026-07-21");
        assertThat(planned(reference, "userTask_conductExercise")).isEqualTo("2026-12-15");
        assertThat(world.as(
                        "usa.officer",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 100)))
                .filteredOn(line -> line.action() == Action.COMMITMENT_DAY_FIXED)
                .extracting(
                        line -> line.before().get("dayOn"), line -> line.after().get("dayOn"))
                .containsExactly(tuple("2026-11-02", "2026-12-01"), tuple(null, "2026-11-02"));
        assertThat(subjectsTo("usa.manager", reference))
                .anyMatch(subject -> subject.startsWith("Day moved to Tuesday, December 1, 2026"));
    }

    /** Papers before a meeting are due at noon two working days before it: by the host's clock, for all at the same moment. */
    @Test
    void thePapersOfAllAreDueAtTheSameMomentByTheClockOfTheLead() {
        var reference = meetingOn("2026-06-16");

        assertThat(papers(reference)).isEmpty();
        assertThat(plannedPapers(reference)).isEqualTo(LocalDateTime.parse("2026-06-12T12:00"));
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        assertThat(papers(reference))
                .isEqualTo(Map.of(
                        "KOR", "2026-06-12 2026-06-12T12:00+09:00[Asia/Seoul]",
                        "USA", "2026-06-11 2026-06-11T23:00-04:00[America/New_York]",
                        "JPN", "2026-06-12 2026-06-12T12:00+09:00[Asia/Tokyo]"));
        assertThat(world.open(reference, "userTask_arrangeLogistics").due().at())
                .as("a rule without an hour leaves the whole day")
                .isNull();
    }

    @Test
    void whatAPartysOwnStepsAreDueWithMovesThemAlong() {
        var reference = meetingOn("2026-06-16");
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        world.completeOnly(reference, Set.of("userTask_clearTravel", "userTask_reviewDisclosure"));
        assertThat(world.open(reference, "userTask_deliverReadAhead").due().at())
                .as("noon two working days before, where the party is")
                .isEqualTo("2026-06-12T12:00-04:00[America/New_York]");

        var capability = world.commitment("capability", LocalDate.of(2026, 12, 1));
        world.beginWork(capability);
        world.completeUntil(capability, "userTask_authorizeSystems");
        var read = world.read(capability);
        world.as(
                "kor.manager",
                () -> commands.moveDueDate(read.id(), read.version(), LocalDate.of(2026, 12, 29), "Snow."));
        assertThat(world.open(capability, "userTask_authorizeSystems").due().on())
                .as("18 weeks before, as the plain step")
                .isEqualTo("2026-08-25");
    }

    @Test
    void aTaskIsLateOnceItsHourHasPassedAndNotAtTheHour() {
        var reference = meetingOn("2026-06-16");
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        var noon = Instant.parse("2026-06-12T03:00:00Z");

        world.timeIs(noon);
        assertThat(sections("kor.officer", reference)).containsExactly(MyWork.Section.TODAY);
        assertThat(sections("usa.officer", reference)).containsExactly(MyWork.Section.TODAY);
        world.timeIs(noon.plusMillis(1));
        assertThat(sections("kor.officer", reference)).containsExactly(MyWork.Section.OVERDUE);
        assertThat(sections("jpn.officer", reference)).containsExactly(MyWork.Section.OVERDUE);
        assertThat(sections("usa.officer", reference))
                .as("in Washington it is still the day before")
                .containsExactly(MyWork.Section.OVERDUE);
    }

    @Test
    void theHourFollowsTheLeadToAnotherClockAndBack() {
        var reference = meetingOn("2026-06-16");
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        var before = papers(reference);

        lead(reference, "USA-POLICY", "kor.coordinator");
        assertThat(papers(reference))
                .isEqualTo(Map.of(
                        "KOR", "2026-06-13 2026-06-13T01:00+09:00[Asia/Seoul]",
                        "USA", "2026-06-12 2026-06-12T12:00-04:00[America/New_York]",
                        "JPN", "2026-06-13 2026-06-13T01:00+09:00[Asia/Tokyo]"));
        lead(reference, "KOR-POLICY", "usa.coordinator");
        assertThat(papers(reference)).isEqualTo(before);
    }

    @Test
    void aDueDateThatMovesAndMovesBackLeavesWhatHangsOnTheMeetingWhereItIs() {
        var reference = meetingOn("2026-06-16");
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        var before = world.openTasks(reference).stream()
                .collect(Collectors.toMap(Task::id, task -> List.of(task.due(), task.version())));

        move(reference, LocalDate.of(2026, 12, 28));
        assertThat(papers(reference).get("KOR")).isEqualTo("2026-06-12 2026-06-12T12:00+09:00[Asia/Seoul]");
        move(reference, LocalDate.of(2026, 10, 30));
        assertThat(world.openTasks(reference).stream()
                        .collect(Collectors.toMap(Task::id, task -> List.of(task.due(), task.version()))))
                .isEqualTo(before);
    }

    @Test
    void aMeetingThatMovesAndMovesBackLeavesThePapersWhereTheyWere() {
        var reference = meetingOn("2026-06-16");
        var fixing = world.tasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_fixDate"))
                .findFirst()
                .orElseThrow();
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        var before = papers(reference);

        answerAgain(fixing, "2026-11-05");
        assertThat(plannedPapers(reference)).isEqualTo(LocalDateTime.parse("2026-11-03T12:00"));
        assertThat(papers(reference))
                .isEqualTo(Map.of(
                        "KOR", "2026-11-03 2026-11-03T12:00+09:00[Asia/Seoul]",
                        "USA", "2026-11-02 2026-11-02T22:00-05:00[America/New_York]",
                        "JPN", "2026-11-03 2026-11-03T12:00+09:00[Asia/Tokyo]"));
        answerAgain(fixing, "2026-06-16");
        assertThat(papers(reference)).isEqualTo(before);
        assertThat(world.openTasks(reference)).noneMatch(task -> task.due().moved());
        assertThat(world.as(
                        "usa.officer",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 100)))
                .filteredOn(line -> line.action() == Action.TASK_MOVED)
                .extracting(line -> line.after().get("dueAt"))
                .contains("2026-11-03T03:00:00Z", "2026-06-12T03:00:00Z");
    }

    /** As another step would that asks for the same day. */
    private void answerAgain(Task task, String day) {
        acting.asSystem(() -> transaction.execute(status -> {
            jdbc.sql("UPDATE task SET answers = answers || jsonb_build_object('meetingOn', :day::text) WHERE id = :id")
                    .param("day", day)
                    .param("id", task.id().value())
                    .update();
            life.answered(tasks.byId(task.id()).orElseThrow());
            return null;
        }));
    }

    /** Before the hour there is time until it; after it, until the same hour of the next day on which all can be done. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-12T02:00:00Z, 2026-06-12T12:00+09:00[Asia/Seoul]",
        "2026-06-12T03:00:01Z, 2026-06-15T12:00+09:00[Asia/Seoul]",
        "2026-06-15T04:00:00Z, 2026-06-16T12:00+09:00[Asia/Seoul]"
    })
    void papersThatAreAskedForLateHaveTheHourOfTheNextDay(Instant asked, String due) {
        var reference = meetingOn("2026-06-16");
        world.timeIs(asked);
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());

        assertThat(papers(reference).get("KOR")).endsWith(due);
    }

    /** New York's clocks go back on 1 November 2026 and forward on 14 March 2027; noon stays noon. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-10-30T12:00-04:00[America/New_York]",
        "2026-11-04, 2026-11-02T12:00-05:00[America/New_York]",
        "2027-03-15, 2027-03-11T12:00-05:00[America/New_York]",
        "2027-03-17, 2027-03-15T12:00-04:00[America/New_York]"
    })
    void noonIsNoonOnEitherSideOfAChangeOfClocks(String meeting, String due) {
        var reference = world.commitment("meeting", LocalDate.of(2026, 10, 30));
        lead(reference, "USA-POLICY", "kor.coordinator");
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_fixDate");
        world.complete(world.open(reference, "userTask_fixDate"), Map.of("meetingOn", meeting));
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());

        assertThat(papers(reference).get("USA")).endsWith(due);
    }

    private String meetingOn(String day) {
        var reference = world.commitment("meeting", LocalDate.of(2026, 10, 30));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_fixDate");
        world.complete(world.open(reference, "userTask_fixDate"), Map.of("meetingOn", day));
        return reference;
    }

    /** When the open tasks for papers are due, by party: the day and the moment. */
    private Map<String, String> papers(String reference) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_submitPapers"))
                .collect(Collectors.toMap(
                        task -> task.holder().office().partyCode(),
                        task -> task.due().on() + " " + task.due().at()));
    }

    private LocalDateTime plannedPapers(String reference) {
        var step = step(reference, "userTask_submitPapers");
        return step.dueOn().atTime(Objects.requireNonNull(step.hour()));
    }

    private List<MyWork.Section> sections(String username, String reference) {
        var limits = new EnumMap<MyWork.Section, Integer>(MyWork.Section.class);
        for (var section : MyWork.Section.values()) {
            limits.put(section, 1000);
        }
        return world.as(username, () -> work.picture(limits)).first().entrySet().stream()
                .filter(section -> section.getKey() != MyWork.Section.WAITING)
                .filter(section -> section.getValue().stream()
                        .anyMatch(row ->
                                row.commitment().equals(reference) && row.name().equals("Submit your papers")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void lead(String reference, String office, String by) {
        var read = world.read(reference);
        world.as(
                by,
                () -> changes.change(
                        read.id(),
                        read.version(),
                        new CommitmentChanges.Wanted(null, world.office(office).id(), null, null, null, null),
                        "They host it."));
    }

    private void move(String reference, LocalDate dueOn) {
        var read = world.read(reference);
        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(read.id(), read.version(), dueOn, "The host asked for it."));
    }

    private List<String> subjectsTo(String username, String reference) {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql("SELECT subject FROM mail WHERE recipient_id = :member AND subject LIKE :about")
                        .param("member", world.member(username))
                        .param("about", "%(" + reference + ")")
                        .query(String.class)
                        .list()));
    }

    private LocalDate planned(String reference, String element) {
        return step(reference, element).dueOn();
    }

    private Commitment.Planned step(String reference, String element) {
        var id = world.read(reference).id();
        return world.as("kor.coordinator", () -> commitments.planned(id)).stream()
                .filter(step -> step.elementId().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate dueOf(String reference, String element) {
        return world.open(reference, element).due().on();
    }
}
