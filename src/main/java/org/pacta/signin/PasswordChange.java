package org.pacta.signin;

import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people change their passwords. */
@Service
public class PasswordChange {

    private final Passwords passwords;
    private final Permissions permissions;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final History history;

    PasswordChange(
            Passwords passwords,
            Permissions permissions,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            History history) {
        this.history = history;
        this.passwords = passwords;
        this.permissions = permissions;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    /** Whether whoever is signed in has a password here, and does not sign in at a provider alone. */
    public boolean isPossible() {
        return passwords.has(permissions.me().id());
    }

    /**
     * Changes the password of whoever is signed in.
     *
     * @throws Refused where the one until now is wrong, was tried too often, or the new one is easily guessed
     */
    @Transactional
    public void change(String until, String wanted) {
        var me = permissions.me();
        confirm(me, until, "current");
        if (wanted.equals(until)) {
            throw new Refused("password.same", "wanted");
        }
        PasswordStrength.check(wanted, me);
        passwords.set(me.id(), wanted);
        history.record(Entry.ofMember(me.id(), me.name(), Action.MEMBER_PASSWORD_CHANGED, me.partyCode()));
    }

    /** Makes sure that it is the person who sits there, by the password.
     *
     * @param field which the password was typed in
     * @throws Refused where it is wrong, or was tried too often
     */
    void confirm(Member me, String password, String field) {
        // Of the person's own: others who guess the name at the sign-in page do not count here.
        var who = "signed in " + me.username();
        if (!throttle.takes(who, "")) {
            throw new Refused("password.throttled", field);
        }
        var kept = passwords.of(me.username()).orElseThrow(() -> new Refused("password.provider", field));
        if (!encoder.matches(password, kept.hash())) {
            throw new Refused("password.wrong", field);
        }
        throttle.succeeded(who, "");
    }
}
