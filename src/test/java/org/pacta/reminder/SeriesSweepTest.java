package org.pacta.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.reminder.ReminderFixture.ALL;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;

/** Coordinators hear once that a series has fallen silent. It met on 1 September 2025; a year later nobody prepares the next. */
class SeriesSweepTest {

    private final TestClock clock = TestClock.at("2026-09-02T03:00:00Z");
    private TestDatabase database;
    private ReminderFixture world;
    private SeriesSweep sweep;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        world = new ReminderFixture(database, clock);
        sweep = world.bean(SeriesSweep.class);
        world.rows.member(world.seoul, "choi", "COORDINATOR");
        world.rows.member(world.tokyo, "abe", "COORDINATOR");
        world.officer(world.seoul, "kim");
        world.rows.run("UPDATE statement SET issued_on = '2025-09-01'");
    }

    @AfterEach
    void tidy() {
        world.close();
        database.close();
    }

    private List<String> told() {
        return world.rows.list(
                String.class,
                "SELECT m.username FROM series_reminder r JOIN member m ON m.id = r.recipient_id ORDER BY r.owed_at,"
                        + " m.username");
    }

    @Test
    void eachCoordinatorIsToldOnceAndAgainOnlyAfterTheSeriesHasMetSince() {
        clock.set("2026-09-01T03:00:00Z");
        assertThat(sweep.sweep()).isZero();
        clock.set("2026-09-02T03:00:00Z");
        assertThat(sweep.sweep()).isEqualTo(2);
        clock.set("2027-01-05T03:00:00Z");
        assertThat(sweep.sweep()).isZero();
        assertThat(told()).containsExactly("abe", "choi");
        assertThat(world.mails()).contains("choi@example.org: Silent since September 1, 2026: T");
        assertThat(world.text()).contains("DTT-14").contains("nobody prepares one");

        long next = world.rows.statement("DTT-15", ALL);
        world.rows.run("UPDATE statement SET issued_on = '2027-01-04' WHERE id = ?", next);
        assertThat(sweep.sweep()).isZero();
        clock.set("2028-01-05T03:00:00Z");
        sweep.sweep();
        assertThat(told()).hasSize(4);
    }

    @Test
    void nobodyIsToldOfASeriesThatHisOrHerPartyMayNotSee() {
        world.rows.run("UPDATE statement SET releasable_to = '{KOR,USA}'");
        sweep.sweep();

        assertThat(told()).containsExactly("choi");
    }

    @Test
    void aMeetingThatIsPreparedOrARhythmSetByHandKeepsItFromBeingSilent() {
        world.rows.run("UPDATE commitment SET kind = 'meeting'");
        assertThat(sweep.sweep()).isZero();
        world.rows.run("UPDATE commitment SET kind = 'action'");
        world.rows.run("""
            INSERT INTO series (code, every_months, next_host, set_on, set_by)
            SELECT 'T', 24, 'JPN', '2025-10-01', min(id) FROM member\
            """);
        assertThat(sweep.sweep()).isZero();

        world.rows.run("UPDATE series SET every_months = 6");
        sweep.sweep();
        assertThat(world.text()).contains("The next host is JPN.");
    }
}
