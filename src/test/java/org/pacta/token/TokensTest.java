package org.pacta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.api.Bearer;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Access tokens. */
@PactaTest
class TokensTest {

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    TokenUses uses;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void areKeptAsDigestsThatNobodyWhoIsSignedInCanRead() {
        var made = world.as("usa.officer", () -> tokens.create("kept", Scope.READ, 30));
        assertThat(made.secret()).startsWith("pacta_").hasSize(49);
        var rows = system("SELECT row_to_json(t)::text FROM access_token t WHERE id = "
                + made.token().id());
        assertThat(rows.getFirst()).doesNotContain(made.secret(), made.secret().substring(6));
        assertThatThrownBy(() -> world.as(
                        "usa.officer",
                        () -> new TransactionTemplate(transactions)
                                .execute(status -> jdbc.sql("SELECT digest FROM access_token")
                                        .query(byte[].class)
                                        .list())))
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void areOnesOwnNobodyElseSeesRevokesOrNamesThem() {
        var made = world.as("usa.officer", () -> tokens.create("mine alone", Scope.WORK, 30));
        assertThat(world.as("usa.manager", tokens::mine))
                .noneMatch(it -> it.name().equals("mine alone"));
        assertThatThrownBy(() ->
                        world.as("usa.manager", () -> tokens.revoke(made.token().id())))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.as("usa.officer", () -> tokens.create("mine alone", Scope.READ, 30)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("name"));
        world.as("usa.officer", () -> tokens.revoke(made.token().id()));
        assertThat(world.as("usa.officer", () -> tokens.create("mine alone", Scope.READ, 30))
                        .token()
                        .scope())
                .as("a name is free again when its token is revoked")
                .isEqualTo(Scope.READ);
    }

    @Test
    void refuseANameThatIsEmptyAndATimeThatIsTooLong() {
        assertThatThrownBy(() -> world.as("usa.officer", () -> tokens.create(" ", Scope.READ, 30)))
                .isInstanceOf(Refused.class);
        for (int days : List.of(0, -1, Tokens.LONGEST + 1)) {
            assertThatThrownBy(() -> world.as("usa.officer", () -> tokens.create("x", Scope.READ, days)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("days"));
        }
    }

    @Test
    void leaveEachUseInTheHistoryCountedByOperationAndShowTheLastOne() {
        var made = world.as("jpn.planner", () -> tokens.create("counted", Scope.READ, 30));
        var bearer = new Bearer(
                made.token().id(),
                "counted",
                Scope.READ,
                made.token().expiresAt(),
                new MemberId(world.member("jpn.planner")),
                "jpn.planner",
                "JPN");
        uses.write();
        uses.add(bearer, "GET /api/v1/tasks", "192.0.2.7");
        uses.add(bearer, "GET /api/v1/tasks", "192.0.2.7");
        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofMinutes(1)));
        uses.add(bearer, "GET /api/v1/me", "192.0.2.7");
        uses.write();

        assertThat(system("SELECT after::text FROM history WHERE chain = 'token:"
                        + made.token().id() + "'"))
                .singleElement()
                .satisfies(after -> assertThat(after).contains("\"GET /api/v1/tasks\": 2", "\"GET /api/v1/me\": 1"));
        assertThat(world.as("jpn.planner", tokens::mine))
                .filteredOn(it -> it.name().equals("counted"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.lastUsedAt()).isEqualTo(World.MONDAY_MORNING.plus(Duration.ofMinutes(1)));
                    assertThat(it.lastUsedFrom()).isEqualTo("192.0.2.7");
                });
    }

    private List<String> system(String sql) {
        return acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).query(String.class).list()));
    }
}
