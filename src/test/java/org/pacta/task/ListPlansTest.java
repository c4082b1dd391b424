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
        var values =
                Map.of("perParty", 10, "people", 90, "hash", "none", "statements", 125, "commitments", COMMITMENTS);
        var script = new ClassPathResource("bench/data.sql").getContentAsString(StandardCharsets.UTF_8);
        for (var statement : script.split(";\n")) {
            owner.sql(statement).params(values).update();
        }
        owner.sql("ANALYZE").update();
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
        assertThat(plan(TaskSql.MY_WORK)).contains("task_open_untaken").doesNotContain("Seq Scan on task");
    }

    @Test
    void thePageOfAListReadsNotAllTasks() {
        var own = new TaskFilter(null, null, new OfficeId(office), null, true, null, null);
        for (var filter : List.of(TaskFilter.ALL, own)) {
            assertThat(plan(TaskSql.page(filter, TaskFilter.Sort.DUE, false)))
                    .as(filter.toString())
                    .doesNotContain("Seq Scan on task");
        }
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

    private String plan(String sql) {
        return database.asMember(
                member,
                () -> String.join(
                        "\n", bound("EXPLAIN " + sql).query(String.class).list()));
    }

    private JdbcClient.StatementSpec bound(String sql) {
        var values = new HashMap<String, Object>(Map.of(
                "me",
                member.value(),
                "office",
                office,
                "party",
                "KOR",
                "officer",
                true,
                "manager",
                false,
                "today",
                today,
                "weekEnd",
                today.plusDays(3),
                "offset",
                0,
                "limit",
                50));
        values.put("sections", new String[] {"OVERDUE", "TODAY", "THIS_WEEK", "LATER", "WAITING"});
        values.put("now", Timestamp.valueOf(today.atStartOfDay()));
        values.put("limits", new Integer[] {20, 20, 20, 20, 20});
        return lists.sql(sql).params(values);
    }
}
