package org.pacta.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.StatementId;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.reading.PassageRole;
import org.pacta.reading.Reading;
import org.pacta.reading.StatementReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers joint statements: the text as it is, its passages, and what in them is proposed as a commitment. */
@Service
public class Statements {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final StatementChecks checks;
    private final StatementReader reader;
    private final PassageStore passages;
    private final History history;
    private final Clock clock;

    Statements(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            StatementChecks checks,
            StatementReader reader,
            PassageStore passages,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.checks = checks;
        this.reader = reader;
        this.passages = passages;
        this.history = history;
        this.clock = clock;
    }

    /** Reads a text and stores nothing. Deadlines are counted from {@code issuedOn}, never from today. */
    public Reading preview(String text, LocalDate issuedOn) {
        return preview(text, issuedOn, () -> {});
    }

    /**
     * Like {@link #preview(String, LocalDate)}, for somebody who may stop it.
     *
     * @param unlessStopped asked again and again while the text is read; what it throws ends the reading
     */
    public Reading preview(String text, LocalDate issuedOn, Runnable unlessStopped) {
        return reader.read(StatementText.checked(text), issuedOn, new ReadingTime(unlessStopped));
    }

    /** Registers a statement whose text was pasted, see {@link #register(NewStatement, OriginalFile)}. */
    @Transactional
    public String register(NewStatement asked) {
        return register(asked, null);
    }

    /**
     * Registers a statement with its passages and findings.
     *
     * @param original the file that the text was read from, which is kept with it; null where it was pasted
     * @return its reference
     * @throws Refused where the text is empty, binary, too large or already there, its place in the series is taken, or
     *     a field is not as it must be
     */
    @Transactional
    public String register(NewStatement asked, @Nullable OriginalFile original) {
        return register(asked, original, () -> {});
    }

    /**
     * Like {@link #register(NewStatement, OriginalFile)}, for somebody who may change their mind while a long text is read.
     *
     * @param unlessCancelled asked again and again until all is stored; what it throws undoes all
     */
    @Transactional
    public String register(NewStatement asked, @Nullable OriginalFile original, Runnable unlessCancelled) {
        var me = permissions.requireCoordination();
        return register(me, null, asked, original, unlessCancelled).reference();
    }

    /** What was registered. */
    private record Registered(StatementId id, String reference) {}

    /** Registers it under a reference that is free. */
    Statement registerAs(Member me, String reference, NewStatement asked) {
        return byId(register(me, reference, asked, null, () -> {}).id()).orElseThrow();
    }

    /** That name, or the first with a number behind it that is free. */
    String free(String reference) {
        return checks.free(reference, 0);
    }

