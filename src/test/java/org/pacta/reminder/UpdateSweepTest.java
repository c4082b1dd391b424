package org.pacta.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.reminder.ReminderFixture.ALL;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;

/** Who is asked for an update, and when. An action wants one each month; Korea said something last on Tuesday, 1 September 2026. */
class UpdateSweepTest {

    private final TestClock clock = TestClock.at("2026-09-30T03:00:00Z");
    private TestDatabase database;
    private ReminderFixture world;
    private UpdateSweep sweep;
    private long kim;
    private long task;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        world = new ReminderFixture(database, clock);
        sweep = world.bean(UpdateSweep.class);
        kim = world.officer(world.seoul, "kim");
        world.officer(world.seoul, "lee");
        world.rows.member(world.seoul, "park", "MANAGER");
        world.officer(world.tokyo, "sato");
        world.rows.run("INSERT INTO update_rhythm (kind, every) VALUES ('action', 'P1M')");
        task = world.task("Draft", world.seoul, kim, "2026-12-16");
        world.rows.run("UPDATE update_owed SET since = '2026-09-01'");
    }

    @AfterEach
    void tidy() {
        world.close();
        database.close();
    }

    private List<String> ledger() {
        return world.rows.list(String.class, """
            SELECT u.party_code || ' ' || u.since || ' ' || u.rule || ' ' || m.username
            FROM update_reminder u JOIN member m ON m.id = u.recipient_id ORDER BY u.owed_at, m.username""");
    }

    private void said(String party, long member, String moment, String releasableTo) {
        world.rows.run(
                """
            INSERT INTO history (chain, position, happened_at, member_id, origin, action, commitment_id, subject,
                                 releasable_to, previous_digest, digest)
            VALUES (?, 0, ?::timestamptz, ?, 'test', 'comment.added', ?, 'DTT-14/03', ?::text[], '', '')""",
                "commitment:" + world.commitment + (releasableTo.length() > 5 ? "" : "/" + party),
                moment,
                member,
                world.commitment,
                releasableTo);
    }

    @Test
    void thoseWhoWorkOnItAreAskedFirstThenTheirManagersTooAndLastBothHearThatItIsInTheOpen() {
        for (var day : List.of("09-30", "10-01", "10-02", "10-15", "10-16", "11-01", "11-02", "11-03", "12-24")) {
            clock.set("2026-" + day + "T03:00:00Z");
            sweep.sweep();
            sweep.sweep();
        }

        assertThat(ledger())
                .containsExactly(
                        "KOR 2026-09-01 ASKED kim",
                        "KOR 2026-09-01 ESCALATED kim",
                        "KOR 2026-09-01 ESCALATED park",
                        "KOR 2026-09-01 OPEN kim",
                        "KOR 2026-09-01 OPEN park");
        assertThat(world.mails())
                .hasSize(5)
                .first()
                .isEqualTo("kim@example.org: No update since September 1, 2026: DTT-14/03 · Commitment DTT-14/03");
        assertThat(world.text()).contains("Everybody who sees the commitment sees that now");
    }

    @Test
    void aWordThatAllCanReadCountsAnewAndOneOnTheOwnSideDoesNot() {
        said("KOR", kim, "2026-09-20T03:00:00Z", "{KOR}");
        clock.set("2026-10-01T03:00:00Z");
        sweep.sweep();
        assertThat(ledger()).containsExactly("KOR 2026-09-01 ASKED kim");

        said("KOR", kim, "2026-10-05T16:00:00Z", "{KOR,USA,JPN}");
        clock.set("2026-11-05T03:00:00Z");
        assertThat(sweep.sweep()).isZero();
        clock.set("2026-11-06T03:00:00Z");
        sweep.sweep();
        assertThat(ledger()).containsExactly("KOR 2026-09-01 ASKED kim", "KOR 2026-10-06 ASKED kim");
    }

    @Test
    void whatAnotherPartySaysIsNoWordOfThisOne() {
        said("JPN", world.officer(world.tokyo, "ito"), "2026-09-20T03:00:00Z", "{KOR,USA,JPN}");
        clock.set("2026-10-01T03:00:00Z");
        sweep.sweep();

        assertThat(ledger()).containsExactly("KOR 2026-09-01 ASKED kim");
    }

    @Test
    void nobodyIsAskedOnADayThatThePartyDoesNotWorkNorAtNight() {
        world.rows.run("UPDATE update_owed SET since = '2026-09-05'");
        clock.set("2026-10-05T03:00:00Z"); // closed in Korea for the day of its foundation, which fell on a Saturday
        assertThat(sweep.sweep()).isZero();
        clock.set("2026-10-05T21:00:00Z");
        assertThat(sweep.sweep()).isZero();
        clock.set("2026-10-05T23:00:00Z");
        assertThat(sweep.sweep()).isEqualTo(1);
    }

    @Test
    void aPartyThatWaitsForAnotherOwesNothingUntilItsTurn() {
        long theirs = world.task("Answer", world.tokyo, null, "2026-12-20");
        world.rows.run(
                "UPDATE task SET state = 'DONE', percent = 100, completed_by = ?, ended_at = ? WHERE id = ?",
                kim,
                java.sql.Timestamp.valueOf("2026-09-02 00:00:00"),
                task);
        world.rows.run("UPDATE update_owed SET since = '2026-09-01'");
        clock.set("2026-10-01T03:00:00Z");
        sweep.sweep();

        assertThat(ledger()).containsExactly("JPN 2026-09-01 ASKED sato");
        world.rows.run("UPDATE task SET office_id = ? WHERE id = ?", world.seoul, theirs);
        assertThat(world.rows.list(String.class, "SELECT party_code FROM update_owed"))
                .containsExactly("KOR");
    }

    @Test
    void whereAllAreAtTheirOwnSidesEachPartyBoundIsAskedThroughTheOfficeThatActsForIt() {
        for (var party : ALL) {
            world.rows.run(
                    "INSERT INTO commitment_party (commitment_id, party_code) VALUES (?, ?)", world.commitment, party);
        }
        world.rows.run(
                "INSERT INTO supporting_office (commitment_id, office_id) VALUES (?, ?)",
                world.commitment,
                world.tokyo);
        world.rows.run("UPDATE task SET state = 'CANCELLED', ended_at = '2026-09-01T03:00:00Z' WHERE id = ?", task);
        clock.set("2026-10-01T03:00:00Z");
        sweep.sweep();

        assertThat(ledger())
                .containsExactlyInAnyOrder(
                        "JPN 2026-09-01 ASKED sato",
                        "KOR 2026-09-01 ASKED kim",
                        "KOR 2026-09-01 ASKED lee",
                        "KOR 2026-09-01 ASKED park");
    }

    @Test
    void whatIsClosedOwesNothing() {
        world.rows.run(
                "UPDATE commitment SET status = 'FULFILLED', closed_at = ? WHERE id = ?",
                java.sql.Timestamp.valueOf("2026-09-02 00:00:00"),
                world.commitment);
        world.rows.run("UPDATE task SET state = 'CANCELLED', ended_at = '2026-09-01T03:00:00Z' WHERE id = ?", task);

        assertThat(world.rows.list(String.class, "SELECT party_code FROM update_owed"))
                .isEmpty();
    }
}
