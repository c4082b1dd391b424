package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pacta.database.ListQueries;
import org.pacta.database.TestDatabase;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL reads the lists of tasks where there are more than ten thousand: by indexes, and each time by its values. */
class ListPlansTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final int COMMITMENTS = 2_500;

    private static MemberId member;
    private static long office;
    private static LocalDate today;

    private final ListQueries lists = new ListQueries(database.dataSource());

    @BeforeAll
    static void fill() throws Exception {
        var owner = JdbcClient.create(database.owner());
        // What else vacuums or analyzes keeps rows from being known as visible to all, which plans are made from.
        owner.sql("""
                DO $$ DECLARE name regclass; BEGIN
                    FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                    LOOP EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = false)', name); END LOOP;
                END $$
                """).update();
        var values =
                Map.of("perParty", 10, "people", 90, "hash", "none", "statements", 125, "commitments", COMMITMENTS);
        var script = new ClassPathResource("bench/data.sql").getContentAsString(StandardCharsets.UTF_8);
        for (var statement : script.split(";\n")) {
            owner.sql(statement).params(values).update();
        }
        owner.sql("VACUUM ANALYZE").update();
        assertThat(owner.sql("SELECT count(*) FROM task").query(Integer.class).single())
                .isGreaterThan(10_000);
        today = owner.sql("SELECT current_date").query(LocalDate.class).single();
        member = new MemberId(
                owner.sql("SELECT min(id) FROM member").query(Long.class).single());
        office = owner.sql("SELECT office_id FROM member WHERE id = :id")
                .param("id", member.value())
                .query(Long.class)
                .single();
    }

    @Test
    void myWorkReadsNotAllTasks() {
        assertThat(plan(TaskSql.MY_WORK))
                .contains(
                        "Index Only Scan using task_open_assignee",
                        "Index Only Scan using task_open_untaken",
                        "Index Only Scan using task_open_led")
                .doesNotContain("Seq Scan on task");
    }

    @Test
    void myWorkHasWhatEachTaskSaysOfItself() {
        var colleagues = JdbcClient.create(database.owner())
                .sql("SELECT id FROM member WHERE id % 7 = 0 OR id = :me")
                .param("me", member.value())
                .query(Long.class)
                .list();
        for (var colleague : colleagues) {
            for (var manager : List.of(false, true)) {
                for (var absent : List.of(0L, colleague + 3)) {
                    assertThat(sections(TaskSql.MY_WORK, colleague, absent, manager))
                            .as("member %s instead of %s", colleague, absent)
                            .isEqualTo(sections(EACH_TASK, colleague, absent, manager));
                }
            }
        }
    }

    @Test
    void theLeadOfACommitmentIsThatOfItsTasks() {
        var owner = JdbcClient.create(database.owner());
        var other = "SELECT count(*) FROM task t JOIN commitment c ON c.id = t.commitment_id"
                + " WHERE t.lead_office_id <> c.lead_office_id";
        assertThat(owner.sql(other).query(Integer.class).single()).isZero();
        owner.sql("UPDATE commitment SET lead_office_id = :office WHERE id % 50 = 0")
                .param("office", office)
                .update();
        assertThat(owner.sql(other).query(Integer.class).single()).isZero();
        // Rows that were just written are read by no index alone, which the plans of the other tests are about.
        owner.sql("VACUUM ANALYZE task").update();
    }

    /** The same, asked of each task for itself. */
    private static final String EACH_TASK = """
        SELECT w.section, count(*) AS tasks
        FROM (SELECT CASE WHEN t.assignee_id = ANY (:people)
                            OR t.assignee_id IS NULL AND CASE WHEN t.managers_only THEN t.office_id = ANY (:deciding)
                                                              ELSE t.office_id = ANY (:offices) END
                          THEN CASE WHEN CASE WHEN t.due_at IS NULL THEN t.due_on < :today ELSE t.due_at < :now END
                                    THEN 'OVERDUE'
                                    WHEN t.due_on <= :today THEN 'TODAY'
                                    WHEN t.due_on <= :today + 3 THEN 'THIS_WEEK' ELSE 'LATER' END
                          WHEN c.lead_office_id = :office THEN 'WAITING' END AS section
              FROM task t JOIN office o ON o.id = t.office_id JOIN commitment c ON c.id = t.commitment_id
              WHERE t.ended_at IS NULL) w
        WHERE w.section IS NOT NULL GROUP BY w.section\
        """;

    private Map<String, Integer> sections(String sql, long colleague, long absent, boolean manager) {
        var sections = new HashMap<String, Integer>();
        database.asMember(new MemberId(colleague), () -> {
            var offices = lists.sql("SELECT office_id FROM member WHERE id IN (:me, :absent)")
                    .param("me", colleague)
                    .param("absent", absent)
                    .query(Long.class)
                    .list();
            var decided = lists.sql(
                            "SELECT o.id FROM office o JOIN member m ON m.party_code = o.party_code WHERE m.id = :id")
                    .param("id", colleague)
                    .query(Long.class)
                    .list()
                    .toArray(Long[]::new);
            var mine = lists.sql("SELECT office_id, party_code FROM member WHERE id = :id")
                    .param("id", colleague)
                    .query((row, n) -> Map.<String, Object>of(
                            "office",
                            row.getLong(1),
                            "party",
                            row.getString(2),
                            "people",
                            new Long[] {colleague, absent},
                            "offices",
                            offices.stream().distinct().toArray(Long[]::new),
                            "deciding",
                            manager ? decided : new Long[0]))
                    .single();
            bound(sql, mine).query(row -> {
                sections.put(row.getString("section"), row.getInt("tasks"));
            });
            return true;
        });
        return sections;
    }

    @Test
    void thePageOfAListReadsNotAllTasks() {
        var own = new TaskFilter(null, null, new OfficeId(office), null, true, null, null);
        for (var filter : List.of(TaskFilter.ALL, own)) {
            assertThat(plan(TaskSql.page(filter, TaskFilter.Sort.DUE, false)))
                    .as(filter.toString())
                    .doesNotContain("Seq Scan on task");
        }
        assertThat(plan(TaskSql.page(TaskFilter.ALL, TaskFilter.Sort.NAME, false)))
                .contains("Index Scan using task_name");
    }

    /** Of as few tasks as there are here the whole table costs as much as an index: it is asked whether one would do. */
    @Test
    void aListIsCountedNoFurtherThanItIsGoneThroughAndFromAnIndexAlone() {
        var count = TaskSql.count(new TaskFilter(null, null, null, null, true, null, null));
        var fromIndex = database.asMember(member, () -> {
            lists.sql("SET LOCAL enable_seqscan = off").update();
            lists.sql("SET LOCAL enable_bitmapscan = off").update();
            return explained(count);
        });
        assertThat(fromIndex).contains("Limit", "Index Only Scan").doesNotContain("Join");
    }

    @Test
    void aListThatIsAskedOftenIsStillPlannedForItsValues() {
        var prepared = database.asMember(member, () -> {
            for (int i = 0; i < 12; i++) {
                bound(TaskSql.page(TaskFilter.ALL, TaskFilter.Sort.DUE, false))
                        .query()
                        .listOfRows();
            }
            return lists.sql("SELECT statement FROM pg_prepared_statements")
                    .query(String.class)
                    .list();
        });

        assertThat(prepared).noneMatch(statement -> statement.contains("FROM task"));
    }

    @Test
    void aWordThatManyTasksHaveIsFoundInTheOrderOfAll() {
        var inOrder = """
            SELECT id FROM task WHERE search_text LIKE ALL (search_patterns(%1$s))
            ORDER BY ended_at IS NULL DESC, position(%2$s IN search_text) > 0 DESC, due_on, id LIMIT 1001\
            """;
        for (var asked : Map.of(
                        "ARRAY['carry']", "'carry'", "ARRAY['part', '1']", "'part 1'", "ARRAY['1', 'part']", "'1 part'")
                .entrySet()) {
            var found = "SELECT id FROM search_tasks(%s, %s, 1001)".formatted(asked.getKey(), asked.getValue());
            assertThat(numbers(found))
                    .as(asked.getValue())
                    .isNotEmpty()
                    .isEqualTo(numbers(inOrder.formatted(asked.getKey(), asked.getValue())));
        }
    }

    private List<Long> numbers(String sql) {
        return database.asMember(member, () -> lists.sql(sql).query(Long.class).list());
    }

    private String plan(String sql) {
        return database.asMember(member, () -> explained(sql));
    }

    private String explained(String sql) {
        return String.join("\n", bound("EXPLAIN " + sql).query(String.class).list());
    }

    private JdbcClient.StatementSpec bound(String sql) {
        return bound(sql, Map.of());
    }

    private JdbcClient.StatementSpec bound(String sql, Map<String, Object> others) {
        var values = new HashMap<String, Object>(Map.of(
                "people",
                new Long[] {member.value()},
                "offices",
                new Long[] {office},
                "office",
                office,
                "party",
                "KOR",
                "deciding",
                new Long[0],
                "today",
                today,
                "most",
                MyWork.MOST + 1,
                "offset",
                0,
                "limit",
                50));
        values.put("sections", new String[] {"OVERDUE", "TODAY", "THIS_WEEK", "LATER", "WAITING"});
        values.put("now", Timestamp.valueOf(today.atStartOfDay()));
        values.put("dueFroms", new String[] {
            "-infinity",
            today.minusDays(2).toString(),
            today.plusDays(1).toString(),
            today.plusDays(4).toString(),
            "-infinity"
        });
        values.put("dueUntils", new String[] {
            today.plusDays(2).toString(), today.toString(), today.plusDays(3).toString(), "infinity", "infinity"
        });
        values.put("limits", new Integer[] {20, 20, 20, 20, 20});
        values.putAll(others);
        return lists.sql(sql).params(values);
    }
}
