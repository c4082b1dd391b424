package org.pacta.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;

/**
 * Days on which somebody is away.
 *
 * @param days local ones where he or she is
 * @param substitute null where nobody stands in
 * @param substituteAway whether whoever stands in is away for some of it too
 * @param dueMeanwhile how many open tasks that the reader may see are due within it
 */
public record Absence(
        long id,
        Person person,
        Days days,
        @Nullable Person substitute,
        boolean substituteAway,
        int dueMeanwhile,
        int version) {

    /** Somebody as others know him or her. */
    public record Person(MemberId id, String username, String name, String office) {}

    /** From one day to another, both of them included. */
    public record Days(LocalDate from, LocalDate until) {

        public boolean include(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
