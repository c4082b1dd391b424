package org.pacta.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * By which name a request is counted and logged: always a template out of a small set, never what somebody typed into an
 * address.
 */
@Component
class RequestRoute {

    private static final String NONE = "none";
    private static final Set<String> CATCH_ALL = Set.of("/*", "/**");
    private static final Set<String> FRAME = Set.of("uidl", "push", "heartbeat", "init", "webcomponent-resync");

    private final ObjectProvider<Routes> pages;

    RequestRoute(ObjectProvider<Routes> pages) {
        this.pages = pages;
    }

    /** Asked after the request has been answered, when whoever answered it is known. */
    String of(HttpServletRequest request) {
        // Asked at its own address alone: elsewhere a parameter may be part of a body that nobody may read any more.
        if ("/".equals(request.getServletPath() + orEmpty(request.getPathInfo()))) {
            var frame = request.getParameter("v-r");
            if (frame != null) {
                return FRAME.contains(frame) ? "page:" + frame : NONE;
            }
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/VAADIN/push")) {
            return "page:push";
        }
        if (path.startsWith("/VAADIN/") || path.matches(".*\\.(css|js|map|svg|png|ico|woff2?|webmanifest)")) {
            return "static";
        }
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object pattern
                && !CATCH_ALL.contains(pattern.toString())) {
            return pattern.toString();
        }
        if (path.startsWith("/oauth2/") || path.startsWith("/login/oauth2/") || path.startsWith("/logout")) {
            return "sign-in";
        }
        var known = pages.getIfAvailable();
        return known == null ? NONE : known.template(path).orElse(NONE);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String path) {
        return path == null ? "" : path;
    }
}
