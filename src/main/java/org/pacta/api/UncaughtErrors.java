package org.pacta.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.database.DatabaseFault;
import org.pacta.operation.PlainPage;
import org.pacta.operation.RequestId;
import org.pacta.text.Messages;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What was refused or failed before anything of ours answered, as by the server or a filter: a problem like all others, for
 * whoever opens or sends a page of words, and never the way to the page to sign in, which a program would take for an answer.
 */
@Controller
class UncaughtErrors implements ErrorController {

    private final ProblemWriter problems;
    private final Messages messages;

    UncaughtErrors(ProblemWriter problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            problems.write(
                    request, response, HttpStatus.NOT_FOUND, "api.notFound", problems.text(request, "api.notFound"));
            return;
        }
        var asked = new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            }
        };
        var failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var fault = failure == null ? null : DatabaseFault.of(failure);
        if (failure != null && fault != null) {
            problems.write(asked, response, fault, failure);
            return;
        }
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        if (isForPerson(asked)) {
            page(asked, response, status);
            return;
        }
        var code = status.is4xxClientError()
                ? status == HttpStatus.NOT_FOUND ? "api.notFound" : "api.request"
                : "api.internal";
        problems.write(asked, response, status, code, problems.text(request, code));
    }

    /** Whether a browser shows to somebody what is answered. */
    private static boolean isForPerson(HttpServletRequest asked) {
        var path = asked.getRequestURI().substring(asked.getContextPath().length());
        return !path.startsWith("/api/")
                && !path.startsWith("/actuator/")
                && String.valueOf(asked.getHeader("Accept")).contains("text/html");
    }

    private void page(HttpServletRequest asked, HttpServletResponse response, HttpStatus status) throws IOException {
        var language = problems.language(asked);
        var title = status == HttpStatus.NOT_FOUND
                ? "error.notFound.title"
                : status.is4xxClientError() ? "error.notDone.title" : "error.title";
        var words = status == HttpStatus.NOT_FOUND
                ? "error.notFound.body"
                : status.is4xxClientError() ? "error.notDone.body" : "error.body";
        new PlainPage(
                        language,
                        messages.getTranslation(title, language),
                        messages.getTranslation(words, language, String.valueOf(response.getHeader(RequestId.HEADER))))
                .writeWithWay(
                        response,
                        status.value(),
                        asked.getContextPath() + "/",
                        messages.getTranslation("error.home", language));
    }

    private static HttpStatus status(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
