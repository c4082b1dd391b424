package org.pacta.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Rows for tests, written by SQL as the system: each method adds one thing, whole and valid, and answers with its id. */
public final class TestRows {

    private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2024-01-01T00:00:00Z"));

    private final TestDatabase database;
    private final AtomicInteger number = new AtomicInteger();

    public TestRows(TestDatabase database) {
        this.database = database;
    }

    /** Runs one statement with positional parameters; answers with the first column of its row, or with null. */
    public @Nullable Long run(String sql, @Nullable Object... parameters) {
        return database.asSystem(() -> {
            if (sql.contains("RETURNING")) {
                return database.jdbc()
                        .sql(sql)
                        .params(Arrays.asList(parameters))
                        .query(Long.class)
                        .single();
            }
            database.jdbc().sql(sql).params(Arrays.asList(parameters)).update();
            return null;
        });
    }

    /** One value as the system sees it. */
    public <T> T one(Class<T> type, String sql, @Nullable Object... parameters) {
        return database.asSystem(() -> database.jdbc()
                .sql(sql)
                .params(Arrays.asList(parameters))
                .query(type)
                .single());
    }

    /** One column as the system sees it. */
    public <T> List<T> list(Class<T> type, String sql, @Nullable Object... parameters) {
        return database.asSystem(() -> database.jdbc()
                .sql(sql)
                .params(Arrays.asList(parameters))
                .query(type)
                .list());
    }

    /** The Republic of Korea, the United States and Japan, with their calendars and zones. */
    public void threeParties() {
        party("KOR", "Republic of Korea", "KR", "Asia/Seoul");
        party("USA", "United States", "US", "America/New_York");
        party("JPN", "Japan", "JP", "Asia/Tokyo");
    }

    public void party(String code, String name, String calendarKey, String zone) {
        run(
                "INSERT INTO party (code, name, calendar_key, zone, locale, position)"
                        + " VALUES (?, ?, ?, ?, 'en', (SELECT count(*) + 1 FROM party))",
                code,
                name,
                calendarKey,
                zone);
    }

    public long office(String party, String code) {
        return id(run(
                "INSERT INTO office (party_code, code, name) VALUES (?, ?, ?) RETURNING id",
                party,
                code,
                "Office " + code));
    }

    /** A member of the office with his or her party's zone. */
    public long member(long office, String username, String... roles) {
        var id = id(run("""
                INSERT INTO member (username, name, email, office_id, party_code, zone, locale)
                SELECT ?, initcap(?), ? || '@example.org', o.id, o.party_code, p.zone, p.locale
                FROM office o JOIN party p ON p.code = o.party_code WHERE o.id = ? RETURNING id""", username, username, username, office));
        for (var role : roles) {
            run("INSERT INTO member_role (member_id, role) VALUES (?, ?)", id, role);
        }
        return id;
    }

    public void absent(long member, LocalDate from, LocalDate until, @Nullable Long substitute) {
        run(
                "INSERT INTO absence (member_id, starts_on, ends_on, substitute_id) VALUES (?, ?, ?, ?)",
                member,
                from,
                until,
                substitute);
    }

    /** A statement with no passages, releasable to the parties. */
    public long statement(String reference, String... releasableTo) {
        var body = "Joint statement " + reference;
        return id(run("""
                INSERT INTO statement (reference, series, number, title, issued_on, body, sha256, releasable_to, registered_at)
                VALUES (?, 'T', ?, ?, DATE '2024-01-01', ?, sha256(convert_to(?, 'UTF8')), ?::text[], ?)
                RETURNING id""", reference, number.incrementAndGet(), body, body, body, array(releasableTo), LONG_AGO));
    }

    /** An active commitment, its lead office given, releasable to the parties. */
    public long commitment(long statement, String reference, long leadOffice, LocalDate due, String... releasableTo) {
        return id(run(
                """
                INSERT INTO commitment (reference, statement_id, ordinal, title, kind, strength, recurrence, lead_office_id,
                                        started_on, due_on, original_due_on, releasable_to, started_at)
                VALUES (?, ?, ?, ?, 'action', 'FIRM', 'NONE', ?, DATE '2024-01-01', ?, ?, ?::text[], ?)
                RETURNING id""",
                reference,
                statement,
                number.incrementAndGet(),
                "Commitment " + reference,
                leadOffice,
                due,
                due,
                array(releasableTo),
                LONG_AGO));
    }

    /** A sentence of the statement, quoted whole by the commitment. */
    public long quotation(long statement, long commitment, String sentence) {
        var passage = id(run("""
                INSERT INTO passage (statement_id, ordinal, paragraph, starts_at, ends_at, role, body)
                VALUES (?, ?, 0, 0, ?, 'SENTENCE', ?) RETURNING id""", statement, number.incrementAndGet(), sentence.length(), sentence));
        run(
                "INSERT INTO commitment_passage (commitment_id, passage_id, clause_starts_at, clause_ends_at)"
                        + " VALUES (?, ?, 0, ?)",
                commitment,
                passage,
                sentence.length());
        return passage;
    }

    /** An open task, nobody's unless an assignee is named, releasable to the parties. */
    public long task(
            long commitment, String name, long office, @Nullable Long assignee, LocalDate due, String... releasableTo) {
        return id(run(
                """
                INSERT INTO task (engine_task_id, commitment_id, process_key, element_id, name, office_id, assignee_id,
                                  due_on, original_due_on, releasable_to, opened_at)
                VALUES (?, ?, 'action', 'userTask_do', ?, ?, ?, ?, ?, ?::text[], ?) RETURNING id""",
                "engine-" + number.incrementAndGet(),
                commitment,
                name,
                office,
                assignee,
                due,
                due,
                array(releasableTo),
                LONG_AGO));
    }

    private static String array(String... values) {
        return "{" + String.join(",", values) + "}";
    }

    private static long id(@Nullable Long id) {
        return java.util.Objects.requireNonNull(id, "id");
    }
}
