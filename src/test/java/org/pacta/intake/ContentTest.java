package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.command.Refused;

/** What a file is is told by its content, whatever it is called. */
class ContentTest {

    private static FileFormat formatOf(String name, String latin) throws IOException {
        return Content.formatOf(name, latin.getBytes(StandardCharsets.ISO_8859_1), new Budget(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.txt  | %PDF-1.7 and more            | PDF
            a.txt  | <!DOCTYPE html><p>x          | HTML
            a.txt  | <!-- x --> <html><p>x        | HTML
            a.html | We met.</p><p>Then.</p>      | HTML
            a.txt  | We met.</p><p>Then.</p>      | TEXT
            a.html | We met.                      | TEXT
            a.eml  | From: a;Date: b;;We met.     | MAIL
            a.txt  | From: a;Date: b;;We met.     | TEXT
            a      | We met. a < b                | TEXT
            a.pdf  | We met.                      | TEXT
            """)
    void theContentTellsAndTheNameOnlyWhereItCouldBeTwoThings(String name, String content, FileFormat format)
            throws IOException {
        assertThat(formatOf(name, content.replace(';', '\n'))).isEqualTo(format);
    }

    @Test
    void aPdfMayHaveBytesBeforeItsHead() throws IOException {
        assertThat(formatOf("a.pdf", "\u0000\u0001\u0002%PDF-1.4")).isEqualTo(FileFormat.PDF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\\rtf1 We met.}               | RICH_TEXT
            GIF89a                          | IMAGE
            RIFFxxxxWEBP                    | IMAGE
            Rar!xxx                         | ARCHIVE
            HWP Document File V3.00         | OLD_HANCOM
            """)
    void whatCannotBeReadIsNamed(String content, Content.Foreign foreign) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> formatOf("a.x", content))
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo("intake.unknownType");
                    assertThat(it.details()).containsExactly("a.x", foreign.name());
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            89504E470D0A          | IMAGE
            FFD8FFE0              | IMAGE
            49492A00              | IMAGE
            1F8B08                | ARCHIVE
            377ABCAF              | ARCHIVE
            504B0506              | ARCHIVE
            D0CF11E0A1B11AE1      | OLD_OFFICE
            00010203040506070809  | UNKNOWN
            """)
    void soIsWhatIsTold(String hex, Content.Foreign foreign) {
        var content = java.util.HexFormat.of().parseHex(hex);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Content.formatOf("a", content, new Budget(Duration.ofMinutes(1))))
                .satisfies(it -> assertThat(it.details()).containsExactly("a", foreign.name()));
    }

    @Test
    void aContainerOfTheOldKindMayHoldAnEncryptedOneOrHancoms() {
        var head = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 ";
        var wide = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> formatOf("a", head + wide))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.encrypted"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> formatOf("a", head + "HWP Document File"))
                .satisfies(it -> assertThat(it.details()).contains("OLD_HANCOM"));
    }

    @Test
    void textInAnotherEncodingIsToldFromOtherBytes() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> formatOf("a", "Wir treffen uns im Caf\u00e9."))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.encoding"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Content.formatOf(
                        "a", "We met.".getBytes(StandardCharsets.UTF_16LE), new Budget(Duration.ofMinutes(1))))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.encoding"));
    }
}
