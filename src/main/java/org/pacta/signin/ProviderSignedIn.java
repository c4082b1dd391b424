package org.pacta.signin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.id.MemberId;

/**
 * Application event: signing in with the provider has refused or changed something, for the history.
 *
 * @param memberId whom it is about; null where nobody here is meant
 * @param who that person, or what the provider calls whoever was refused
 * @param action what it is in the history
 * @param before what was there, by field
 * @param after what is there now, or why somebody was refused
 */
record ProviderSignedIn(
        @Nullable MemberId memberId,
        String who,
        Action action,
        Map<String, String> before,
        Map<String, String> after) {}
