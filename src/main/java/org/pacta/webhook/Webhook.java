package org.pacta.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;

/**
 * A subscription.
 *
 * @param address where it goes; to others than its owner only scheme and host, since an address often holds a secret
 * @param series of statements that it is limited to; null means no such limit
 * @param statement reference of the only statement that it is limited to; null means no such limit
 * @param pauseReason null while it is active
 * @param previousSecretUntil until when the secret before the last rotation signs too; null where there is none
 * @param failingSince since when no try has succeeded; null where the last one did
 */
public record Webhook(
        long id,
        MemberId ownerId,
        String owner,
        String address,
        List<EventType> events,
        @Nullable String series,
        @Nullable String statement,
        @Nullable PauseReason pauseReason,
        @Nullable Instant previousSecretUntil,
        @Nullable Instant failingSince,
        Instant createdAt,
        int version) {

    public Webhook {
        events = List.copyOf(events);
    }

    public boolean paused() {
        return pauseReason != null;
    }

    /** Why nothing is sent to a webhook for now. */
    public enum PauseReason {
        /** Somebody paused it. */
        PERSON,
        /** It has failed for days. */
        FAILING,
        /** Its receiver said that it is gone for good: 410. */
        GONE,
        /** Its owner's account was disabled, or lost the role that webhooks need. */
        OWNER
    }
}
