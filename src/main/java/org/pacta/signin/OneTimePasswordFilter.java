package org.pacta.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever has signed in with a one-time password to the page where it is changed, and to no other. */
final class OneTimePasswordFilter extends OncePerRequestFilter {

    static final String PAGE = "/password";

    private static final Set<String> WHOLE = Set.of(PAGE, "/login", "/logout", "/link");

    /** Where a page asks Vaadin for what it needs; elsewhere the parameter means nothing, and opens nothing. */
    private static final Set<String> ASKED_AT = Set.of("/", "");

    /** What that page is made of. */
    private static final List<String> PARTS = List.of("/VAADIN/", "/pages/", "/vaadin/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OneTimePasswords.isToBeChanged() && !isPartOfThePage(request)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Vaadin's own requests name no page; which one they ask for is seen to where it is entered. */
    private static boolean isPartOfThePage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return ASKED_AT.contains(path) && request.getParameter("v-r") != null
                || WHOLE.contains(path)
                || PARTS.stream().anyMatch(path::startsWith)
                || path.endsWith(".css")
                || path.endsWith(".svg");
    }
}
