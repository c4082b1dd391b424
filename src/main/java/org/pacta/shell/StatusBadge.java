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
     * A badge for one of the product's fixed words: {@code of("health", Health.OVERDUE)} reads the text
     * {@code health.OVERDUE}. Families whose tones and texts the shell knows: {@code status} and {@code health} of
     * commitments, {@code state} of tasks, {@code strength}; any other word is neutral and needs a text of its own.
     */
    public static StatusBadge of(String family, Enum<?> word) {
        return of(family, word.name());
    }

    /** Like {@link #of(String, Enum)}, for words that are not an enum's. */
    public static StatusBadge of(String family, String word) {
        var badge = new StatusBadge("", tone(word));
        badge.setText(badge.getTranslation(family + "." + word));
        badge.addClassName(family + "-" + word.toLowerCase(Locale.ROOT).replace('_', '-'));
        return badge;
    }

    private static Tone tone(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "ON_TRACK", "DONE", "FULFILLED" -> Tone.GOOD;
            case "IN_PROGRESS", "ACTIVE", "FIRM" -> Tone.ACTIVE;
            case "AT_RISK" -> Tone.CAUTION;
            case "OVERDUE", "BLOCKED", "LAPSED" -> Tone.BAD;
            case "CANCELLED", "WITHDRAWN", "SUPERSEDED" -> Tone.QUIET;
            default -> Tone.NEUTRAL;
        };
    }
}
