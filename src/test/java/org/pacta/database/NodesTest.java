package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is known to be dead, and who may say so. */
class NodesTest {

    private static final String OTHER = "6d8d43c2-4a58-4c0b-9d39-0a3b0de2a5f1";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final TestRows rows = new TestRows(database);

    @BeforeEach
    void nobody() {
        rows.run("DELETE FROM node");
    }

    @Test
    void aNodeThatHasJustBegunToBeHeardJudgesNobodyYet() throws SQLException {
        silentFor("1 hour");

        assertThat(new Nodes(database.owner(), false).beat()).isZero();

        assertThat(alive(OTHER)).isTrue();
        assertThat(alive(Nodes.me().toString())).isTrue();
    }

    @Test
    void whereOneProcessAloneCanBeAllThatWereBeforeAreDead() throws SQLException {
        silentFor("0 seconds");

        assertThat(new Nodes(database.owner(), true).beat()).isEqualTo(1);

        assertThat(alive(OTHER)).isFalse();
    }

    @Test
    void whoIsMarkedThoughAliveIsAliveAgainWithTheNextBeat() throws SQLException {
        var nodes = new Nodes(database.owner(), false);
        nodes.beat();
        rows.run("UPDATE node SET died_at = now()");

        nodes.beat();

        assertThat(alive(Nodes.me().toString())).isTrue();
    }

    @Test
    void takingOverFromTheDeadTakesLessThanTenSeconds() {
        assertThat(Nodes.SILENCE.toSeconds()).isLessThanOrEqualTo(6);
    }

    private void silentFor(String time) {
        rows.run("INSERT INTO node (id, seen_at) VALUES (?::uuid, now() - ?::interval)", OTHER, time);
    }

    private boolean alive(String node) {
        return rows.one(Boolean.class, "SELECT died_at IS NULL FROM node WHERE id = ?::uuid", node);
    }
}
