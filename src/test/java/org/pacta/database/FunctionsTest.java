package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pacta.id.MemberId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The functions of the schema do what they were made for, whatever a session has set or made for itself. */
class FunctionsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static MemberId officer;
    private static MemberId other;

    @BeforeAll
    static void enter() {
        var rows = new TestRows(database);
        rows.threeParties();
        var office = rows.office("JPN", "JPN-POLICY");
        officer = new MemberId(rows.member(office, "jpn.officer", "OFFICER"));
        other = new MemberId(rows.member(office, "jpn.other", "OFFICER"));
    }

    /** Or is bound when it is made (a body of standard SQL), and looks for nothing when it is called. */
    @Test
    void everyFunctionLooksInOurSchemaAndAmongWhatIsTemporaryLast() {
        assertThat(owner().sql("""
                        SELECT p.oid::regprocedure::text FROM pg_proc p
                        WHERE p.pronamespace = 'public'::regnamespace AND p.prokind <> 'a' AND p.prosqlbody IS NULL
                          AND NOT coalesce('search_path=public, pg_temp' = ANY (p.proconfig), false)""").query(String.class).list())
                .as("needs: SET search_path = <our schema>, pg_temp, as afterMigrate.sql gives it")
                .isEmpty();
    }

    /** A function that runs in the owner's name is a door: each that a member can open stands here. */
    @Test
    void membersCallOnlyTheseInTheOwnersName() {
        assertThat(owner().sql("""
                        SELECT p.proname FROM pg_proc p
                        WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
                          AND p.prorettype <> 'trigger'::regtype AND has_function_privilege('pacta_member', p.oid, 'EXECUTE')
                        ORDER BY 1""").query(String.class).list())
                .isEqualTo(List.of(
                        "act_as",
                        "acting_has_role",
                        "acts",
                        "history_is_ours",
                        "looks_after_mail",
                        "search_comments",
                        "search_commitments",
                        "search_passages",
                        "search_tasks"));
    }

    @Test
    void membersMakeNoTablesNeitherTemporaryOnesNorOthers() {
        for (var sql : List.of(
                "CREATE TEMPORARY TABLE member_role (member_id bigint, role text)",
                "CREATE TEMPORARY VIEW member_role AS SELECT 1 AS member_id, 'MANAGER' AS role",
                "CREATE TABLE public.anything (id bigint)",
                "CREATE SCHEMA anything")) {
            assertThatThrownBy(() -> database.asMember(
                            officer, () -> database.jdbc().sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /** Where an operator lets them make temporary ones all the same, these are not what is looked at. */
    @Test
    void aTemporaryTableStandsInForNoneOfOurs() {
        var name = owner().sql("SELECT current_database()").query(String.class).single();
        owner().sql("GRANT TEMPORARY ON DATABASE " + name + " TO pacta_member").update();
        var tables = owner().sql(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                                + " AND relkind = 'r' AND relname <> 'flyway_schema_history' AND has_table_privilege('pacta_member', oid, 'SELECT')")
                .query(String.class)
                .list();
        assertThat(tables).contains("member_role", "member", "absence", "deputy");
        try {
            standIns(tables);
        } finally {
            owner().sql("REVOKE TEMPORARY ON DATABASE " + name + " FROM pacta_member")
                    .update();
        }
    }

    private static void standIns(List<String> tables) {
        database.asMember(officer, () -> {
            for (var table : tables) {
                database.jdbc()
                        .sql("CREATE TEMPORARY TABLE " + table + " ON COMMIT DROP AS SELECT * FROM public." + table)
                        .update();
            }
            database.jdbc()
                    .sql(
                            "INSERT INTO pg_temp.member_role SELECT ?, unnest(ARRAY['MANAGER', 'COORDINATOR', 'ADMINISTRATOR', 'AUDITOR'])")
                    .param(officer.value())
                    .update();
            database.jdbc()
                    .sql("INSERT INTO pg_temp.deputy (id, manager_id, deputy_id, since) VALUES (1, ?, ?, now())")
                    .params(other.value(), officer.value())
                    .update();
            for (var asked : List.of(
                    "acting_has_role('MANAGER')",
                    "acting_has_role('ADMINISTRATOR')",
                    "looks_after_mail()",
                    "may_have_webhooks(" + officer.value() + ")",
                    "may_act_for(" + other.value() + ")",
                    "may_keep_absence(" + other.value() + ", NULL)")) {
                assertThat(database.jdbc()
                                .sql("SELECT " + asked)
                                .query(Boolean.class)
                                .single())
                        .as(asked)
                        .isFalse();
            }
            assertThatThrownBy(() -> database.jdbc()
                            .sql("INSERT INTO public.absence (member_id, starts_on, ends_on) VALUES (?, ?, ?)")
                            .params(other.value(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2))
                            .update())
                    .isInstanceOf(DataAccessException.class);
            return null;
        });
    }

    private static JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }
}
