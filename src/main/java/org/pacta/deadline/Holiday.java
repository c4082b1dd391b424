package org.pacta.deadline;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which the public offices of a party are closed.
 *
 * @param date the day, by the party's own wall calendar
 * @param name its name in English, such as {@code Liberation Day}
 */
public record Holiday(LocalDate date, String name) {

    /** @throws IllegalArgumentException if the name is blank */
    public Holiday {
        Objects.requireNonNull(date, "date");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A holiday needs a name: " + date);
        }
    }
}
