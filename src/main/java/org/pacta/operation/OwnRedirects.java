package org.pacta.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads on within this Pacta by paths alone: the host of a request is what somebody typed, and no answer repeats it, so that
 * none that is kept on its way leads others elsewhere. Where it leads to another host, as to a provider, it stays as it is.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-doors.md">The decision</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OwnRedirects extends OncePerRequestFilter {

    private static final String LOCATION = "Location";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new ByPath(request, response));
    }

    /** Answers of errors lead on too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class ByPath extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        ByPath(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location, int status, boolean clears) throws IOException {
            super.sendRedirect(path(location), status, clears);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(path(location));
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, LOCATION.equalsIgnoreCase(name) && value != null ? path(value) : value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, LOCATION.equalsIgnoreCase(name) && value != null ? path(value) : value);
        }

        /** Without scheme, host and port where host and port are those that were asked. */
        private String path(String location) {
            try {
                var uri = new URI(location);
                if (uri.getHost() == null || !asked(uri.getHost()) || port(uri) != request.getServerPort()) {
                    return location;
                }
                var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath().replaceFirst("^/{2,}", "/");
                return path
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                        + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
            } catch (URISyntaxException odd) {
                return location;
            }
        }

        /** On another port of the same host somebody else may listen, such as a provider. */
        private static int port(URI uri) {
            return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        }

        private boolean asked(String host) {
            return bare(host).equals(bare(request.getServerName()));
        }

        private static String bare(String host) {
            return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        }
    }
}
