package org.pacta.signin;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that people may sign in with; each can be given as {@code PACTA_OIDC_…} in the environment.
 *
 * @param issuer its address, where its configuration is found
 * @param clientId how it knows us
 * @param clientSecret our secret there; without one we are a public client, and PKCE alone protects the code
 * @param name what people call it; without one, the issuer's host
 * @param scopes what to ask for
 * @param memberClaim by which claim a person is known who has not signed in with it before: {@code email}, which must be
 *     verified, or a claim that holds the user name
 * @param officeClaim which claim holds the code of the person's office; without one, offices stay as they are
 * @param rolesClaim which claim holds the person's groups; without one, roles stay as they are
 * @param roles {@code group=ROLE+ROLE,group=ROLE}
 */
@ConfigurationProperties("pacta.oidc")
record ProviderSettings(
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String name,
        @DefaultValue("openid profile email") String scopes,
        @DefaultValue("email") String memberClaim,
        @Nullable String officeClaim,
        @Nullable String rolesClaim,
        @DefaultValue("") String roles) {

    static final String EMAIL = "email";

    String displayName() {
        return name == null || name.isBlank()
                ? String.valueOf(URI.create(issuer).getHost())
                : name;
    }

    List<String> scopeList() {
        return Arrays.asList(scopes.strip().split("[ ,]+"));
    }

    /** The roles of somebody in these groups. */
    Set<Role> rolesOf(List<String> groups) {
        var found = EnumSet.noneOf(Role.class);
        groups.forEach(group -> found.addAll(mapping().getOrDefault(group, Set.of())));
        return found;
    }

    private Map<String, Set<Role>> mapping() {
        var mapping = new HashMap<String, Set<Role>>();
        for (var entry : roles.isBlank() ? new String[0] : roles.split(",")) {
            int equals = entry.lastIndexOf('=');
            var granted = EnumSet.noneOf(Role.class);
            Arrays.stream(entry.substring(equals + 1).split("[+]"))
                    .map(role -> Role.valueOf(role.strip()))
                    .forEach(granted::add);
            mapping.put(entry.substring(0, equals).strip(), granted);
        }
        return mapping;
    }
}
