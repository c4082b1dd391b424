package org.pacta.statement;

import org.pacta.intake.Intake;

/**
 * The file that a statement's text was read from, as it came: to be given out as an attachment and never shown inline.
 *
 * @param fileName without a path
 * @param mediaType told by its content
 */
public record OriginalFile(String fileName, String mediaType, byte[] content) {

    /** Bytes of a file that is kept. */
    public static final int LARGEST = Intake.LARGEST;

    /**
     * What is known of a file that is kept.
     *
     * @param sha256 of its content, hexadecimal
     */
    public record Kept(String fileName, String mediaType, int size, String sha256) {}
}
