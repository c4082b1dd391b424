package org.pacta.signin;

/** The OpenID provider that the sign-in page offers. Where none is configured there is no such bean. */
public record SignInProvider(String name) {

    /** The one registration: there is one provider. */
    static final String REGISTRATION = "provider";

    /** Asks the provider to let the person choose an account anew. */
    static final String ANEW = "anew";

    /** Where signing in at the provider begins.
     *
     * @param anew whether the person is to sign in there again, after having been refused
     */
    public String address(boolean anew) {
        return "oauth2/authorization/" + REGISTRATION + (anew ? "?" + ANEW : "");
    }
}
