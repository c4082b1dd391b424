package org.pacta.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/**
 * An action that a statement's parties undertake, proposed to a person.
 *
 * @param passage ordinal of the passage that it was read in
 * @param kind {@code agreement}, {@code exercise}, {@code meeting}, {@code standing}, {@code dialogue},
 *     {@code capability} or {@code action}
 * @param strength how binding
 * @param parties those bound to act, the host first where one is named: ISO 3166-1 alpha-3 codes of countries, names of
 *     bodies such as {@code EU}
 * @param deadline time words that bound the action, at offsets of the statement's text; null if there are none
 * @param recurrence how often, where the text says so
 * @param confidence between 0 and 1
 * @param cues the words that gave it away, in their order
 * @param deadlineIn {@code sentence} or {@code stem}, where the deadline stands; null without one
 * @param title a short imperative for people, in English
 */
public record ReadFinding(
        int passage,
        Wording clause,
        Kind kind,
        Strength strength,
        List<String> parties,
        @Nullable DeadlinePhrase deadline,
        Recurrence recurrence,
        double confidence,
        List<Cue> cues,
        @Nullable String deadlineIn,
        String title) {

    /**
     * The clause that undertakes it.
     *
     * @param start offset of the clause in the statement's text
     * @param end offset after the clause
     * @param text verbatim
     */
    public record Wording(int start, int end, String text) {}

    /** The same as a task in minutes: whether it was done can be told, but for what is only to be taken up again some day. */
    ReadFinding asTask() {
        boolean someDay =
                strength != Strength.GENERAL || clause.text().matches("(?is).*\\b(?:later|continue|ongoing)\\b.*");
        return someDay
                ? this
                : new ReadFinding(
                        passage,
                        clause,
                        kind,
                        Strength.FIRM,
                        parties,
                        deadline,
                        recurrence,
                        confidence,
                        cues,
                        deadlineIn,
                        title);
    }

    /** The same, bound to others. */
    ReadFinding boundTo(List<String> others) {
        return new ReadFinding(
                passage, clause, kind, strength, others, deadline, recurrence, confidence, cues, deadlineIn, title);
    }

    public ReadFinding {
        parties = List.copyOf(parties);
        cues = List.copyOf(cues);
    }

    /**
     * Words that gave a finding away, so that a person sees why.
     *
     * @param words verbatim
     * @param start offset of the first character in the statement's text
     * @param end offset after the last character
     * @param speaksFor what they speak for: {@code undertaking}, {@code expectation}, {@code kind}, {@code strength},
     *     {@code deadline}, {@code recurrence} or {@code party}
     */
    public record Cue(String words, int start, int end, String speaksFor) {}
}
