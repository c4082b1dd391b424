package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;

/** A document of Hancom Office is read section by section, paragraph by paragraph. */
class HancomTextTest {

    /** @param parts name and content by turns */
    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String read(byte[] content) throws IOException {
        return HancomText.read("a.hwpx", content, new Budget(Duration.ofMinutes(1)));
    }

    @Test
    void aPackageWithASectionIsOne() throws IOException {
        assertThat(HancomText.isOne(zip("mimetype", "x", "Contents/section0.xml", "<a/>")))
                .isTrue();
        assertThat(HancomText.isOne(zip("Contents/header.xml", "<a/>", "section0.xml", "<a/>")))
                .isFalse();
    }

    @Test
    void sectionsAreReadByTheirNumbersNotByTheirPlace() throws IOException {
        assertThat(read(zip(
                        "Contents/section10.xml", "<s><p><t>third</t></p></s>",
                        "Contents/section2.xml", "<s><p><t>second</t></p></s>",
                        "Contents/section0.xml", "<s><p><t>first</t></p></s>")))
                .isEqualTo("first\n\nsecond\n\nthird");
    }

    @Test
    void onlyTheWordsInTextCountWithTheirBreaksAndSpaces() throws IOException {
        assertThat(
                        read(
                                zip(
                                        "Contents/section0.xml",
                                        "<s><p>layout<t>one<tab/>two<nbSpace/>three</t><t>.<lineBreak/>four</t></p><p><t>five</t></p></s>")))
                .isEqualTo("one two three.\nfour\n\nfive");
    }

    @Test
    void aParagraphInsideAnotherIsOneOfItsOwn() throws IOException {
        assertThat(read(zip(
                        "Contents/section0.xml",
                        "<s><p><t>before</t><tbl><p><t>cell</t></p></tbl><t>after</t></p></s>")))
                .isEqualTo("before\n\ncell\n\nafter");
    }

    @Test
    void aBrokenSectionIsRefused() throws IOException {
        var broken = zip("Contents/section0.xml", "<s><p><t>one");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(broken))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.broken"));
    }
}
