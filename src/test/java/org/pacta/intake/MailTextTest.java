package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;

/** Of a saved mail its words are read, not its headers and what is attached. */
class MailTextTest {

    private static final String HEADERS = "From: a@example.org\r\nDate: Wed, 24 Apr 2024 10:00:00 +0900\r\n";

    private static String read(String mail) throws IOException {
        return MailText.read("m.eml", mail.getBytes(StandardCharsets.UTF_8), new Budget(Duration.ofMinutes(1)));
    }

    private static String parts(String kind, String... parts) {
        var mail = new StringBuilder(HEADERS + "Content-Type: multipart/" + kind + "; boundary=cut\r\n\r\n");
        for (var part : parts) {
            mail.append("--cut\r\n").append(part).append("\r\n");
        }
        return mail.append("--cut--\r\n").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a\nDate: b\n\nHello",
                "Received: a\n  folded\nMessage-ID: b\n\nHello",
                "X-Other: 1\nMIME-Version: 1.0\nfrom: a\n\n",
            })
    void twoTellingHeadersMakeAMail(String head) {
        assertThat(MailText.isOne(head)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a\n\nHello",
                "From: a\nSubject: b\n\nHello",
                "Hello\nFrom: a\nDate: b\n\n",
                "From: a\nDate: b\nHello",
                "Subject: a\nTo: b\n\nFrom: c\nDate: d\n",
                "",
            })
    void otherTextIsNone(String head) {
        assertThat(MailText.isOne(head)).isFalse();
    }

    @Test
    void plainWordsAreReadInTheirEncoding() throws IOException {
        assertThat(read(HEADERS
                        + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "We will meet in caf=E9s=\r\n again.\r\n"))
                .isEqualTo("We will meet in caf\u00e9s again.\n");
    }

    @Test
    void plainWordsGoBeforeThePageWhereverTheyLie() throws IOException {
        assertThat(read(parts(
                        "alternative",
                        "Content-Type: text/html\r\n\r\n<p>Page</p>",
                        "Content-Type: text/plain\r\n\r\nPlain")))
                .isEqualTo("Plain");
    }

    @Test
    void thePageIsReadWhereThereAreNoPlainWords() throws IOException {
        assertThat(read(parts("mixed", "Content-Type: text/html\r\n\r\n<p>We will meet.</p>")))
                .isEqualTo("We will meet.");
    }

    @Test
    void whatIsAttachedIsNotRead() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(parts(
                        "mixed",
                        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nNo")))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.empty"));
    }

    @Test
    void aMailOfPicturesAloneIsEmpty() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        read(HEADERS + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.empty"));
    }
}
