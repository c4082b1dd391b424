package org.pacta.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Columns;
import org.pacta.deadline.WorkingDays;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The series of meetings that are known: those that statements name, and those that were entered before their first. Whoever may
 * see a statement of one, or takes part in it, may see it; any coordinator of them says what is known of it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-series.md">The decision</a>
 */
@Service
@Transactional
public class KnownSeries {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Parties parties;
    private final Statements statements;
    private final WorkingDays workingDays;
    private final History history;

    KnownSeries(
            JdbcClient jdbc,
            Permissions permissions,
            Parties parties,
            Statements statements,
            WorkingDays workingDays,
            History history) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
        this.statements = statements;
        this.workingDays = workingDays;
        this.history = history;
    }

    /**
     * What is said of a series.
     *
     * @param name in full; blank or null for none
     * @param parties codes; empty: those who made its last statement
     * @param hosts codes in turn; empty: not known
     * @param everyMonths null: as is usual
     * @param nextHost null: not known
     * @param coordinators user names of those of one's own party who keep it; other parties name theirs
     */
    public record Told(
            @Nullable String name,
            List<String> parties,
            List<String> hosts,
            @Nullable Integer everyMonths,
            @Nullable String nextHost,
            Set<String> coordinators) {}

    /** By their short names. */
    @Transactional(readOnly = true)
    public List<Series> all() {
        return read(null);
    }

    /** @throws NoSuchElementException where there is none, or none that the reader may see */
    @Transactional(readOnly = true)
    public Series byCode(String code) {
        return read(code).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no series " + code + "."));
    }

    /** The statements of the series that the reader may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Statement.Summary> statements(String code) {
        return statements.ofSeries(code);
    }

    /** The number that a further statement of it would have, as far as the reader sees. */
    @Transactional(readOnly = true)
    public int nextNumber(String code) {
        return jdbc.sql(StatementSql.NEXT_NUMBER)
                .param("series", code)
                .query(Integer.class)
                .single();
    }

    /** Enters a series before its first statement.
     *
     * @throws Refused naming the field where something is missing or wrong, or there already
     */
    public Series add(String code, Told told) {
        var me = permissions.requireCoordination();
        var key = StatementText.series(code);
        check(me, told);
        if (!told.parties().contains(me.partyCode())) {
            throw new Refused("series.notForYou", "parties", me.partyCode());
        }
        if (!read(key).isEmpty() || write(StatementSql.ADD_SERIES, key, told, me, 0) == 0) {
            throw new Refused("series.taken", "code", key);
        }
        name(key, told, me);
        history.record(entry(key, Action.SERIES_ENTERED, Releasability.to(told.parties()))
                .noting("name", told.name())
                .noting("parties", joined(told.parties())));
        return byCode(key);
    }

    /** Says what is known of a series.
     *
     * @param version as read, 0 where nobody has set anything
     * @throws Stale where somebody else has changed it since
     */
    public Series change(String code, int version, Told told) {
        var me = permissions.requireCoordination();
        var was = byCode(code);
        check(me, told);
        var last = was.last();
        if (last == null && !told.parties().contains(me.partyCode())) {
            throw new Refused("series.notForYou", "parties", me.partyCode());
        }
        int written =
                write(version == 0 ? StatementSql.ADD_SERIES : StatementSql.CHANGE_SERIES, code, told, me, version);
        if (written == 0) {
            throw new Stale(code);
        }
        name(code, told, me);
        var is = byCode(code);
        var seenBy = new LinkedHashSet<>(told.parties());
        seenBy.add(me.partyCode());
        if (last != null) {
            seenBy.addAll(statements
                    .byReference(last.reference())
                    .orElseThrow()
                    .releasability()
                    .codes());
        }
        history.record(entry(code, Action.SERIES_CHANGED, Releasability.to(seenBy))
                .changing("name", was.name(), is.name())
                .changing("parties", joined(was.parties()), joined(is.parties()))
                .changing(
                        "hosts",
                        joined(was.rhythm().hosts()),
                        joined(is.rhythm().hosts()))
                .changing("everyMonths", was.rhythm().everyMonths(), is.rhythm().everyMonths())
                .changing("nextHost", was.rhythm().nextHost(), is.rhythm().nextHost())
                .changing("coordinators", names(was), names(is)));
        return is;
    }

    /** Those of the reader's party who may keep a series. */
    @Transactional(readOnly = true)
    public List<Member> candidates() {
        return parties.membersOf(permissions.me().partyCode()).stream()
                .filter(it -> it.has(Role.COORDINATOR))
                .toList();
    }

    private int write(String sql, String code, Told told, Member me, int version) {
        return jdbc.sql(sql)
                .param("code", code)
                .param(
                        "name",
                        told.name() == null || told.name().isBlank()
                                ? null
                                : told.name().strip())
                .param("parties", arrayOrNull(told.parties()))
                .param("hosts", arrayOrNull(told.hosts()))
                .param("months", told.everyMonths())
                .param("host", told.nextHost())
                .param("today", workingDays.today(me.partyCode()))
                .param("me", me.id().value())
                .param("version", version)
                .update();
    }

    private void name(String code, Told told, Member me) {
        var named = candidates().stream()
                .filter(it -> told.coordinators().contains(it.username()))
                .map(it -> it.id().value())
                .toArray(Long[]::new);
        jdbc.sql(StatementSql.DROP_COORDINATORS)
                .param("series", code)
                .param("party", me.partyCode())
                .param("members", named)
                .update();
        jdbc.sql(StatementSql.ADD_COORDINATORS)
                .param("series", code)
                .param("members", named)
                .update();
    }

    private void check(Member me, Told told) {
        var known = parties.all().stream().map(Party::code).collect(Collectors.toSet());
        if (told.name() != null && told.name().strip().length() > LONGEST_NAME) {
            throw new Refused("series.name", "name", LONGEST_NAME);
        }
        codes("parties", told.parties(), known);
        codes("hosts", told.hosts(), told.parties().isEmpty() ? known : Set.copyOf(told.parties()));
        if (told.everyMonths() != null && (told.everyMonths() < 1 || told.everyMonths() > SeriesRhythms.MOST_MONTHS)) {
            throw new Refused("series.everyMonths", "everyMonths", SeriesRhythms.MOST_MONTHS);
        }
        if (told.nextHost() != null) {
            codes("nextHost", List.of(told.nextHost()), told.hosts().isEmpty() ? known : Set.copyOf(told.hosts()));
        }
        var may = candidates().stream().map(Member::username).collect(Collectors.toSet());
        told.coordinators().stream().filter(it -> !may.contains(it)).findFirst().ifPresent(it -> {
            throw new Refused("series.coordinator", "coordinators", it, me.partyCode());
        });
    }

    private static void codes(String field, List<String> codes, Set<String> among) {
        for (var code : codes) {
            if (!among.contains(code)) {
                throw new Refused("series." + field, field, code);
            }
        }
        if (Set.copyOf(codes).size() < codes.size()) {
            throw new Refused("series.twice", field);
        }
    }

    private List<Series> read(@Nullable String code) {
        var party = permissions.me().partyCode();
        Map<String, List<Member>> coordinators = new HashMap<>();
        jdbc.sql(StatementSql.COORDINATORS).query(row -> {
            coordinators
                    .computeIfAbsent(row.getString("series"), it -> new ArrayList<>())
                    .add(parties.member(new MemberId(row.getLong("member_id"))));
        });
        return jdbc.sql(StatementSql.SERIES)
                .param("party", party)
                .param("today", workingDays.today(party))
                .param("code", code)
                .query((row, n) -> series(row, coordinators.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    private static Series series(ResultSet row, List<Member> coordinators) throws SQLException {
        var last = row.getString("last");
        var next = row.getString("next");
        return new Series(
                row.getString("code"),
                row.getString("name"),
                stringsOrNone(row, "parties"),
                coordinators,
                row.getInt("statements"),
                last == null
                        ? null
                        : new Series.Last(last, row.getString("title"), row.getObject("issued_on", LocalDate.class)),
                new Series.Rhythm(
                        row.getObject("every_months", Integer.class),
                        stringsOrNone(row, "hosts"),
                        row.getString("host_next"),
                        row.getObject("expected_on", LocalDate.class)),
                next == null
                        ? null
                        : new Series.Next(next, row.getObject("next_on", LocalDate.class), row.getString("next_party")),
                row.getInt("version"));
    }

    private static List<String> stringsOrNone(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : Columns.strings(row, column);
    }

    private static String @Nullable [] arrayOrNull(List<String> codes) {
        return codes.isEmpty() ? null : codes.toArray(String[]::new);
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }

    private static @Nullable String names(Series series) {
        return joined(series.coordinators().stream()
                .map(Member::name)
                .map(Objects::requireNonNull)
                .toList());
    }

    private Entry entry(String code, Action action, Releasability seenBy) {
        long id = jdbc.sql(StatementSql.SERIES_ID)
                .param("code", code)
                .query(Long.class)
                .single();
        return Entry.of("series:" + id, action, code, seenBy);
    }
}
