package org.pacta.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;

/** What language a rendering may be in, and whether its text can be of it. */
class RenderingLanguageTest {

    @ParameterizedTest
    @CsvSource({"ko, ko", " KO , ko", "zh-hant, zh-Hant", "JA-jp, ja-JP"})
    void aTagIsBroughtToItsCanonicalForm(String tag, String canonical) {
        assertThat(RenderingLanguage.checked(tag)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "no tag", "korean language", "ko-u-ca-dangi"})
    void whatIsNoKnownLanguageIsRefused(String tag) {
        refused(() -> RenderingLanguage.checked(tag), "rendering.language", "language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB"})
    void theLanguageOfTheAuthoritativeTextIsRefused(String tag) {
        refused(() -> RenderingLanguage.checked(tag), "rendering.authoritative", "language");
    }

    @Test
    void aTextHasLettersOfItsLanguage() {
        refused(() -> RenderingLanguage.check("ko", "共同声明"), "rendering.script", "text");
        refused(() -> RenderingLanguage.check("ja", "共同声明"), "rendering.script", "text");
        assertThatCode(() -> RenderingLanguage.check("ja", "共同の声明")).doesNotThrowAnyException();
        assertThatCode(() -> RenderingLanguage.check("fr", "共同声明"))
                .as("a language that is written in no script of its own")
                .doesNotThrowAnyException();
    }

    private static void refused(ThrowingCallable what, String reason, String field) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
