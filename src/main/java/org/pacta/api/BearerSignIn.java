package org.pacta.api;

import jakarta.servlet.Filter;

/**
 * Signs a request in by the token that it brings, for that request alone, so that its principal is a {@link Bearer}. Where
 * it brings something else, the request stays anonymous and {@link #FAULT} says why.
 */
public interface BearerSignIn extends Filter {

    /** Request attribute: why what was brought was not taken, a {@link Fault}. */
    String FAULT = BearerSignIn.class.getName() + ".FAULT";

    /** Why a request is not signed in, though it brought something. */
    enum Fault {
        MALFORMED,
        UNKNOWN,
        EXPIRED,
        REVOKED,
        INACTIVE
    }
}
