package org.pacta.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pacta.database.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers for the database where it fails before a page is reached, as when a session is looked up: 503 with words and a page
 * that tries again, needing nothing that could be away; never the page to sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseFaultPage extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFaultPage.class);

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">%s<title>%s</title></head>
        <body><main><h1>%s</h1><p>%s</p></main></body>
        </html>
        """;

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
        var title = HtmlUtils.htmlEscape(texts.getTranslation("error.database.title", language));
        var words = HtmlUtils.htmlEscape(texts.getTranslation("error.database." + fault.word(), language));
        var after = fault.retryAfter().toSeconds();
        // Only what is read again is asked for again: a deed is not done a second time by itself.
        var again = "GET".equals(request.getMethod())
                ? "<meta http-equiv=\"refresh\" content=\"%d\">".formatted(after)
                : "";
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(after));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(PAGE.formatted(language.toLanguageTag(), again, title, title, words)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }
}
