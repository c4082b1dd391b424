package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pacta.text.Messages;

/** How fast mail may leave, what becomes of it, and how it is written. */
class SendingRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void soManyMayLeaveAMinuteAndAMinuteLaterAsManyAgain() {
        var rate = new SendingRate(2);
        rate.used(NOW);
        assertThat(rate.allowance(NOW)).isEqualTo(1);
        rate.used(NOW.plusSeconds(30));

        assertThat(rate.allowance(NOW.plusSeconds(59))).isZero();
        assertThat(rate.allowance(NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(rate.allowance(NOW.plusSeconds(90))).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackStopsNoMail() {
        var rate = new SendingRate(1);
        rate.used(NOW.plusSeconds(3600));

        assertThat(rate.allowance(NOW)).isEqualTo(1);
    }

    @Test
    void anOutcomeKeepsWhatWasSaidAndWhereNothingWasSaidThatToo() {
        assertThat(SendOutcome.of(SendOutcome.Kind.REFUSED, new IllegalStateException(" 550 no such user "))
                        .error())
                .isEqualTo("550 no such user");
        assertThat(SendOutcome.of(SendOutcome.Kind.LATER, new IllegalStateException((String) null))
                        .kind())
                .isEqualTo(SendOutcome.Kind.LATER);
        assertThat(SendOutcome.ACCEPTED.error()).isNull();
    }

    @Test
    void aLetterThatNoTemplateWritesFails() {
        var letter = new LetterTemplates(new Messages()).letter(Locale.ENGLISH).with("name", "x");

        assertThatThrownBy(() -> letter.text("no-such-template")).isInstanceOf(RuntimeException.class);
    }
}
