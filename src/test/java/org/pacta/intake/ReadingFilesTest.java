package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.intake.SampleFiles.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.StatementReader;
import org.springframework.core.io.ClassPathResource;

/** What comes out of files that can be read. */
class ReadingFilesTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 4, 24);

    private final Intake intake = new Intake();

    private String text(String name, byte[] content) {
        return intake.read(name, content).text();
    }

    private static String dtt14() {
        try {
            return new ClassPathResource("demo/dtt-14.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    record Sample(String name, byte[] content) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> dtt14InEveryFormat() {
        var paragraphs = Arrays.asList(dtt14().split("\n\n"));
        return Stream.of(
                new Sample("dtt-14.docx", SampleFiles.word(paragraphs)),
                new Sample("dtt-14.pdf", pdf(paragraphs, false)),
                new Sample("dtt-14-hyphenated.pdf", pdf(paragraphs, true)),
                new Sample("dtt-14.html", utf8(page(paragraphs))),
                new Sample("dtt-14.htm", ("\uFEFF" + page(paragraphs)).getBytes(StandardCharsets.UTF_16LE)),
                new Sample("dtt-14.txt", ("\uFEFF" + dtt14()).getBytes(StandardCharsets.UTF_16BE)),
                new Sample("dtt-14.txt", utf8("\uFEFF" + dtt14().replace("\n", "\r\n"))));
    }

    private static byte[] pdf(List<String> paragraphs, boolean hyphenated) {
        return SampleFiles.pdf(document -> {
            var pages = new SampleFiles.PdfPages(document).head("Department of Defense: Release, for all to read");
            if (hyphenated) {
                pages.hyphenate();
            }
            pages.title(paragraphs.getFirst());
            for (var paragraph : paragraphs.subList(1, paragraphs.size())) {
                pages.paragraph(paragraph);
            }
            pages.end();
        });
    }

    private static String page(List<String> paragraphs) {
        var body = new StringBuilder("<h1>" + escaped(paragraphs.getFirst()) + "</h1>\n");
        paragraphs
                .subList(1, paragraphs.size())
                .forEach(words -> body.append("<p>").append(escaped(words)).append("</p>\n"));
        return """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>DTT &gt; Releases</title>
            <script>document.title = 'agreed to hold'</script></head>
            <body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
            <form action="/search"><label>Search <input name="q"></label></form>
            <main><article>%s</article></main>
            <aside>Subscribe to our letters</aside>
            <ul><li><a href="/a">Another statement</a></li><li><a href="/b">A third one</a></li>
            <li><a href="/c">Older</a></li></ul><footer>Accessibility, privacy</footer></body></html>
            """.formatted(body);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }

    @ParameterizedTest
    @MethodSource("dtt14InEveryFormat")
    void the14thDttStatementGivesTheSamePassagesAndFindingsFromEveryFormat(Sample file) {
        var reader = new StatementReader();
        var plain = reader.read(dtt14(), ISSUED);
        var read = reader.read(text(file.name(), file.content()), ISSUED);
        assertThat(read.passages())
                .extracting(passage -> passage.role() + " " + folded(passage.text()))
                .containsExactlyElementsOf(plain.passages().stream()
                        .map(passage -> passage.role() + " " + folded(passage.text()))
                        .toList());
        assertThat(read.findings())
                .isNotEmpty()
                .extracting(ReadingFilesTest::signature)
                .containsExactlyElementsOf(plain.findings().stream()
                        .map(ReadingFilesTest::signature)
                        .toList());
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static List<Object> signature(ReadFinding finding) {
        return List.of(
                folded(finding.clause().text()),
                finding.kind(),
                finding.strength(),
                finding.parties(),
                finding.recurrence(),
                String.valueOf(
                        finding.deadline() == null ? null : finding.deadline().phrase()),
                String.valueOf(
                        finding.deadline() == null ? null : finding.deadline().latest()));
    }

    @ParameterizedTest
    @MethodSource("dtt14InEveryFormat")
    void readingTheSameFileAgainGivesTheSameText(Sample file) {
        assertThat(intake.read(file.name(), file.content())).isEqualTo(intake.read(file.name(), file.content()));
    }

    /** The format is told by the content and named with the file's SHA-256, also where the name has no ending. */
    @Test
    void theFormatIsToldByTheContentAndNamedWithTheFilesSha256() throws Exception {
        var content = SampleFiles.word(List.of("The sides agreed to meet."));
        var read = intake.read("C:\\fakepath\\statement", content);
        assertThat(read.format()).isEqualTo(FileFormat.WORD);
        assertThat(read.mediaType()).isEqualTo(FileFormat.WORD.mediaType());
        assertThat(read.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(content)));
    }

    @Test
    void plainTextStaysWordForWordWithLineEndsMadeAlike() {
        assertThat(text("a.txt", utf8("One  two\r\n\r\n\tThree\rfour\n"))).isEqualTo("One  two\n\n\tThree\nfour\n");
        assertThat(text("a.txt", utf8("한미일 국방장관은 협력하기로 했다. 日米韓は協力する。"))).startsWith("한미일");
        assertThat(text("a.txt", utf8("They use <b> and 5 < 6 in a text."))).contains("<b>");
    }

    /** Word: lists have their marks, tables their rows; headers, comments, deleted and hidden words are left out. */
    @Test
    void wordListsHaveTheirMarksAndTablesTheirRows() {
        var content = SampleFiles.word(document -> {
            document.createParagraph().createRun().setText("Joint Statement");
            document.createParagraph().createRun().setText("The sides agreed to:");
            var bullets = SampleFiles.list(document, STNumberFormat.BULLET, "\uF0B7", "o");
            SampleFiles.item(document, bullets, 0, "hold the talks annually;");
            SampleFiles.item(document, bullets, 1, "in Seoul first;");
            SampleFiles.item(document, bullets, 0, "share data & warnings.");
            document.createParagraph().createRun().setText("In order:");
            var numbers = SampleFiles.list(document, STNumberFormat.DECIMAL, "%1.", "%1.%2)");
            SampleFiles.item(document, numbers, 0, "first");
            SampleFiles.item(document, numbers, 1, "inner");
            SampleFiles.item(document, numbers, 1, "inner again");
            SampleFiles.item(document, numbers, 0, "second");
            SampleFiles.item(document, numbers, 1, "inner anew");
            var letters = SampleFiles.list(document, STNumberFormat.LOWER_LETTER, "(%1)");
            SampleFiles.item(document, letters, 0, "lettered");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Action");
            table.getRow(0).getCell(1).setText("By");
            table.getRow(1).getCell(0).setText("Meet");
            table.getRow(1).getCell(1).setText("2025");
            var hidden = document.createParagraph().createRun();
            hidden.setText("hidden words");
            hidden.setVanish(true);
            var broken = document.createParagraph().createRun();
            broken.setText("A line");
            broken.addBreak();
            broken.setText("and the next.");
            var policy = document.createHeaderFooterPolicy();
            policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("SECRET HEAD");
            policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("FOOT");
            document.createComments()
                    .createComment(java.math.BigInteger.ZERO)
                    .createParagraph()
                    .createRun()
                    .setText("a comment");
        });
        assertThat(text("a.docx", content)).isEqualTo("""
            Joint Statement

            The sides agreed to:

            - hold the talks annually;
            • in Seoul first;
            - share data & warnings.

            In order:

            1. first
            1.1) inner
            1.2) inner again
            2. second
            2.1) inner anew
            (a) lettered

            Action | By

            Meet | 2025

            A line
            and the next.\
            """);
    }

    /** Word: inserted words are read, deleted ones are not; fields show their result and run nothing. */
    @Test
    void wordsInsertedInAWordDocumentAreReadAndDeletedOnesAreNot() {
        var content = SampleFiles.wordOf("""
            <w:p><w:r><w:t xml:space="preserve">They will </w:t></w:r><w:ins><w:r><w:t>meet</w:t></w:r></w:ins><w:del>
            <w:r><w:delText>part</w:delText><w:t>part</w:t></w:r></w:del><w:r><w:t xml:space="preserve"> in </w:t></w:r>
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2025</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r></w:p>
            <w:sdt><w:sdtContent><w:p><w:r><w:t>In a content control.</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Contents 1</w:t></w:r></w:p>
            <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
            <mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
            <mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>\
            """);
        assertThat(text("a.docx", content)).isEqualTo("""
            They will meet in 2025.

            In a content control.

            In a box.\
            """);
    }

    /** PDF: lines are joined to paragraphs, items stand alone, heads and page numbers are gone, hyphens mended. */
    @Test
    void pdfLinesAreJoinedToParagraphs() {
        var long1 =
                "The three sides reaffirmed their shared commitment to strengthening cooperation on missile warning "
                        + "and on a multi-year exercise plan that serves peace and prosperity in the whole region. ";
        var content = SampleFiles.pdf(document -> {
            var pages = new SampleFiles.PdfPages(document)
                    .head("Joint Communiqué 2024")
                    .hyphenate();
            pages.title("Joint Statement of the Talks");
            for (int i = 0; i < 12; i++) {
                pages.paragraph(long1.repeat(4).strip());
                pages.item(
                        "hold the talks at a time that suits all three of them, and in a place that is to be found by "
                                + "the host of the talks of the year before;");
                pages.item("share data.");
            }
            pages.end();
        });
        var paragraphs = text("a.pdf", content).split("\n\n");
        assertThat(paragraphs[0]).isEqualTo("Joint Statement of the Talks");
        assertThat(paragraphs[1]).isEqualTo(long1.repeat(4).strip());
        assertThat(paragraphs[2].split("\n"))
                .hasSize(2)
                .satisfies(items ->
                        assertThat(items[0]).startsWith("• hold the talks").endsWith("year before;"))
                .satisfies(items -> assertThat(items[1]).isEqualTo("• share data."));
        assertThat(String.join(" ", paragraphs))
                .doesNotContain("Communiqué", "Page ")
                .contains("multi-year");
    }

    /** PDF: a head that changes from chapter to chapter is known by its number; numbers in the text stay. */
    @Test
    void aPdfHeadThatChangesFromChapterToChapterIsKnownByItsNumber() {
        var lines = new java.util.ArrayList<PdfLine>();
        for (int page = 1; page <= 9; page++) {
            lines.add(new PdfLine(page, 72, 500, 40, 9, false, "Chapter " + (page / 3) + ": more words " + (page + 4)));
            for (int i = 0; i < 8; i++) {
                lines.add(new PdfLine(
                        page,
                        72,
                        500,
                        80 + 14 * i,
                        11,
                        false,
                        "in 20" + i + " " + "abcdefghij".charAt(page) + "abcdefghij".charAt(i) + " " + (page * 7 + i)));
            }
            lines.add(new PdfLine(page, page % 2 == 0 ? 72 : 500, 510, 800 + page, 9, false, "- " + page + " -"));
        }
        assertThat(RunningHeads.without(lines, 9))
                .hasSize(72)
                .allSatisfy(line -> assertThat(line.words()).startsWith("in 20"));
        var one = List.of(
                new PdfLine(1, 72, 500, 80, 11, false, "They meet in 2025"),
                new PdfLine(1, 280, 290, 800, 9, false, "1"));
        assertThat(RunningHeads.without(one, 1)).containsExactly(one.getFirst());
    }

    @Test
    void pdfItemsWhoseBulletsAreDrawnAndNotWrittenStandAloneAllTheSame() {
        var out = new Paragraphs("a.pdf");
        new PdfParagraphs(List.of(
                        new PdfLine(
                                1,
                                72,
                                500,
                                80,
                                11,
                                false,
                                "The sides met for a whole day and at its end they all agreed to:"),
                        new PdfLine(
                                1,
                                90,
                                500,
                                94,
                                11,
                                false,
                                "hold the talks in turn in their capitals, beginning with the next ones"),
                        new PdfLine(1, 90, 200, 108, 11, false, "of this year;"),
                        new PdfLine(1, 90, 160, 122, 11, false, "share data.")))
                .writeTo(out);
        assertThat(out.text().split("\n\n")).hasSize(3);
    }

    /** HTML: scripts, styles, forms, menus and hidden words are dropped; lists keep their marks. */
    @Test
    void htmlScriptsStylesFormsMenusAndHiddenWordsAreDropped() {
        var content = utf8("""
            <html><head><meta http-equiv="refresh" content="0;url=http://203.0.113.1/"><base href="http://203.0.113.1/">
            <link rel="stylesheet" href="http://203.0.113.1/a.css"><style>p { color: red }</style></head>
            <body onload="alert(1)"><div class="menu"><a href="a">One</a><a href="b">Two</a><a href="c">Three</a></div>
            <h2>Joint Statement</h2><p>The sides agreed<script>alert('to')</script> to hold&nbsp;talks<sup><a
            href="#fn1">1</a></sup> with <b onclick="x()">all</b> &lt;parties&gt;.</p>
            <p style="display: none">hidden words</p><img src=x onerror="alert(1)" alt="a picture">
            <iframe src="http://203.0.113.1/"></iframe><noscript>enable it</noscript>
            <ul><li>one</li><li><p>two</p><ol type="a"><li>inner</li></ol></li></ul>
            First line<br>second line<br><br>New paragraph
            <table><tr><th>Action</th><th>By</th></tr><tr><td>Meet</td><td>2025</td></tr></table>
            <form><input value="typed"><button>Send</button></form></body></html>\
            """);
        assertThat(text("a.html", content)).isEqualTo("""
            Joint Statement

            The sides agreed to hold talks with all <parties>.

            - one
            - two
            a. inner

            First line
            second line

            New paragraph

            Action | By

            Meet | 2025\
            """);
    }

    @Test
    void htmlThePageSaysInWhichLettersItIsWritten() throws Exception {
        var page = "<html><head><meta charset=euc-kr></head><body><p>한미일은 협력하기로 했다.</p></body></html>";
        assertThat(text("a.html", page.getBytes("EUC-KR"))).isEqualTo("한미일은 협력하기로 했다.");
        var japanese = "<html><head><meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'></head>"
                + "<body><p>日米韓は協力する。</p></body></html>";
        assertThat(text("a.htm", japanese.getBytes("Shift_JIS"))).isEqualTo("日米韓は協力する。");
    }
}
