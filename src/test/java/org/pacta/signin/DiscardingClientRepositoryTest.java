package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** The provider's tokens are of no use behind the sign-in, and so nowhere kept. */
class DiscardingClientRepositoryTest {

    private final DiscardingClientRepository clients = new DiscardingClientRepository();
    private final TestingAuthenticationToken kim = new TestingAuthenticationToken("kim", "");
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsGivenToBeKeptIsGone() {
        var registration = ClientRegistration.withRegistrationId("provider")
                .clientId("pacta")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri("https://id.example/token")
                .build();
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "secret", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        clients.saveAuthorizedClient(new OAuth2AuthorizedClient(registration, "kim", token), kim, request, response);

        assertThat(clients.<OAuth2AuthorizedClient>loadAuthorizedClient("provider", kim, request))
                .isNull();
        assertThat(request.getSession(false)).isNull();
        assertThat(request.getAttributeNames().hasMoreElements()).isFalse();
        assertThat(response.getHeaderNames()).isEmpty();
    }
}
