package org.pacta.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of words alone, for a browser that no page of the application can answer: it needs no script, style, session or
 * database that could be away.
 *
 * @param language of the words
 * @param title what happened
 * @param words what to do, as text
 */
public record PlainPage(Locale language, String title, String words) {

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">%s<title>%s</title></head>
        <body><main><h1>%s</h1><p>%s</p>%s</main></body>
        </html>
        """;

    /** Answers with a page that asks for itself again.
     *
     * @param seconds until then
     */
    public void writeAndTryAgain(HttpServletResponse response, int status, long seconds) throws IOException {
        write(response, status, "<meta http-equiv=\"refresh\" content=\"%d\">".formatted(seconds), "");
    }

    /** Answers with a page that stays. */
    public void write(HttpServletResponse response, int status) throws IOException {
        write(response, status, "", "");
    }

    /** Answers with a page that leads elsewhere.
     *
     * @param address where to
     * @param way what it is called
     */
    public void writeWithWay(HttpServletResponse response, int status, String address, String way) throws IOException {
        write(response, status, "", "<p><a href=\"%s\">%s</a></p>".formatted(escaped(address), escaped(way)));
    }

    private void write(HttpServletResponse response, int status, String head, String after) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(PAGE.formatted(
                                language.toLanguageTag(), head, escaped(title), escaped(title), escaped(words), after)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
