package org.pacta.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The reader's choice of light or dark, kept in a cookie so that the first paint is right already. */
final class SchemeCookie {

    private static final String NAME = "pacta-scheme";
    private static final String WRITE = PageCookie.written(NAME, "$0", ";max-age=31536000");

    private SchemeCookie() {}

    /** What the request's cookie says; the device's own setting where it says nothing sensible. */
    static ColorScheme.Value in(@Nullable VaadinRequest request) {
        return PageCookie.in(request == null ? null : request.getCookies(), NAME)
                .map(value -> switch (value) {
                    case "light" -> ColorScheme.Value.LIGHT;
                    case "dark" -> ColorScheme.Value.DARK;
                    default -> ColorScheme.Value.LIGHT_DARK;
                })
                .orElse(ColorScheme.Value.LIGHT_DARK);
    }

    /** Marks the page before it is sent. */
    static void paint(Document page, ColorScheme.Value scheme) {
        var html = page.getElementsByTag("html");
        html.attr("style", "color-scheme: " + scheme.getValue());
        html.attr("theme", scheme.getThemeValue());
    }

    static ColorScheme.Value chosenIn(UI ui) {
        var chosen = ComponentUtil.getData(ui, ColorScheme.Value.class);
        return chosen == null ? ColorScheme.Value.LIGHT_DARK : chosen;
    }

    static void remember(UI ui, ColorScheme.Value scheme) {
        ComponentUtil.setData(ui, ColorScheme.Value.class, scheme);
    }

    static void keep(UI ui, ColorScheme.Value scheme) {
        remember(ui, scheme);
        String value = switch (scheme) {
            case LIGHT -> "light";
            case DARK -> "dark";
            default -> "device";
        };
        ui.getPage().executeJs(WRITE, value);
    }
}
