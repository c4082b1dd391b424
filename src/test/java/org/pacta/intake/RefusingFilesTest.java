package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.intake.SampleFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.text.Messages;

/** Files that are refused: in words, soon, and with nothing of them done. */
class RefusingFilesTest {

    private static final String TEXT = "The sides agreed to hold the next talks in Seoul later this year.";
    private static final int MB = 1024 * 1024;

    private final Intake intake = new Intake();
    private final Messages messages = new Messages();

    private Refused refused(String reason, String name, byte[] content) {
        var holder = new ArrayList<Refused>();
        assertThatThrownBy(() -> intake.read(name, content))
                .as(name)
                .isInstanceOfSatisfying(Refused.class, holder::add);
        var refused = holder.getFirst();
        assertThat(refused.reason()).as(name).isEqualTo(reason);
        assertThat(refused.field()).isEqualTo("file");
        assertThat(words(refused)).doesNotStartWith("!").doesNotContain("{", "null");
        return refused;
    }

    private String words(Refused refused) {
        return messages.getTranslation(refused.messageKey(), Locale.ENGLISH, refused.details());
    }

    @Test
    void aFileIsAtMost5MbAndNotEmpty() {
        assertThat(words(refused("intake.tooLarge", "a.txt", new byte[10 * MB])))
                .contains("a.txt", "5 MB");
        refused("intake.empty", "a.txt", new byte[0]);
        refused("intake.empty", "a.txt", utf8(" \n\n"));
        refused("intake.empty", "a.txt", utf8("123 456."));
        refused("intake.empty", "a.docx", SampleFiles.word(List.of()));
        refused("intake.empty", "a.html", utf8("<html><body><script>agreed()</script></body></html>"));
        var large = (TEXT + "\n\n").repeat(5 * MB / (TEXT.length() + 2));
        assertThat(intake.read("a.txt", utf8(large)).text()).isEqualTo(large);
    }

    @Test
    void aNameThatSaysSomethingElseThanTheContentIsRefusedAndToldHowItShouldEnd() {
        var pdf = SampleFiles.pdf(
                document -> new SampleFiles.PdfPages(document).paragraph(TEXT).end());
        var word = SampleFiles.word(List.of(TEXT));
        assertThat(words(refused("intake.wrongType", "statement.txt", pdf)))
                .contains("ends in .txt", "is a PDF", "end in .pdf");
        assertThat(words(refused("intake.wrongType", "statement.pdf", word)))
                .contains("ends in .pdf", "is a Word document", "end in .docx");
        assertThat(words(refused("intake.wrongType", "statement.docx", utf8(TEXT))))
                .contains("is plain text");
        assertThat(words(refused("intake.wrongType", "statement.txt", utf8("<!doctype html><p>" + TEXT))))
                .contains("is a web page");
        refused("intake.wrongType", "statement.html", utf8(TEXT));
        refused("intake.wrongType", "statement.exe", pdf);
    }

