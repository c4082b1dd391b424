package org.pacta.shell;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a page writes itself. Over TLS its name begins with {@code __Host-}: a browser takes such a one from this
 * very host alone, and sends it over TLS alone.
 */
final class PageCookie {

    private static final String OF_THIS_HOST = "__Host-";

    private PageCookie() {}

    /**
     * A statement of JavaScript that writes it.
     *
     * @param value an expression
     * @param attributes what else the browser is told, with a semicolon before each; may be empty
     */
    static String written(String name, String value, String attributes) {
        return "document.cookie = (location.protocol === 'https:' ? '%s' : '') + '%s=' + %s"
                        .formatted(OF_THIS_HOST, name, value)
                + " + ';path=/;samesite=lax%s' + (location.protocol === 'https:' ? ';secure' : '');"
                        .formatted(attributes);
    }

    /** What the browser sends under this name, as written over TLS where there are both. */
    static Optional<String> in(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name)
                                || cookie.getName().equals(OF_THIS_HOST + name))
                        .max(Comparator.comparing(cookie -> cookie.getName().length()))
                        .map(Cookie::getValue);
    }
}
