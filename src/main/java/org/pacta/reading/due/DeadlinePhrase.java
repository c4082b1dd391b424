package org.pacta.reading.due;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time words of a text and what they allow. Dates are local dates without a zone, counted from the day the statement was
 * issued; {@code latest} is the last day meant ("in 2025" is 31 December 2025).
 *
 * @param phrase the words, verbatim
 * @param start offset of the first character in the text searched
 * @param end offset after the last character
 * @param earliest first day meant, null where the text sets none
 * @param latest last day meant, null where the text is vague ("in the coming weeks"), names only an earliest date ("as
 *     early as 2027") or hangs on an event
 * @param anchor the event that the phrase hangs on ("the next summit"), else null
 * @param confidence between 0 and 1
 */
public record DeadlinePhrase(
        String phrase,
        int start,
        int end,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String anchor,
        double confidence) {

    /** The same phrase with its offsets counted from {@code distance} characters earlier. */
    public DeadlinePhrase shifted(int distance) {
        return new DeadlinePhrase(phrase, start + distance, end + distance, earliest, latest, anchor, confidence);
    }
}
