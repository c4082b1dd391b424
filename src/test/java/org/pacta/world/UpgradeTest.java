package org.pacta.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PactaApplication;
import org.pacta.backup.BackupCommand;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.TestDatabase;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.operation.Measured;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.GenericWebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Installations of earlier states, kept as backups in {@code src/test/resources/upgrade} with work under way: each is brought
 * back, moved to the newest state, compared, and the oldest one's work goes on. Whoever publishes a version adds a backup of its
 * demo, as {@code schema-NUMBER.zip}.
 */
@ExtendWith(OneOfSeveral.class)
class UpgradeTest {

    private static final Path KEPT = Path.of("src/test/resources/upgrade");

    /** What every migration leaves as it is, row by row; others may add rows, and take none away. */
    private static final List<String> AS_THEY_WERE = List.of(
            "party",
            "member",
            "statement",
            "passage",
            "finding",
            "commitment",
            "task",
            "evidence",
            "history",
            "act_ru_task");

    private static final int ENOUGH = 5;

    /** Starting the whole application takes seconds: every time for the oldest alone, for all where this is set. */
    private static final boolean START_ALL = Boolean.getBoolean("pacta.upgrade.all");

    static List<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            var all = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted(Comparator.comparingInt(UpgradeTest::schema))
                    .toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }

    private static int schema(Path backup) {
        return Integer.parseInt(backup.getFileName().toString().replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatWasUnderWayInAnEarlierStateIsAllThereInTheNewestAndGoesOn(Path backup) throws IOException, SQLException {
        var url = TestDatabase.empty();
        restore(backup, url);
        compare(backup, url);
        if (!START_ALL && !backup.equals(kept().getFirst())) {
            return;
        }
        try (var application = start(url)) {
            var going = new Going(application);
            assertThat(going.differences()).isZero();
            var completed = going.complete();
            assertThat(completed)
                    .as("tasks of running instances that were completed")
                    .isNotEmpty();
            assertThat(going.differences()).isZero();
            assertThat(going.altered()).isEmpty();
        }
    }

    /** Compares each table with the backup, migrates, and compares the engine with the tables and the history with itself. */
    private static void restore(Path backup, String url) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = BackupCommand.main(
                new String[] {"restore", backup.toString(), "--database-url", url, "--database-user", "pacta"},
                out,
                out);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static void compare(Path backup, String url) throws IOException, SQLException {
        var rows = rows(backup);
        assertThat(rows).containsKeys(AS_THEY_WERE.toArray(String[]::new));
        assertThat(rows.get("act_ru_task")).as("instances under way").isPositive();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var there = new HashSet<String>();
            try (var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    there.add(tables.getString("TABLE_NAME"));
                }
            }
            assertThat(there).containsAll(AS_THEY_WERE);
            // Later migrations have put some tables into others.
            rows.keySet().retainAll(there);
            for (var table : rows.entrySet()) {
                try (var counted = statement.executeQuery("SELECT count(*) FROM \"" + table.getKey() + "\"")) {
                    counted.next();
                    if (AS_THEY_WERE.contains(table.getKey())) {
                        assertThat(counted.getLong(1)).as(table.getKey()).isEqualTo(table.getValue());
                    } else {
                        assertThat(counted.getLong(1)).as(table.getKey()).isGreaterThanOrEqualTo(table.getValue());
                    }
                }
            }
        }
    }

    private static Map<String, Long> rows(Path backup) throws IOException {
        try (var file = new ZipFile(backup.toFile());
                var manifest = file.getInputStream(file.getEntry("manifest.json"))) {
            JsonNode read = new JsonMapper().readTree(manifest);
            var rows = new TreeMap<String, Long>();
            read.path("tables")
                    .forEach(table -> rows.put(
                            table.path("name").asString(), table.path("rows").asLong()));
            return rows;
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(PactaApplication.class, World.Beans.class)
                .web(WebApplicationType.SERVLET)
                .contextFactory(type -> {
                    var context = new GenericWebApplicationContext();
                    context.setServletContext(new MockServletContext());
                    return context;
                })
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .lazyInitialization(true)
                .run(
                        "--pacta.database.url=" + url,
                        "--pacta.database.pool-size=4",
                        "--pacta.demo=false",
                        "--pacta.mail.every=",
                        "--pacta.reminder.every=",
                        "--pacta.webhook.every=",
                        "--pacta.history.checkpoint-every=",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    /** The work that goes on. */
    private record Going(ApplicationContext application) {

        private <T> T bean(Class<T> type) {
            return application.getBean(type);
        }

        private <T> List<T> asked(String sql, Class<T> type) {
            return bean(Acting.class)
                    .asSystem(() -> bean(TransactionTemplate.class)
                            .execute(status ->
                                    bean(JdbcClient.class).sql(sql).query(type).list()));
        }

        private int differences() {
            return bean(Acting.class)
                    .asSystem(() -> bean(TransactionTemplate.class)
                            .execute(status -> application.getBeansOfType(Measured.class).values().stream()
                                    .filter(measured -> measured.figures().stream()
                                            .anyMatch(figure -> figure.name().equals("pacta.projection.differences")))
                                    .mapToInt(measured -> measured.measure()
                                            .get("pacta.projection.differences")
                                            .intValue())
                                    .sum()));
        }

        private List<?> altered() {
            long auditor = asked(
                            "SELECT r.member_id FROM member_role r JOIN member m ON m.id = r.member_id"
                                    + " WHERE r.role = 'AUDITOR' AND m.active ORDER BY 1 LIMIT 1",
                            Long.class)
                    .getFirst();
            return bean(Acting.class)
                    .asMember(new MemberId(auditor), () -> bean(History.class).broken());
        }

        /** Some open tasks, each as the first person who may. Returns which, and by whom. */
        private List<String> complete() {
            var completed = new ArrayList<String>();
            var open = asked("SELECT id FROM task WHERE ended_at IS NULL ORDER BY id", Long.class);
            var people = asked("SELECT id FROM member WHERE active ORDER BY id", Long.class);
            for (int i = 0; i < open.size() && completed.size() < ENOUGH; i++) {
                var id = new TaskId(open.get(i));
                for (var person : people) {
                    if (completed.size() < ENOUGH && completedBy(new MemberId(person), id)) {
                        completed.add(id + " by " + person);
                        break;
                    }
                }
            }
            return completed;
        }

        private boolean completedBy(MemberId person, TaskId id) {
            return bean(Acting.class).asMember(person, () -> {
                var task = bean(Tasks.class)
                        .byId(id)
                        .filter(it -> !it.ended() && bean(TaskWork.class).mayWorkOn(it));
                if (task.isEmpty()) {
                    return false;
                }
                assertThat(atTheEngine(id)).isOne();
                try {
                    bean(TaskWork.class)
                            .complete(
                                    id, task.get().version(), bean(World.class).filled(task.get(), Map.of()));
                } catch (Refused wantsMore) {
                    // Evidence, an earlier step: not what is tried here.
                    return false;
                }
                assertThat(atTheEngine(id)).as("the engine has gone on").isZero();
                return true;
            });
        }

        private long atTheEngine(TaskId id) {
            return asked(
                            "SELECT count(*) FROM act_ru_task e JOIN task t ON t.engine_task_id = e.id_ WHERE t.id = "
                                    + id.value(),
                            Long.class)
                    .getFirst();
        }
    }
}
