package org.pacta.workflow;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a kind wants to hear of the work, as its model says it. */
final class UpdateRhythm {

    static Optional<Period> of(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        try {
            var period = Period.parse(said);
            if (!period.isNegative() && !period.isZero()) {
                return Optional.of(period);
            }
        } catch (DateTimeException none) {
            // Said below, as what is no rhythm either.
        }
        throw new IllegalArgumentException("'" + said + "' is no rhythm of updates; write for example P1M or P2W.");
    }

    private UpdateRhythm() {}
}
