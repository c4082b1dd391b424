package org.pacta.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered: its code, and the beginning of its body for whoever looks why it said no. The rest of the body
 * is never read, however long it is.
 */
record HttpAnswer(int code, @Nullable Duration retryAfter, String excerpt) {

    /** Bytes of the body that are read at most. */
    static final int EXCERPT = 500;

    /** For how long the body is waited for: it decides nothing. */
    static final Duration BODY_PATIENCE = Duration.ofMillis(500);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    /** Reads as much of the body as comes until whoever waits for it closes the connection. */
    static HttpAnswer read(ClassicHttpResponse answer) {
        return new HttpAnswer(answer.getCode(), retryAfter(answer), excerpt(answer));
    }

    DeliveryOutcome outcome(Duration took) {
        var failure = code < 300 ? null : code < 400 ? Deliveries.Failure.REDIRECT : Deliveries.Failure.STATUS;
        return new DeliveryOutcome(failure, code, excerpt.isEmpty() ? null : excerpt, true, took, retryAfter);
    }

    /** RFC 9110, 10.2.3, as far as it is in seconds. */
    private static @Nullable Duration retryAfter(ClassicHttpResponse answer) {
        var header = answer.getLastHeader("Retry-After");
        return header != null && SECONDS.matcher(header.getValue()).matches()
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }

    private static String excerpt(ClassicHttpResponse answer) {
        if (answer.getEntity() == null) {
            return "";
        }
        var bytes = new ByteArrayOutputStream();
        try {
            // Not closed: that would read the rest.
            var body = answer.getEntity().getContent();
            for (int c = body.read(); c >= 0; c = body.read()) {
                bytes.write(c);
                if (bytes.size() == EXCERPT) {
                    break;
                }
            }
        } catch (IOException enough) {
            // What was read so far is all there is to show; the code has come and decides.
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