    @Test
    void filesOfOtherKindsAreNamedAsWhatTheyAre() throws Exception {
        assertThat(words(refused("intake.unknownType", "a.rtf", utf8("{\\rtf1 " + TEXT + "}"))))
                .contains("rich text");
        assertThat(words(refused(
                        "intake.unknownType", "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
                .contains("an image");
        assertThat(words(refused("intake.unknownType", "a.zip", SampleFiles.zip(Map.of("a.txt", utf8(TEXT))))))
                .contains("an archive");
        assertThat(words(refused(
                        "intake.unknownType",
                        "a.odt",
                        SampleFiles.zip(Map.of("mimetype", utf8("application/vnd"), "content.xml", utf8("<a/>"))))))
                .contains("OpenDocument");
        assertThat(words(refused(
                        "intake.unknownType",
                        "a.docx",
                        SampleFiles.wordOf("application/vnd.ms-word.document.macroEnabled.main+xml", "<a/>", 0))))
                .contains("with macros");
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            assertThat(words(refused("intake.unknownType", "a.xlsx", out.toByteArray())))
                    .contains("a spreadsheet");
        }
        var old = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        assertThat(words(refused("intake.unknownType", "a.doc", old))).contains("older version");
        var noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;
        refused("intake.unknownType", "a.txt", noise);
    }

    @Test
    void encryptedDocumentsAreRefusedAsSuch() {
        refused("intake.encrypted", "a.pdf", SampleFiles.encryptedPdf(TEXT));
        refused("intake.encrypted", "a.docx", SampleFiles.encryptedWord());
    }

    @Test
    void aScanIsSaidToHavePagesButNoText() {
        assertThat(words(refused("intake.noText", "scan.pdf", SampleFiles.scan(3))))
                .contains("3 pages", "no text");
        assertThat(words(refused("intake.noText", "scan.pdf", SampleFiles.scan(1))))
                .contains("1 page but");
    }

    @Test
    void textInAnotherEncodingThanUtf8OrMarkedUtf16IsRefusedNotGuessed() {
        var korean = "한미일 국방장관은 내년에 서울에서 만나기로 합의했다.";
        refused("intake.encoding", "a.txt", korean.getBytes(Charset.forName("EUC-KR")));
        refused("intake.encoding", "a.txt", "日米韓は協力する。".getBytes(Charset.forName("Shift_JIS")));
        refused("intake.encoding", "a.txt", "Communiqué of the sides".getBytes(StandardCharsets.ISO_8859_1));
        refused("intake.encoding", "a.txt", TEXT.getBytes(StandardCharsets.UTF_16LE));
        refused("intake.encoding", "a.txt", ("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32LE")));
        refused("intake.encoding", "a.txt", utf8("The sides agreed\uFFFD to meet."));
        var page = "<html><body><p>" + korean + "</p></body></html>";
        refused("intake.encoding", "a.html", page.getBytes(Charset.forName("EUC-KR")));
    }

    @Test
    void filesThatBreakOffOrThatNeverWereWhatTheyBeginAsAreRefusedAsDamaged() {
        var word = SampleFiles.word(List.of(TEXT));
        for (int length : List.of(30, word.length / 4, word.length / 2, word.length - 30)) {
            refused("intake.broken", "a.docx", Arrays.copyOf(word, length));
        }
        refused("intake.broken", "a.docx", SampleFiles.wordOf("<w:p><w:r><w:t>never closed"));
        var pdf = SampleFiles.pdf(
                document -> new SampleFiles.PdfPages(document).paragraph(TEXT).end());
        refused("intake.broken", "a.pdf", Arrays.copyOf(pdf, 60));
        refused("intake.broken", "a.pdf", utf8("%PDF-1.7\nThis is none.\n"));
    }

    @Test
    void xmlInAWordDocumentReadsNothingFromElsewhereAndExpandsNothing() {
        for (var entity : List.of(
                "<!ENTITY x SYSTEM \"file:///etc/hostname\">",
                "<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">",
                "<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">")) {
            var xml = "<!DOCTYPE d [" + entity + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                    + "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + TEXT + "&x;</w:t></w:r></w:p></w:body>"
                    + "</w:document>";
            var content = SampleFiles.wordOf(FileFormat.WORD.mediaType() + ".main+xml", xml, 0);
            refused("intake.broken", "a.docx", content);
        }
    }

    @Test
    void aWordDocumentThatUnpacksToGigabytesIsRefusedInAMoment() {
        var paragraph = "<w:p><w:r><w:t>" + "lol".repeat(1_000) + "</w:t></w:r></w:p>";
        var inItsText = SampleFiles.wordOf(paragraph.repeat(20_000));
        assertThat(inItsText.length).isLessThan(MB);
        soon(() -> refused("intake.bomb", "a.docx", inItsText));
        var inAPicture = SampleFiles.wordOf(
                FileFormat.WORD.mediaType() + ".main+xml", "<w:document xmlns:w=\"wordprocessingml\"/>", 200);
        assertThat(inAPicture.length).isLessThan(MB);
        soon(() -> refused("intake.bomb", "a.docx", inAPicture));
        var deep = SampleFiles.wordOf("<w:p>".repeat(300_000));
        soon(() -> refused("intake.broken", "a.docx", deep));
    }

    @Test
    void aPdfWhoseStreamsUnpackToGigabytesOnceOrTwiceOverIsRefusedInAMoment() {
        soon(() -> refused("intake.bomb", "a.pdf", pdfOf(packed(400), COSName.FLATE_DECODE)));
        soon(() -> refused(
                "intake.bomb",
                "a.pdf",
                pdfOf(packed(out -> out.write(packed(400))), COSName.FLATE_DECODE, COSName.FLATE_DECODE)));
        var hex = new StringBuilder();
        for (byte b : packed(100)) {
            hex.append("%02x".formatted(b));
        }
        soon(() -> refused(
                "intake.bomb", "a.pdf", pdfOf(utf8(hex + ">"), COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE)));
    }

    @Test
    void aPageWithAMillionTagsIsRefusedInAMoment() {
        soon(() -> refused("intake.bomb", "a.html", utf8("<html>" + "<b><i>".repeat(500_000))));
    }

    @Test
    void whatTakesLongerThanItMayIsGivenUpAndTheNextFileIsRead() {
        var hasty = new Intake(Duration.ofNanos(1_000_000));
        var content = SampleFiles.pdf(document -> {
            for (int i = 0; i < 300; i++) {
                new SampleFiles.PdfPages(document)
                        .paragraph(TEXT)
                        .paragraph("Item " + i)
                        .end();
            }
        });
        assertThatThrownBy(() -> hasty.read("a.pdf", content))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo("intake.tooSlow"));
        assertThat(intake.read("a.pdf", content).text()).contains("later this year");
    }

    @Test
    void moreThan2000PagesAreRefused2000AreRead() {
        refused("intake.tooLong", "a.pdf", SampleFiles.pdf(document -> {
            for (int i = 0; i < 2_001; i++) {
                document.addPage(new PDPage());
            }
        }));
    }

    @Test
    void manyFilesAtOnceAreReadOneAfterTheOther() throws Exception {
        var content = SampleFiles.word(List.of(TEXT));
        try (var people = Executors.newFixedThreadPool(8)) {
            var reads = new ArrayList<Callable<String>>();
            for (int i = 0; i < 24; i++) {
                reads.add(() -> intake.read("a.docx", content).text());
            }
            for (var read : people.invokeAll(reads)) {
                assertThat(read.get()).isEqualTo(TEXT);
            }
        }
    }

    private static void soon(Runnable work) {
        long before = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private static byte[] packed(int megabytes) {
        return packed(out -> SampleFiles.zeros(megabytes, out));
    }

    private static byte[] packed(SampleFiles.Writing<DeflaterOutputStream> content) {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(9))) {
            content.to(deflate);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdfOf(byte[] stream, COSName... filters) {
        return SampleFiles.pdf(document -> {
            var page = new PDPage();
            document.addPage(page);
            var content = new PDStream(document);
            try (var raw = content.getCOSObject().createRawOutputStream()) {
                raw.write(stream);
            }
            var chain = new org.apache.pdfbox.cos.COSArray();
            Arrays.stream(filters).forEach(chain::add);
            content.getCOSObject().setItem(COSName.FILTER, chain);
            page.setContents(content);
        });
    }
}
