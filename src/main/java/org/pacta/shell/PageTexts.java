package org.pacta.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Gives pages the product's texts, as Vaadin asks for them. */
@Component
public class PageTexts implements I18NProvider {

    private final Messages messages;

    public PageTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return messages.getProvidedLocales();
    }

    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... params) {
        return messages.getTranslation(key, locale, params);
    }
}
