package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As much of a session as its person needs to know it again. */
class BrowsersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                        + " Safari/537.36 Edg/141.0.0.0|Edge, Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                        + " Whale/4.33 Safari/537.36|Whale, Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0"
                        + " Safari/605.1.15|Safari, macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 CriOS/141.0 Mobile"
                        + " Safari/604.1|Chrome, iOS",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36|Chrome, Android",
                "curl/8.5.0|''"
            })
    void aBrowserIsCalledByItsNameAndSystem(String userAgent, String name) {
        assertThat(Browsers.name(userAgent)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.77,192.0.2.…", "2001:db8:85a3::8a2e:370:7334,2001:db8:85a3:…", "::1,::1"})
    void anAddressIsToldAsFarAsItsNetwork(String address, String network) {
        assertThat(Browsers.network(address)).isEqualTo(network);
    }

    @Test
    void aSessionIsOverByItsAgeAndByItsIdleTimeWhicheverIsFirst() {
        var limits = new SessionLimits(Duration.ofHours(12), Duration.ofHours(1));
        var began = Instant.parse("2026-03-02T01:00:00Z");
        var mark = new SessionMark(began, "");

        assertThat(limits.isOver(mark, began.plusSeconds(3_599))).isFalse();
        assertThat(limits.isOver(mark, began.plusSeconds(3_600))).isTrue();
        mark.usedAt(began.plusSeconds(43_000));
        assertThat(limits.isOver(mark, began.plusSeconds(43_199))).isFalse();
        assertThat(limits.isOver(mark, began.plusSeconds(43_200))).isTrue();
        assertThat(mark.hears("pressed")).isTrue();
        assertThat(mark.hears("pressed")).isFalse();
    }
}
