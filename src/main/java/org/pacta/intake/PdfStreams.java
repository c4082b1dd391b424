package org.pacta.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.pacta.command.Refused;

/**
 * What a PDF is packed in. PDFBox unpacks each stream into memory without a limit, so all of them are unpacked here first,
 * into nothing, up to a size; images are emptied, since no text is in them.
 */
final class PdfStreams {

    /** Bytes of one stream, unpacked: a page's drawing, a font, a table of characters. */
    private static final long LARGEST_STREAM = 24L * 1024 * 1024;

    /** Bytes of all streams that are no images, unpacked. */
    private static final long LARGEST = 192L * 1024 * 1024;

    private static final Set<String> IMAGE_FILTERS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");
    private static final int HEAD_OF_STREAM = 1_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Looks at the packed streams as they lie in the file: some of them are unpacked already as the file is opened.
     *
     * @throws Refused {@code intake.bomb}
     */
    static void refuseWhatSwells(String name, byte[] content, Budget budget) {
        long total = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            budget.check();
            var head = new String(
                    content,
                    Math.max(0, at - HEAD_OF_STREAM),
                    Math.min(HEAD_OF_STREAM, at),
                    StandardCharsets.ISO_8859_1);
            var dictionary = head.substring(head.lastIndexOf(" obj") + 1);
            if (dictionary.contains("/Image")) {
                continue;
            }
            total += inflated(name, content, at, budget);
            if (total > LARGEST) {
                throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
            }
        }
    }

    /** The first byte of the data of the next stream; -1 where there is none. */
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length + 4 < content.length; i++) {
            if (content[i] == 's' && matches(content, i) && (i < 3 || content[i - 1] != 'd' || content[i - 2] != 'n')) {
                int at = i + STREAM.length;
                at += content[at] == '\r' ? 1 : 0;
                at += content[at] == '\n' ? 1 : 0;
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** As PDFBox does, it takes any two bytes for the header of what is packed. */
    private static long inflated(String name, byte[] content, int at, Budget budget) {
        if (at + 2 >= content.length) {
            return 0;
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(content, at + 2, content.length - at - 2);
            var buffer = new byte[64 * 1024];
            long size = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += read;
                budget.check();
                if (size > LARGEST_STREAM) {
                    throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
                }
            }
            return size;
        } catch (DataFormatException notPackedSo) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /** Empties all images in memory, and looks that everything else unpacks to what a document has.
     *
     * @throws Refused {@code intake.bomb}
     */
    static void emptyImages(String name, COSDocument document, Budget budget) throws IOException {
        long total = 0;
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            budget.check();
            var object = document.getObjectFromPool(key);
            if (object == null || !(object.getObject() instanceof COSStream stream)) {
                continue;
            }
            var filters = filters(stream);
            if (isImage(stream, filters)) {
                try (var nothing = stream.createOutputStream()) {
                    nothing.flush();
                }
            } else {
                total += unpacked(name, stream, filters, budget);
                if (total > LARGEST) {
                    throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
                }
            }
        }
    }

    private static boolean isImage(COSStream stream, List<String> filters) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                || filters.stream().anyMatch(IMAGE_FILTERS::contains);
    }

    private static long unpacked(String name, COSStream stream, List<String> filters, Budget budget) {
        if (filters.isEmpty()) {
            return 0;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                var out = new Limited(name, budget);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
                in = new ByteArrayInputStream(out.kept.toByteArray());
            }
            return in.available();
        } catch (IOException broken) {
            // The text is read as far as it goes.
            return 0;
        }
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        var names = new ArrayList<String>();
        if (filters instanceof COSName one) {
            names.add(one.getName());
        } else if (filters instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                names.add(many.getObject(i) instanceof COSName one ? one.getName() : "");
            }
        }
        return names;
    }

    private static final class Limited extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final String name;
        private final Budget budget;

        Limited(String name, Budget budget) {
            this.name = name;
            this.budget = budget;
        }

        @Override
        public void write(int b) {
            kept.write(b);
            check();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            kept.write(bytes, from, length);
            check();
        }

        private void check() {
            if (kept.size() > LARGEST_STREAM) {
                throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
            }
            if ((kept.size() & 0xFFFF) == 0) {
                budget.check();
            }
        }
    }

    private PdfStreams() {}
}
