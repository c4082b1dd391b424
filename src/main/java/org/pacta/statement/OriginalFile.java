package org.pacta.statement;

import org.pacta.intake.FileNames;
import org.pacta.intake.Intake;

/**
 * The file that a statement's text was read from, as it came: to be given out as an attachment and never shown inline.
 *
 * @param fileName its last part is kept, as {@link FileNames#plain} writes it
 * @param mediaType told by its content
 */
public record OriginalFile(String fileName, String mediaType, byte[] content) {

    public OriginalFile {
        fileName = FileNames.plain(fileName);
    }

    /** Bytes of a file that is kept. */
    public static final int LARGEST = Intake.LARGEST;

    /**
     * What is known of a file that is kept.
     *
     * @param sha256 of its content, hexadecimal
     */
    public record Kept(String fileName, String mediaType, int size, String sha256) {}
}
