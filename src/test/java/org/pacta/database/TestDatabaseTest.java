package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database that tests share behaves as the application's. */
class TestDatabaseTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void aConnectionOfThePoolWorksUnderTheMembersRole() {
        assertThat(currentRole()).isEqualTo(Acting.MEMBER_ROLE);
    }

    @Test
    void theSystemWorksUnderARoleOfItsOwnAndGivesItUpAfterwards() {
        assertThat(database.asSystem(this::currentRole)).isEqualTo(Acting.SYSTEM_ROLE);
        assertThat(currentRole()).isEqualTo(Acting.MEMBER_ROLE);
    }

    /** PostgreSQL's compiler takes longer than the statements here: a check of some hundred tasks 4 of its 4.5 seconds. */
    @Test
    void noConnectionCompilesItsStatements() {
        assertThat(database.jdbc().sql("SHOW jit").query(String.class).single()).isEqualTo("off");
    }

    @Test
    void eachTestClassHasRowsOfItsOwn() {
        try (var other = TestDatabase.fresh()) {
            other.asSystem(() -> other.jdbc()
                    .sql("INSERT INTO party VALUES ('KOR', 'Republic of Korea', 'KR', 'Asia/Seoul', 'en', 1)")
                    .update());
            assertThat(other.jdbc()
                            .sql("SELECT count(*) FROM party")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM party")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String currentRole() {
        return database.jdbc().sql("SELECT current_user").query(String.class).single();
    }
}
