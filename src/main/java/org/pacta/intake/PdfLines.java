package org.pacta.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.pacta.command.Refused;

/** Collects the lines of a PDF with where and how they stand. */
final class PdfLines extends PDFTextStripper {

    /** Characters drawn on one page; a newspaper's has 40,000. */
    private static final int MOST_ON_A_PAGE = 150_000;

    /** Bullets as symbol fonts encode them. */
    private static final Pattern SYMBOL_BULLET =
            Pattern.compile("^\\s*[\\uF0B7\\uF0A7\\uF0D8\\uF076\\uF0FC\\uF02D\\uF06C\\uF06E](?=\\s|$)");

    private static final Pattern LETTER_O_AS_BULLET = Pattern.compile("^\\s*o\\s+(?=\\S)");
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIVATE_USE = Pattern.compile("[\\uE000-\\uF8FF\\uFFFD]");

    private final String name;
    private final Budget budget;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();
    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private int onThisPage;
    private long inAll;

    PdfLines(String name, Budget budget) {
        this.name = name;
        this.budget = budget;
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfLine> of(PDDocument pdf) throws IOException {
        writeText(pdf, Writer.nullWriter());
        return List.copyOf(lines);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++onThisPage > MOST_ON_A_PAGE || ++inAll > Paragraphs.LONGEST) {
            throw new Refused("intake.tooMuchText", Intake.FIELD, name, Paragraphs.LONGEST);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void startPage(PDPage page) {
        onThisPage = 0;
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
    }

    @Override
    protected void writeString(String text, List<TextPosition> at) {
        words.append(text);
        positions.addAll(at);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        var text = words.toString();
        if (!text.isBlank() && !positions.isEmpty()) {
            var seen = positions.stream()
                    .filter(position -> !position.getUnicode().isBlank())
                    .toList();
            if (!seen.isEmpty()) {
                lines.add(line(text, seen));
            }
        }
        words.setLength(0);
        positions.clear();
    }

    private PdfLine line(String text, List<TextPosition> seen) {
        var first = seen.getFirst();
        float x = Float.MAX_VALUE;
        float right = 0;
        float size = 0;
        int bold = 0;
        for (var position : seen) {
            x = Math.min(x, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            size = Math.max(size, position.getFontSizeInPt());
            bold += isBold(position) ? 1 : 0;
        }
        return new PdfLine(
                getCurrentPageNo(), x, right, first.getYDirAdj(), size, bold * 10 > seen.size() * 8, plain(text, seen));
    }

    private static String plain(String text, List<TextPosition> seen) {
        var plain = SYMBOL_BULLET.matcher(text).replaceFirst("•");
        var otherFont =
                seen.size() > 1 && seen.getFirst().getFont() != seen.get(1).getFont();
        if (otherFont && LETTER_O_AS_BULLET.matcher(plain).find()) {
            plain = LETTER_O_AS_BULLET.matcher(plain).replaceFirst("◦ ");
        }
        return Paragraphs.folded(PRIVATE_USE.matcher(plain).replaceAll("")).replace('\n', ' ');
    }

    private boolean isBold(TextPosition position) {
        var font = position.getFont();
        return font != null && boldFonts.computeIfAbsent(font, PdfLines::isBold);
    }

    private static boolean isBold(PDFont font) {
        var name = font.getName();
        return name != null && BOLD.matcher(name).find();
    }
}
