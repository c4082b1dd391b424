package org.pacta.comparison.matching;

/** Why an outcome is proposed, for a person to check. */
public enum Reason {
    /** The statement is that of the very meeting that was to be held. */
    THIS_MEETING,
    /** A later meeting of the series has been held since. */
    LATER_MEETING,
    /** The body that was to be set up is the one whose statement this is. */
    THIS_BODY,
    /** The text reports it as done. */
    REPORTED_DONE,
    /** The same thing is undertaken in like words. */
    SAME_THING,
    /** The commitment is affirmed, without a new undertaking. */
    AFFIRMED,
    /** The text says that it goes on. */
    UNDER_WAY,
    NOW_FIRM,
    NO_LONGER_FIRM,
    DATE_ADDED,
    DATE_GONE,
    SOONER,
    LATER,
    MORE_OFTEN,
    LESS_OFTEN,
    AMOUNT_ADDED,
    AMOUNT_GONE,
    LARGER_AMOUNT,
    SMALLER_AMOUNT,
    /** A verb of doing where the earlier text explored or considered, or of completing where it began. */
    STRONGER_VERB,
    WEAKER_VERB,
    /** Nothing in the text is like it. */
    NOT_MENTIONED,
    /** Nothing in the earlier statements is like it. */
    NOT_SEEN_BEFORE
}
