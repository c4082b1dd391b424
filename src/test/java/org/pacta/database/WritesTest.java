package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.id.MemberId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who writes what is decided by the database too: access/writes.csv, tried in plain SQL by everybody of three parties.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-the-database-guards-writing.md">The decision</a>
 */
class WritesTest {

    private static final List<String> ROLES = List.of("officer", "manager", "coordinator", "auditor", "administrator");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Map<String, Long> people = new TreeMap<>();
    private static final Map<String, Object> things = new HashMap<>();

    /**
     * A line of the file.
     *
     * @param steps one after the other in one transaction; the last one must write something
     */
    record Write(String table, String command, String columns, String what, List<String> may, List<String> steps) {

        @Override
        public String toString() {
            return table + " " + command + " " + what;
        }
    }

    static Stream<Write> writes() throws IOException {
        return new ClassPathResource("access/writes.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(";", 6))
                .map(at -> new Write(at[0], at[1], at[2], at[3], words(at[4]), List.of(at[5].split(" \\\\ "))));
    }

    private static List<String> words(String words) {
        return words.isBlank() ? List.of() : List.of(words.strip().split(" +"));
    }

    @BeforeAll
    static void enter() {
        var rows = new TestRows(database);
        rows.threeParties();
        for (var party : List.of("KOR", "USA", "JPN")) {
            var office = rows.office(party, party + "-POLICY");
            things.put(party.toLowerCase() + "Office", office);
            for (var role : ROLES) {
                var username = party.toLowerCase() + "." + role;
                people.put(username, rows.member(office, username, role.toUpperCase()));
            }
        }
        people.put("kor.elsewhere", rows.member(rows.office("KOR", "KOR-OTHER"), "kor.elsewhere", "OFFICER"));
        people.put("jpn.other", rows.member(rows.office("JPN", "JPN-OTHER"), "jpn.other", "OFFICER"));
        people.forEach((username, id) -> {
            var dot = username.indexOf('.');
            things.put(
                    username.substring(0, dot)
                            + Character.toUpperCase(username.charAt(dot + 1))
                            + username.substring(dot + 2),
                    id);
        });
        statements(rows);
        commitments(rows);
        papers(rows);
        partys(rows);
    }

    private static void statements(TestRows rows) {
        long statement = rows.statement("OPEN", "KOR", "USA", "JPN");
        things.put("statement", statement);
        things.put("hiddenStatement", rows.statement("HIDDEN", "KOR"));
        long passage = rows.run("""
                INSERT INTO passage (statement_id, ordinal, paragraph, starts_at, ends_at, role, body)
                VALUES (?, 50, 0, 0, 1, 'SENTENCE', 'x') RETURNING id""", statement);
        things.put("passage", passage);
        var finding = """
                INSERT INTO finding (statement_id, passage_id, ordinal, clause_starts_at, clause_ends_at, title, kind, strength,
                                     recurrence, confidence)
                VALUES (?, ?, ?, 0, 1, 'x', 'action', 'FIRM', 'NONE', 1) RETURNING id""";
        things.put("finding", rows.run(finding, statement, passage, 1));
        things.put("jpnDraft", rows.run("""
                INSERT INTO finding_own (finding_id, party_code, releasable_to, title, kind, strength, state)
                VALUES (?, 'JPN', '{JPN}', 'x', 'action', 'FIRM', 'DRAFT') RETURNING id""", rows.run(finding, statement, passage, 2)));
        things.put("rendering", rows.run("""
                INSERT INTO rendering (statement_id, language, body, sha256, registered_at)
                VALUES (?, 'ko', 'y', sha256('y'), now()) RETURNING id""", statement));
        rows.run(
                "INSERT INTO series (code, parties, set_on, set_by) VALUES ('S', '{KOR,JPN}', now(), ?)",
                people.get("kor.coordinator"));
        rows.run("INSERT INTO series_coordinator VALUES ('S', ?)", people.get("jpn.coordinator"));
    }

    private static void commitments(TestRows rows) {
        long statement = (long) things.get("statement");
        long kor = (long) things.get("korOffice");
        var due = LocalDate.of(2027, 1, 1);
        long commitment = rows.commitment(statement, "C-1", kor, due, "KOR", "USA", "JPN");
        things.put("commitment", commitment);
        things.put("hidden", rows.commitment(statement, "C-2", kor, due, "KOR"));
        things.put("closed", rows.commitment(statement, "C-3", kor, due, "KOR", "USA", "JPN"));
        things.put("begun", rows.commitment(statement, "C-4", kor, due, "KOR", "USA", "JPN"));
        rows.run("UPDATE commitment SET status = 'LAPSED', closed_at = now() WHERE id = ?", things.get("closed"));
        rows.run(
                "UPDATE commitment SET started_by = ? WHERE id IN (?, ?)",
                people.get("kor.coordinator"),
                things.get("begun"),
                commitment);
        rows.run("INSERT INTO commitment_party SELECT ?, unnest('{KOR,JPN}'::text[])", commitment);
        things.put("task", rows.task(commitment, "Joint", kor, null, due, "KOR", "USA", "JPN"));
        things.put("decision", rows.task(commitment, "Decision", kor, null, due, "KOR", "USA", "JPN"));
        rows.run("UPDATE task SET managers_only = true WHERE id = ?", things.get("decision"));
        things.put("jpnTask", rows.task(commitment, "Own", (long) things.get("jpnOffice"), null, due, "JPN"));
        rows.run("UPDATE task SET side = 'JPN' WHERE id = ?", things.get("jpnTask"));
        things.put("ended", rows.task(commitment, "Ended", kor, null, due, "KOR", "USA", "JPN"));
        rows.run("UPDATE task SET state = 'CANCELLED', ended_at = now() WHERE id = ?", things.get("ended"));
        things.put("comparison", rows.run("""
                INSERT INTO comparison (statement_id, commitment_id, outcome, confidence)
                VALUES (?, ?, 'DROPPED', 1) RETURNING id""", statement, commitment));
    }

    private static void papers(TestRows rows) {
        var officer = people.get("jpn.officer");
        var evidence = """
                INSERT INTO evidence (commitment_id, task_id, title, link, releasable_to, added_by, added_at)
                VALUES (?, ?, 'x', 'https://x', '{JPN}', ?, now()) RETURNING id""";
        things.put("jpnEvidence", rows.run(evidence, things.get("commitment"), things.get("task"), officer));
        things.put("jpnFile", rows.run("""
                INSERT INTO evidence (commitment_id, title, file_name, media_type, size, sha256, releasable_to, added_by, added_at)
                VALUES (?, 'x', 'x', 'x', 1, sha256('x'), '{KOR,USA,JPN}', ?, now()) RETURNING id""", things.get("commitment"), officer));
        things.put("jpnComment", rows.run("""
                INSERT INTO comment (commitment_id, task_id, body, releasable_to, member_id, written_at)
                VALUES (?, ?, 'x', '{JPN}', ?, now()) RETURNING id""", things.get("commitment"), things.get("task"), officer));
        var text = rows.run(
                "INSERT INTO agreed_text (commitment_id, process_key, title, releasable_to)"
                        + " VALUES (?, 'x', 'x', '{KOR,USA,JPN}') RETURNING id",
                things.get("commitment"));
        things.put("textVersion", rows.run("""
                INSERT INTO text_version (text_id, number, body, sha256, final, answer_by, issued_at)
                VALUES (?, 1, 'x', 'x', false, now(), now()) RETURNING id""", text));
        var comment = """
                INSERT INTO text_comment (version_id, party_code, severity, place, reason, written_by, written_at, given_at)
                VALUES (?, 'JPN', 'MAJOR', 'x', 'x', ?, now(), ?::timestamptz) RETURNING id""";
        things.put("jpnTextComment", rows.run(comment, things.get("textVersion"), officer, null));
        things.put("givenTextComment", rows.run(comment, things.get("textVersion"), officer, "2026-01-01"));
    }

    private static void partys(TestRows rows) {
        var officer = people.get("jpn.officer");
        rows.absent(officer, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 2), null);
        rows.run(
                "INSERT INTO deputy (manager_id, deputy_id, since) VALUES (?, ?, now())",
                people.get("jpn.manager"),
                officer);
        rows.run("""
                INSERT INTO access_token (member_id, name, scope, digest, created_at, expires_at)
                VALUES (?, 'x', 'READ', sha256('x'), now(), now() + interval '1 day')""", officer);
        rows.run("""
                INSERT INTO idempotent_reply (member_id, key, fingerprint, status, made_at)
                VALUES (?, 'x', '', 0, now())""", officer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void isWrittenByTheseAndNobodyElse(Write write) {
        var wrote = new TreeSet<String>();
        people.forEach((username, id) -> {
            if (writes(username, id, write.steps())) {
                wrote.add(username);
            }
        });
        var may = people.keySet().stream()
                .filter(username -> write.may().stream().anyMatch(it -> username.matches(it.replace("*", ".*"))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wrote).as(write.toString()).isEqualTo(may);
    }

    private static boolean writes(String username, long id, List<String> steps) {
        try {
            return Boolean.TRUE.equals(database.acting()
                    .asMember(
                            new MemberId(id),
                            () -> database.transaction().execute(status -> {
                                status.setRollbackOnly();
                                int written = 0;
                                for (var step : steps) {
                                    written = write(username, id, step);
                                }
                                return written > 0;
                            })));
        } catch (DataAccessException refused) {
            assertThat(refused.getMostSpecificCause().getMessage())
                    .as(steps.toString())
                    .containsAnyOf(
                            "row-level security",
                            "permission denied",
                            "is given to those who may do it",
                            "nobody acts in the name");
            return false;
        }
    }

    private static int write(String username, long id, String step) {
        var statement = database.jdbc().sql(step);
        var all = new HashMap<>(things);
        all.put("me", id);
        all.put("party", username.substring(0, 3).toUpperCase());
        if (step.contains("RETURNING")) {
            return statement.params(all).query(Long.class).list().size();
        }
        return statement.params(all).update();
    }

    /** What may be written is said here or is nobody's: tables, commands and columns that are new need their line. */
    @Test
    void whatAMemberMayWriteStandsInTheFile() throws IOException {
        var granted = new TreeMap<String, @Nullable String>();
        JdbcClient.create(database.owner()).sql("""
                        SELECT c.relname || ' ' || p.command AS written,
                               CASE WHEN has_table_privilege('pacta_member', c.oid, p.command) THEN ''
                                    ELSE string_agg(a.attname, ' ' ORDER BY a.attnum)
                                         FILTER (WHERE has_column_privilege('pacta_member', c.oid, a.attnum, p.command)) END
                                   AS columns
                        FROM pg_class c CROSS JOIN (VALUES ('INSERT'), ('UPDATE')) p (command)
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
                        GROUP BY c.oid, c.relname, p.command
                        UNION ALL
                        SELECT c.relname || ' ' || p.command, CASE WHEN has_table_privilege('pacta_member', c.oid, p.command) THEN '' END
                        FROM pg_class c CROSS JOIN (VALUES ('DELETE'), ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) p (command)
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f')""").query(row -> {
            if (row.getString("columns") != null) {
                granted.put(row.getString("written"), sorted(row.getString("columns")));
            }
        });
        var said = new TreeMap<String, @Nullable String>();
        writes().forEach(write -> said.merge(
                write.table() + " " + write.command(),
                sorted(write.columns()),
                (first, further) -> first.isEmpty() ? further : first));
        assertThat(granted).isEqualTo(said);
    }

    private static String sorted(String words) {
        return Arrays.stream(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** A policy for all commands asks of what is written only whether it is seen. */
    @Test
    void eachTableThatAMemberMayWriteHasAPolicyForEachCommand() throws IOException {
        var policies =
                JdbcClient.create(database.owner()).sql("""
                        SELECT c.relname || ' ' || CASE p.polcmd WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                                                WHEN 'd' THEN 'DELETE' WHEN '*' THEN 'ALL' ELSE 'SELECT' END
                        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
                        WHERE c.relrowsecurity AND p.polpermissive AND p.polroles @> ARRAY['pacta_member'::regrole::oid]""").query(String.class).list();
        assertThat(policies)
                .containsAll(writes().map(it -> it.table() + " " + it.command()).toList())
                .doesNotContainAnyElementsOf(
                        writes().map(it -> it.table() + " ALL").toList());
    }

    /** What everybody reads: parties, people, calendars and rhythms. */
    @Test
    void allOtherTablesThatAMemberReadsAreAskedRowByRow() {
        var owner = JdbcClient.create(database.owner());
        assertThat(owner.sql("""
                        SELECT relname FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity
                          AND has_any_column_privilege('pacta_member', oid, 'SELECT') ORDER BY 1""").query(String.class).list()).isEmpty();
        assertThat(owner.sql("""
                        SELECT c.relname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
                        WHERE pg_get_expr(p.polqual, p.polrelid) = 'true' ORDER BY 1""").query(String.class).list())
                .isEqualTo(List.of("day_off", "member", "member_role", "office", "party", "update_rhythm"));
    }
}
