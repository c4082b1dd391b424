package org.pacta.api;

import java.time.Instant;
import org.pacta.database.ActingMember;
import org.pacta.id.MemberId;

/** Who a request with a token acts for: the token with its member. */
public record Bearer(
        long tokenId,
        String tokenName,
        Scope scope,
        Instant expiresAt,
        MemberId memberId,
        String username,
        String party)
        implements ActingMember {

    /** Without the name of anything that could be secret. */
    @Override
    public String toString() {
        return username;
    }
}
