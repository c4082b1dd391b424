package org.pacta.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.pacta.command.Refused;

/** Tells what a file is by its content. */
final class Content {

    /** What is in files that cannot be read, in the order in which the message {@code intake.unknownType} names them. */
    enum Foreign {
        UNKNOWN,
        OLD_OFFICE,
        WORD_WITH_MACROS,
        SPREADSHEET,
        SLIDES,
        OPEN_DOCUMENT,
        RICH_TEXT,
        IMAGE,
        ARCHIVE,
        OLD_HANCOM;

        Refused refused(String name) {
            return new Refused("intake.unknownType", Intake.FIELD, name, name());
        }
    }

    private static final int HEAD = 16 * 1024;
    private static final Pattern HTML_START = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!--.{0,4000}?-->\\s*+){0,5}(?:<!doctype\\s++html|<(?:html|head|title|meta|body|main|article|section|div|table|h[1-6]|p|ul|ol|span|font|center|script|style)[\\s>/])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HTML_ANYWHERE = Pattern.compile(
            "</(?:p|div|h[1-6]|li|body|html|table|article|span|b|i|a)>|<br ?/?>", Pattern.CASE_INSENSITIVE);

    /** The format that the content is in.
     *
     * @param name decides one thing alone: whether text with tags in it is a page
     * @throws Refused where it is in none that can be read, or so packed that it should not be
     */
    static FileFormat formatOf(String name, byte[] content, Budget budget) throws IOException {
        if (starts(content, "%PDF-")) {
            return FileFormat.PDF;
        }
        if (PlainText.starts(content, 'P', 'K', 3, 4) && HancomText.isOne(content)) {
            return FileFormat.HANCOM;
        }
        if (PlainText.starts(content, 'P', 'K', 3, 4)) {
            WordPackage.open(name, content, budget);
            return FileFormat.WORD;
        }
        if (PlainText.starts(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw oldOffice(name, content);
        }
        if (starts(content, "HWP Document File")) {
            throw Foreign.OLD_HANCOM.refused(name);
        }
        if (starts(content, "{\\rtf")) {
            throw Foreign.RICH_TEXT.refused(name);
        }
        if (isImage(content)) {
            throw Foreign.IMAGE.refused(name);
        }
        if (isArchive(content)) {
            throw Foreign.ARCHIVE.refused(name);
        }
        return textual(name, content);
    }

    private static FileFormat textual(String name, byte[] content) {
        var text = PlainText.decoded(content);
        var head =
                text.map(all -> all.substring(0, Math.min(HEAD, all.length()))).orElseGet(() -> latin(content, HEAD));
        if (HTML_START.matcher(head).lookingAt()) {
            return FileFormat.HTML;
        }
        if (text.isPresent() && FileFormat.MAIL.fits(name) && MailText.isOne(head)) {
            return FileFormat.MAIL;
        }
        if (text.isPresent()) {
            var calledPage = FileFormat.HTML.fits(name) && !FileFormat.TEXT.fits(name);
            return calledPage && HTML_ANYWHERE.matcher(head).find() ? FileFormat.HTML : FileFormat.TEXT;
        }
        if (latin(content, 1024).contains("%PDF-")) {
            return FileFormat.PDF;
        }
        if (looksEncodedOtherwise(content)) {
            throw new Refused("intake.encoding", Intake.FIELD, name);
        }
        throw Foreign.UNKNOWN.refused(name);
    }

    /** An encrypted Word document is a container of the old kind with the real one in it. */
    private static Refused oldOffice(String name, byte[] content) {
        if (contains(content, "HWP Document File".getBytes(StandardCharsets.ISO_8859_1))) {
            return Foreign.OLD_HANCOM.refused(name);
        }
        var encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        return contains(content, encrypted)
                ? new Refused("intake.encrypted", Intake.FIELD, name)
                : Foreign.OLD_OFFICE.refused(name);
    }

    /** Text in an older encoding has hardly a control character; UTF-16 and UTF-32 have many a zero, in the same places. */
    private static boolean looksEncodedOtherwise(byte[] content) {
        int length = Math.min(HEAD, content.length);
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            int c = content[i] & 0xFF;
            zeros += c == 0 ? 1 : 0;
            controls += c < ' ' && c != 0 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B ? 1 : 0;
        }
        var wide = zeros > length / 4 && zeros < length * 9 / 10;
        return controls * 500L < length && (zeros == 0 || wide);
    }

    private static boolean isImage(byte[] content) {
        return PlainText.starts(content, 0x89, 'P', 'N', 'G')
                || PlainText.starts(content, 0xFF, 0xD8, 0xFF)
                || starts(content, "GIF8")
                || PlainText.starts(content, 'I', 'I', 42, 0)
                || PlainText.starts(content, 'M', 'M', 0, 42)
                || starts(content, "RIFF");
    }

    private static boolean isArchive(byte[] content) {
        return PlainText.starts(content, 0x1F, 0x8B)
                || PlainText.starts(content, '7', 'z', 0xBC, 0xAF)
                || PlainText.starts(content, 'P', 'K', 5, 6)
                || starts(content, "Rar!");
    }

    private static boolean starts(byte[] content, String ascii) {
        return latin(content, ascii.length()).equals(ascii);
    }

    private static String latin(byte[] content, int length) {
        return new String(content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int i = 0; i + wanted.length <= content.length; i++) {
            if (content[i] == wanted[0] && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private Content() {}
}
