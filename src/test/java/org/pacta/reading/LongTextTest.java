package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Long and odd texts are read in bounded time. */
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
    void whoeverStopsTheReadingOf100000WordsDoesNotWaitForItsEnd() {
        String text = Texts.labelled("dtt-14.txt").repeat(150);
        AtomicLong askedAt = new AtomicLong(System.nanoTime());
        AtomicLong longest = new AtomicLong();
        AtomicLong times = new AtomicLong();

        Assertions.assertThatThrownBy(() -> new StatementReader().read(text, LocalDate.of(2024, 4, 24), () -> {
                    long now = System.nanoTime();
                    longest.accumulateAndGet(now - askedAt.getAndSet(now), Math::max);
                    if (times.incrementAndGet() == 100) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);

        Assertions.assertThat(times)
                .as("asked no more once it was told to stop")
                .hasValue(100);
        Assertions.assertThat(Duration.ofNanos(longest.get())).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void unusualCharactersAreNoReasonToFail() {
        assertThatCode(() ->
                        Texts.read("朝日\u0000\uFFFF We will meet in \uD83D\uDE00 Tokyo – “soon”.\r\n\t• \u00A0 item"))
                .doesNotThrowAnyException();
        Assertions.assertThat(Texts.read("朝日").passages()).hasSize(1);
    }
}
