package org.pacta.signin;

import java.util.Locale;
import java.util.Optional;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.party.Parties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks name and password, slowly for whoever guesses; an unknown name costs as much time as a wrong password. */
@Component
class SignIn implements AuthenticationProvider {

    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Parties parties;
    private final Acting acting;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            Passwords passwords,
            PasswordEncoder encoder,
            Parties parties,
            Acting acting,
            SignInThrottle throttle,
            KnownDevices devices,
            PlatformTransactionManager transactions) {
        this.passwords = passwords;
        this.encoder = encoder;
        this.parties = parties;
        this.acting = acting;
        this.throttle = throttle;
        this.devices = devices;
        this.transaction = new TransactionTemplate(transactions);
        this.hashOfNobody = String.valueOf(encoder.encode("nobody signs in with this"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var username = request.getName().strip().toLowerCase(Locale.ROOT);
        var address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var device = device(username, request);
        var who = device.map(known -> "device " + known).orElse(username);
        var from = device.isPresent() ? "" : address;
        if (!throttle.takes(who, from)) {
            throw new LockedException("Too many attempts.");
        }
        var found = find(username);
        var given = String.valueOf(request.getCredentials());
        var matches = matches(given, found.map(Passwords.Kept::hash).orElse(hashOfNobody), who, from);
        if (found.isEmpty() || !matches) {
            throw new BadCredentialsException("Name or password is wrong.");
        }
        throttle.succeeded(who, from);
        var kept = found.get();
        if (kept.passkeyToo()) {
            throw new PasskeyNeededException(kept);
        }
        var member = member(kept);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
        signedIn.setDetails(request.getDetails() instanceof SignInDetails web ? web.plain() : request.getDetails());
        return signedIn;
    }

    /** Too many are signing in: this try was not looked at. */
    static final class BusyException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("Too many are signing in just now. Try again in a few seconds.");
        }
    }

    /** The password is right, and a passkey is still to be shown: nobody has signed in until then. */
    static final class PasskeyNeededException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final transient Passwords.Kept kept;

        PasskeyNeededException(Passwords.Kept kept) {
            super("A passkey is asked for too.");
            this.kept = kept;
        }

        Passwords.Kept kept() {
            return kept;
        }
    }

    /** The device, where it is known to whoever has that name. */
    private Optional<String> device(String username, Authentication request) {
        if (!(request.getDetails() instanceof SignInDetails web) || web.device() == null) {
            return Optional.empty();
        }
        return find(username).flatMap(account -> devices.device(account, web.device()));
    }

    private boolean matches(String given, String hash, String who, String from) {
        try {
            return encoder.matches(given, hash);
        } catch (Refused busy) {
            throttle.givesBack(who, from);
            throw new BusyException();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Passwords.Kept> find(String username) {
        return acting.asSystem(() -> transaction.execute(status -> passwords.of(username)));
    }

    private SignedInMember member(Passwords.Kept kept) {
        return acting.asSystem(() -> transaction.execute(
                status -> new SignedInMember(parties.member(kept.memberId()), null, kept.oneTime())));
    }
}
