package org.pacta.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.database.DatabaseFault;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for the database where it fails before an operation is reached, as when a token is looked up: as
 * {@link ProblemResolver} does behind it, and never as if nobody were signed in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseFaultFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    DatabaseFaultFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var fault = DatabaseFault.of(failure);
            if (fault == null || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            problems.write(request, response, fault, failure);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith("/api/") && !path.startsWith("/actuator/");
    }
}
