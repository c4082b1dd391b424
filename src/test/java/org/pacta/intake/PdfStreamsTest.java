package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;

/** What a PDF packs away may not swell beyond what a document has. */
class PdfStreamsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static byte[] pdf(String dictionary, int megabytes, int streams) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        }
        var pdf = new ByteArrayOutputStream();
        for (int i = 0; i < streams; i++) {
            pdf.write((i + 1 + " 0 obj " + dictionary + "\nstream\r\n").getBytes(StandardCharsets.US_ASCII));
            packed.writeTo(pdf);
            pdf.write("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        return pdf.toByteArray();
    }

    private static void look(byte[] content) {
        PdfStreams.refuseWhatSwells("a.pdf", content, new Budget(Duration.ofMinutes(1)));
    }

    @Test
    void aStreamOfAFewMegabytesIsAsItShouldBe() {
        assertThatCode(() -> look(pdf("<</Length 9>>", 8, 3))).doesNotThrowAnyException();
    }

    @Test
    void aStreamThatSwellsIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> look(pdf("<</Length 9>>", 25, 1)))
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo("intake.bomb");
                    assertThat(it.category()).isEqualTo(Refused.Category.TOO_LARGE);
                    assertThat(it.details()).containsExactly("a.pdf");
                });
    }

    @Test
    void soAreManyThatSwellTogether() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> look(pdf("<</Length 9>>", 20, 10)))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.bomb"));
    }

    @Test
    void imagesAreNotUnpackedAndMayBeLarge() {
        assertThatCode(() -> look(pdf("<</Subtype /Image /Length 9>>", 25, 1))).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotPackedIsNothing() {
        assertThatCode(() -> look("1 0 obj <<>>\nstream\nplain words that are not packed\nendstream"
                        .getBytes(StandardCharsets.US_ASCII)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoHasNoTimeLeftStops() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        PdfStreams.refuseWhatSwells("a.pdf", pdf("<<>>", 1, 1), new Budget(Duration.ofSeconds(-1))))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.tooSlow"));
    }
}
