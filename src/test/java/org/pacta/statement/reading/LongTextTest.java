package org.pacta.statement.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long and odd texts are read in bounded time")
class LongTextTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void aLongCommunique() {
        String body = Texts.labelled("dtt-14.txt");
        String text = body.repeat(60);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(LIMIT, () -> Texts.read(text));
    }

    @Test
    void aSentenceThatNeverEnds() {
        String text = "We will welcome plans, and decisions, and intend to hold the next meeting "
                + "of the, and new ".repeat(4000);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(LIMIT, () -> Texts.read(text));
    }

    @Test
    void unusualCharacters() {
        assertThatCode(() ->
                        Texts.read("朝日\u0000\uFFFF We will meet in \uD83D\uDE00 Tokyo – “soon”.\r\n\t• \u00A0 item"))
                .doesNotThrowAnyException();
        Assertions.assertThat(Texts.read("朝日").passages()).hasSize(1);
    }
}
