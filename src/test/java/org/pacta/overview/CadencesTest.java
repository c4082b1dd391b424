package org.pacta.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.overview.OverviewSnapshot.Cadence;
import org.pacta.statement.NewStatement;
import org.pacta.statement.SeriesRhythms;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Each series has a rhythm, and somebody notices when it has fallen silent. */
@PactaTest
class CadencesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    Overview overview;

    @Autowired
    Statements statements;

    @Autowired
    SeriesRhythms rhythms;

    @Autowired
    History history;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** A series of its own that met on these days long ago, so that it comes first.
     *
     * @return the reference of its last statement
     */
    private String met(Set<String> releasableTo, String... days) {
        var series = "CADENCE" + NUMBER.incrementAndGet();
        return Stream.of(days)
                .map(day -> meets(series, releasableTo, day))
                .toList()
                .getLast();
    }

    private String meets(String series, Set<String> releasableTo, String day) {
        return world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        series,
                        NUMBER.incrementAndGet(),
                        "Talks of " + day,
                        LocalDate.parse(day),
                        null,
                        null,
                        "The sides of %s met on %s and agreed to hold the next talks in Seoul.".formatted(series, day),
                        World.ALL,
                        releasableTo)));
    }

    private Optional<Cadence> cadence(String last, String reader) {
        return world.as(reader, () -> overview.picture(OverviewScope.ALL)).series().stream()
                .filter(it -> it.last().equals(last))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "1950-03-01 1951-03-01 1952-03-01, 1953-03-01",
        "1950-01-01 1950-07-01 1951-01-01 1951-07-01, 1951-12-29",
        "1950-03-01 1952-03-01, 1953-03-01",
        "1950-03-01, 1951-03-01",
        "1950-03-01 1951-03-01 1952-03-01 1958-03-01, 1959-03-02"
    })
    void theNextIsUsualAfterAsLongAsLayBetweenMostOfItsMeetings(String days, LocalDate expected) {
        var last = met(World.ALL, days.split(" "));

        var cadence = cadence(last, "jpn.manager").orElseThrow();
        assertThat(cadence.expectedOn()).isEqualTo(expected);
        assertThat(cadence.silent(world.today())).isTrue();
    }

    @Test
    void aSeriesWhoseNextMeetingIsPreparedIsNotSilent() {
        var last = met(World.ALL, "2025-03-01");
        var meeting = world.accept(world.firstFinding(last), "meeting", LocalDate.of(2026, 3, 20), World.ALL);

        var cadence = cadence(last, "usa.officer").orElseThrow();
        assertThat(cadence.next()).isEqualTo(meeting);
        assertThat(cadence.nextOn()).isEqualTo("2026-03-20");
        assertThat(cadence.host()).isEqualTo("KOR");
        assertThat(cadence.silent(world.today())).isFalse();
    }

    @Test
    void aSeriesThatSomebodyMayNotSeeIsNotCounted() {
        var last = met(Set.of("KOR", "USA"), "1949-03-01");

        assertThat(cadence(last, "usa.officer")).isPresent();
        assertThat(cadence(last, "jpn.manager")).isEmpty();
    }

    @Test
    void whatIsSetByHandStandsInsteadOfWhatLayBetweenTheMeetings() {
        var last = met(World.ALL, "1950-03-01", "1951-03-01", "1952-03-01");

        world.as("jpn.coordinator", () -> rhythms.set(last, 18, null, 0));

        var cadence = cadence(last, "usa.officer").orElseThrow();
        assertThat(cadence.expectedOn()).isEqualTo("1953-09-01");
        assertThat(cadence.everyMonths()).isEqualTo(18);
        assertThat(cadence.rhythmVersion()).isEqualTo(1);
        world.as("kor.coordinator", () -> rhythms.set(last, null, "USA", 1));
        assertThat(cadence(last, "usa.officer").orElseThrow().expectedOn()).isEqualTo("1953-03-01");
        assertThat(world.as(
                        "kor.coordinator",
                        () -> history.ofStatement(
                                statements.byReference(last).orElseThrow().id())))
                .filteredOn(line -> line.action() == Action.STATEMENT_RHYTHM_SET)
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line.after()).containsEntry("nextHost", "USA"));
    }

    @Test
    void theTurnToHostGoesRoundWithEachMeetingAfterItWasSet() {
        var last = met(World.ALL, "1960-03-01", "1970-03-01");
        var series = last.substring(0, last.lastIndexOf('-'));
        world.as("kor.coordinator", () -> rhythms.set(last, null, "USA", 0));
        assertThat(cadence(last, "jpn.officer").orElseThrow().nextHost()).isEqualTo("USA");

        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(40)));
        var later = meets(series, World.ALL, "2026-04-01");
        assertThat(cadence(later, "jpn.officer").orElseThrow().nextHost()).isEqualTo("JPN");
    }

    @Test
    void onlyCoordinatorsWhoSeeTheSeriesSetItAndNobodyOverAnother() {
        var last = met(Set.of("KOR", "USA"), "1948-03-01");

        assertThatThrownBy(() -> world.as("kor.manager", () -> rhythms.set(last, 6, null, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as("jpn.coordinator", () -> rhythms.set(last, 6, null, 0)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> rhythms.set(last, 121, null, 0)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> rhythms.set(last, 6, "FRA", 0)))
                .isInstanceOf(Refused.class);
        world.as("usa.coordinator", () -> rhythms.set(last, 6, null, 0));
        for (int old : List.of(0, 2)) {
            assertThatThrownBy(() -> world.as("kor.coordinator", () -> rhythms.set(last, 7, null, old)))
                    .isInstanceOf(Stale.class);
        }
    }
}
