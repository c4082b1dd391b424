package org.pacta.shell;

import java.util.Locale;

/** How a badge, figure or banner speaks. The style sheet gives each tone a colour and a sign of its own. */
public enum Tone {
    /** Says what is, without judging. */
    NEUTRAL,
    /** Under way. */
    ACTIVE,
    /** Kept, done, on track. */
    GOOD,
    /** Needs somebody's eye soon. */
    CAUTION,
    /** Late, broken, refused. */
    BAD,
    /** Over and out of the way. */
    QUIET;

    String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
