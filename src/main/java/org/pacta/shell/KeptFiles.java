package org.pacta.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep those files of the pages whose names tell their content, for a year and without asking: where such a file
 * changes, it has another name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeptFiles extends OncePerRequestFilter {

    static final String KEPT = "max-age=31536000, public, immutable";

    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/VAADIN/build/.*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

    private static final Pattern FOR_A_WHILE = Pattern.compile("max-age=[1-9][0-9]*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NAMED_BY_CONTENT
                .matcher(request.getServletPath() + orEmpty(request.getPathInfo()))
                .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Keeping(response));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String path) {
        return path == null ? "" : path;
    }

    /** Where it is said that the file may be kept, it is for long; what is missing is not kept. */
    private static final class Keeping extends HttpServletResponseWrapper {

        Keeping(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            var kept = name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
                    && FOR_A_WHILE.matcher(value).matches();
            super.setHeader(name, kept ? KEPT : value);
        }
    }
}
