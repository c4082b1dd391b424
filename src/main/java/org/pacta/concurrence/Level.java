package org.pacta.concurrence;

import java.util.Locale;

/** At which level of a party an answer is cleared before it is given; the process model says which is asked for. */
public enum Level {
    ACTION_OFFICER,
    DIRECTOR,
    GENERAL,
    MINISTER;

    /** The word in texts and in the API: {@code actionOfficer}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }
}
