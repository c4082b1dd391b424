package org.pacta.reading;

import org.jspecify.annotations.Nullable;

/**
 * One sentence, heading or list item of a statement.
 *
 * @param ordinal counted from 0 through the whole statement
 * @param paragraph counted from 0; sentences of one paragraph share it
 * @param start offset of the first character in the text as given
 * @param end offset after the last character
 * @param text verbatim: the text between the two offsets; a list item's bullet or number is left out
 * @param role what the passage is
 * @param stem the lead-in that a list item hangs on, verbatim; else null
 */
public record ReadPassage(
        int ordinal,
        int paragraph,
        int start,
        int end,
        String text,
        PassageRole role,
        @Nullable String stem) {}
