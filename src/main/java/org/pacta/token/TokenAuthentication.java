package org.pacta.token;

import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.api.Bearer;
import org.pacta.database.ComesFrom;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request that came with a token: in whose name it acts, and how far. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Bearer bearer;

    /** From where: the address, and by which token. */
    private record From(String address, String token) implements ComesFrom {

        @Override
        public String origin() {
            return address + " (" + token + ")";
        }
    }

    TokenAuthentication(Bearer bearer, List<String> roles, String address) {
        super(Stream.concat(roles.stream().map(role -> "ROLE_" + role), Stream.of("SCOPE_" + bearer.scope()))
                .map(SimpleGrantedAuthority::new)
                .toList());
        this.bearer = bearer;
        setDetails(new From(address, bearer.tokenName()));
        setAuthenticated(true);
    }

    @Override
    public Bearer getPrincipal() {
        return bearer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that
                && that.bearer.equals(bearer)
                && that.getAuthorities().equals(getAuthorities());
    }

    @Override
    public int hashCode() {
        return bearer.hashCode();
    }
}
