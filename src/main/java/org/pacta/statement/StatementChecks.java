package org.pacta.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a statement can be, beside its text, and what is taken already.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-what-is-taken-unseen.md">What is taken by what one may not see</a>
 */
@Component
class StatementChecks {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final Clock clock;

    StatementChecks(JdbcClient jdbc, Acting acting, Parties parties, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.clock = clock;
    }

    /** @throws Refused where something is not as it must be, or the text or its place in the series is taken */
    void check(NewStatement asked, String text, @Nullable String series) {
        checkDetails(new Corrections.Details(
                asked.title(), asked.issuedOn(), asked.venue(), asked.series(), asked.number()));
        checkParties(asked);
        sameText(text).ifPresent(reference -> {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.sameText", "text", reference);
        });
        refuseTakenPlace(series, asked.number());
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
                : free(
                        StatementReference.released(
                                made, statement.releasability().codes(), codes()),
                        statement.id().value());
    }

    /** What a new one is called that is free. */
    String reference(NewStatement asked, @Nullable String series) {
        return free(
                StatementReference.released(
                        StatementReference.of(series, asked.number(), asked.issuedOn(), asked.venue(), asked.title()),
                        asked.releasableTo(),
                        codes()),
                0);
    }

    private Set<String> codes() {
        return parties.all().stream().map(Party::code).collect(Collectors.toSet());
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
        var known = codes();
        if (asked.parties().isEmpty() || !known.containsAll(asked.parties())) {
            throw new Refused("statement.parties", "parties");
        }
        if (asked.releasableTo().isEmpty() || !known.containsAll(asked.releasableTo())) {
            throw new Refused("statement.releasableTo", "releasableTo");
        }
    }

    /** A place is given once among those who may see who has it. */
    private void refuseTakenPlace(@Nullable String series, @Nullable Integer number) {
        if (number == null) {
            return;
        }
        jdbc.sql(StatementSql.SAME_PLACE)
                .param("series", series)
                .param("number", number)
                .query(String.class)
                .optional()
                .ifPresent(reference -> {
                    throw new Refused(Refused.Category.NOT_POSSIBLE, "statement.samePlace", "number", reference);
                });
    }

    /** What nothing else is called, also nothing that the reader may not see. */
    String free(String made, long besides) {
        return acting.asSystem(() -> {
            jdbc.sql(StatementSql.LOCK_SERIES).param("series", made).query().singleRow();
            return jdbc.sql(StatementSql.FREE_REFERENCE)
                    .param("made", made)
                    .param("besides", besides)
                    .query(String.class)
                    .single();
        });
    }

    /** What exactly this text is registered as, as far as the reader may see it: what others keep among themselves is not told. */
    Optional<String> sameText(String text) {
        return jdbc.sql(StatementSql.SAME_TEXT)
                .param("body", text)
                .query(String.class)
                .optional();
    }
}
