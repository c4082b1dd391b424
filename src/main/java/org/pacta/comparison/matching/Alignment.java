package org.pacta.comparison.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed of one undertaking.
 *
 * @param earlier id of the earlier undertaking; null for what is new
 * @param passage id of the newer statement's passage that the proposal rests on; null for what was dropped
 * @param finding id of the newer statement's finding that undertakes it again or anew; null where none does
 * @param confidence between 0 and 1
 * @param reasons why, the weightiest first
 * @param cues words of the newer passage that gave it away, verbatim and in their order
 */
public record Alignment(
        @Nullable Long earlier,
        Outcome outcome,
        @Nullable Long passage,
        @Nullable Long finding,
        double confidence,
        List<Reason> reasons,
        List<String> cues) {

    public Alignment {
        reasons = List.copyOf(reasons);
        cues = List.copyOf(cues);
    }

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
}
