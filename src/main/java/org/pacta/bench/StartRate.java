package org.pacta.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pacta.database.Acting;
import org.pacta.database.RunningDatabase;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.workflow.BareEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How many commitments of all kinds are started a second, each in a transaction of its own by one person after another,
 * beside the engine alone on the same database. By turns in blocks, so that both meet the same machine.
 */
final class StartRate {

    /** How much faster than the engine as it is shipped starting shall be, although it does more. */
    private static final double GOAL = 1.2;

    private static final int BLOCK = 50;
    private static final String SCHEMA = "bare_engine";

    private final Acting acting;
    private final Statements statements;
    private final Findings findings;
    private final Member coordinator;
    private final RunningDatabase database;

    StartRate(ApplicationContext application, RunningDatabase database) {
        this.database = database;
        acting = application.getBean(Acting.class);
        statements = application.getBean(Statements.class);
        findings = application.getBean(Findings.class);
        coordinator = acting.asSystem(application.getBean(Parties.class)::members).stream()
                .filter(member -> member.username().equals("hana.lee"))
                .findFirst()
                .orElseThrow();
    }

    /** @param number how many are started on each side, after a tenth as many that are not counted */
    List<Measurement> rows(int number) {
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .sql("CREATE SCHEMA " + SCHEMA)
                .update();
        try (var bare = new BareEngine(database.url(), database.user(), database.password(), SCHEMA)) {
            var kinds = bare.kinds();
            int warm = Math.max(BLOCK, number / 10);
            var proposed = proposed(number + warm);
            var ours = new Timings();
            var engine = new Timings();
            for (int from = 0; from < number + warm; from += BLOCK) {
                var of = from < warm ? new Timings() : ours;
                var ofEngine = from < warm ? new Timings() : engine;
                int until = Math.min(from + BLOCK, number + warm);
                for (int i = from; i < until; i++) {
                    var finding = proposed.get(i);
                    var kind = kinds.get(i % kinds.size());
                    of.time(() -> start(finding, kind));
                }
                for (int i = from; i < until; i++) {
                    int at = i;
                    ofEngine.time(() -> bare.start(kinds.get(at % kinds.size()), at));
                }
            }
            if (bare.open() != number + warm) {
                throw new IllegalStateException("The engine alone has " + bare.open() + " open tasks.");
            }
            var name = "start %d commitments of %d kinds".formatted(ours.count(), kinds.size());
            var rows = new ArrayList<Measurement>();
            rows.add(new Measurement(name, ours.rate(), engine.rate(), "a second", GOAL));
            List.of(50, 95)
                    .forEach(percent -> rows.add(new Measurement(
                            name + ", p" + percent, ours.percentile(percent), engine.percentile(percent))));
            return rows;
        }
    }

    private void start(Finding finding, Kind kind) {
        acting.asMember(
                coordinator.id(),
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                finding.title(),
                                kind,
                                finding.strength(),
                                coordinator.office().id(),
                                LocalDate.of(2027, 6, 1)),
                        Releasability.to(Set.of("KOR", "USA", "JPN"))));
    }

    /** Findings of statements of a hundred sentences each. */
    private List<Finding> proposed(int number) {
        var all = Set.of("KOR", "USA", "JPN");
        var found = new ArrayList<Finding>();
        for (int part = 1; found.size() < number; part++) {
            int first = part * 1_000;
            var text = IntStream.range(first, first + 100)
                    .mapToObj(n -> "The three sides agreed to hold meeting number " + n + " in Seoul.")
                    .collect(Collectors.joining("\n\n", "Joint Statement of the Bench Talks\n\n", "\n"));
            var statement = new NewStatement(
                    "STARTS", part, "Bench Talks " + part, LocalDate.of(2026, 1, 5), null, null, text, all, all);
            found.addAll(acting.asMember(coordinator.id(), () -> {
                var reference = statements.register(statement);
                return findings
                        .of(statements.byReference(reference).orElseThrow().id())
                        .stream()
                        .filter(Finding::proposed)
                        .toList();
            }));
        }
        return found;
    }
}
