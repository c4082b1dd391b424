package org.pacta.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no form and opens no WebSocket that a page of somebody else asks for: nobody is signed in as another, or does anything, without knowing.
 * Browsers say where a request comes from ({@code Sec-Fetch-Site}; older ones, and all over plain HTTP, {@code Origin}); what
 * says nothing is no browser that somebody could be led with.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 3.5.1, 4.4.2</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-doors.md">The decision</a>
 */
final class ForeignForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final @Nullable String ownHost;

    /** @param ownAddress where people open this Pacta, which a proxy may hide from it */
    ForeignForms(String ownAddress) {
        this.ownHost = host(ownAddress);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ((!READING.contains(request.getMethod()) || isPush(request)) && isForeign(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println("This was sent by a page of another site, and nothing was done. Open Pacta itself.");
            return;
        }
        chain.doFilter(request, response);
    }

    /** What a page says and hears over a WebSocket, which begins as if it only read. */
    private static boolean isPush(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        var from = origin == null ? request.getHeader("Referer") : origin;
        if (from == null) {
            return false;
        }
        var host = host(from);
        return host == null || !host.equals(bare(request.getServerName())) && !host.equals(ownHost);
    }

    private static @Nullable String host(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null ? null : bare(host);
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    }
}
