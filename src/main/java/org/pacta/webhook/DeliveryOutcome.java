package org.pacta.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one try.
 *
 * @param code of the answer; null where there was none
 * @param excerpt the beginning of the answer's body, as text
 * @param arrived whether the receiver may have the request: it was sent whole or in part
 * @param askedToWait how long the receiver wants to be left alone; null where it did not say
 */
record DeliveryOutcome(
        Deliveries.@Nullable Failure failure,
        @Nullable Integer code,
        @Nullable String excerpt,
        boolean arrived,
        Duration took,
        @Nullable Duration askedToWait) {

    private static final int GONE = 410;

    static DeliveryOutcome failed(Deliveries.Failure failure, boolean arrived, Duration took) {
        return new DeliveryOutcome(failure, null, null, arrived, took, null);
    }

    boolean delivered() {
        return failure == null;
    }

    /** Whether nobody can know if the receiver acts on it: it was sent, and no answer came. */
    boolean inDoubt() {
        return failure != null && code == null && arrived;
    }

    /** Whether the receiver wants no more, ever. */
    boolean gone() {
        return code != null && code == GONE;
    }
}
