package org.pacta.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pacta.command.Refused;

/** Plain text in UTF-8, or in UTF-16 that says so by its first two bytes. */
final class PlainText {

    /** Word for word, only line ends and the mark at the start made alike.
     *
     * @throws Refused {@code intake.encoding} where the bytes are neither
     */
    static String read(String name, byte[] content) {
        return decoded(content)
                .map(text -> text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u000B', '\n')
                        .replace("\f", "\n\n"))
                .orElseThrow(() -> new Refused("intake.encoding", Intake.FIELD, name));
    }

    /** Empty where the bytes are no text in UTF-8 or marked UTF-16. */
    static Optional<String> decoded(byte[] content) {
        if (starts(content, 0xFF, 0xFE, 0, 0) || starts(content, 0, 0, 0xFE, 0xFF)) {
            return Optional.empty();
        }
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE);
        }
        return decoded(content, 0, StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(byte[] content, int from, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return text.chars().anyMatch(PlainText::inNoText) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static boolean inNoText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B || c == 0xFFFD || c == 0xFFFE;
    }

    static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private PlainText() {}
}
