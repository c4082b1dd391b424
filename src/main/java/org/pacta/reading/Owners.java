package org.pacta.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose what is welcomed is, where that is no party and no official. */
final class Owners {

    private static final Pattern OWNER =
            Pattern.compile("^(?:the )?((?:\\p{Lu}[\\w&.-]+ ){0,4}\\p{Lu}[\\w&.-]+)['’]s? (?:recent |new"
                    + " )?(?:announcement|plans?|decision|commitment|intention|intent)\\b");
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:President|Minister|Secretary|Government|Chancellor|Taoiseach|Majesty|Commission|Department|Ministry|Premier)\\b");

    private Owners() {}

    /** "The Coral Sea Agreement to protect reefs": the name of an instrument, no plan. */
    static boolean named(Words words, int noun) {
        return words.capital(noun) && words.capital(noun - 1);
    }

    /** "Boeing's announcement": neither a party's nor an official's. */
    static boolean ofCompany(String object) {
        Matcher owner = OWNER.matcher(object);
        if (!owner.find() || OFFICE.matcher(owner.group()).find()) {
            return false;
        }
        return PartyNames.codes(owner.group(1)).isEmpty()
                && PartyNames.groupIn(owner.group(1)).isEmpty();
    }
}
