package org.pacta.signin;

import java.util.List;

/** The accounts that exist in the demo alone, for the sign-in page to name. Without the demo there is no such bean. */
public record DemoAccounts(String password, List<Account> list) {

    /** @param what who this is, as an office says it */
    public record Account(String username, String what) {}
}
