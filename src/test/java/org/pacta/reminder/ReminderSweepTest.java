package org.pacta.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.reminder.ReminderFixture.ALL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Changed;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;

/** What the sweep owes, to whom and when. Wednesday, 9 September 2026, noon in Seoul and Tokyo, is where it begins. */
class ReminderSweepTest {

    private final TestClock clock = TestClock.at("2026-09-09T03:00:00Z");
    private TestDatabase database;
    private ReminderFixture world;
    private MemberId kim;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        world = new ReminderFixture(database, clock);
        kim = new MemberId(world.officer(world.seoul, "kim"));
    }

    @AfterEach
    void tidy() {
        world.close();
        database.close();
    }

    @Test
    void eachReminderIsOwedOnItsDayAndOnlyOnce() {
        world.task("Draft", world.seoul, kim.value(), "2026-09-16");
        int owed = 0;
        for (int hour = 0; hour < 24 * 20; hour++) {
            owed += world.sweep.sweep();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(world.ledger())
                .containsExactly(
                        "Draft BEFORE_7 kim",
                        "Draft BEFORE_1 kim",
                        "Draft ON_DAY kim",
                        "Draft OVERDUE_1 kim",
                        "Draft OVERDUE_5 kim");
        assertThat(owed).isEqualTo(5);
        assertThat(world.mails())
                .containsExactly(
                        "kim@example.org: Due in 7 days: Draft (DTT-14/03)",
                        "kim@example.org: Due tomorrow: Draft (DTT-14/03)",
                        "kim@example.org: Due today: Draft (DTT-14/03)",
                        "kim@example.org: 1 day late: Draft (DTT-14/03)",
                        "kim@example.org: 7 days late: Draft (DTT-14/03)");
    }

    @Test
    void aSecondSweepWritesNothing() {
        world.task("Draft", world.seoul, kim.value(), "2026-09-10");

        assertThat(world.sweep.sweep()).isEqualTo(1);
        assertThat(world.sweep.sweep()).isZero();
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void aReminderThatWaitsHoldsUntilItsTaskIsDoneOrMovesOrIsHidden() {
        long done = world.task("Draft", world.seoul, kim.value(), "2026-09-10");
        world.sweep.sweep();
        long mail = world.rows.one(Long.class, "SELECT max(id) FROM mail");
        var still = world.bean(RemindersStillOwed.class);

        assertThat(outdated(still, mail)).isEmpty();
        world.rows.run("UPDATE task SET due_on = due_on + 1 WHERE id = ?", done);
        assertThat(outdated(still, mail)).as("due on another day").containsExactly(mail);
        world.rows.run("UPDATE task SET due_on = due_on - 1, releasable_to = '{USA}' WHERE id = ?", done);
        assertThat(outdated(still, mail)).as("hidden from its reader").containsExactly(mail);
        world.rows.run(
                "UPDATE task SET releasable_to = '{KOR}', ended_at = now(), state = 'CANCELLED' WHERE id = ?", done);
        assertThat(outdated(still, mail)).as("done").containsExactly(mail);
    }

    private Set<Long> outdated(RemindersStillOwed still, long mail) {
        return database.asSystem(() -> still.outdated(List.of(mail)));
    }

    @Test
    void twoSweepsAtOnceOweAndMailEachReminderOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            world.task("Task " + i, world.seoul, kim.value(), "2026-09-09");
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one = world.sweep::sweep;
            int owed = 0;
            for (var result : threads.invokeAll(List.of(one, one))) {
                owed += result.get();
            }
            assertThat(owed).isEqualTo(200);
        }
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void afterDowntimeOnlyWhatStillHoldsIsSaidOnce() {
        world.task("Draft", world.seoul, kim.value(), "2026-09-16");
        clock.set("2026-09-18T03:00:00Z");

        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Draft OVERDUE_1 kim");
        assertThat(world.mails()).containsExactly("kim@example.org: 2 days late: Draft (DTT-14/03)");
    }

    @Test
    void aReminderMissedByAFewDaysSaysHowManyAreLeftNow() {
        world.task("Draft", world.seoul, kim.value(), "2026-09-16");
        clock.set("2026-09-12T03:00:00Z");

        world.sweep.sweep();

        assertThat(world.mails()).containsExactly("kim@example.org: Due in 4 days: Draft (DTT-14/03)");
    }

    @Test
    void theDayIsTheDayWhereTheOfficeIs() {
        long smith = world.officer(world.washington, "smith");
        long sato = world.officer(world.tokyo, "sato");
        world.task("In Seoul", world.seoul, kim.value(), "2026-09-10");
        world.task("In Tokyo", world.tokyo, sato, "2026-09-10");
        world.task("In Washington", world.washington, smith, "2026-09-10");

        clock.set("2026-09-09T22:30:00Z"); // the 10th, 07:30 in Seoul and Tokyo; the 9th, 18:30 in Washington
        world.sweep.sweep();

        assertThat(world.ledger())
                .containsExactly("In Seoul ON_DAY kim", "In Tokyo ON_DAY sato", "In Washington BEFORE_1 smith");
    }

    @Test
    void theDayBeginsAtMidnightWhereTheOfficeIs() {
        long smith = world.officer(world.washington, "smith");
        world.task("Kept in Seoul", world.seoul, smith, "2026-09-10");

        clock.set("2026-09-09T14:59:59Z"); // one second before midnight in Seoul, 10:59 in Washington
        world.sweep.sweep();
        clock.set("2026-09-09T15:00:00Z");
        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Kept in Seoul BEFORE_1 smith", "Kept in Seoul ON_DAY smith");
    }

    @Test
    void aDayOfSummerTimeChangeIsADayAsAnyOther() {
        long smith = world.officer(world.washington, "smith");
        world.task("Clocks go back", world.washington, smith, "2026-11-01");

        clock.set("2026-11-01T11:59:00Z"); // 06:59 after the change
        assertThat(world.sweep.sweep()).isZero();
        clock.set("2026-11-01T12:00:00Z");
        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Clocks go back ON_DAY smith");
    }

    @Test
    void nobodyIsRemindedAtNight() {
        world.task("Draft", world.seoul, kim.value(), "2026-09-10");
        clock.set("2026-09-09T11:00:00Z"); // 20:00 in Seoul
        assertThat(world.sweep.sweep()).isZero();
        clock.set("2026-09-09T21:59:00Z"); // 06:59 on the next day
        assertThat(world.sweep.sweep()).isZero();
        clock.set("2026-09-09T22:00:00Z");
        world.sweep.sweep();

        assertThat(world.ledger()).as("what held in the evening does no more").containsExactly("Draft ON_DAY kim");
    }

    @Test
    void aMovedDueDateIsRemindedOfAnew() {
        long task = world.task("Draft", world.seoul, kim.value(), "2026-09-10");
        world.sweep.sweep();
        world.rows.run("UPDATE task SET due_on = DATE '2026-09-20' WHERE id = ?", task);
        assertThat(world.sweep.sweep()).isZero();

        clock.set("2026-09-19T03:00:00Z");
        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Draft BEFORE_1 kim", "Draft BEFORE_1 kim");
    }

    @Test
    void doneTasksAndThoseOfClosedCommitmentsAreLeftAlone() {
        long done = world.task("Done", world.seoul, kim.value(), "2026-09-09");
        world.rows.run("UPDATE task SET state = 'CANCELLED', ended_at = now() WHERE id = ?", done);
        long closed =
                world.rows.commitment(world.statement, "DTT-14/09", world.seoul, LocalDate.parse("2026-12-31"), ALL);
        world.rows.run("UPDATE commitment SET status = 'WITHDRAWN', closed_at = now() WHERE id = ?", closed);
        world.rows.task(closed, "Withdrawn", world.seoul, kim.value(), LocalDate.parse("2026-09-09"), ALL);

        assertThat(world.sweep.sweep()).isZero();
    }

    @Test
    void severalRemindersForAPersonAreOneMail() {
        world.task("Late", world.seoul, kim.value(), "2026-09-07");
        world.task("Today", world.seoul, kim.value(), "2026-09-09");
        world.task("Soon", world.seoul, kim.value(), "2026-09-15");

        assertThat(world.sweep.sweep()).isEqualTo(3);

        assertThat(world.mails()).containsExactly("kim@example.org: 3 tasks need you, 1 of them late");
        assertThat(world.text()).containsSubsequence("2 days late: Late", "Due today: Today", "Due in 6 days: Soon");
        assertThat(world.rows.one(Integer.class, "SELECT count(DISTINCT mail_id) FROM reminder"))
                .isEqualTo(1);
    }

    @Test
    void whereNobodyHasTheTaskThoseOfTheOfficeWhoMayDoItAreReminded() {
        world.rows.member(world.seoul, "auditor", "AUDITOR");
        long gone = world.officer(world.seoul, "gone");
        world.rows.run("UPDATE member SET active = false WHERE id = ?", gone);
        world.rows.member(world.seoul, "chief", "MANAGER", "OFFICER");
        world.rows.member(world.rows.office("KOR", "KOR-MOFA"), "elsewhere", "OFFICER", "MANAGER");
        world.task("Nobody's", world.seoul, null, "2026-09-09");
        world.task("Of one who left", world.seoul, gone, "2026-09-09");

        world.sweep.sweep();

        assertThat(world.ledger())
                .containsExactlyInAnyOrder(
                        "Nobody's ON_DAY kim",
                        "Nobody's ON_DAY chief",
                        "Of one who left ON_DAY kim",
                        "Of one who left ON_DAY chief");
    }

    @Test
    void whatOnlyManagersDecideGoesToTheOfficesManagersOrElseToItsPartys() {
        world.rows.member(world.rows.office("KOR", "KOR-MOFA"), "director", "MANAGER");
        long verify = world.task("Verify", world.seoul, null, "2026-09-09");
        world.rows.run("UPDATE task SET managers_only = true WHERE id = ?", verify);
        world.sweep.sweep();
        assertThat(world.ledger()).containsExactly("Verify ON_DAY director");

        world.rows.member(world.seoul, "chief", "MANAGER");
        long second = world.task("Verify more", world.seoul, null, "2026-09-09");
        world.rows.run("UPDATE task SET managers_only = true WHERE id = ?", second);
        world.sweep.sweep();
        assertThat(world.ledger()).contains("Verify more ON_DAY chief").doesNotContain("Verify more ON_DAY director");
    }

    @Test
    void theSubstituteOfAnAbsentAssigneeIsRemindedToo() {
        long lee = world.officer(world.seoul, "lee");
        world.rows.absent(kim.value(), LocalDate.parse("2026-09-09"), LocalDate.parse("2026-09-09"), lee);
        world.task("Draft", world.seoul, kim.value(), "2026-09-10");

        world.sweep.sweep();
        clock.advance(Duration.ofDays(1));
        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Draft BEFORE_1 kim", "Draft BEFORE_1 lee", "Draft ON_DAY kim");
        assertThat(world.rows.one(
                        String.class,
                        "SELECT text_body FROM mail WHERE address = 'lee@example.org' ORDER BY id LIMIT 1"))
                .contains("You stand in for Kim, who has the task and is absent.");
    }

    @Test
    void nobodyIsToldOfATaskThatHisOrHerPartyMayNotSee() {
        long smith = world.officer(world.washington, "smith");
        long jones = world.officer(world.washington, "jones");
        world.rows.absent(kim.value(), LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30"), jones);
        clock.set("2026-09-09T22:30:00Z"); // day in Seoul and in Washington
        world.rows.task(
                world.commitment, "Not for Washington", world.seoul, smith, LocalDate.parse("2026-09-10"), "KOR");
        world.rows.task(
                world.commitment, "Korean eyes", world.seoul, kim.value(), LocalDate.parse("2026-09-10"), "KOR");

        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Korean eyes ON_DAY kim");
        assertThat(world.mails()).hasSize(1).allMatch(mail -> mail.startsWith("kim@"));
    }

    @Test
    void aMailLeavesOutACommitmentAndAStatementThatItsReaderMayNotSee() {
        long secret =
                world.rows.commitment(world.statement, "DTT-14/07", world.seoul, LocalDate.parse("2026-12-31"), "JPN");
        world.rows.quotation(world.statement, secret, "A sentence.");
        world.rows.task(secret, "Known task", world.seoul, kim.value(), LocalDate.parse("2026-09-10"), "KOR", "JPN");
        world.sweep.sweep();
        assertThat(world.mails()).containsExactly("kim@example.org: Due tomorrow: Known task");
        assertThat(world.text() + world.html()).doesNotContain("DTT-14").doesNotContain("A sentence.");

        long closed = world.rows.statement("DTT-15", "JPN");
        world.rows.quotation(closed, world.commitment, "A sentence that Seoul has not been shown.");
        world.rows.run(
                "DELETE FROM commitment_passage WHERE commitment_id = ? AND passage_id <> ("
                        + "SELECT max(id) FROM passage)",
                world.commitment);
        world.task("Known commitment", world.seoul, kim.value(), "2026-09-09");
        world.sweep.sweep();
        assertThat(world.text())
                .contains("DTT-14/03")
                .doesNotContain("has not been shown")
                .doesNotContain("DTT-15");
    }

    @Test
    void whoGetsTheTaskNextIsRemindedToo() {
        long task = world.task("Draft", world.seoul, kim.value(), "2026-09-10");
        world.sweep.sweep();
        world.rows.run("UPDATE task SET assignee_id = ? WHERE id = ?", world.officer(world.seoul, "lee"), task);

        world.sweep.sweep();

        assertThat(world.ledger()).containsExactly("Draft BEFORE_1 kim", "Draft BEFORE_1 lee");
    }

    @Test
    void whoeverStandsInIsRemindedOfWhatNobodyHasAsTheAbsentIsAndOnce() {
        var other = world.rows.office("KOR", "OTHER-" + world.seoul);
        long lee = world.officer(other, "lee");
        long park = world.officer(world.seoul, "park");
        world.rows.absent(kim.value(), LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30"), lee);
        world.rows.absent(park, LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30"), kim.value());
        world.task("Draft", world.seoul, null, "2026-09-10");

        world.sweep.sweep();

        assertThat(world.ledger())
                .containsExactlyInAnyOrder("Draft BEFORE_1 kim", "Draft BEFORE_1 lee", "Draft BEFORE_1 park");
    }

    @Test
    void aLookThatCanFindNothingNewDoesNotSweep() {
        var schedule = world.bean(ReminderSchedule.class);
        assertThat(schedule.look()).as("at the start").isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(schedule.look()).isFalse();

        schedule.on(Changed.of("task:12"));
        assertThat(schedule.look()).as("after a change").isTrue();
        assertThat(schedule.look()).isFalse();
        clock.advance(Duration.ofMinutes(14));
        assertThat(schedule.look()).as("at a quarter of an hour").isTrue();
    }

    @Test
    void theRemindersToComeOfATaskAreKnownWithTheirRecipients() {
        MemberId lee = new MemberId(world.officer(world.seoul, "lee"));
        world.rows.absent(kim.value(), LocalDate.parse("2026-09-15"), LocalDate.parse("2026-09-15"), lee.value());
        TaskId task = new TaskId(world.task("Draft", world.seoul, kim.value(), "2026-09-16"));
        world.sweep.sweep();

        var planned = database.asMember(kim, () -> world.reminders.plannedFor(task));

        assertThat(planned.subList(0, 4))
                .containsExactly(
                        new PlannedReminder("BEFORE_1", LocalDate.parse("2026-09-15"), kim, "Kim"),
                        new PlannedReminder("BEFORE_1", LocalDate.parse("2026-09-15"), lee, "Lee"),
                        new PlannedReminder("ON_DAY", LocalDate.parse("2026-09-16"), kim, "Kim"),
                        new PlannedReminder("OVERDUE_1", LocalDate.parse("2026-09-17"), kim, "Kim"));
        MemberId smith = new MemberId(world.officer(world.washington, "smith"));
        assertThat(database.asMember(smith, () -> world.reminders.plannedFor(task)))
                .as("another party is not told of absences")
                .noneMatch(reminder -> reminder.recipientId().equals(lee));
        TaskId closed = new TaskId(world.rows.task(
                world.commitment, "Closed", world.seoul, kim.value(), LocalDate.parse("2026-09-16"), "KOR"));
        assertThat(database.asMember(smith, () -> world.reminders.plannedFor(closed)))
                .isEmpty();
    }
}
