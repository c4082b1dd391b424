package org.pacta.audit;

import java.util.Arrays;
import java.util.Base64;

/**
 * What the log was at a moment: how many lines, and the root over them.
 *
 * @param origin which log
 * @see <a href="https://c2sp.org/tlog-checkpoint">C2SP tlog-checkpoint</a>
 */
record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    /** The text that is signed. */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** @throws IllegalArgumentException where the note is of something else */
    static Checkpoint of(SignedNote note) {
        var lines = note.text().split("\n");
        if (lines.length < LINES || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("This is no checkpoint of a log.");
        }
        var root = Base64.getDecoder().decode(lines[2]);
        if (root.length != Merkle.HASH_BYTES) {
            throw new IllegalArgumentException("The root of a checkpoint has 32 bytes.");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    boolean sameAs(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }
}
