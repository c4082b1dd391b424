package org.pacta.signin;

import org.pacta.party.Member;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts a member in front of the pages, as a session does. */
public final class SignInAs {

    /** For the current thread. */
    public static void member(Member member) {
        var principal = new SignedInMember(member, "");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    private SignInAs() {}
}
