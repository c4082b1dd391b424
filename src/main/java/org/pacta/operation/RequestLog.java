package org.pacta.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names, times and logs each request: method, template of the route, status, duration, acting member's id. Never an address
 * as it was typed, a query, a header or a body: they may hold what is not released to whoever reads logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLog extends OncePerRequestFilter {

    /** Names in the log, as the Elastic Common Schema has them. */
    static final String REQUEST_ID = "http.request.id";

    static final String MEMBER_ID = "user.id";

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    /** Asked for all the time, and nothing that people do. */
    private static final Set<String> QUIET = Set.of("static", "page:heartbeat", "page:push");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final RequestRoute routes;
    private final MeterRegistry meters;

    RequestLog(RequestRoute routes, MeterRegistry meters) {
        this.routes = routes;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = RequestId.of(request);
        var began = System.nanoTime();
        var failed = true;
        MDC.put(REQUEST_ID, id);
        response.setHeader(RequestId.HEADER, id);
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            note(request, failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(), began);
            MDC.remove(REQUEST_ID);
            MDC.remove(MEMBER_ID);
        }
    }

    private void note(HttpServletRequest request, int status, long began) {
        var took = Duration.ofNanos(System.nanoTime() - began);
        var route = routes.of(request);
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        Timer.builder("pacta.requests")
                .description("Requests by the template of their route")
                .tag("method", method)
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(2_500),
                        Duration.ofSeconds(10))
                .register(meters)
                .record(took);
        if (!QUIET.contains(route) && !route.startsWith("/actuator") && log.isInfoEnabled()) {
            log.atInfo()
                    .addKeyValue("http.request.method", method)
                    .addKeyValue("url.route", route)
                    .addKeyValue("http.response.status_code", status)
                    .addKeyValue("event.duration", took.toNanos())
                    .log("{} {} {} {} ms", method, route, status, took.toMillis());
        }
    }
}
