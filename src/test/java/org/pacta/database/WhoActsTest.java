package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.id.MemberId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * No statement in a member's transaction changes who acts, whatever role it takes.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-the-database-guards-writing.md">The decision</a>
 */
class WhoActsTest {

    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.postgres.create.engine.sql";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static MemberId korean;
    private static MemberId japanese;

    @BeforeAll
    static void enter() throws Exception {
        var rows = new TestRows(database);
        rows.threeParties();
        korean = new MemberId(rows.member(rows.office("KOR", "KOR-POLICY"), "kor.coordinator", "COORDINATOR"));
        japanese = new MemberId(rows.member(rows.office("JPN", "JPN-POLICY"), "jpn.coordinator", "COORDINATOR"));
        rows.statement("KOREAN", "KOR");
        rows.statement("JAPANESE", "JPN");
        // The tests' template has no engine, but a real database has.
        try (var connection = database.owner().getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(ENGINE));
        }
        JdbcClient.create(database.owner())
                .sql(new ClassPathResource("db/migration/afterMigrate.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();
    }

    @Test
    void thePoolsLoginSaysItsNameAndNotItsPassword() {
        assertThat(new PoolLogin("pacta_pool", "not to be told", false)).hasToString("pacta_pool");
    }

    @Test
    void thePoolsLoginOwnsNothingAndBecomesNobodyElse() {
        var owner = JdbcClient.create(database.owner());
        assertThat(owner.sql("""
                        SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolinherit OR rolreplication
                        FROM pg_roles WHERE rolname = 'pacta_pool'""").query(Boolean.class).single()).isFalse();
        assertThat(owner.sql("""
                        SELECT rolname FROM pg_roles
                        WHERE pg_has_role('pacta_pool', oid, 'MEMBER') AND rolname <> 'pacta_pool' ORDER BY 1""").query(String.class).list())
                .isEqualTo(List.of(Acting.MEMBER_ROLE, Acting.SYSTEM_ROLE));
        assertThat(owner.sql("""
                        SELECT count(*) FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
                        WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o'
                          AND r.rolname IN ('pacta_pool', 'pacta_member', 'pacta_system')""").query(Integer.class).single()).isZero();
    }

    @Test
    void aLoginThatOwnsTheSchemaIsRefused() throws Exception {
        try (var owner = database.owner().getConnection()) {
            assertThatThrownBy(() -> new PoolLogin("pacta", null, true).prepare(owner))
                    .hasMessageContaining("name one in PACTA_DATABASE_POOL_USER that owns nothing");
        }
    }

    /** After any of these the transaction sees what is Japanese alone, or nothing at all, or goes no further. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESET ROLE",
                "SET ROLE NONE",
                "SET ROLE pacta_pool",
                "SET ROLE pacta_system",
                "SET LOCAL ROLE pacta_system",
                "SET ROLE pacta",
                "SET ROLE postgres",
                "SET SESSION AUTHORIZATION pacta",
                "RESET SESSION AUTHORIZATION",
                "RESET ALL",
                "SELECT set_config('role', 'none', true)",
                "SELECT set_config('role', 'pacta_system', false)",
                "SELECT set_config('pacta.party', 'KOR', true), set_config('pacta.member', '1', true)",
                "SELECT set_config('pacta.acts', 'system||', true)",
                "SELECT set_config('pacta.acts', repeat('0', 64) || 'system||', true), set_config('role', 'pacta_system', true)",
                "SELECT set_config('pacta.acts', left(current_setting('pacta.acts'), 64) || '|1|KOR', true)",
                "SELECT set_config('pacta.acts', left(current_setting('pacta.acts'), 64) || 'system||', true), set_config('role', 'pacta_system', true)",
                "SELECT act_as('system', sha256('system'))",
                "SELECT act_as('1', NULL)",
                "SELECT act_as('system', current_setting('pacta.acts')::bytea)",
                "SELECT * FROM acting_key",
                "SET row_security = off",
                "SET search_path = pg_temp, public",
                "CREATE FUNCTION acting_party() RETURNS text RETURN 'KOR'",
                "CREATE FUNCTION pg_temp.acting_party() RETURNS text RETURN 'KOR'",
                "CREATE POLICY mine ON statement TO pacta_member USING (true)",
                "ALTER TABLE statement DISABLE ROW LEVEL SECURITY",
                "ALTER ROLE pacta_pool CREATEROLE",
                "GRANT pacta TO pacta_pool"
            })
    void theTransactionStaysWhoIsIt(String sql) {
        var seen = database.acting()
                .asMember(
                        japanese,
                        () -> database.transaction().execute(status -> {
                            status.setRollbackOnly();
                            try {
                                database.jdbc().sql("SAVEPOINT before").update();
                                if (sql.startsWith("SELECT")) {
                                    database.jdbc().sql(sql).query().listOfRows();
                                } else {
                                    database.jdbc().sql(sql).update();
                                }
                                return statements();
                            } catch (DataAccessException refused) {
                                return Set.<String>of();
                            }
                        }));
        assertThat(seen).as(sql).isSubsetOf("JAPANESE");
        assertThat(database.asMember(japanese, WhoActsTest::statements)).containsExactly("JAPANESE");
    }

    @Test
    void whatWasSignedForOneTransactionIsNoUseInAnother() {
        var koreans = database.asMember(korean, WhoActsTest::signed);
        var systems = database.asSystem(WhoActsTest::signed);
        for (var signed : List.of(koreans, systems)) {
            for (var role : List.of(Acting.MEMBER_ROLE, Acting.SYSTEM_ROLE)) {
                Set<String> seen = database.asMember(japanese, () -> {
                    database.jdbc()
                            .sql("SELECT set_config('pacta.acts', ?, true), set_config('role', ?, true)")
                            .params(signed, role)
                            .query()
                            .listOfRows();
                    return statements();
                });
                assertThat(seen).isEmpty();
            }
        }
    }

    /** The proof is of the connection too. */
    @Test
    void whatProvesItOnOneConnectionIsNoUseOnAnother() throws Exception {
        var proof = new ActingProof(database.owner());
        try (var one = database.dataSource().getConnection();
                var other = database.dataSource().getConnection()) {
            var heard = proof.of("system", one);
            try (var statement = other.prepareStatement("SELECT act_as('system', ?)")) {
                statement.setBytes(1, heard);
                assertThatThrownBy(statement::executeQuery).hasMessageContaining("who acts is said by the application");
            }
            try (var statement = one.prepareStatement("SELECT act_as('system', ?)")) {
                statement.setBytes(1, heard);
                assertThat(statement.executeQuery().next()).isTrue();
            }
        }
    }

    @Test
    void theMemberIsWhoItWasAfterTheSystemHasWorkedAndCannotGoBack() {
        var seen = database.asMember(japanese, () -> {
            assertThat(database.acting().asSystem(WhoActsTest::statements))
                    .containsExactlyInAnyOrder("JAPANESE", "KOREAN");
            database.jdbc().sql("SET LOCAL ROLE pacta_system").update();
            return statements();
        });
        assertThat(seen).isEmpty();
    }

    /** Each table that there is, the engine's too, is nobody's without the proof. */
    @Test
    void underTheSystemsRoleAMembersTransactionReadsAndWritesNothing() {
        var owner = JdbcClient.create(database.owner());
        var tables = owner.sql(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")
                .query(String.class)
                .list();
        assertThat(tables).contains("act_ru_task", "act_ge_property", "mail", "credential", "member", "node");
        owner.sql("INSERT INTO act_ge_property VALUES ('x', 'x', 1) ON CONFLICT DO NOTHING")
                .update();
        for (var table : tables) {
            for (var sql : List.of("SELECT * FROM " + table, "DELETE FROM " + table, "TRUNCATE " + table)) {
                assertThat(reaches(sql)).as(sql).isFalse();
            }
            assertThat(owner.sql("SELECT relrowsecurity FROM pg_class WHERE oid = ?::regclass")
                            .param(table)
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isEqualTo(!table.equals("flyway_schema_history"));
        }
        for (var sql : List.of(
                "INSERT INTO act_ge_property VALUES ('y', 'y', 1)",
                "UPDATE act_ge_property SET value_ = 'z'",
                "INSERT INTO member_role SELECT id, 'ADMINISTRATOR' FROM member",
                "INSERT INTO node (id, seen_at) VALUES (gen_random_uuid(), now())",
                "INSERT INTO update_rhythm VALUES ('x', interval '1 day')")) {
            assertThat(reaches(sql)).as(sql).isFalse();
        }
    }

    private static boolean reaches(String sql) {
        try {
            return Boolean.TRUE.equals(database.acting()
                    .asMember(
                            japanese,
                            () -> database.transaction().execute(status -> {
                                status.setRollbackOnly();
                                database.jdbc()
                                        .sql("SET LOCAL ROLE pacta_system")
                                        .update();
                                return sql.startsWith("SELECT")
                                        ? !database.jdbc()
                                                .sql(sql)
                                                .query()
                                                .listOfRows()
                                                .isEmpty()
                                        : database.jdbc().sql(sql).update() > 0;
                            })));
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private static Set<String> statements() {
        return Set.copyOf(database.jdbc()
                .sql("SELECT reference FROM statement")
                .query(String.class)
                .list());
    }

    private static String signed() {
        return database.jdbc()
                .sql("SELECT current_setting('pacta.acts')")
                .query(String.class)
                .single();
    }
}
