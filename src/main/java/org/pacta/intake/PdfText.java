package org.pacta.intake;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.pacta.command.Refused;

/** The text of a PDF in the order in which it is written, its lines put together to paragraphs again. */
final class PdfText {

    /** Pages of one document. */
    static final int MOST_PAGES = 2_000;

    /** Letters that a page of text has at the very least; a scan may still carry a stamp or a number in letters. */
    private static final int FEWEST_LETTERS_A_PAGE = 10;

    static {
        FontMappers.set(new NoFontsOfTheMachine());
    }

    static String read(String name, byte[] content, Budget budget) throws IOException {
        PdfStreams.refuseWhatSwells(name, content, budget);
        try (var pdf = Loader.loadPDF(new Timed(content, budget))) {
            return read(name, pdf, budget);
        } catch (InvalidPasswordException locked) {
            throw new Refused("intake.encrypted", Intake.FIELD, name);
        } catch (NoClassDefFoundError publicKey) {
            // Encrypted for the holders of certificates: nothing that a server could open.
            throw new Refused("intake.encrypted", Intake.FIELD, name);
        }
    }

    private static String read(String name, PDDocument pdf, Budget budget) throws IOException {
        int pages = pdf.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new Refused("intake.tooLong", Intake.FIELD, name, pages, MOST_PAGES);
        }
        if (pages == 0) {
            throw new Refused("intake.broken", Intake.FIELD, name);
        }
        PdfStreams.emptyImages(name, pdf.getDocument(), budget);
        pdf.setResourceCache(new DefaultResourceCache());
        var lines = new PdfLines(name, budget).of(pdf);
        long letters = lines.stream()
                .flatMapToInt(line -> line.words().chars())
                .filter(Character::isLetter)
                .count();
        if (letters < (long) FEWEST_LETTERS_A_PAGE * Math.min(pages, 50)) {
            throw new Refused("intake.noText", Intake.FIELD, name, pages);
        }
        return paragraphs(name, lines, pages);
    }

    private static String paragraphs(String name, List<PdfLine> lines, int pages) {
        var out = new Paragraphs(name);
        new PdfParagraphs(RunningHeads.without(lines, pages)).writeTo(out);
        return out.text();
    }

    /** Ends the parser's work when the time is over. */
    private static final class Timed extends RandomAccessReadBuffer {

        private final Budget budget;
        private int reads;

        Timed(byte[] content, Budget budget) {
            super(content);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            if ((++reads & 0xFFF) == 0) {
                budget.check();
            }
            return super.read();
        }
    }

    private PdfText() {}
}
