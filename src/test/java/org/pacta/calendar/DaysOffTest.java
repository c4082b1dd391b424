package org.pacta.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.calendar.DaysOff.CalendarYear;
import org.pacta.calendar.DaysOff.Day;
import org.pacta.command.Refused;
import org.pacta.commitment.CalendarMoves.MovedTask;
import org.pacta.database.Acting;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.MemberId;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A party's own people keep its days off, and plans go by them at once. */
@PactaTest
class DaysOffTest {

    /** A Wednesday on which all work. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Autowired
    World world;

    @Autowired
    DaysOff daysOff;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TaskWork work;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void aDayOffMovesTheStepsOfPlansAsThePreviewSaidAndNoDueDateThatWasAgreed() {
        var dueOn = LocalDate.of(2027, 3, 1);
        var reference = world.commitment("action", dueOn);
        var task = world.open(reference, "userTask_confirmPlan");
        world.as(
                "kor.manager", () -> work.assign(task.id(), task.version(), new MemberId(world.member("kor.officer"))));

        var preview = world.as("kor.coordinator", () -> daysOff.preview(WEDNESDAY));
        assertThat(preview).extracting(MovedTask::id).contains(task.id());
        assertThat(world.open(reference, "userTask_confirmPlan").due().on())
                .isEqualTo(task.due().on());

        var moved = world.as("kor.coordinator", () -> daysOff.add(WEDNESDAY, "Closed by order"));

        assertThat(moved)
                .filteredOn(it -> it.id().equals(task.id()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.from()).isEqualTo(task.due().on());
                    assertThat(it.to())
                            .isAfter(task.due().on())
                            .isEqualTo(world.open(reference, "userTask_confirmPlan")
                                    .due()
                                    .on());
                });
        assertThat(world.read(reference).due().on()).isEqualTo(dueOn);
        assertThat(workingDays.of("KOR").isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(workingDays.of("JPN").isWorkingDay(WEDNESDAY)).isTrue();
        assertThat(lastMailTo("kor.officer")).contains("with the calendar of KOR: Closed by order");
        refused("dayOff.off", () -> world.as("kor.coordinator", () -> daysOff.add(WEDNESDAY, "Twice")));

        world.as("kor.coordinator", () -> daysOff.rename(WEDNESDAY, "Memorial"));
        assertThat(world.as("kor.coordinator", () -> daysOff.years().getFirst().days()))
                .contains(new Day(WEDNESDAY, "Memorial", true));
        world.as("kor.coordinator", () -> daysOff.remove(WEDNESDAY));
        assertThat(world.open(reference, "userTask_confirmPlan").due().on())
                .isEqualTo(task.due().on());
    }

    @Test
    void whatIsLateStaysAsLate() {
        var reference = world.commitment("action", LocalDate.of(2027, 3, 1));
        var task = world.open(reference, "userTask_confirmPlan");
        world.timeIs(task.due().on().plusDays(9).atTime(3, 0).toInstant(java.time.ZoneOffset.UTC));
        var next = world.today().plusDays(1);
        while (!workingDays.of("KOR").isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        var day = next;
        assertThat(world.as("kor.coordinator", () -> daysOff.preview(day)))
                .extracting(MovedTask::id)
                .doesNotContain(task.id());

        world.as("kor.coordinator", () -> daysOff.add(day, "Closed by order"));

        assertThat(world.open(reference, "userTask_confirmPlan").due().on())
                .isEqualTo(task.due().on());
        world.as("kor.coordinator", () -> daysOff.remove(day));
    }

    @Test
    void onlyTheOwnPartysCoordinatorsAndAdministratorsEnterDaysOnWhichItWouldWork() {
        for (var person : java.util.List.of("jpn.officer", "jpn.manager", "usa.auditor")) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as(person)
                    .isThrownBy(() -> world.as(person, () -> daysOff.add(WEDNESDAY, "Mine")));
        }
        refused("dayOff.when", () -> add(LocalDate.of(2026, 3, 1)));
        refused("dayOff.when", () -> add(LocalDate.of(2029, 1, 2)));
        refused("dayOff.off", () -> add(LocalDate.of(2026, 3, 7)));
        refused("dayOff.off", () -> add(LocalDate.of(2026, 5, 5)));
        refused("dayOff.name", () -> world.as("jpn.administrator", () -> daysOff.add(WEDNESDAY, " ")));
        refused("dayOff.none", () -> world.as("jpn.administrator", () -> daysOff.remove(WEDNESDAY)));
        assertThat(world.as("jpn.administrator", () -> daysOff.preview(LocalDate.of(2026, 6, 3))))
                .isEmpty();
    }

    @Test
    void eachYearAheadIsConfirmedBySomebodyWhoHasLookedAtIt() {
        assertThat(world.as("usa.coordinator", daysOff::years))
                .extracting(CalendarYear::year)
                .containsExactly(2026, 2027, 2028);
        assertThat(world.as("usa.coordinator", () -> daysOff.years().getLast().days()))
                .extracting(Day::on)
                .contains(LocalDate.of(2028, 7, 4));

        world.as("usa.coordinator", () -> daysOff.confirm(2028));

        assertThat(world.as("usa.coordinator", () -> daysOff.years().getLast().confirmedBy()))
                .isEqualTo("Person usa.coordinator");
        assertThat(world.as("jpn.administrator", () -> daysOff.years().getLast().confirmedBy()))
                .isNull();
        refused("dayOff.year", () -> world.as("usa.coordinator", () -> daysOff.confirm(2029)));
    }

    private void add(LocalDate day) {
        world.as("jpn.administrator", () -> daysOff.add(day, "Closed"));
    }

    private static void refused(String reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private String lastMailTo(String person) {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql("SELECT subject FROM mail WHERE recipient_id = :id ORDER BY id DESC LIMIT 1")
                        .param("id", world.member(person))
                        .query(String.class)
                        .single()));
    }
}
