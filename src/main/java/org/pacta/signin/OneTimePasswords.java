package org.pacta.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is known of the one-time password with which the reader of a page has signed in. */
public final class OneTimePasswords {

    private OneTimePasswords() {}

    /** Whether the reader has to choose a password before anything else. */
    public static boolean isToBeChanged() {
        return reader().filter(SignedInMember::signedInOnce).isPresent();
    }

    /** The reader has chosen one: every page is open from now on. */
    public static void changed() {
        reader().ifPresent(SignedInMember::changedPassword);
    }

    private static Optional<SignedInMember> reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedInMember.class::isInstance)
                .map(SignedInMember.class::cast);
    }
}
