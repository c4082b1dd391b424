package org.pacta.deadline;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a due date lies that hangs on an event: "before the next summit", "at the next meeting". */
public enum EventPlace {
    BEFORE,
    AT;

    private static final Pattern EARLIER = Pattern.compile("(?i)^(?:before|ahead of|prior to|in time for)\\b");
    private static final Pattern LATER = Pattern.compile("(?i)^(?:after|following)\\b");

    /** What the first words of a phrase mean; null where it lies after the event, so that no last day can be told. */
    public static @Nullable EventPlace of(String phrase) {
        if (LATER.matcher(phrase).find()) {
            return null;
        }
        return EARLIER.matcher(phrase).find() ? BEFORE : AT;
    }

    /** The due date beside an event's: its own day, or the last day before it on which all work. */
    public LocalDate beside(LocalDate event, WorkingCalendar days) {
        return this == BEFORE ? days.plusWorkingDays(event, -1) : event;
    }
}
