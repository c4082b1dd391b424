package org.pacta.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes each request one piece of work for {@link Once}. */
final class OnceARequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Once.during(() -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException failure) {
                    throw new Carried(failure);
                }
            });
        } catch (Carried failure) {
            throw failure.what;
        }
    }

    private static final class Carried extends IOException {

        private static final long serialVersionUID = 1L;

        private final ServletException what;

        Carried(ServletException what) {
            super(what);
            this.what = what;
        }
    }
}
