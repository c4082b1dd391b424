package org.pacta.comparison.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.Kind;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.Strength;

/**
 * Something undertaken in a statement: a commitment of an earlier one, or a finding of the newer one.
 *
 * @param id the caller's own
 * @param passage id of the passage that it stands in; the caller's own
 * @param clause the words that undertake it, verbatim
 * @param title what is to be done, in a short imperative
 * @param latest last day that its deadline phrase allows; null where the text gives none
 */
public record Undertaking(
        long id,
        long passage,
        String clause,
        String title,
        Kind kind,
        Strength strength,
        Recurrence recurrence,
        @Nullable LocalDate latest) {

    /** A finding as it was read, with ids that are its places in the reading. */
    static Undertaking of(int place, ReadFinding read) {
        return new Undertaking(
                place,
                read.passage(),
                read.clause().text(),
                read.title(),
                read.kind(),
                read.strength(),
                read.recurrence(),
                read.deadline() == null ? null : read.deadline().latest());
    }
}
