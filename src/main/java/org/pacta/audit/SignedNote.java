package org.pacta.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with the signatures under it.
 *
 * @param text ends with a line's end
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    /**
     * One signature.
     *
     * @param bytes the key's id, then the signature
     */
    record Line(String name, byte[] bytes) {

        /** @throws IllegalArgumentException where it is no line of a signature */
        static Line parse(String line) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new IllegalArgumentException("A signature is a line such as: — name base64");
            }
            var bytes = Base64.getDecoder().decode(line.substring(space + 1).strip());
            if (bytes.length <= ID_BYTES) {
                throw new IllegalArgumentException("The signature is too short.");
            }
            return new Line(line.substring(DASH.length(), space), bytes);
        }

        private boolean by(NoteKey key) {
            return name.equals(key.name()) && Arrays.equals(Arrays.copyOf(bytes, ID_BYTES), key.id());
        }

        @Override
        public String toString() {
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
        }
    }

    SignedNote {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends with a line's end.");
        }
        signatures = List.copyOf(signatures);
    }

    /** @throws IllegalArgumentException where it is none */
    static SignedNote parse(String note) {
        var unix = note.replace("\r\n", "\n");
        int end = unix.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("This is no signed note: it has no empty line before its signatures.");
        }
        return new SignedNote(
                unix.substring(0, end + 1),
                unix.substring(end + 2)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Line::parse)
                        .toList());
    }

    static SignedNote signed(String text, NoteKey.Secret secret) {
        var signature = secret.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(line(secret, signature)));
    }

    /** A witness's word that it has seen this, and nothing that contradicts it, by this time. */
    Line cosigned(NoteKey.Secret witness, Instant at) {
        long seconds = at.getEpochSecond();
        var signature = witness.sign(cosigned(seconds));
        return line(
                witness,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }

    private byte[] cosigned(long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Line line(NoteKey.Secret secret, byte[] signature) {
        var id = secret.key().id();
        return new Line(
                secret.key().name(),
                ByteBuffer.allocate(id.length + signature.length)
                        .put(id)
                        .put(signature)
                        .array());
    }

    SignedNote with(List<Line> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    boolean isSignedBy(NoteKey key) {
        return signatures.stream()
                .filter(line -> line.by(key))
                .anyMatch(line -> key.verifies(
                        text.getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(line.bytes(), ID_BYTES, line.bytes().length)));
    }

    /** When the witness says that it has seen this; empty where it has not signed. */
    Optional<Instant> cosignedBy(NoteKey witness) {
        return signatures.stream()
                .filter(line -> line.by(witness) && line.bytes().length > ID_BYTES + Long.BYTES)
                .filter(line -> witness.verifies(
                        cosigned(seconds(line)),
                        Arrays.copyOfRange(line.bytes(), ID_BYTES + Long.BYTES, line.bytes().length)))
                .map(line -> Instant.ofEpochSecond(seconds(line)))
                .findFirst();
    }

    private static long seconds(Line line) {
        return ByteBuffer.wrap(line.bytes()).getLong(ID_BYTES);
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
