package org.pacta.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers 304 and no body to whoever has what is asked for, which {@code If-None-Match} says by its tag.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, 13.1.2</a>
 */
@ControllerAdvice(annotations = ApiController.class)
class NotModified implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD
                || !(request instanceof ServletServerHttpRequest asked)
                || !(response instanceof ServletServerHttpResponse answer)) {
            return body;
        }
        var servlet = answer.getServletResponse();
        var tag = servlet.getHeader("ETag");
        if (tag == null || servlet.getStatus() != HttpStatus.OK.value()) {
            return body;
        }
        var have = asked.getServletRequest().getHeader("If-None-Match");
        if (have != null && have.strip().equals("*")) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return null;
        }
        return new ServletWebRequest(asked.getServletRequest(), servlet).checkNotModified(tag) ? null : body;
    }
}
