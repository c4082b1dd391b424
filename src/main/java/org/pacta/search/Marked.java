package org.pacta.search;

import java.util.List;

/**
 * A text, or a piece cut out of a longer one, and where in it the words looked for stand.
 *
 * @param cutBefore whether the longer text begins earlier
 * @param cutAfter whether it goes on
 * @param marks in order, not overlapping
 */
public record Marked(String text, List<Mark> marks, boolean cutBefore, boolean cutAfter) {

    /** From the first character, up to before the last: UTF-16 offsets into the text. */
    public record Mark(int start, int end) {}
}
