package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.world.PactaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;

@PactaTest
class SignInRefusalsTest {

    @Autowired
    SignInRefusals refusals;

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ko", "ja-JP", "fr"})
    void whoeverIsNotLookedAtBecauseTooManySignInReadsWordsAndAWayBack(String language) throws Exception {
        var request = new MockHttpServletRequest("POST", "/login");
        request.addPreferredLocale(Locale.forLanguageTag(language));
        var response = new MockHttpServletResponse();

        refusals.onAuthenticationFailure(request, response, new SignIn.BusyException());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString())
                .contains("Too many are signing in just now", "was not looked at", "<a href=\"/login\">");
    }

    @Test
    void aWrongPasswordAndTooManyTriesLeadBackToTheForm() throws Exception {
        assertThat(after(new BadCredentialsException("no"))).isEqualTo("/login?error");
        assertThat(after(new LockedException("no"))).isEqualTo("/login?throttled");
    }

    private String after(org.springframework.security.core.AuthenticationException why) throws Exception {
        var response = new MockHttpServletResponse();
        refusals.onAuthenticationFailure(new MockHttpServletRequest("POST", "/login"), response, why);
        return response.getRedirectedUrl();
    }
}
