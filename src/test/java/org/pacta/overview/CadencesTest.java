package org.pacta.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.overview.OverviewSnapshot.Cadence;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

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
        var references = Stream.of(days)
                .map(day -> world.as(
                        "kor.coordinator",
                        () -> statements.register(new NewStatement(
                                series,
                                NUMBER.incrementAndGet(),
                                "Talks of " + day,
                                LocalDate.parse(day),
                                null,
                                null,
                                "The sides of %s met on %s and agreed to hold the next talks in Seoul."
                                        .formatted(series, day),
                                World.ALL,
                                releasableTo))))
                .toList();
        return references.getLast();
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
}
