package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;

/** Plain text is taken word for word in the encodings that can be told. */
class PlainTextTest {

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16BE, true", "UTF-16LE, true"})
    void unicodeIsReadWithItsMarkOrInUtf8Without(Charset charset, boolean marked) {
        assertThat(PlainText.read("a.txt", ((marked ? "\uFEFF" : "") + "caf\u00e9 日本").getBytes(charset)))
                .isEqualTo("caf\u00e9 日本");
    }

    @Test
    void lineEndsAreMadeAlikeAndAPageBreakPartsParagraphs() {
        assertThat(PlainText.read("a.txt", "a\r\nb\rc\u000Bd\fe\tf".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\nb\nc\nd\n\ne\tf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\uFFFDb"})
    void whatIsInNoTextIsNone(String content) {
        assertThat(PlainText.decoded(content.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PlainText.read("a.txt", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo("intake.encoding");
                    assertThat(it.details()).containsExactly("a.txt");
                });
        assertThat(PlainText.decoded("\uFEFFab".getBytes(Charset.forName("UTF-32LE"))))
                .isEmpty();
        assertThat(PlainText.decoded("\uFEFFab".getBytes(Charset.forName("UTF-32BE"))))
                .isEmpty();
    }

    @Test
    void whatAFileStartsWithIsComparedByteByByte() {
        byte[] content = {(byte) 0xFF, (byte) 0xFE, 1};

        assertThat(PlainText.starts(content, 0xFF, 0xFE)).isTrue();
        assertThat(PlainText.starts(content, 0xFF, 0xFD)).isFalse();
        assertThat(PlainText.starts(content, 0xFF, 0xFE, 1, 0)).isFalse();
    }
}
