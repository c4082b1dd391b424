package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.database.ActingMember;
import org.pacta.id.MemberId;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** Each request is named, timed and told in one line, which holds nothing that somebody has typed. */
class RequestLogTest {

    private record Somebody(MemberId memberId) implements ActingMember {}

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final RequestLog log = new RequestLog(
            new RequestRoute(new StaticListableBeanFactory(java.util.Map.of("routes", (Routes)
                            path -> path.startsWith("/tasks/") ? Optional.of("/tasks/:id") : Optional.empty()))
                    .getBeanProvider(Routes.class)),
            meters);

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setLevel(null);
        SecurityContextHolder.clearContext();
    }

    /** The line tells method, template, status, duration and member, and nothing of address, query or body. */
    @Test
    void theLineTellsNothingOfAddressQueryOrBody() throws Exception {
        var request = request("GET", "/tasks/marker-in-path");
        request.setQueryString("q=marker-in-query");
        request.setParameter("q", "marker-in-query");
        request.addHeader("User-Agent", "marker-in-header");
        request.setContent("marker-in-body".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new Somebody(new MemberId(42)), null));
        FilterChain answer = (q, r) -> ((MockHttpServletResponse) r).setStatus(404);
        log.doFilter(request, new MockHttpServletResponse(), (q, r) -> new MemberInLog().doFilter(q, r, answer));
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).matches("GET /tasks/:id 404 \\d+ ms");
            assertThat(line.getMDCPropertyMap())
                    .containsEntry("user.id", "42")
                    .containsKey("http.request.id")
                    .hasSize(2);
            assertThat(line.getKeyValuePairs().stream().map(pair -> pair.key).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            "http.request.method", "url.route", "http.response.status_code", "event.duration");
            assertThat(line.getKeyValuePairs() + line.getFormattedMessage() + line.getMDCPropertyMap())
                    .doesNotContain("marker");
        });
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        assertThat(meters.get("pacta.requests")
                        .tags("route", "/tasks/:id", "method", "GET", "status", "404")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    /** A sane name from outside is kept, any other replaced; the answer tells it. */
    @ParameterizedTest
    @CsvSource({
        "traceparent, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, 4bf92f3577b34da6a3ce929d0e0e4736",
        "X-Request-Id, proxy-1-000042, proxy-1-000042",
        "traceparent, 00-00000000000000000000000000000000-00f067aa0ba902b7-01,",
        "X-Request-Id, short,",
        "X-Request-Id, 'spaces and <tags>',",
        "X-Request-Id, 0123456789012345678901234567890123456789012345678901234567890123456789,",
    })
    void aSaneNameFromOutsideIsKeptAnyOtherReplaced(String header, String given, String kept) throws Exception {
        var request = request("GET", "/tasks/1");
        request.addHeader(header, given);
        var response = new MockHttpServletResponse();
        log.doFilter(request, response, (q, r) -> {});
        if (kept == null) {
            assertThat(response.getHeader("X-Request-Id"))
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(given);
        } else {
            assertThat(response.getHeader("X-Request-Id")).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, uidl, , page:uidl",
        "GET, /, marker, , none",
        "GET, /pages/task.css, , , static",
        "GET, /VAADIN/build/x.js, , , static",
        "GET, /nobody/knows/this, , , none",
        "GET, /evidence/7, , /evidence/{id}, /evidence/{id}",
        "GET, /tasks/7, , /**, /tasks/:id",
        "GET, /oauth2/authorization/provider, , , sign-in",
    })
    void routesComeOutOfASmallSetOfNames(String method, String path, String frame, String pattern, String route) {
        var request = request(method, path);
        if (frame != null) {
            request.setParameter("v-r", frame);
        }
        if (pattern != null) {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        }
        assertThat(new RequestRoute(new StaticListableBeanFactory(java.util.Map.of("routes", (Routes)
                                        p -> p.startsWith("/tasks/") ? Optional.of("/tasks/:id") : Optional.empty()))
                                .getBeanProvider(Routes.class))
                        .of(request))
                .isEqualTo(route);
    }

    @Test
    void aFailureCountsAs500AndAMethodThatNobodyKnowsAsOTHER() {
        assertThatThrownBy(() -> log.doFilter(request("MARKER", "/tasks/1"), new MockHttpServletResponse(), (q, r) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(meters.get("pacta.requests")
                        .tags("method", "OTHER", "status", "500")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
