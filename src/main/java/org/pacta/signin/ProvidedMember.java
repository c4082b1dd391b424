package org.pacta.signin;

import java.io.Serial;
import java.util.Map;
import org.pacta.party.Member;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The principal of a session that was begun at the provider; keeps the ID token, which ending it there asks for. */
final class ProvidedMember extends SignedInMember implements OidcUser {

    @Serial
    private static final long serialVersionUID = 1L;

    private final OidcIdToken idToken;

    ProvidedMember(Member member, OidcIdToken idToken) {
        super(member, null);
        this.idToken = idToken;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(Map.of("sub", idToken.getSubject()));
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
