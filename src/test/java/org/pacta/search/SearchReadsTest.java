package org.pacta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows a search goes through where most that have its words are kept from the reader: none of these. */
class SearchReadsTest {

    private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 4);
    private static final int HIDDEN = 600;
    private static final int SEEN = 5;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static MemberId japanese;

    @BeforeAll
    static void fill() {
        var rows = new TestRows(database);
        rows.threeParties();
        var office = rows.office("KOR", "KOR-POLICY");
        rows.member(office, "jimin.park");
        japanese = new MemberId(rows.member(rows.office("JPN", "JPN-POLICY"), "yuki.tanaka"));
        for (var readers : List.of(List.of("KOR"), List.of("KOR", "USA"), List.of("JPN", "KOR", "USA"))) {
            boolean seen = readers.contains("JPN");
            var to = readers.toArray(String[]::new);
            var statement = rows.statement("S-" + String.join("-", readers), to);
            var commitment = rows.commitment(statement, statement + "/1", office, IN_MAY, to);
            rows.task(commitment, "Share missile 警報 data", office, null, IN_MAY, to);
            int many = seen ? SEEN : HIDDEN / 2;
            rows.run("""
                    INSERT INTO passage (statement_id, ordinal, paragraph, starts_at, ends_at, role, body)
                    SELECT ?, n, n, n, n + 1, 'SENTENCE', 'Share missile 警報 data ' || n FROM generate_series(100, 99 + ?) n
                    """, statement, many);
            rows.run("""
                    INSERT INTO comment (commitment_id, body, releasable_to, member_id, written_at)
                    SELECT c.id, 'Share missile 警報 data ' || n, c.releasable_to, (SELECT min(id) FROM member), now()
                    FROM commitment c, generate_series(1, ?) n WHERE c.id = ?
                    """, many, commitment);
            rows.run("""
                    INSERT INTO commitment (reference, statement_id, ordinal, title, kind, strength, recurrence, lead_office_id,
                                            started_on, due_on, original_due_on, releasable_to, started_at)
                    SELECT c.reference || '/' || n, c.statement_id, c.ordinal + n, 'Share missile 警報 data ' || n, c.kind,
                           c.strength, c.recurrence, c.lead_office_id, c.started_on, c.due_on, c.original_due_on,
                           c.releasable_to, c.started_at
                    FROM commitment c, generate_series(1, ?) n WHERE c.id = ?
                    """, many, commitment);
            rows.run("""
                    INSERT INTO task (engine_task_id, commitment_id, process_key, element_id, name, office_id, due_on,
                                      original_due_on, releasable_to, opened_at)
                    SELECT t.engine_task_id || n, t.commitment_id, t.process_key, t.element_id, t.name || ' ' || n, t.office_id,
                           t.due_on, t.original_due_on, t.releasable_to, t.opened_at
                    FROM task t, generate_series(1, ?) n WHERE t.commitment_id = ?
                    """, many, commitment);
        }
        // Settled and known, so that plans are made as of a database that has been at work.
        JdbcClient.create(database.owner()).sql("VACUUM ANALYZE").update();
    }

    static Stream<Arguments> searches() {
        return Stream.of("passage", "commitment", "task", "comment")
                .flatMap(table -> Stream.of("missile", "missile 警報 data", "報", "警報", "zzz", "9", "x")
                        .map(words -> Arguments.of(table, words)));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void whatIsKeptFromTheReaderIsNotGoneThrough(String table, String words) {
        int read = database.asMember(japanese, () -> {
            int before = read(table);
            database.jdbc()
                    .sql("SELECT count(*) FROM search_%ss(string_to_array(:words, ' '), :words, 1001)".formatted(table))
                    .param("words", words)
                    .query(Integer.class)
                    .single();
            return read(table) - before;
        });
        // The few that are seen may be gone through more than once, and one of each other set of readers to pass it by.
        assertThat(read).isLessThan(10 * SEEN + 10).isLessThan(HIDDEN / 2);
    }

    /** Rows and entries of indexes that this connection has gone through, as PostgreSQL counts them. */
    private static int read(String table) {
        return database.jdbc()
                .sql("""
                        SELECT pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid)
                               + (SELECT sum(pg_stat_get_xact_tuples_returned(i.indexrelid))
                                  FROM pg_index i WHERE i.indrelid = c.oid)
                        FROM pg_class c WHERE c.oid = CAST(:table AS regclass)
                        """)
                .param("table", table)
                .query(Integer.class)
                .single();
    }
}
