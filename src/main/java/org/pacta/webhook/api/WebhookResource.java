package org.pacta.webhook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhook;

/**
 * A subscription.
 *
 * @param version what a change of it sends in {@code If-Match}
 * @param address to others than its owner only scheme and host
 * @param secret to check signatures with; told when it is made or rotated, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookResource(
        long id,
        int version,
        String owner,
        String address,
        List<String> events,
        @Nullable String series,
        @Nullable String statement,
        boolean paused,
        Webhook.@Nullable PauseReason pauseReason,
        @Nullable Instant failingSince,
        Instant createdAt,
        @Nullable String secret) {

    /**
     * One event on its way to one webhook.
     *
     * @param event null, as are subject and body, where the reader may not see what it is about
     * @param responseCode of the last try
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryResource(
            long id,
            int version,
            Deliveries.State state,
            @Nullable String eventId,
            @Nullable String event,
            @Nullable String subject,
            @Nullable String body,
            boolean inDoubt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable Instant lastTriedAt,
            @Nullable Integer responseCode,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant deliveredAt) {

        static DeliveryResource of(Deliveries.Delivery delivery) {
            var content = delivery.content();
            var last = delivery.last();
            return new DeliveryResource(
                    delivery.id(),
                    delivery.version(),
                    delivery.state(),
                    content == null ? null : content.id().toString(),
                    content == null ? null : content.type().map(EventType::type).orElse("ping"),
                    content == null ? null : content.subject(),
                    content == null ? null : content.body(),
                    delivery.doubted(),
                    delivery.attempts(),
                    delivery.nextAttemptAt(),
                    last == null ? null : last.at(),
                    last == null ? null : last.responseCode(),
                    last == null || last.failure() == null
                            ? null
                            : last.failure().name(),
                    delivery.createdAt(),
                    delivery.deliveredAt());
        }
    }

    static WebhookResource of(Webhook webhook, @Nullable String secret) {
        return new WebhookResource(
                webhook.id(),
                webhook.version(),
                webhook.owner(),
                webhook.address(),
                webhook.events().stream().map(EventType::type).toList(),
                webhook.series(),
                webhook.statement(),
                webhook.paused(),
                webhook.pauseReason(),
                webhook.failingSince(),
                webhook.createdAt(),
                secret);
    }
}
