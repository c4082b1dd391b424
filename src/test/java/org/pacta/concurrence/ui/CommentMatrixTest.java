package org.pacta.concurrence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.pacta.concurrence.AgreedText;
import org.pacta.id.CommitmentId;
import org.pacta.party.Releasability;
import org.pacta.text.Messages;

/** The comment matrix as offices open it, read back by another library than wrote the workbook. */
class CommentMatrixTest {

    private static final AgreedText TEXT = new AgreedText(
            1,
            new CommitmentId(2),
            "DTT-14/05",
            "Terms of reference",
            null,
            null,
            Releasability.to(List.of("JPN", "KOR", "USA")));

    private final CommentMatrix matrix = new CommentMatrix(new Messages(), Locale.ENGLISH);

    @Test
    void aWorkbookHasItsMarkingAndALineForEachCommentThatWasGiven() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(matrix.of(TEXT, comments())))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("REL JPN, KOR, USA");
            assertThat(sheet.getLastRowNum())
                    .as("no line for what is on a party's own side")
                    .isEqualTo(5);
            assertThat(sheet.getRow(5).getCell(2).getStringCellValue()).isEqualTo("USA");
            assertThat(sheet.getRow(5).getCell(5).getStringCellValue())
                    .as("words stay words")
                    .isEqualTo("=HYPERLINK(\"x\")");
        }
    }

    @Test
    void aDocumentSaysTheSame() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(matrix.document(TEXT, comments())))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("REL JPN, KOR, USA");
            var table = document.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(2);
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("USA");
            assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("Critical");
            assertThat(table.getRow(1).getCell(7).getText()).isEqualTo("Rejected");
            assertThat(table.getText()).doesNotContain("Do not tell");
        }
    }

    private static List<AgreedText.Comment> comments() {
        return List.of(
                new AgreedText.Comment(
                        1,
                        1,
                        "USA",
                        AgreedText.Severity.CRITICAL,
                        "Paragraph 3",
                        "=HYPERLINK(\"x\")",
                        "Our law",
                        "Alex Morgan",
                        true,
                        AgreedText.Verdict.REJECTED,
                        "As agreed before"),
                new AgreedText.Comment(
                        2,
                        1,
                        "JPN",
                        AgreedText.Severity.MAJOR,
                        "Paragraph 1",
                        null,
                        "Do not tell",
                        "Yuki Tanaka",
                        false,
                        null,
                        null));
    }
}
