package org.pacta.reading;

/** What a passage is in its statement. */
public enum PassageRole {
    TITLE,
    DATE_LINE,
    HEADING,
    SENTENCE,
    LIST_ITEM,
    /** The stem of a list ("the leaders commit to the following:"), which gives its items their verb and deadline. */
    LEAD_IN;

    /** Whether it says something, other than a title, a heading or a date line. */
    public boolean speaks() {
        return this == SENTENCE || this == LIST_ITEM || this == LEAD_IN;
    }
}
