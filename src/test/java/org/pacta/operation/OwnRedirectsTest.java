package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** No answer repeats the host that somebody has typed. */
class OwnRedirectsTest {

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/login, /login",
        "https://EVIL.example:8443/tasks/1?a=b%20c, /tasks/1?a=b%20c",
        "http://evil.example, /",
        "http://evil.example//other.example/x, /other.example/x",
        "/work?continue, /work?continue",
        "login, login",
        "https://id.example/authorize?redirect_uri=x, https://id.example/authorize?redirect_uri=x",
    })
    void whatLeadsOnWithinThisInstallationIsAPath(String location, String told) throws Exception {
        var redirected = new MockHttpServletResponse();
        var headed = new MockHttpServletResponse();
        new OwnRedirects().doFilter(asked(), redirected, (q, r) -> ((HttpServletResponse) r).sendRedirect(location));
        new OwnRedirects()
                .doFilter(asked(), headed, (q, r) -> ((HttpServletResponse) r).setHeader("location", location));
        assertThat(redirected.getHeader("Location")).isEqualTo(told);
        assertThat(headed.getHeader("Location")).isEqualTo(told);
    }

    private static MockHttpServletRequest asked() {
        var request = new MockHttpServletRequest("GET", "/work");
        request.setServerName("evil.example");
        return request;
    }
}
