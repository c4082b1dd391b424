package org.pacta.overview;

import java.time.LocalDate;

/** A commitment as it stood at the end of a past day. */
public record Past(String reference, String title, String office, String party, LocalDate dueOn) {

    /** What the trend counts. */
    public enum Measure {
        ACTIVE,
        KEPT,
        OVERDUE
    }
}
