package org.pacta.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Columns;
import org.pacta.database.ListQueries;
import org.pacta.overview.OverviewSnapshot.Attention;
import org.pacta.overview.OverviewSnapshot.Cadence;
import org.pacta.overview.OverviewSnapshot.Decision;
import org.pacta.overview.OverviewSnapshot.DueSpan;
import org.pacta.overview.OverviewSnapshot.Group;
import org.pacta.overview.OverviewSnapshot.Lateness;
import org.pacta.overview.OverviewSnapshot.Some;
import org.pacta.overview.OverviewSnapshot.Stuck;
import org.pacta.overview.OverviewSnapshot.Week;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How things stand, counted over what the reader may see and nothing else: each number is that of a list that the reader
 * can open.
 */
@Service
@Transactional(readOnly = true)
public class Overview {

    /** Points of the trend: today and the same weekday of the weeks before. */
    static final int WEEKS = 26;

    private static final int DAYS_OF_SPAN = 30;
    private static final int SPANS = 3;
    private static final int FIRST_FEW = 6;

    private static final int MOST_SERIES = 50;

    private final ListQueries lists;
    private final Permissions permissions;
    private final Clock clock;

    Overview(ListQueries lists, Permissions permissions, Clock clock) {
        this.lists = lists;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Everything that the page shows, as it stands now. */
    public OverviewSnapshot picture(OverviewScope scope) {
        var me = permissions.me();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, me.zone());
        var tallies = new Tallies(today);
        bound(OverviewSql.standings(scope), scope)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("limit", FIRST_FEW)
                .query(tallies::add);
        var decides = me.has(Role.MANAGER);
        return new OverviewSnapshot(
                today,
                tallies.total,
                tallies.spans(),
                groups(tallies.parties),
                mostFirst(groups(tallies.kinds)),
                groups(tallies.statements),
                late(scope, now, tallies.offices),
                decides,
                decides ? decisions(scope, me, now) : new Some<>(List.of(), 0),
                stuck(scope, now),
                tallies.attention(),
                weeks(scope, now, today),
                scope.statement() == null ? cadences(today) : List.of());
    }

    private List<Cadence> cadences(LocalDate today) {
        return lists.sql(OverviewSql.CADENCES)
                .param("today", today)
                .param("limit", MOST_SERIES)
                .query((row, n) -> new Cadence(
                        row.getString("series"),
                        row.getString("reference"),
                        date(row, "issued_on"),
                        date(row, "expected_on"),
                        row.getString("next"),
                        row.getObject("next_on", LocalDate.class),
                        row.getString("next_party"),
                        row.getObject("every_months", Integer.class),
                        row.getString("host_next"),
                        row.getInt("version")))
                .list();
    }

    /** The commitments that a point of the trend counts, those due first; at most 100. */
    public Some<Past> past(OverviewScope scope, LocalDate on, Past.Measure measure) {
        return some(
                bound(OverviewSql.past(scope), scope)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("on", on)
                        .param("measure", measure.name())
                        .param("limit", 100),
                "commitments",
                (row, n) -> new Past(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("office"),
                        row.getString("party"),
                        date(row, "due_on")));
    }

    private JdbcClient.StatementSpec bound(String sql, OverviewScope scope) {
        return lists.sql(sql).param("statement", scope.statement()).param("party", scope.party());
    }

    private JdbcClient.StatementSpec tasks(String sql, OverviewScope scope) {
        return lists.sql(sql).param("text", scope.taskText()).param("party", scope.party());
    }