    private Registered register(
            Member me,
            @Nullable String called,
            NewStatement asked,
            @Nullable OriginalFile original,
            Runnable unlessCancelled) {
        var text = StatementText.checked(asked.text());
        var series = asked.series() == null ? null : StatementText.series(asked.series());
        checks.check(asked, text, series);
        var releasability = Releasability.to(asked.releasableTo());
        if (!releasability.includes(me.partyCode())) {
            throw new Refused("statement.notForYou", "releasableTo", me.partyCode());
        }
        var reference = called != null ? called : checks.reference(asked, series);
        StatementId id = new StatementId(jdbc.sql(StatementSql.ADD)
                .param("reference", reference)
                .param("series", series)
                .param("number", asked.number())
                .param("title", asked.title().strip())
                .param("issuedOn", asked.issuedOn())
                .param("venue", asked.venue())
                .param("source", asked.source())
                .param("body", text)
                .param("releasableTo", releasability.toArray())
                .param("member", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
        for (var party : new TreeSet<>(asked.parties())) {
            jdbc.sql(StatementSql.ADD_PARTY)
                    .param("statement", id.value())
                    .param("party", party)
                    .update();
        }
        var reading = reader.read(text, asked.issuedOn(), new ReadingTime(unlessCancelled));
        passages.store(id, reading, asked.parties(), unlessCancelled);
        unlessCancelled.run();
        var registered = Entry.ofStatement(id, reference, Action.STATEMENT_REGISTERED, releasability)
                .noting("title", asked.title().strip())
                .noting("passages", reading.passages().size())
                .noting("findings", reading.findings().size());
        if (original == null) {
            history.record(registered);
        } else {
            var kept = OriginalFiles.keep(jdbc, id, original);
            history.record(registered.noting("file", kept.fileName()).noting("fileSha256", kept.sha256()));
        }
        return new Registered(id, reference);
    }

    /**
     * Registers what a meeting decided, in a series of its own and by whoever recorded it: read like any statement, and what it
     * undertakes is proposed to the coordinators.
     *
     * @param recordOf the commitment whose process recorded it
     * @param asked the record; its number is the next of the series, whatever it says
     * @return its reference; empty where there is nothing in it to read, or it is registered already
     */
    @Transactional
    public Optional<String> registerRecord(CommitmentId recordOf, NewStatement asked) {
        if (!StatementText.hasWords(asked.text())
                || checks.sameText(StatementText.checked(asked.text())).isPresent()) {
            return Optional.empty();
        }
        var series = StatementText.series(Objects.requireNonNull(asked.series()));
        jdbc.sql(StatementSql.LOCK_SERIES).param("series", series).query().singleRow();
        var number = jdbc.sql(StatementSql.NEXT_NUMBER)
                .param("series", series)
                .query(Integer.class)
                .single();
        var registered = register(permissions.me(), null, asked.numbered(number), null, () -> {});
        acting.asSystem(() -> jdbc.sql(StatementSql.OF_COMMITMENT)
                .param("commitment", recordOf.value())
                .param("id", registered.id().value())
                .update());
        return Optional.of(registered.reference());
    }

    /**
     * The reference under which exactly this text is registered already, if it is.
     *
     * @throws Refused where it can be no statement's text
     */
    @Transactional(readOnly = true)
    public Optional<String> registeredAs(String text) {
        permissions.requireCoordination();
        return checks.sameText(StatementText.checked(text));
    }

    /** A page of the list. */
    @Transactional(readOnly = true)
    public List<Statement.Summary> list(Statement.Sort sort, boolean descending, int offset, int limit) {
        return jdbc.sql(StatementSql.page(sort, descending))
                .param("offset", offset)
                .param("limit", limit)
                .query(Statements::summary)
                .list();
    }

    /** Those after one in the list, the latest first.
     *
     * @param after see {@link Statement.Summary#place}; null for the first
     */
    @Transactional(readOnly = true)
    public List<Statement.Summary> following(Keyset.@Nullable Place after, int limit) {
        return Keyset.bind(jdbc.sql(StatementSql.following(after == null)), after, limit)
                .query(Statements::summary)
                .list();
    }

    /** Those that stand in a series, the latest first. */
    @Transactional(readOnly = true)
    List<Statement.Summary> ofSeries(String series) {
        return jdbc.sql(StatementSql.OF_SERIES)
                .param("series", series)
                .query(Statements::summary)
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql(StatementSql.COUNT).query(Integer.class).single();
    }

    /** Empty where there is none, or none that the reader may see. */
    @Transactional(readOnly = true)
    public Optional<Statement> byReference(String reference) {
        return jdbc.sql(StatementSql.BY_REFERENCE)
                .param("reference", reference)
                .query(Statements::statement)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Statement> byId(StatementId id) {
        return jdbc.sql(StatementSql.BY_ID)
                .param("id", id.value())
                .query(Statements::statement)
                .optional();
    }

    /** In the order of the text. */
    @Transactional(readOnly = true)
    public List<Passage> passages(StatementId statementId) {
        return jdbc.sql(StatementSql.PASSAGES)
                .param("statement", statementId.value())
                .query(Statements::passage)
                .list();
    }

    /** Those of which at least a part lies between two places of the text. */
    @Transactional(readOnly = true)
    List<Passage> passages(StatementId statementId, int start, int end) {
        return jdbc.sql(StatementSql.PASSAGES_BETWEEN)
                .param("statement", statementId.value())
                .param("start", start)
                .param("end", end)
                .query(Statements::passage)
                .list();
    }

    /** @throws Refused where it was withdrawn */
    static void requireStanding(Statement statement) {
        if (statement.withdrawal() != null) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.withdrawn", null, statement.reference());
        }
    }

    private static Passage passage(ResultSet row, int n) throws SQLException {
        return new Passage(
                row.getLong("id"),
                row.getInt("ordinal"),
                row.getInt("paragraph"),
                row.getInt("starts_at"),
                row.getInt("ends_at"),
                PassageRole.valueOf(row.getString("role")),
                row.getString("body"),
                row.getString("stem"));
    }

    private static Statement.Summary summary(ResultSet row, int n) throws SQLException {
        return new Statement.Summary(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("title"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("venue"),
                row.getInt("proposed"),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getInt("restated"),
                row.getBoolean("withdrawn"));
    }

    private static Statement statement(ResultSet row, int n) throws SQLException {
        return new Statement(
                new StatementId(row.getLong("id")),
                row.getString("reference"),
                row.getString("series"),
                row.getObject("number", Integer.class),
                row.getString("title"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("venue"),
                new Statement.Registration(
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getTimestamp("registered_at").toInstant(),
                        row.getString("registered_by")),
                row.getString("body"),
                Columns.strings(row, "parties"),
                Releasability.to(Columns.strings(row, "releasable_to")),
                row.getTimestamp("withdrawn_at") == null
                        ? null
                        : new Statement.Withdrawal(
                                row.getTimestamp("withdrawn_at").toInstant(),
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_reason"),
                                row.getString("replaced_by")),
                row.getInt("version"));
    }
}
