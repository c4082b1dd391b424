package org.pacta.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered: its code, and the beginning of its body for whoever looks why it said no. The rest of the body
 * is never read, however long it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
record HttpAnswer(int code, Map<String, String> headers, String excerpt) {

    /** Bytes of the body that are read at most. */
    static final int EXCERPT = 500;

    private static final int LONGEST_HEAD = 16_384;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: .*)?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    /** For how long the body is waited for: it decides nothing. */
    private static final int BODY_MILLIS = 500;

    /** What came is no answer of HTTP/1. */
    static final class NotHttp extends IOException {}

    /** @param socket below {@code in}, to shorten the wait for the body */
    static HttpAnswer read(InputStream in, Socket socket) throws IOException {
        while (true) {
            var budget = new int[] {LONGEST_HEAD};
            var status = STATUS_LINE.matcher(line(in, budget));
            if (!status.matches()) {
                throw new NotHttp();
            }
            int code = Integer.parseInt(status.group(1));
            var headers = headers(in, budget);
            if (code >= 200) {
                return new HttpAnswer(code, headers, excerpt(in, socket, headers));
            }
        }
    }

    DeliveryOutcome outcome(Duration took) {
        var failure = code < 300 ? null : code < 400 ? Failure.REDIRECT : Failure.STATUS;
        return new DeliveryOutcome(failure, code, excerpt.isEmpty() ? null : excerpt, true, took, retryAfter());
    }

    /** RFC 9110, 10.2.3, as far as it is in seconds. */
    private @Nullable Duration retryAfter() {
        var value = headers.get("retry-after");
        return value != null && SECONDS.matcher(value).matches() ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }

    private static Map<String, String> headers(InputStream in, int[] budget) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String line(InputStream in, int[] budget) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended within the answer");
            }
            if (--budget[0] < 0) {
                throw new NotHttp();
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private static String excerpt(InputStream in, Socket socket, Map<String, String> headers) {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(BODY_MILLIS);
            long until = System.nanoTime() + BODY_MILLIS * 1_000_000L;
            var chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
            long left = chunked ? 0 : length(headers);
            while (bytes.size() < EXCERPT && System.nanoTime() < until) {
                if (left == 0) {
                    left = chunked ? nextChunk(in, bytes.size() > 0) : 0;
                    if (left == 0) {
                        break;
                    }
                }
                int c = in.read();
                if (c < 0) {
                    break;
                }
                bytes.write(c);
                left--;
            }
        } catch (IOException | NumberFormatException enough) {
            // What was read so far is all there is to show; the code has come and decides.
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    private static long length(Map<String, String> headers) {
        var length = headers.get("content-length");
        return length == null ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private static long nextChunk(InputStream in, boolean afterAnother) throws IOException {
        var budget = new int[] {100};
        if (afterAnother) {
            line(in, budget);
        }
        return Long.parseLong(line(in, budget).replaceFirst(";.*", "").strip(), 16);
    }
}