    private List<Lateness> late(OverviewScope scope, Instant now, Map<Long, Lateness> overdue) {
        var late = new LinkedHashMap<>(overdue);
        tasks(OverviewSql.lateTasks(scope), scope)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    late.merge(
                            row.getLong("office_id"),
                            new Lateness(
                                    row.getLong("office_id"),
                                    row.getString("office"),
                                    row.getString("party"),
                                    0,
                                    row.getInt("tasks")),
                            (commitments, tasks) -> new Lateness(
                                    tasks.officeId(),
                                    tasks.office(),
                                    tasks.party(),
                                    commitments.commitments(),
                                    tasks.tasks()));
                });
        return late.values().stream()
                .sorted(Comparator.comparingInt((Lateness each) -> each.commitments() + each.tasks())
                        .reversed()
                        .thenComparing(Lateness::office))
                .toList();
    }

    private Some<Decision> decisions(OverviewScope scope, Member me, Instant now) {
        var ours = new OverviewScope(scope.statement(), me.partyCode());
        return some(
                tasks(OverviewSql.decisions(ours), ours)
                        .param("me", me.id().value())
                        .param("now", Timestamp.from(now))
                        .param("limit", FIRST_FEW),
                "tasks",
                (row, n) -> new Decision(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("commitment"),
                        row.getString("title"),
                        row.getString("office"),
                        date(row, "due_on"),
                        date(row, "today")));
    }

    private Some<Stuck> stuck(OverviewScope scope, Instant now) {
        return some(
                tasks(OverviewSql.stuck(scope), scope)
                        .param("now", Timestamp.from(now))
                        .param("limit", FIRST_FEW),
                "tasks",
                (row, n) -> new Stuck(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("commitment"),
                        row.getString("office"),
                        row.getString("party"),
                        row.getString("blocked_reason"),
                        Columns.instant(row, "reported_at"),
                        date(row, "due_on"),
                        date(row, "today")));
    }

    private static Attention attention(ResultSet row) throws SQLException {
        return new Attention(
                row.getString("reference"),
                row.getString("title"),
                row.getString("office"),
                row.getString("party"),
                date(row, "due_on"),
                Standing.valueOf(row.getString("standing")),
                row.getInt("blocked_tasks"),
                row.getObject("next_task_due_on", LocalDate.class),
                row.getObject("at_risk_after", LocalDate.class),
                row.getObject("plan_needs", Integer.class),
                row.getObject("silent_since", LocalDate.class),
                new OverviewSnapshot.Late(date(row, "today"), late(row, "late_since"), late(row, "behind_since")));
    }

    private static @Nullable LocalDate late(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private List<Week> weeks(OverviewScope scope, Instant now, LocalDate today) {
        var first = today.minusWeeks(WEEKS - 1L);
        var steps = new int[Past.Measure.values().length][WEEKS];
        bound(OverviewSql.weeks(scope), scope)
                .param("now", Timestamp.from(now))
                .param("first", first)
                .param("today", today)
                .query(row -> {
                    steps[Past.Measure.valueOf(row.getString("measure")).ordinal()][row.getInt("week")] =
                            row.getInt("step");
                });
        var weeks = new ArrayList<Week>(WEEKS);
        var sums = new int[steps.length];
        for (int week = 0; week < WEEKS; week++) {
            for (int measure = 0; measure < sums.length; measure++) {
                sums[measure] += steps[measure][week];
            }
            weeks.add(new Week(
                    first.plusWeeks(week),
                    sums[Past.Measure.ACTIVE.ordinal()],
                    sums[Past.Measure.KEPT.ordinal()],
                    sums[Past.Measure.OVERDUE.ordinal()]));
        }
        return List.copyOf(weeks);
    }

    private static <T> Some<T> some(JdbcClient.StatementSpec sql, String total, RowMapper<T> mapper) {
        var all = new int[1];
        var first = sql.query((row, n) -> {
                    all[0] = row.getInt(total);
                    return mapper.mapRow(row, n);
                })
                .list();
        return new Some<>(first, all[0]);
    }

    private static List<Group> groups(Map<String, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Group> mostFirst(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt((Group each) -> each.tally().all())
                        .reversed())
                .toList();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Sorts the counts of the one query to where they belong. */
    private static final class Tallies {

        private final LocalDate today;
        private final Map<String, Tally> parties = new LinkedHashMap<>();
        private final Map<String, Tally> kinds = new LinkedHashMap<>();
        private final Map<String, Tally> statements = new LinkedHashMap<>();
        private final Map<Long, Lateness> offices = new LinkedHashMap<>();
        private final NavigableMap<Integer, Attention> attention = new TreeMap<>();
        private final Tally[] spans = {Tally.none(), Tally.none(), Tally.none()};
        private Tally total = Tally.none();

        Tallies(LocalDate today) {
            this.today = today;
        }

        void add(ResultSet row) throws SQLException {
            var standing = Standing.valueOf(row.getString("standing"));
            int number = row.getInt("commitments");
            switch (row.getString("counted_by")) {
                case "attention" -> attention.put(row.getInt("place"), Overview.attention(row));
                case "total" -> total = total.plus(standing, number);
                case "statement" -> count(statements, row.getString("statement"), standing, number);
                case "kind" -> count(kinds, row.getString("kind"), standing, number);
                case "party" -> count(parties, row.getString("party"), standing, number);
                case "office" -> addOffice(row, standing, number);
                default -> addSpan(row.getObject("span", Integer.class), standing, number);
            }
        }

        private void addOffice(ResultSet row, Standing standing, int number) throws SQLException {
            if (standing == Standing.OVERDUE) {
                offices.put(
                        row.getLong("office_id"),
                        new Lateness(
                                row.getLong("office_id"),
                                row.getString("office"),
                                row.getString("office_party"),
                                number,
                                0));
            }
        }

        private void addSpan(@Nullable Integer span, Standing standing, int number) {
            if (span != null) {
                spans[span] = spans[span].plus(standing, number);
            }
        }

        private static void count(Map<String, Tally> tallies, String key, Standing standing, int number) {
            tallies.put(key, tallies.getOrDefault(key, Tally.none()).plus(standing, number));
        }

        /** Those that need somebody, the worst first. */
        List<Attention> attention() {
            return List.copyOf(attention.values());
        }

        List<DueSpan> spans() {
            var result = new ArrayList<DueSpan>();
            for (int i = 0; i < SPANS; i++) {
                result.add(new DueSpan(
                        i == 0 ? today : today.plusDays(i * (long) DAYS_OF_SPAN + 1),
                        today.plusDays((i + 1L) * DAYS_OF_SPAN),
                        spans[i]));
            }
            return result;
        }
    }

    /** A commitment as it stood at the end of a past day. */
    public record Past(String reference, String title, String office, String party, LocalDate dueOn) {

        /** What the trend counts. */
        public enum Measure {
            ACTIVE,
            KEPT,
            OVERDUE
        }
    }
}
