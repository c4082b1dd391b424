package org.pacta.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Forgets the provider's access and refresh tokens: nothing is done with them after signing in. */
final class DiscardingClientRepository implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication member, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication member,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Not kept.
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication member, HttpServletRequest request, HttpServletResponse response) {
        // Nothing is kept.
    }
}
