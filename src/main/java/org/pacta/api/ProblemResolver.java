package org.pacta.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What goes wrong under {@code /api/}, as a problem: what the person can mend says how, what is ours is logged. */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

    private static final String BUSY_SECONDS = "5";

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        try {
            var fault = DatabaseFault.of(failure);
            if (fault != null) {
                writer.write(request, response, fault, failure);
                return new ModelAndView();
            }
            answer(request, response, failure);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        switch (failure) {
            case Refused refused -> refused(request, response, refused);
            case InvalidRequest faults ->
                write(
                        request,
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "import",
                        faults.found().size(),
                        faults.found().stream()
                                .map(found -> fault(request, found.line(), found.refused()))
                                .toList());
            case Versions.VersionMissing _ ->
                write(request, response, HttpStatus.PRECONDITION_REQUIRED, "versionMissing");
            case ScopeTooNarrow scope -> {
                var needed = scope.needed().name().toLowerCase(Locale.ROOT);
                response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"");
                write(request, response, HttpStatus.FORBIDDEN, "scope", needed);
            }
            case AccessDeniedException denied ->
                writer.write(request, response, HttpStatus.FORBIDDEN, "forbidden", String.valueOf(denied.getMessage()));
            case NoSuchElementException _ -> write(request, response, HttpStatus.NOT_FOUND, "notFound");
            case MaxUploadSizeExceededException _ -> write(request, response, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
            case HttpMessageNotReadableException unreadable -> unreadable(request, response, unreadable);
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch(request, response, mismatch.getName(), mismatch);
            case MissingServletRequestParameterException missing ->
                fault(request, response, missing.getParameterName(), new Refused("api.required", null));
            case MissingServletRequestPartException missing ->
                fault(request, response, missing.getRequestPartName(), new Refused("api.required", null));
            case MultipartException multipart ->
                write(
                        request,
                        response,
                        BodyLimit.isCauseOf(multipart) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                        BodyLimit.isCauseOf(multipart) ? "tooLarge" : "multipart");
            case DataIntegrityViolationException unfit -> {
                log.warn(
                        "{} {}: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        unfit.getMostSpecificCause().getMessage());
                write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "value");
            }
            case HttpRequestMethodNotSupportedException method -> {
                var allowed = method.getSupportedMethods();
                if (allowed != null) {
                    response.setHeader("Allow", String.join(", ", allowed));
                }
                write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "method");
            }
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() -> {
                known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
                var status = HttpStatus.valueOf(known.getStatusCode().value());
                write(request, response, status, status == HttpStatus.NOT_FOUND ? "notFound" : "request");
            }
            default -> {
                if (BodyLimit.isCauseOf(failure)) {
                    write(request, response, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
                    return;
                }
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
                write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "internal");
            }
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        var text = writer.text(request, refused.messageKey(), refused.details());
        if (refused.category() == Refused.Category.BUSY) {
            response.setHeader("Retry-After", BUSY_SECONDS);
        }
        writer.write(
                request,
                response,
                status(refused.category()),
                refused.reason(),
                text,
                refused.field() == null ? List.of() : List.of(fault(request, null, refused)));
    }

    static HttpStatus status(Refused.Category category) {
        return switch (category) {
            case WRONG_INPUT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_POSSIBLE -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private Problem.Fault fault(HttpServletRequest request, @Nullable Integer line, Refused refused) {
        return new Problem.Fault(
                line, refused.field(), refused.reason(), writer.text(request, refused.messageKey(), refused.details()));
    }

    private void unreadable(
            HttpServletRequest request, HttpServletResponse response, HttpMessageNotReadableException unreadable)
            throws IOException {
        if (BodyLimit.isCauseOf(unreadable)) {
            write(request, response, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
            return;
        }
        switch (unreadable.getCause()) {
            case PropertyBindingException unknown ->
                fault(
                        request,
                        response,
                        unknown.getPropertyName(),
                        new Refused("api.unknown", null, allowed(unknown.getKnownPropertyIds())));
            case InvalidFormatException value
            when value.getTargetType() != null && value.getTargetType().isEnum() ->
                fault(request, response, path(value), new Refused("api.word", null, words(value.getTargetType())));
            case InvalidFormatException value
            when value.getValue() instanceof Temporal ->
                refused(request, response, time(value.getTargetType(), path(value)));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                fault(request, response, path(mismatch), new Refused("api.type", null, type(mismatch.getTargetType())));
            case JacksonException broken
            when broken.getLocation() != null ->
                write(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        "json",
                        broken.getLocation().getLineNr(),
                        broken.getLocation().getColumnNr());
            case null, default -> write(request, response, HttpStatus.BAD_REQUEST, "body");
        }
    }

    private void mismatch(
            HttpServletRequest request, HttpServletResponse response, String name, TypeMismatchException mismatch)
            throws IOException {
        var wanted = mismatch.getRequiredType();
        if (wanted != null && KnownTimes.reads(wanted)) {
            refused(request, response, time(wanted, name));
            return;
        }
        fault(
                request,
                response,
                name,
                wanted != null && wanted.isEnum()
                        ? new Refused("api.word", null, words(wanted))
                        : new Refused("api.type", null, type(wanted)));
    }

    private static Refused time(Class<?> wanted, String field) {
        return new Refused(wanted == Instant.class ? "api.moment" : "api.date", field);
    }

    /** A 400 whose one fault is the refusal, at that field. */
    private void fault(
            HttpServletRequest request, HttpServletResponse response, @Nullable String field, Refused refused)
            throws IOException {
        var text = writer.text(request, refused.messageKey(), refused.details());
        writer.write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                refused.reason(),
                text,
                List.of(new Problem.Fault(null, field, refused.reason(), text)));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            @Nullable Object... details)
            throws IOException {
        write(request, response, status, code, details, List.of());
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            int number,
            List<Problem.Fault> errors)
            throws IOException {
        write(request, response, status, code, new Object[] {number}, errors);
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            @Nullable Object[] details,
            List<Problem.Fault> errors)
            throws IOException {
        writer.write(request, response, status, "api." + code, writer.text(request, "api." + code, details), errors);
    }

    private static String path(MismatchedInputException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String words(Class<?> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String allowed(java.util.@Nullable Collection<Object> known) {
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String type(@Nullable Class<?> type) {
        return switch (type == null ? "" : type.getSimpleName()) {
            case "LocalDate" -> "date such as 2026-11-24";
            case "Instant" -> "moment such as 2026-11-24T09:00:00Z";
            case "long", "Long", "int", "Integer" -> "whole number";
            case "boolean", "Boolean" -> "true or false";
            case "List", "Set" -> "list";
            case "String" -> "text";
            default -> "object";
        };
    }
}
