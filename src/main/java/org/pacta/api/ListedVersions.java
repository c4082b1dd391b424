package org.pacta.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Lets {@code If-Match} list versions: the operation is tried with each until one is the thing's. With weak ones alone it
 * is not tried, since none of them can be.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</a>
 */
@Component
class ListedVersions implements WebMvcRegistrations {

    private static final int MOST = 20;

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                int place = place(method);
                return place < 0 ? super.createInvocableHandlerMethod(method) : new Trying(method, place);
            }
        };
    }

    private static int place(HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null && header.name().equals("If-Match")) {
                return parameter.getParameterIndex();
            }
        }
        return -1;
    }

    private static final class Trying extends ServletInvocableHandlerMethod {

        private final int place;

        Trying(HandlerMethod method, int place) {
            super(method);
            this.place = place;
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            if (!(arguments[place] instanceof String header)) {
                return super.doInvoke(arguments);
            }
            List<String> tags = Versions.listed(header);
            if (tags.isEmpty()) {
                throw new Stale(header);
            }
            var last = tags.subList(0, Math.min(MOST, tags.size())).getLast();
            for (var tag : tags) {
                var tried = arguments.clone();
                tried[place] = tag;
                try {
                    return super.doInvoke(tried);
                } catch (Stale stale) {
                    if (tag.equals(last)) {
                        throw stale;
                    }
                }
            }
            throw new Stale(header);
        }
    }
}
