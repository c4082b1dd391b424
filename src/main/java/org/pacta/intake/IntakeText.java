package org.pacta.intake;

/**
 * What was read in a file.
 *
 * @param text with {@code \n} at line ends; a blank line between paragraphs, items of a list on lines of their own
 * @param format told by the content, not by the name
 * @param sha256 of the file as it came, hexadecimal
 */
public record IntakeText(String text, FileFormat format, String sha256) {

    public String mediaType() {
        return format.mediaType();
    }
}
