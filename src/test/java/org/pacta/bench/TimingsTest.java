package org.pacta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long calls took, by how many of them took no longer. */
class TimingsTest {

    private static Timings of(long... millis) {
        var timings = new Timings();
        LongStream.of(millis).forEach(took -> timings.add(took * 1_000_000));
        return timings;
    }

    @ParameterizedTest
    @CsvSource({"50, 20", "75, 30", "76, 40", "100, 40", "25, 10", "1, 10"})
    void aPercentileIsTheSmallestThatSoManyDoNotExceed(int percent, double millis) {
        assertThat(of(40, 10, 30, 20).percentile(percent)).isEqualTo(millis);
    }

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(of(9, 1, 5).percentile(50)).isEqualTo(5);
        assertThat(of(9, 1, 5).count()).isEqualTo(3);
    }

    @Test
    void theRatioSaysHowManyTimesLongerOursTakes() {
        assertThat(new Measurement("read", 30, 20).ratio()).isEqualTo(1.5);
    }
}
