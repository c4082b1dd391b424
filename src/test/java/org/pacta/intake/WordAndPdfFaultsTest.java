package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files say what a person sees in them")
class WordAndPdfFaultsTest {

    private final Intake intake = new Intake();

    private String text(String name, byte[] content) {
        return intake.read(name, content).text();
    }

    @Test
    void aYearAloneOnThePagesLastLineIsNoPageNumber() {
        byte[] one = SampleFiles.pdf(document -> new SampleFiles.PdfPages(document)
                .paragraph("They will complete its terms by the end of")
                .paragraph("2027.")
                .end());

        assertThat(text("a.pdf", one)).contains("2027.");
    }

    @Test
    void aParagraphWhoseMarkIsDeletedGoesOnInTheNextOne() {
        String body =
                "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>They will hold a </w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>drill in May.</w:t></w:r></w:p><w:p><w:r><w:t>They met.</w:t></w:r></w:p>";

        assertThat(text("a.docx", SampleFiles.wordOf(body))).isEqualTo("They will hold a drill in May.\n\nThey met.");
    }

    @Test
    void wordsThatOnlyAskForContentAreNone() {
        String body =
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click to enter the date</w:t></w:r></w:p></w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>They will meet.</w:t></w:r></w:p></w:sdtContent></w:sdt>";

        assertThat(text("a.docx", SampleFiles.wordOf(body))).isEqualTo("They will meet.");
    }

    @Test
    void whiteLettersOnAWhitePageAreLeftOut() {
        String body = "<w:p><w:r><w:t>They will meet.</w:t></w:r>"
                + "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t> They will pay in 2027.</w:t></w:r></w:p>";

        assertThat(text("a.docx", SampleFiles.wordOf(body))).isEqualTo("They will meet.");
    }

    @Test
    void aLineBreakOfWordsOwnIsALineEndInPlainText() {
        assertThat(text("a.txt", SampleFiles.utf8("They will meet\u000Bin Seoul.")))
                .isEqualTo("They will meet\nin Seoul.");
    }

    @Test
    void aMessageIsReadByItsText() {
        String mail =
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: Joint Statement of Japan\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "They will hold a =\r\ndrill in May.\r\n";

        assertThat(text("a.eml", SampleFiles.utf8(mail)))
                .contains("They will hold a drill in May.")
                .doesNotContain("MIME");
    }

    @Test
    void aDocumentOfHancomsIsRead() {
        String section =
                "<hs:sec xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\" xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\">"
                        + "<hp:p><hp:run><hp:t>세 나라는 훈련을 </hp:t></hp:run><hp:run><hp:t>실시하기로 하였다.</hp:t></hp:run></hp:p>"
                        + "<hp:p><hp:run><hp:t>다음 회의는 서울에서 열린다.</hp:t></hp:run></hp:p></hs:sec>";
        byte[] zip = SampleFiles.zip(Map.of(
                "mimetype", SampleFiles.utf8("application/hwp+zip"),
                "Contents/section0.xml", SampleFiles.utf8(section)));

        assertThat(text("a.hwpx", zip)).isEqualTo("세 나라는 훈련을 실시하기로 하였다.\n\n다음 회의는 서울에서 열린다.");
    }
}
