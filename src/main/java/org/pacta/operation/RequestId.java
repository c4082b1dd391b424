package org.pacta.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a request is called in the log: as a proxy or caller has named it, where that is sane, else by a name of our own.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context, traceparent</a>
 */
public final class RequestId {

    /** The header that tells whoever asked what it is called. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern TRACE =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    static String of(HttpServletRequest request) {
        var trace = TRACE.matcher(orEmpty(request.getHeader("traceparent")));
        if (trace.matches()) {
            return trace.group(1);
        }
        var given = orEmpty(request.getHeader(HEADER));
        if (SANE.matcher(given).matches()) {
            return given;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String header) {
        return header == null ? "" : header;
    }
}
