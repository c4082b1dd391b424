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
import java.util.stream.Collectors;
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
import org.pacta.party.Parties;
import org.pacta.party.Party;
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
    private final Parties parties;
    private final StatementReader reader;
    private final PassageStore passages;
    private final History history;
    private final Clock clock;

    Statements(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Parties parties,
            StatementReader reader,
            PassageStore passages,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.parties = parties;
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
        return register(me, asked, original, unlessCancelled).reference();
    }

    /** What was registered. */
    private record Registered(StatementId id, String reference) {}

    private Registered register(
            Member me, NewStatement asked, @Nullable OriginalFile original, Runnable unlessCancelled) {
        var text = StatementText.checked(asked.text());
        var series = asked.series() == null ? null : StatementText.series(asked.series());
        checkDetails(asked);
        refuseWhatIsThere(text);
        refuseTakenPlace(series, asked.number());
        var releasability = Releasability.to(asked.releasableTo());
        if (!releasability.includes(me.partyCode())) {
            throw new Refused("statement.notForYou", "releasableTo", me.partyCode());
        }
        var reference =
                free(StatementReference.of(series, asked.number(), asked.issuedOn(), asked.venue(), asked.title()), 0);
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
                || sameText(StatementText.checked(asked.text())).isPresent()) {
            return Optional.empty();
        }
        var series = StatementText.series(Objects.requireNonNull(asked.series()));
        var number = acting.asSystem(() -> {
            jdbc.sql(StatementSql.LOCK_SERIES).param("series", series).query().singleRow();
            return jdbc.sql(StatementSql.NEXT_NUMBER)
                    .param("series", series)
                    .query(Integer.class)
                    .single();
        });
        var registered = register(permissions.me(), asked.numbered(number), null, () -> {});
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
        return sameText(StatementText.checked(text));
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

    private void checkDetails(NewStatement asked) {
        checkDetails(new Corrections.Details(
                asked.title(), asked.issuedOn(), asked.venue(), asked.series(), asked.number()));
        checkParties(asked);
    }

    /** What a statement is to be, as it is written.
     *
     * @throws Refused naming the field where something cannot be so, or another one has its place
     */
    Corrections.Details checked(Statement statement, Corrections.Details is) {
        var venue =
                is.venue() == null || is.venue().isBlank() ? null : is.venue().strip();
        var series = is.series() == null || is.series().isBlank() ? null : StatementText.series(is.series());
        var details = new Corrections.Details(is.title().strip(), is.issuedOn(), venue, series, is.number());
        checkDetails(details);
        var moved = !Objects.equals(series, statement.series()) || !Objects.equals(is.number(), statement.number());
        if (moved) {
            refuseTakenPlace(series, is.number());
        }
        return details;
    }

    /** What it would be called by what it is; as before where that tells the same. */
    String reference(Statement statement, Corrections.Details is) {
        var was = Corrections.Details.of(statement);
        var made = made(is);
        return made.equals(made(was))
                ? statement.reference()
                : free(made, statement.id().value());
    }

    /** @throws Refused where it was withdrawn */
    void requireStanding(Statement statement) {
        if (statement.withdrawal() != null) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.withdrawn", null, statement.reference());
        }
    }

    private static String made(Corrections.Details is) {
        return StatementReference.of(is.series(), is.number(), is.issuedOn(), is.venue(), is.title());
    }

    private void checkDetails(Corrections.Details asked) {
        if (asked.title().isBlank() || asked.title().length() > 500) {
            throw new Refused("statement.title", "title");
        }
        var number = asked.number();
        if (number != null && (number < 1 || number > 9999)) {
            throw new Refused("statement.number", "number");
        }
        if (number != null && asked.series() == null) {
            throw new Refused("statement.numberOfNoSeries", "series", number);
        }
        if (asked.issuedOn().isBefore(LocalDate.of(1945, 1, 1))
                || asked.issuedOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("statement.issuedOn", "issuedOn");
        }
    }

    private void checkParties(NewStatement asked) {
        var known = parties.all().stream().map(Party::code).collect(Collectors.toSet());
        if (asked.parties().isEmpty() || !known.containsAll(asked.parties())) {
            throw new Refused("statement.parties", "parties");
        }
        if (asked.releasableTo().isEmpty() || !known.containsAll(asked.releasableTo())) {
            throw new Refused("statement.releasableTo", "releasableTo");
        }
    }

    /** Looks as the system: a text that is there is not registered again by somebody who may not see it. */
    private void refuseWhatIsThere(String text) {
        sameText(text).ifPresent(reference -> {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.sameText", "text", reference);
        });
    }

    /** Looks as the system too: a place is given once, whoever may see who has it. */
    private void refuseTakenPlace(@Nullable String series, @Nullable Integer number) {
        if (number == null) {
            return;
        }
        acting.asSystem(() -> jdbc.sql(StatementSql.SAME_PLACE)
                        .param("series", series)
                        .param("number", number)
                        .query(String.class)
                        .optional())
                .ifPresent(reference -> {
                    throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.samePlace", "number", reference);
                });
    }

    /** What nothing else is called, also nothing that the reader may not see. */
    private String free(String made, long besides) {
        return acting.asSystem(() -> {
            jdbc.sql(StatementSql.LOCK_SERIES).param("series", made).query().singleRow();
            return jdbc.sql(StatementSql.FREE_REFERENCE)
                    .param("made", made)
                    .param("besides", besides)
                    .query(String.class)
                    .single();
        });
    }

    private Optional<String> sameText(String text) {
        return acting.asSystem(() -> jdbc.sql(StatementSql.SAME_TEXT)
                .param("body", text)
                .query(String.class)
                .optional());
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
                                row.getString("withdrawn_reason")),
                row.getInt("version"));
    }
}
