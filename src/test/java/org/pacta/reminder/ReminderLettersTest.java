package org.pacta.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;

/** What a reminder says. */
class ReminderLettersTest {

    private static TestDatabase database;
    private static ReminderFixture world;
    private static final TestClock clock = TestClock.at("2026-09-09T22:30:00Z");

    @BeforeAll
    static void people() {
        database = TestDatabase.fresh();
        world = new ReminderFixture(database, clock);
    }

    @AfterAll
    static void tidy() {
        world.close();
        database.close();
    }

    @Test
    void itSaysWhatUntilWhenWhyNextTheSentenceAndWhere() throws Exception {
        long smith = world.officer(world.washington, "smith");
        long task = world.task("Agree on <dates> & place", world.seoul, smith, "2026-09-10");

        world.sweep.sweep();
        keep("reminder");

        assertThat(world.text())
                .contains(
                        "Due today: Agree on <dates> & place",
                        "Commitment: DTT-14/03 · Commitment DTT-14/03",
                        "Until: Thursday, September 10, 2026",
                        "This is the date in Republic of Korea. There it ends at Sep 10, 2026, 11:00",
                        "of your time (America/New_York).",
                        "Why you: The task is assigned to you.",
                        "What next: ",
                        "What was agreed, in DTT-14:",
                        "> " + ReminderFixture.SENTENCE,
                        "http://localhost:8080/tasks/" + task)
                .doesNotContain("[(", "null", "!reminder");
        assertThat(world.html())
                .contains(
                        "Agree on &lt;dates&gt; &amp; place",
                        "href=\"http://localhost:8080/tasks/" + task + "\"",
                        ReminderFixture.SENTENCE,
                        "<html lang=\"en\">")
                .doesNotContain(" th:", "null", "!reminder");
    }

    /** The clock stands at half past seven in the morning of Thursday, 10 September in Seoul, 18:30 of the 9th in Washington. */
    @Test
    void anHourIsSaidWithItsZoneAndOnTheReadersOwnClock() {
        long jones = world.officer(world.washington, "jones");
        world.taskBy("Send the papers", world.seoul, jones, "2026-09-10", "2026-09-10T03:00:00Z");
        world.sweep.sweep();
        assertThat(world.text())
                .containsPattern("Until: Thursday, September 10, 2026.* 12:00\\hPM KST")
                .containsPattern("That is Sep 9, 2026, 11:00\\hPM of your time \\(America/New_York\\)")
                .doesNotContain("There it ends", "null", "!reminder");

        long park = world.officer(world.seoul, "park");
        world.taskBy("Send the papers", world.seoul, park, "2026-09-10", "2026-09-10T03:00:00Z");
        world.sweep.sweep();
        assertThat(world.text()).contains("Due today: Send the papers", " KST").doesNotContain("of your time");

        long choi = world.officer(world.seoul, "choi");
        world.taskBy("Send the papers", world.seoul, choi, "2026-09-10", "2026-09-09T22:00:00Z");
        world.sweep.sweep();
        assertThat(world.text())
                .contains("Time is up: Send the papers", "where it stands and what holds it up")
                .containsPattern("7:00\\hAM KST");
    }

    @Test
    void aLongDigestNamesTheMostUrgentAndCountsTheRest() throws Exception {
        long kim = world.officer(world.seoul, "kim");
        for (int i = 0; i < ReminderLetters.LISTED + 3; i++) {
            world.task("Task " + i, world.seoul, kim, i < 2 ? "2026-09-01" : "2026-09-10");
        }

        world.sweep.sweep();
        keep("digest");

        assertThat(world.mails()).contains("kim@example.org: 53 tasks need you, 2 of them late");
        assertThat(world.text())
                .contains("And 3 more", "Open my work: http://localhost:8080/")
                .contains("* 9 days late");
        assertThat(world.html()).contains("Task 0").doesNotContain(" th:", "null", "!reminder");
    }

    @Test
    void theTaskIsNamedInTheLanguageOfWhoeverGetsTheMail() {
        long lee = world.officer(world.seoul, "lee");
        world.locale(lee, "ko-KR");
        world.task("Draft the terms of reference", world.seoul, lee, "2026-09-10");

        world.sweep.sweep();

        assertThat(world.mails())
                .anySatisfy(
                        mail -> assertThat(mail).startsWith("lee@example.org: ").contains("운영지침(TOR) 초안 작성"));
        assertThat(world.text()).contains("운영지침(TOR) 초안 작성").doesNotContain("Draft the terms");
    }

    /** Leaves the mails where a person can look at them. */
    private static void keep(String name) throws Exception {
        var folder = Files.createDirectories(Path.of("target/mails"));
        Files.writeString(folder.resolve(name + ".html"), world.html());
        Files.writeString(folder.resolve(name + ".txt"), world.text());
    }
}
