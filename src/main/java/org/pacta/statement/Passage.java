package org.pacta.statement;

import org.jspecify.annotations.Nullable;
import org.pacta.reading.PassageRole;

/**
 * One sentence, heading or list item of a statement.
 *
 * @param start offset of its first character in the statement's text, in UTF-16 units
 * @param end offset after its last character
 * @param stem of a list item, the words that lead into the list
 */
public record Passage(
        long id,
        int ordinal,
        int paragraph,
        int start,
        int end,
        PassageRole role,
        String text,
        @Nullable String stem) {

    /**
     * Words of a passage that bind.
     *
     * @param start offset of the first in the statement's text
     * @param end offset after the last
     */
    public record Clause(long passageId, int start, int end) {

        /** The words themselves. */
        public String in(String statementText) {
            return statementText.substring(start, end);
        }
    }
}
