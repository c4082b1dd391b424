package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;

@DisplayName("A text is read for so long and no longer")
class ReadingTimeTest {

    @Test
    void withinItsTimeNothingHappens() {
        assertThatCode(() -> new ReadingTime(() -> {}).run()).doesNotThrowAnyException();
    }

    @Test
    void whatTakesLongerIsGivenUp() {
        assertThatThrownBy(() -> new ReadingTime(() -> {}, Duration.ofNanos(-1)).run())
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoeverStopsItIsHeardFirst() {
        assertThatThrownBy(() -> new ReadingTime(() -> {
                            throw new IllegalStateException("stopped");
                        })
                        .run())
                .hasMessage("stopped");
    }
}
