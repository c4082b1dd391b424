package org.pacta.statement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.due.DeadlinePhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators set right about a statement that is registered: what it is, or that it should not be here at all.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-corrections.md">The decision</a>
 */
@Service
@Transactional
public class Corrections {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Statements statements;
    private final StatementChecks checks;
    private final Findings findings;
    private final ProposedDue due;
    private final StatementCommitments commitments;
    private final Recorded recorded;

    Corrections(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Statements statements,
            StatementChecks checks,
            Findings findings,
            ProposedDue due,
            StatementCommitments commitments,
            Recorded recorded) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.statements = statements;
        this.checks = checks;
        this.findings = findings;
        this.due = due;
        this.commitments = commitments;
        this.recorded = recorded;
    }

    /** When it was done, and where it is written down. */
    @org.springframework.stereotype.Component
    record Recorded(History history, Clock clock) {}

    /** What a statement is, beside its text. */
    public record Details(
            String title,
            LocalDate issuedOn,
            @Nullable String venue,
            @Nullable String series,
            @Nullable Integer number) {

        /** As it is registered. */
        public static Details of(Statement statement) {
            return new Details(
                    statement.title(), statement.issuedOn(), statement.venue(), statement.series(), statement.number());
        }
    }

    /**
     * What another date of the statement makes of a phrase such as "later this year".
     *
     * @param subject title of a finding, or reference and title of a commitment
     * @param dueWas as it is proposed or worked by
     * @param dueIs what it will be; of a commitment as before, since that people move
     */
    public record Moves(
            String subject,
            boolean commitment,
            String phrase,
            @Nullable LocalDate latestWas,
            @Nullable LocalDate latestIs,
            @Nullable LocalDate dueWas,
            @Nullable LocalDate dueIs) {

        /** Whether it means another day, and not only another beginning of the same. */
        boolean another() {
            return !Objects.equals(latestWas, latestIs) || !Objects.equals(dueWas, dueIs);
        }

        /** Whether a commitment is due later than its words allow now. */
        public boolean beyondWords() {
            return commitment && dueIs != null && latestIs != null && dueIs.isAfter(latestIs);
        }
    }

    /** What becomes of a commitment of a statement that is withdrawn.
     *
     * @param keepUnder the statement that undertakes it in truth; null: it is withdrawn as well
     */
    public record Fate(String commitment, @Nullable String keepUnder) {}

    /** The commitments that were made of it, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<StatementCommitments.Made> madeOf(Statement statement) {
        return commitments.madeOf(statement.id());
    }

    /** What would move with another date; nothing where it stays.
     *
     * @throws NoSuchElementException where there is no such statement that the reader may see
     */
    @Transactional(readOnly = true)
    public List<Moves> preview(String reference, LocalDate issuedOn) {
        permissions.requireCoordination();
        return moves(standing(reference), issuedOn).stream()
                .map(Move::said)
                .filter(Moves::another)
                .toList();
    }

    /**
     * Corrects what a statement is. Where its date was wrong, proposals are due anew, and the words of commitments allow what
     * they say from the right date on; their due dates stay until people move them.
     *
     * <p>Its reference follows as long as nothing is named after it; from the first commitment on it stays.
     *
     * @return as it is now
     * @throws Stale where somebody has changed it since
     * @throws Refused naming the field where something cannot be so
     */
    public Statement correct(String reference, int version, Details is, String reason) {
        permissions.requireCoordination();
        var statement = standing(reference);
        var why = checked(reason);
        var was = Details.of(statement);
        var details = checks.checked(statement, is);
        if (details.equals(was)) {
            throw new Refused("statement.sameAsBefore", null);
        }
        var moved = moves(statement, details.issuedOn());
        boolean named = commitments.count(statement.id()).all() > 0;
        var called = named ? reference : checks.reference(statement, details);
        write(
                StatementSql.CORRECT,
                statement,
                version,
                spec -> spec.param("title", details.title())
                        .param("issuedOn", details.issuedOn())
                        .param("venue", details.venue())
                        .param("series", details.series())
                        .param("number", details.number())
                        .param("reference", called));
        moved.forEach(it -> it.write(why));
        recorded.history()
                .record(Entry.ofStatement(statement.id(), called, Action.STATEMENT_CORRECTED, statement.releasability())
                        .changing("reference", reference, called)
                        .changing("title", was.title(), details.title())
                        .changing("issuedOn", was.issuedOn(), details.issuedOn())
                        .changing("venue", was.venue(), details.venue())
                        .changing("series", was.series(), details.series())
                        .changing("number", was.number(), details.number())
                        .noting("moved", moved.isEmpty() ? null : moved.size())
                        .noting("reason", why));
        return statements.byReference(called).orElseThrow();
    }

    /**
     * Withdraws a statement that should not be here: it stays, marked, with the reason; what was proposed of it is rejected, and
     * of each commitment under way it is said what becomes of it. Its text and its place in a series are free again.
     *
     * @throws Stale where somebody has changed it since
     * @throws Refused where a commitment under way is left without a fate, or is one that the reader may not see
     */
    public void withdraw(String reference, int version, String reason, List<Fate> fates) {
        var me = permissions.requireCoordination();
        var statement = standing(reference);
        var why = checked(reason);
        int hidden = commitments.count(statement.id()).hiddenUnderWay();
        if (hidden > 0) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.withdraw.hidden", null);
        }
        var decided = fates.stream().collect(Collectors.toMap(Fate::commitment, Function.identity(), (a, b) -> b));
        write(
                StatementSql.WITHDRAW,
                statement,
                version,
                spec -> spec.param("reason", why)
                        .param("me", me.id().value())
                        .param("now", Timestamp.from(recorded.clock().instant())));
        int withdrawn = 0;
        for (var made : commitments.madeOf(statement.id())) {
            var fate = decided.get(made.reference());
            if (!made.underWay()) {
                continue;
            }
            if (fate == null) {
                throw new Refused("statement.withdraw.undecided", "commitments", made.reference());
            }
            if (fate.keepUnder() == null) {
                commitments.withdraw(made.id(), why);
                withdrawn++;
            } else {
                commitments.keepUnder(made.id(), other(statement, fate.keepUnder()), why);
            }
        }
        findings.rejectOpen(statement.id(), why);
        recorded.history()
                .record(Entry.ofStatement(
                                statement.id(), reference, Action.STATEMENT_WITHDRAWN, statement.releasability())
                        .noting("reason", why)
                        .noting("commitments", withdrawn == 0 ? null : withdrawn));
    }

    private Statement other(Statement withdrawn, String reference) {
        var other = statements.byReference(reference.strip()).orElse(null);
        if (other == null || other.id().equals(withdrawn.id()) || other.withdrawal() != null) {
            throw new Refused("statement.withdraw.other", "commitments", reference);
        }
        return other;
    }

    private void write(
            String sql,
            Statement statement,
            int version,
            Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> fill) {
        int written = acting.asSystem(() -> fill.apply(
                        jdbc.sql(sql).param("id", statement.id().value()).param("version", version))
                .update());
        if (written == 0) {
            throw new Stale(statement.reference());
        }
    }

    private Statement standing(String reference) {
        var statement = statements
                .byReference(reference)
                .orElseThrow(() -> new NoSuchElementException("There is no such statement."));
        Statements.requireStanding(statement);
        return statement;
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("statement.reason", "reason", LONGEST_REASON);
        }
        return reason.strip();
    }

    /** What moves, and how it is written. */
    private record Move(Moves said, java.util.function.Consumer<String> writing) {
        void write(String reason) {
            writing.accept(reason);
        }
    }

    private record Words(
            String phrase,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    private List<Move> moves(Statement statement, LocalDate issuedOn) {
        if (issuedOn.equals(statement.issuedOn())) {
            return List.of();
        }
        var now = reread(statement, issuedOn);
        var moves = new ArrayList<Move>();
        // As all see them: what a party has typed into one for itself is its own matter.
        for (var finding : acting.asSystem(() -> findings.of(statement.id()))) {
            var said = finding.due();
            var is = now.get(new Words(Objects.requireNonNullElse(said.phrase(), ""), said.earliest(), said.latest()));
            if (finding.proposed() && is != null) {
                var asProposed = Objects.equals(said.on(), due.on(said.latest(), finding.parties()));
                var dueIs = asProposed ? due.on(is.latest(), finding.parties()) : said.on();
                moves.add(new Move(
                        new Moves(finding.title(), false, is.phrase(), said.latest(), is.latest(), said.on(), dueIs),
                        reason -> jdbc.sql(StatementSql.REDATE)
                                .param("id", finding.id().value())
                                .param("earliest", is.earliest())
                                .param("latest", is.latest())
                                .param("dueOn", dueIs)
                                .update()));
            }
        }
        for (var made : commitments.madeOf(statement.id())) {
            var is = now.get(new Words(Objects.requireNonNullElse(made.phrase(), ""), made.earliest(), made.latest()));
            if (made.underWay() && is != null && is.earliest() != null && is.latest() != null) {
                var earliest = is.earliest();
                var latest = is.latest();
                moves.add(new Move(
                        new Moves(
                                made.reference() + " " + made.title(),
                                true,
                                is.phrase(),
                                made.latest(),
                                latest,
                                made.dueOn(),
                                made.dueOn()),
                        reason -> commitments.allow(made.id(), earliest, latest, reason)));
            }
        }
        return moves;
    }

    /** What each phrase of the text means from another date on, where that is something else. */
    private Map<Words, Words> reread(Statement statement, LocalDate issuedOn) {
        var before = deadlines(
                statements.preview(statement.text(), statement.issuedOn()).findings());
        var after = deadlines(statements.preview(statement.text(), issuedOn).findings());
        var changed = new HashMap<Words, Words>();
        before.forEach((place, was) -> {
            var is = after.get(place);
            if (is != null && !is.equals(was)) {
                changed.put(was, is);
            }
        });
        return changed;
    }

    private static Map<String, Words> deadlines(List<ReadFinding> found) {
        var words = new HashMap<String, Words>();
        for (var finding : found) {
            DeadlinePhrase deadline = finding.deadline();
            if (deadline != null) {
                words.put(
                        finding.clause().start() + " " + finding.clause().end() + " " + deadline.phrase(),
                        new Words(deadline.phrase(), deadline.earliest(), deadline.latest()));
            }
        }
        return words;
    }
}
