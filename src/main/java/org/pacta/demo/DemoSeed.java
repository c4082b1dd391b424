package org.pacta.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.pacta.database.Acting;
import org.pacta.database.ClusterLock;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database once: by the same services and commands that people use, in the name of the demo's people.
 *
 * <p>The statement keeps its own date; what was done about it moves with today.
 */
@Component
@ConditionalOnProperty("pacta.demo")
class DemoSeed implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);
    private static final Set<String> ALL = Set.of("KOR", "USA", "JPN");

    private final DemoPeople demoPeople;
    private final DemoClock clock;
    private final Acting acting;
    private final Parties parties;
    private final Statements statements;
    private final Findings findings;
    private final WorkingDays workingDays;
    private final DemoStory story;
    private final ClusterLock oneNode;

    DemoSeed(
            DemoPeople demoPeople,
            DemoClock clock,
            Acting acting,
            Parties parties,
            Statements statements,
            Findings findings,
            WorkingDays workingDays,
            DemoStory story,
            ClusterLock oneNode) {
        this.demoPeople = demoPeople;
        this.clock = clock;
        this.acting = acting;
        this.parties = parties;
        this.statements = statements;
        this.findings = findings;
        this.workingDays = workingDays;
        this.story = story;
        this.oneNode = oneNode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        oneNode.run("demo", this::fill);
    }

    private void fill() {
        if (!acting.asSystem(parties::all).isEmpty()) {
            return;
        }
        var people = demoPeople.enrol();
        story.work().actAs(people);
        MemberId coordinator = story.work().person("hana.lee");
        clock.at(clock.instant().minus(Duration.ofDays(95)), () -> acting.asMember(coordinator, this::register));
        start(coordinator, 85, Kind.ACTION, "UNSCR", -20);
        start(coordinator, 80, Kind.MEETING, null, 95);
        start(coordinator, 75, Kind.ACTION, "denuclear", -4);
        start(coordinator, 60, Kind.EXERCISE, null, 180);
        start(coordinator, 60, Kind.DIALOGUE, "Ministerial", 75);
        story.tell();
        log.info("The demo's statement and commitments are in place");
    }

    private String register() {
        return statements.register(new NewStatement(
                "DTT",
                14,
                "Joint Statement of the 14th Defense Trilateral Talks (DTT)",
                LocalDate.of(2024, 4, 24),
                "Virtual",
                "U.S. Department of Defense release, 24 April 2024",
                text(),
                ALL,
                ALL));
    }

    private void start(
            MemberId coordinator,
            int daysAgo,
            Kind kind,
            @org.jspecify.annotations.Nullable String word,
            int dueInDays) {
        clock.at(
                clock.instant().minus(Duration.ofDays(daysAgo)),
                () -> acting.asMember(coordinator, () -> {
                    var statement = statements.byReference("DTT-14").orElseThrow();
                    var finding = findings.of(statement.id()).stream()
                            .filter(f -> f.proposed() && f.kind().equals(kind))
                            .filter(f -> word == null || f.title().contains(word))
                            .findFirst();
                    return finding.map(f -> findings.accept(
                                    f.id(),
                                    f.version(),
                                    new Finding.Edit(
                                            f.title(),
                                            f.kind(),
                                            f.strength(),
                                            f.leadOfficeId(),
                                            workingDays
                                                    .common(ALL)
                                                    .workingDayOnOrBefore(
                                                            LocalDate.now(clock).plusDays(daysAgo + dueInDays))),
                                    Releasability.to(ALL)))
                            .orElseThrow(() ->
                                    new IllegalStateException("The demo's statement has no open finding " + kind));
                }));
    }

    private static String text() {
        try {
            return new ClassPathResource("demo/dtt-14.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
