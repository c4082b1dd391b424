package org.pacta.signin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Application event: signing in with the provider has refused or changed something, for the history.
 *
 * @param memberId whom it is about; null where nobody here is meant
 * @param who that person, or what the provider calls whoever was refused
 * @param action the history's word for it
 * @param before what was there, by field
 * @param after what is there now, or why somebody was refused
 */
public record ProviderSignedIn(
        @Nullable Long memberId, String who, String action, Map<String, String> before, Map<String, String> after) {}
