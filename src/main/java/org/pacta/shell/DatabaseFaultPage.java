package org.pacta.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.database.DatabaseFault;
import org.pacta.operation.PlainPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for the database where it fails before a page is reached, as when a session is looked up: 503 with words and a page
 * that tries again, needing nothing that could be away; never the page to sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseFaultPage extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFaultPage.class);

    private final I18NProvider texts;

    DatabaseFaultPage(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var fault = DatabaseFault.of(failure);
            if (fault == null || response.isCommitted()) {
                throw failure;
            }
            log.warn("{}: the database is {}: {}", request.getMethod(), fault, failure.getMessage());
            answer(request, response, fault);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, DatabaseFault fault)
            throws IOException {
        var language = texts.getProvidedLocales().getFirst();
        var page = new PlainPage(
                language,
                texts.getTranslation("error.database.title", language),
                texts.getTranslation("error.database." + fault.word(), language));
        var after = fault.retryAfter().toSeconds();
        response.reset();
        response.setHeader("Retry-After", String.valueOf(after));
        // Only what is read again is asked for again: a deed is not done a second time by itself.
        if ("GET".equals(request.getMethod())) {
            page.writeAndTryAgain(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, after);
        } else {
            page.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }
}
