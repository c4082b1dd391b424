package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aSeriesIsSilentWhenItsTimeHasPassedAndNobodyPreparesTheNext() {
        assertThat(expected(TODAY.minusDays(1), null).silent(TODAY)).isTrue();
        assertThat(expected(TODAY, null).silent(TODAY)).isFalse();
        assertThat(expected(null, null).silent(TODAY)).isFalse();
        var next = new Series.Next("DTT-14/02", TODAY.plusDays(20), "KOR");
        assertThat(expected(TODAY.minusDays(1), next).silent(TODAY)).isFalse();
    }

    private static Series expected(@Nullable LocalDate day, Series.@Nullable Next next) {
        var last = new Series.Last("DTT-14", "Talks", LocalDate.of(2024, 4, 24));
        var rhythm = new Series.Rhythm(null, List.of(), null, day);
        return new Series("DTT", null, List.of("KOR"), List.of(), 1, last, rhythm, next, 0);
    }
}
