package org.pacta.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.slf4j.LoggerFactory;

/** Makes the files that tests read. */
final class SampleFiles {

    static {
        // Outside of the application nothing else tells the parsers to keep what they think of files to themselves.
        List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi").forEach(noisy -> {
            if (LoggerFactory.getLogger(noisy) instanceof Logger logger) {
                logger.setLevel(Level.ERROR);
            }
        });
    }

    interface Writing<T> {
        void to(T document) throws IOException;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] word(Writing<XWPFDocument> writing) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            writing.to(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paragraphs of a text as Word keeps them. */
    static byte[] word(List<String> paragraphs) {
        return word(document -> paragraphs.forEach(
                words -> document.createParagraph().createRun().setText(words)));
    }

    /** Adds a list to the document; the id for its items. */
    static BigInteger list(XWPFDocument document, STNumberFormat.Enum format, String... marks) {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(
                BigInteger.valueOf(document.createNumbering().getAbstractNums().size()));
        for (int i = 0; i < marks.length; i++) {
            var level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(marks[i]);
        }
        var numbering = document.getNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    static void item(XWPFDocument document, BigInteger list, int level, String words) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(words);
    }

    static byte[] encryptedWord() {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(file)) {
                inside.write(word(List.of("The sides agreed to meet.")));
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes zeros without holding them. */
    static void zeros(int megabytes, OutputStream out) throws IOException {
        var megabyte = new byte[1024 * 1024];
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, 0);
    }

    /** @param megabytes of zeros in one more entry, a picture */
    private static byte[] zip(Map<String, byte[]> entries, int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            if (megabytes > 0) {
                zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
                zeros(megabytes, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word document of which only the main part is given, and how many megabytes a picture in it pretends to be. */
    static byte[] wordOf(String contentType, String documentXml, int megabytes) {
        var entries = new java.util.LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", utf8("""
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="%s"/></Types>""".formatted(contentType)));
        entries.put("_rels/.rels", utf8("""
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                Target="word/document.xml"/></Relationships>"""));
        entries.put("word/document.xml", utf8(documentXml));
        return zip(entries, megabytes);
    }

    static byte[] wordOf(String body) {
        return wordOf(
                FileFormat.WORD.mediaType() + ".main+xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>",
                0);
    }

    static byte[] pdf(Writing<PDDocument> writing) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            writing.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encryptedPdf(String text) {
        return pdf(document -> {
            new PdfPages(document).paragraph(text).end();
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    static byte[] scan(int pages) {
        return pdf(document -> {
            var image = new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_GRAY);
            image.createGraphics().drawString("The sides agreed to meet.", 10, 50);
            var picture = LosslessFactory.createFromImage(document, image);
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, 595, 842);
                }
            }
        });
    }

    /** Sets paragraphs as word processors do: lines that wrap, space between paragraphs, a head and a number a page. */
    static final class PdfPages {

        private static final float SIZE = 11;
        private static final float PITCH = 14;
        private static final float LEFT = 72;
        private static final float WIDTH = 451;

        private final PDDocument document;
        private final PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
        private final PDFont boldFont = new PDType1Font(FontName.TIMES_BOLD);
        private String head = "";
        private boolean hyphenate;
        private PDPageContentStream content;
        private float y;
        private int pages;

        PdfPages(PDDocument document) {
            this.document = document;
        }

        PdfPages head(String words) {
            head = words;
            return this;
        }

        PdfPages hyphenate() {
            hyphenate = true;
            return this;
        }

        PdfPages title(String words) throws IOException {
            return set(words, boldFont, 14, 0);
        }

        PdfPages paragraph(String words) throws IOException {
            return set(words, font, SIZE, 0);
        }

        PdfPages item(String words) throws IOException {
            return set("\u2022 " + words, font, SIZE, 18);
        }

        private PdfPages set(String words, PDFont letters, float size, float indent) throws IOException {
            var line = new StringBuilder();
            for (var word : words.split(" ")) {
                var rest = word;
                if (width(line + word, letters, size) > WIDTH - indent) {
                    int cut = hyphenate && word.matches("[a-z]{8,}") ? word.length() / 2 : 0;
                    line.append(cut == 0 ? "" : word.substring(0, cut) + "-");
                    draw(line.toString().strip(), letters, size, indent);
                    line.setLength(0);
                    rest = word.substring(cut);
                }
                line.append(rest).append(' ');
            }
            draw(line.toString().strip(), letters, size, indent);
            y -= PITCH * 0.7f;
            return this;
        }

        private static float width(String words, PDFont letters, float size) throws IOException {
            return letters.getStringWidth(words) / 1000 * size;
        }

        private void draw(String words, PDFont letters, float size, float indent) throws IOException {
            if (content == null || y < 80) {
                end();
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                content = new PDPageContentStream(document, page);
                pages++;
                y = 760;
                put(head, font, 9, 800, LEFT);
                put("Page " + pages, font, 9, 40, 280);
            }
            put(words, letters, size, y, LEFT + indent);
            y -= PITCH;
        }

        private void put(String words, PDFont letters, float size, float at, float x) throws IOException {
            content.beginText();
            content.setFont(letters, size);
            content.newLineAtOffset(x, at);
            content.showText(words);
            content.endText();
        }

        void end() throws IOException {
            if (content != null) {
                content.close();
            }
        }
    }

    private SampleFiles() {}
}
