package org.pacta.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A word about a thing's state, told apart by word and sign, never by colour alone. */
public class StatusBadge extends Span {

    /** @param text what it says, in the reader's language */
    public StatusBadge(String text, Tone tone) {
        super(text);
        addClassNames("pacta-badge", tone.cssClass());
    }

    /**
     * A badge for one of the product's fixed words: {@code of("health", OVERDUE, Tone.BAD)} reads the text
     * {@code health.OVERDUE}.
     *
     * @param tone how it speaks: whoever knows the word says so
     */
    public static StatusBadge of(String family, Enum<?> word, Tone tone) {
        var badge = new StatusBadge("", tone);
        badge.setText(badge.getTranslation(family + "." + word.name()));
        badge.addClassName(family + "-" + word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return badge;
    }
}
