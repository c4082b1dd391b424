package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody is signed in by a form that stands on a page of somebody else. */
class ForeignFormsTest {

    @ParameterizedTest
    @CsvSource({
        "POST, Sec-Fetch-Site, cross-site, 403",
        "POST, Sec-Fetch-Site, same-site, 403",
        "PUT, Sec-Fetch-Site, cross-site, 403",
        "POST, Sec-Fetch-Site, same-origin, 200",
        "POST, Sec-Fetch-Site, none, 200",
        "POST, Origin, https://evil.example, 403",
        "POST, Origin, null, 403",
        "POST, Origin, https://pacta.example.evil.example, 403",
        "POST, Origin, http://node-1:8080, 200",
        "POST, Origin, https://PACTA.example, 200",
        "POST, Referer, https://evil.example/https://pacta.example, 403",
        "POST, Referer, https://pacta.example/login, 200",
        "POST, X-Other, said by a program, 200",
        "GET, Sec-Fetch-Site, cross-site, 200",
    })
    void aFormIsTakenFromOwnPagesAndProgramsAlone(String method, String header, String value, int status)
            throws Exception {
        var request = new MockHttpServletRequest(method, "/login");
        request.setServerName("node-1");
        request.addHeader(header, value);
        var response = new MockHttpServletResponse();
        var behind = new MockFilterChain();
        new ForeignForms("https://pacta.example").doFilter(request, response, behind);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(behind.getRequest() != null).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "null, 403", "https://pacta.example, 200"})
    void aWebSocketIsOpenedByOwnPagesAlone(String origin, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", "/VAADIN/push");
        request.setServerName("node-1");
        request.addHeader("Upgrade", "WebSocket");
        request.addHeader("Origin", origin);
        var response = new MockHttpServletResponse();
        new ForeignForms("https://pacta.example").doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(status);
    }
}
