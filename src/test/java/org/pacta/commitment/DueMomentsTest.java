package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.task.TaskProjection;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** On whose clock an hour of the plan is read, and which day that is where the task is done. */
@PactaTest
class DueMomentsTest {

    @Autowired
    World world;

    @Autowired
    DueMoments moments;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** What is joint is read on the lead's clock, what is of one side on its own; New York has summer time from 8 March 2026. */
    @ParameterizedTest
    @CsvSource({
        "KOR, KOR, false, 2026-06-12, 12:00, 2026-06-12, 2026-06-12T03:00:00Z",
        "KOR, JPN, false, 2026-06-12, 12:00, 2026-06-12, 2026-06-12T03:00:00Z",
        "KOR, USA, false, 2026-06-12, 12:00, 2026-06-11, 2026-06-12T03:00:00Z",
        "KOR, USA, true,  2026-06-12, 12:00, 2026-06-12, 2026-06-12T16:00:00Z",
        "KOR, USA, false, 2026-06-12, 14:00, 2026-06-12, 2026-06-12T05:00:00Z",
        "USA, KOR, false, 2026-06-12, 12:00, 2026-06-13, 2026-06-12T16:00:00Z",
        "USA, KOR, true,  2026-06-12, 12:00, 2026-06-12, 2026-06-12T03:00:00Z",
        "USA, JPN, false, 2026-06-12, 00:00, 2026-06-12, 2026-06-12T04:00:00Z",
        "USA, JPN, false, 2026-12-31, 23:59, 2027-01-01, 2027-01-01T04:59:00Z",
        "USA, USA, false, 2026-03-08, 02:30, 2026-03-08, 2026-03-08T07:30:00Z",
        "USA, USA, true,  2026-11-01, 01:30, 2026-11-01, 2026-11-01T06:30:00Z",
        "JPN, USA, false, 2026-11-01, 14:30, 2026-11-01, 2026-11-01T05:30:00Z",
        "JPN, USA, false, 2026-11-01, 12:30, 2026-10-31, 2026-11-01T03:30:00Z"
    })
    void anHourIsReadOnTheLeadsClockOrOnTheSidesOwn(
            String lead, String office, boolean own, LocalDate day, LocalTime hour, LocalDate on, Instant at) {
        assertThat(due(new DueDay(day, hour), lead, office, own)).isEqualTo(new TaskProjection.Due(on, at));
    }

    @ParameterizedTest
    @CsvSource({"KOR, USA, false", "USA, KOR, true", "JPN, JPN, false"})
    void aDayWithoutAnHourIsThatDayForEverybody(String lead, String office, boolean own) {
        var day = LocalDate.of(2026, 6, 12);

        assertThat(due(new DueDay(day, null), lead, office, own)).isEqualTo(new TaskProjection.Due(day, null));
    }

    /** At ten in the morning of Monday, 2 March in Seoul, eight in the evening of Sunday in Washington. */
    @ParameterizedTest
    @CsvSource({
        "KOR, false, 2026-03-02, 09:59, ",
        "KOR, false, 2026-03-02, 10:00, 2026-03-02T01:00:00Z",
        "KOR, false, 2026-03-02, 12:00, 2026-03-02T03:00:00Z",
        "KOR, false, 2026-03-03, 09:00, 2026-03-03T00:00:00Z",
        "KOR, true,  2026-03-02, 09:00, 2026-03-02T14:00:00Z",
        "KOR, true,  2026-03-01, 19:00, "
    })
    void aTaskThatOpensAfterItsHourHasTheWholeDay(
            String lead, boolean own, LocalDate day, LocalTime hour, @Nullable Instant at) {
        var opened =
                moments.opening(new DueDay(day, hour), world.office(lead + "-POLICY"), world.office("USA-POLICY"), own);

        assertThat(opened.at()).isEqualTo(at);
    }

    @Test
    void anHourHasPassedAfterItAndNotAtIt() {
        assertThat(moments.hasPassed(LocalTime.of(9, 59), "KOR")).isTrue();
        assertThat(moments.hasPassed(LocalTime.of(10, 0), "KOR")).isFalse();
        assertThat(moments.hasPassed(LocalTime.of(10, 0), "USA")).isTrue();
        assertThat(moments.hasPassed(null, "USA")).isFalse();
    }

    private TaskProjection.Due due(DueDay day, String lead, String office, boolean own) {
        return moments.of(day, world.office(lead + "-POLICY"), world.office(office + "-POLICY"), own);
    }
}
