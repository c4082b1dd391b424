package org.pacta.concurrence.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.pacta.concurrence.AgreedText;
import org.pacta.text.Messages;

/**
 * The comment matrix that offices know, as a workbook or a document: one line a comment, with the drafter's answer. Comments that are
 * still on a party's own side are left out, so that the file can be passed on with its marking.
 */
final class CommentMatrix {

    private static final List<String> COLUMNS = List.of(
            "text.matrix.number",
            "text.matrix.version",
            "text.matrix.party",
            "text.comment.severity",
            "text.comment.place",
            "text.comment.proposed",
            "text.comment.reason",
            "text.verdict",
            "text.verdict.reason");
    private static final int[] WIDTHS = {6, 9, 8, 15, 24, 48, 48, 18, 48};
    private static final int HEAD = 4;

    /** A4 in twentieths of a point. */
    private static final int A4_LONG = 16838;

    private static final int A4_SHORT = 11906;

    private final Messages messages;
    private final Locale locale;

    CommentMatrix(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    byte[] of(AgreedText text, List<AgreedText.Comment> comments) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Pacta", "1.0")) {
            var sheet = workbook.newWorksheet(say("text.matrix.sheet"));
            sheet.value(0, 0, text.releasability().toString());
            sheet.value(1, 0, text.title());
            sheet.value(2, 0, text.commitment());
            sheet.range(0, 0, 1, 0).style().bold().set();
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(HEAD, column, say(COLUMNS.get(column)));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.range(HEAD, 0, HEAD, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, HEAD + 1);
            int row = HEAD;
            for (var comment : comments) {
                if (comment.given()) {
                    line(sheet, ++row, row - HEAD, comment);
                }
            }
            if (row > HEAD) {
                sheet.range(HEAD + 1, 0, row, COLUMNS.size() - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The same as a Word document, in landscape. */
    byte[] document(AgreedText text, List<AgreedText.Comment> comments) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setOrient(STPageOrientation.LANDSCAPE);
            page.setW(BigInteger.valueOf(A4_LONG));
            page.setH(BigInteger.valueOf(A4_SHORT));
            for (var line : List.of(text.releasability().toString(), text.title(), text.commitment())) {
                var run = document.createParagraph().createRun();
                run.setBold(!line.equals(text.commitment()));
                run.setText(line);
            }
            var given = comments.stream().filter(AgreedText.Comment::given).toList();
            var table = document.createTable(given.size() + 1, COLUMNS.size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            for (int column = 0; column < COLUMNS.size(); column++) {
                var run = table.getRow(0)
                        .getCell(column)
                        .getParagraphs()
                        .getFirst()
                        .createRun();
                run.setBold(true);
                run.setText(say(COLUMNS.get(column)));
            }
            for (int row = 0; row < given.size(); row++) {
                var cells = cells(row + 1, given.get(row));
                for (int column = 0; column < cells.size(); column++) {
                    table.getRow(row + 1).getCell(column).setText(cells.get(column));
                }
            }
            document.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void line(Worksheet sheet, int row, int number, AgreedText.Comment comment) {
        var cells = cells(number, comment);
        sheet.value(row, 0, number);
        sheet.value(row, 1, comment.version());
        for (int column = 2; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private List<String> cells(int number, AgreedText.Comment comment) {
        var verdict = comment.verdict();
        return List.of(
                String.valueOf(number),
                String.valueOf(comment.version()),
                comment.party(),
                say("text.severity." + comment.severity().name()),
                comment.place(),
                Objects.requireNonNullElse(comment.proposed(), ""),
                comment.reason(),
                say(verdict == null ? "text.verdict.none" : "text.verdict." + verdict.name()),
                Objects.requireNonNullElse(comment.verdictReason(), ""));
    }

    private String say(String key) {
        return messages.getTranslation(key, locale);
    }
}
