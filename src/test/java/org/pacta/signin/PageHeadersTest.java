package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.world.PactaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What each answer tells a browser that it may do with it, whether it is a page, a file, data or a refusal. */
@PactaTest
class PageHeadersTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter guards;

    /** As whoever is let through, or turned away, is answered by what stands before everything that is served. */
    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        var request = asked.buildRequest(Objects.requireNonNull(context.getServletContext()));
        var response = new MockHttpServletResponse();
        guards.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/work",
                "/pacta.css",
                "/VAADIN/nothing.js",
                "/nowhere",
                "/evidence/1",
                "/api/v1/me",
                "/api/v1/nothing",
                "/actuator/health",
                "/actuator/env",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void eachAnswerSaysThatItIsWhatItSaysIsFramedNowhereTellsNobodyAndComesOverTlsAlone(String path) throws Exception {
        var answer = answer(MockMvcRequestBuilders.get(path).secure(true));

        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(policy(answer)).containsEntry("frame-ancestors", "'none'").containsKey("default-src");
        assertThat(answer.getHeader("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000")
                .contains("includeSubDomains");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    /** A token that another tab has made void since is no reason not to let somebody in. */
    @ParameterizedTest
    @CsvSource({"/login, /login?error", "/login/passkey, /login?passkey=over"})
    void whoSignsInOnAPageThatIsOlderThanItsSessionHearsOfItOnThePageToSignIn(String door, String way)
            throws Exception {
        var answer = answer(MockMvcRequestBuilders.post(door)
                .servletPath(door)
                .param("_csrf", "of another session")
                .param("username", "nobody")
                .param("password", "nothing")
                .param("answer", "{}"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(way);
    }

    @Test
    void aPageRunsNoScriptThatStandsInItWithoutItsNumberAndLoadsNothingFromElsewhere() throws Exception {
        assertThat(policy(answer(MockMvcRequestBuilders.get("/login"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "default-src", "'none'",
                        "script-src", "'self' 'unsafe-eval'",
                        "style-src", "'self' 'unsafe-inline'",
                        "img-src", "'self' data:",
                        "font-src", "'self' data:",
                        "connect-src", "'self'",
                        "object-src", "'none'",
                        "base-uri", "'self'",
                        "frame-ancestors", "'none'",
                        "form-action", "'self'"));
    }

    @Test
    void noOtherOriginIsToldThatItMayAsk() throws Exception {
        for (var path : new String[] {"/api/v1/me", "/work"}) {
            var answer = answer(MockMvcRequestBuilders.options(path)
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "GET")
                    .header("Access-Control-Request-Headers", "authorization"));
            assertThat(answer.getHeaderNames()).noneMatch(name -> name.startsWith("Access-Control-Allow"));
        }
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyOut() throws Exception {
        var answer = answer(MockMvcRequestBuilders.post("/logout").header("Origin", "https://elsewhere.example"));
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/api/v1/me", "/pacta.css"})
    void nobodyIsToldWhatWasSent(String path) throws Exception {
        var answer =
                answer(MockMvcRequestBuilders.request(HttpMethod.TRACE, path).header("Cookie", "secret=1"));
        assertThat(answer.getStatus()).isGreaterThanOrEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/env", "/actuator", "/actuator/heapdump", "/api/v1/me"})
    void monitoringAndDataAreNotForStrangers(String path) throws Exception {
        assertThat(answer(MockMvcRequestBuilders.get(path)).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/evidence/1", "/api/v1/me"})
    void whatIsForSomebodyIsKeptInNoCache(String path) throws Exception {
        assertThat(answer(MockMvcRequestBuilders.get(path)).getHeader("Cache-Control"))
                .contains("no-store");
    }

    private static Map<String, String> policy(MockHttpServletResponse answer) {
        var header = Objects.requireNonNullElse(answer.getHeader("Content-Security-Policy"), "");
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length == 1 ? "" : parts[1]));
    }
}
