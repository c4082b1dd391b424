package org.pacta.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Why somebody whom the provider knows is not let in. */
enum ProviderRefusal {
    /** Nobody here has this mail address, or user name. */
    NO_ACCOUNT,
    /** The provider does not vouch for the mail address. */
    UNVERIFIED,
    /** The account here is closed. */
    DISABLED,
    /** The account here belongs to another one at the provider. */
    LINKED_OTHERWISE,
    /** None of the person's groups has a role here. */
    NO_ROLE,
    /** The office that the provider names is none of the person's party. */
    NO_OFFICE,
    /** The person did not go on at the provider. */
    CANCELLED,
    /** Anything else: the provider cannot be reached, or what it answered cannot be believed. */
    FAILED;

    /** What the sign-in page's address says. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    OAuth2AuthenticationException exception() {
        return new OAuth2AuthenticationException(new OAuth2Error("pacta-" + word()));
    }

    static ProviderRefusal of(AuthenticationException why) {
        var code = why instanceof OAuth2AuthenticationException oauth2
                ? Optional.ofNullable(oauth2.getError().getErrorCode()).orElse("")
                : "";
        if (code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return CANCELLED;
        }
        return Stream.of(values())
                .filter(refusal -> code.equals("pacta-" + refusal.word()))
                .findFirst()
                .orElse(FAILED);
    }
}
