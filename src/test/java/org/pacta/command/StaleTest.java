package org.pacta.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pacta.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaleTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(database.owner());

    @BeforeEach
    void oneThing() {
        jdbc.sql("DROP TABLE IF EXISTS thing").update();
        jdbc.sql("CREATE TABLE thing (id bigint, name text, version integer)").update();
        jdbc.sql("INSERT INTO thing VALUES (7, 'old', 3)").update();
    }

    @Test
    void whatIsAsItWasReadIsChanged() {
        rename("new", 3);
        assertThat(jdbc.sql("SELECT name || version FROM thing")
                        .query(String.class)
                        .single())
                .isEqualTo("new4");
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsNamed() {
        rename("theirs", 3);
        assertThatThrownBy(() -> rename("mine", 3))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.details()).containsExactly("the thing"));
        assertThat(jdbc.sql("SELECT name FROM thing").query(String.class).single())
                .isEqualTo("theirs");
    }

    @Test
    void aBetterReasonIsGivenWhereThereIsOne() {
        assertThatThrownBy(() -> Stale.unlessUpdated(update("mine"), 7, 2, () -> new Refused("thing.ended", null)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo("thing.ended"));
    }

    private void rename(String name, int version) {
        Stale.unlessUpdated(update(name), 7, version, "the thing");
    }

    private JdbcClient.StatementSpec update(String name) {
        return jdbc.sql("UPDATE thing SET name = :name, version = version + 1 WHERE id = :id AND version = :version")
                .param("name", name);
    }
}
