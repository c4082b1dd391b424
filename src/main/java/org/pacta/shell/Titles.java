package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import org.jspecify.annotations.Nullable;
import org.pacta.text.Messages;

/** Names pages: {@code @PageTitle} and {@code @Menu(title = …)} hold message keys, {@link HasDynamicTitle} a text. */
@org.springframework.stereotype.Component
class Titles implements PageTitleGenerator {

    private final Messages texts;

    Titles(Messages texts) {
        this.texts = texts;
    }

    /** The browser's title: page, then product. */
    @Override
    public String generatePageTitle(PageTitleContext context) {
        var locale = com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale();
        String key = key(context.navigationTarget(), context.value());
        return key == null
                ? texts.getTranslation("product.name", locale)
                : texts.getTranslation("page.title", locale, texts.getTranslation(key, locale));
    }

    /** The title of the page shown, without the product's name; empty where it has none. */
    static String of(HasElement page) {
        if (page instanceof HasDynamicTitle dynamic) {
            return dynamic.getPageTitle();
        }
        if (page instanceof Component view) {
            var annotation = view.getClass().getAnnotation(PageTitle.class);
            String key = key(view.getClass(), annotation == null ? null : annotation.value());
            return key == null ? "" : view.getTranslation(key);
        }
        return "";
    }

    private static @Nullable String key(Class<?> view, @Nullable String pageTitle) {
        if (pageTitle != null && !pageTitle.isEmpty()) {
            return pageTitle;
        }
        var menu = view.getAnnotation(Menu.class);
        return menu == null || menu.title().isEmpty() ? null : menu.title();
    }
}
