package org.pacta.reading;

/** What a passage is in its statement. */
public enum PassageRole {
    TITLE,
    DATE_LINE,
    HEADING,
    SENTENCE,
    LIST_ITEM,
    /** The stem of a list ("the leaders commit to the following:"), which gives its items their verb and deadline. */
    LEAD_IN
}
