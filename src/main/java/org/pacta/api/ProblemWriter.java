package org.pacta.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.database.DatabaseFault;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a {@link Problem}, in the language that the request asks for. */
@Component
class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final Messages messages;
    private final JsonMapper json;

    ProblemWriter(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The text of a message key {@code api.<code>} or {@code refused.<code>}. */
    String text(HttpServletRequest request, String key, @Nullable Object... details) {
        return messages.getTranslation(
                key, language(request), ModelWords.details(details, RequestParameters.language(request)));
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        write(request, response, status, code, detail, List.of());
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            String detail,
            List<Problem.Fault> errors)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(
                response.getOutputStream(),
                new Problem(
                        Problem.TYPES + code,
                        status.getReasonPhrase(),
                        status.value(),
                        detail,
                        request.getRequestURI(),
                        errors));
    }

    /** 503, and when to come again: a database that is away or held up is no fault of the request. */
    void write(HttpServletRequest request, HttpServletResponse response, DatabaseFault fault, Throwable failure)
            throws IOException {
        if (fault != DatabaseFault.BUSY) {
            log.warn(
                    "{} {}: the database is {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    fault,
                    failure.getMessage());
        }
        response.setHeader("Retry-After", String.valueOf(fault.retryAfter().toSeconds()));
        var code = "api." + fault.word();
        write(request, response, HttpStatus.SERVICE_UNAVAILABLE, code, text(request, code));
    }

    /** Of ours, the one that the request asks for; the first where it asks for none. */
    Locale language(HttpServletRequest request) {
        var provided = messages.getProvidedLocales();
        if (request.getHeader("Accept-Language") == null) {
            return provided.getFirst();
        }
        var best = Locale.lookup(
                java.util.Collections.list(request.getLocales()).stream()
                        .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                        .toList(),
                provided);
        return best == null ? provided.getFirst() : best;
    }
}
