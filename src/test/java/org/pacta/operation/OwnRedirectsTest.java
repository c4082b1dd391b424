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
        "80, http://evil.example/login, /login",
        "8443, https://EVIL.example:8443/tasks/1?a=b%20c, /tasks/1?a=b%20c",
        "443, https://evil.example/tasks/1, /tasks/1",
        "80, http://evil.example, /",
        "80, http://evil.example//other.example/x, /other.example/x",
        "80, /work?continue, /work?continue",
        "80, login, login",
        "80, https://id.example/authorize?redirect_uri=x, https://id.example/authorize?redirect_uri=x",
        "8080, http://evil.example:8180/authorize, http://evil.example:8180/authorize",
        "8080, https://evil.example/authorize, https://evil.example/authorize",
    })
    void whatLeadsOnWithinThisInstallationIsAPath(int port, String location, String told) throws Exception {
        var redirected = new MockHttpServletResponse();
        var headed = new MockHttpServletResponse();
        new OwnRedirects()
                .doFilter(asked(port), redirected, (q, r) -> ((HttpServletResponse) r).sendRedirect(location));
        new OwnRedirects()
                .doFilter(asked(port), headed, (q, r) -> ((HttpServletResponse) r).setHeader("location", location));
        assertThat(redirected.getHeader("Location")).isEqualTo(told);
        assertThat(headed.getHeader("Location")).isEqualTo(told);
    }

    private static MockHttpServletRequest asked(int port) {
        var request = new MockHttpServletRequest("GET", "/work");
        request.setServerName("evil.example");
        request.setServerPort(port);
        return request;
    }
}
