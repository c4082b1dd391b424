package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Signing in begins at the provider; whoever was refused may choose another account there. */
class ProviderRequestsTest {

    private final ProviderRequests requests = new ProviderRequests(
            new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(SignInProvider.REGISTRATION)
                    .clientId("pacta")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationUri("https://id.example/authorize")
                    .tokenUri("https://id.example/token")
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .build()));

    /** What the browser asks for when it follows the address that the page gives. */
    private static MockHttpServletRequest following(String address) {
        var request = new MockHttpServletRequest("GET", "/" + address.split("\\?")[0]);
        request.setServletPath("/" + address.split("\\?")[0]);
        if (address.contains("?")) {
            request.setParameter(address.split("\\?")[1], "");
        }
        return request;
    }

    private Map<String, Object> parameters(boolean anew) {
        return Objects.requireNonNull(requests.resolve(following(new SignInProvider("Agency").address(anew))))
                .getAdditionalParameters();
    }

    @Test
    void theFirstTimeNothingMoreIsAsked() {
        assertThat(parameters(false)).doesNotContainKey("prompt");
    }

    @Test
    void whoWasRefusedIsAskedToSignInAnew() {
        assertThat(parameters(true)).containsEntry("prompt", "login");
    }

    @Test
    void soItIsWhereTheRegistrationIsNamed() {
        var request = following(new SignInProvider("Agency").address(true));

        assertThat(requests.resolve(request, SignInProvider.REGISTRATION))
                .isNotNull()
                .satisfies(it -> {
                    assertThat(it.getAdditionalParameters()).containsEntry("prompt", "login");
                    assertThat(it.getAuthorizationUri()).isEqualTo("https://id.example/authorize");
                    assertThat(it.getClientId()).isEqualTo("pacta");
                });
    }

    @Test
    void otherRequestsAreNone() {
        assertThat(requests.resolve(following("statements?anew"))).isNull();
    }
}
