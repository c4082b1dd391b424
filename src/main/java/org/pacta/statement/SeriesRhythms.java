package org.pacta.statement;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.deadline.WorkingDays;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.StatementId;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often a series meets and who hosts next, where people know better than what lay between its meetings so far. Any
 * coordinator who may see the series sets it: it is what to expect, and moves no date of a commitment.
 */
@Service
@Transactional
public class SeriesRhythms {

    /** Ten years. */
    public static final int MOST_MONTHS = 120;

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Acting acting;
    private final Permissions permissions;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final History history;

    SeriesRhythms(
            JdbcClient jdbc,
            Statements statements,
            Acting acting,
            Permissions permissions,
            Parties parties,
            WorkingDays workingDays,
            History history) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.acting = acting;
        this.permissions = permissions;
        this.parties = parties;
        this.workingDays = workingDays;
        this.history = history;
    }

    /**
     * What is set of a series.
     *
     * @param everyMonths null: as is usual
     * @param nextHost the party whose turn it is; null where that is not known
     * @param version 0 where nobody has set anything
     */
    public record Rhythm(
            @Nullable Integer everyMonths, @Nullable String nextHost, int version) {}

    /** What is set of the series of a statement, as far as a party may see that. */
    @Transactional(readOnly = true)
    public Optional<Rhythm> of(StatementId statementId, String party) {
        return acting.asSystem(() -> jdbc.sql(StatementSql.RHYTHM)
                .param("statement", statementId.value())
                .param("party", party)
                .param("today", workingDays.today(party))
                .query((row, n) -> new Rhythm(
                        row.getObject("every_months", Integer.class),
                        row.getString("host_next"),
                        row.getInt("version")))
                .optional());
    }

    /**
     * Sets it for the series of a statement.
     *
     * @param everyMonths null: as is usual
     * @param nextHost the party that hosts the next meeting; null: not known
     * @param version as read, 0 where nobody has set anything
     * @return as it is now
     * @throws NoSuchElementException where there is no such statement that the reader may see
     * @throws Refused where it is no rhythm, or no party
     * @throws Stale where somebody else has set it since
     */
    public Rhythm set(String reference, @Nullable Integer everyMonths, @Nullable String nextHost, int version) {
        var me = permissions.requireCoordination();
        var statement = statements
                .byReference(reference)
                .orElseThrow(() -> new NoSuchElementException("There is no such statement."));
        if (everyMonths != null && (everyMonths < 1 || everyMonths > MOST_MONTHS)) {
            throw new Refused("series.everyMonths", "everyMonths", MOST_MONTHS);
        }
        if (nextHost != null && parties.all().stream().map(Party::code).noneMatch(nextHost::equals)) {
            throw new Refused("series.nextHost", "nextHost", nextHost);
        }
        var series = statement.series();
        if (series == null) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "series.none", null, reference);
        }
        var was = of(statement.id(), me.partyCode()).orElse(new Rhythm(null, null, 0));
        LocalDate today = workingDays.today(me.partyCode());
        var written = jdbc.sql(version == 0 ? StatementSql.SET_RHYTHM : StatementSql.CHANGE_RHYTHM)
                .param("series", series)
                .param("months", everyMonths)
                .param("host", nextHost)
                .param("today", today)
                .param("me", me.id().value())
                .param("version", version)
                .update();
        if (written == 0) {
            throw new Stale(series);
        }
        history.record(Entry.ofStatement(
                        statement.id(), statement.reference(), Action.STATEMENT_RHYTHM_SET, statement.releasability())
                .noting("series", series)
                .changing("everyMonths", was.everyMonths(), everyMonths)
                .changing("nextHost", was.nextHost(), nextHost));
        return new Rhythm(everyMonths, nextHost, version + 1);
    }
}
