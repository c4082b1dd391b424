package org.pacta.api;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute for each member, whatever the token; fewer for an address that brings no valid one. More are
 * answered 429 with the seconds to wait. Each node counts for itself.
 */
class Throttle extends OncePerRequestFilter {

    private static final int OF_ADDRESS = 120;
    private static final int REMEMBERED = 20_000;

    private final int ofMember;
    private final ProblemWriter writer;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param ofMember requests a minute */
    Throttle(int ofMember, ProblemWriter writer) {
        this.ofMember = ofMember;
        this.writer = writer;
    }

    /** Whether it is well is asked often, by machines and from one address. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var signedIn = authentication != null && authentication.getPrincipal() instanceof Bearer bearer ? bearer : null;
        var bucket = signedIn == null
                ? bucket("address " + request.getRemoteAddr(), OF_ADDRESS)
                : bucket("member " + signedIn.memberId(), ofMember);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        response.setHeader("Retry-After", String.valueOf(seconds));
        writer.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "api.tooMany",
                writer.text(request, "api.tooMany", seconds));
    }

    private Bucket bucket(String key, int aMinute) {
        return buckets.computeIfAbsent(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
