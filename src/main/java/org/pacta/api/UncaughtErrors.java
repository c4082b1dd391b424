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
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What was refused or failed before anything of ours answered, as by the server or a filter: a problem like all others, and
 * never the way to the page to sign in, which a program would take for an answer.
 */
@Controller
class UncaughtErrors implements ErrorController {

    private final ProblemWriter problems;

    UncaughtErrors(ProblemWriter problems) {
        this.problems = problems;
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
        var code = status.is4xxClientError()
                ? status == HttpStatus.NOT_FOUND ? "api.notFound" : "api.request"
                : "api.internal";
        problems.write(asked, response, status, code, problems.text(request, code));
    }

    private static HttpStatus status(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
