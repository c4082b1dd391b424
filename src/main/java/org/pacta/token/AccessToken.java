package org.pacta.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.api.Scope;

/** A token as its owner sees it; the token itself is shown once, when it is made, and kept by nobody here. */
public record AccessToken(
        long id,
        String name,
        Scope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {

    /** Whether it opens the door at that time. */
    public boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** A token that was just made, with its text. */
    public record Made(AccessToken token, String secret) {}
}
