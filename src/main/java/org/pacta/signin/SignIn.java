package org.pacta.signin;

import java.util.Locale;
import java.util.Optional;
import org.pacta.database.Acting;
import org.pacta.party.Parties;
import org.pacta.party.PartySql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks name and password, slowly for whoever guesses; an unknown name costs as much time as a wrong password. */
@Component
class SignIn implements AuthenticationProvider {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            JdbcClient jdbc,
            Acting acting,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.hashOfNobody = String.valueOf(passwords.encode("nobody signs in with this"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var username = request.getName().strip().toLowerCase(Locale.ROOT);
        var address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!throttle.allows(username, address)) {
            throw new LockedException("Too many attempts.");
        }
        var found = find(username);
        var given = String.valueOf(request.getCredentials());
        var matches =
                passwords.matches(given, found.map(SignedInMember::getPassword).orElse(hashOfNobody));
        if (found.isEmpty() || !matches) {
            throttle.failed(username, address);
            throw new BadCredentialsException("Name or password is wrong.");
        }
        throttle.succeeded(username);
        var member = found.get();
        member.eraseCredentials();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
        signedIn.setDetails(request.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<SignedInMember> find(String username) {
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql(PartySql.SIGN_IN)
                .param("username", username)
                .query((row, n) -> new SignedInMember(Parties.member(row, n), row.getString("password_hash")))
                .optional()));
    }
}
