package org.pacta.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is to be.
 *
 * @param address {@code https://…}
 * @param events at least one
 * @param series limits it to the statements of this series, such as {@code DTT}
 * @param statement limits it to this statement, such as {@code DTT-14}; not together with a series
 */
public record NewWebhook(
        String address,
        Set<EventType> events,
        @Nullable String series,
        @Nullable String statement) {

    public NewWebhook {
        events = Set.copyOf(events);
    }
}
