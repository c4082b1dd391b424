package org.pacta.intake;

/**
 * A line as it stands on a page; lengths in points, from the page's upper left corner.
 *
 * @param page from 1
 * @param y of the base line
 * @param size of the letters
 */
record PdfLine(int page, float x, float right, float y, float size, boolean bold, String words) {

    /** Whether both are set in the same letters. */
    boolean looksLike(PdfLine other) {
        return bold == other.bold && Math.abs(size - other.size) < 0.1 * Math.max(size, other.size);
    }
}
