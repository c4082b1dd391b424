package org.pacta.concurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.Tone;

/**
 * What one party was asked and what it answered.
 *
 * @param elementId the user task of the model with which it is prepared
 * @param question its name
 * @param round from 1; a question that is asked anew begins the next
 * @param dueOn by when, in the zone of the party's office
 * @param answers by field of the task's form; empty until the answer is given
 * @param level at which it was cleared
 * @param givenBy who gave it
 * @param counts false where the party is bound no longer: then it stays on record alone
 */
public record PartyAnswer(
        long id,
        String elementId,
        String question,
        String party,
        int round,
        LocalDate dueOn,
        Instant askedAt,
        @Nullable Instant givenAt,
        Map<String, String> answers,
        @Nullable Level level,
        @Nullable String givenBy,
        boolean counts) {

    public boolean isGiven() {
        return givenAt != null;
    }

    /** What was chosen; empty until the answer is given, and where the question has no choices. */
    public String choice() {
        return answers.getOrDefault("answer", "");
    }

    /** The message that says the choice in the third person; what was answered without one has been answered. */
    public String saidBy() {
        return "answer." + (choice().isEmpty() ? "answered" : choice());
    }

    /** How a page speaks of the choice: whether it keeps the question open or settles it. */
    public Tone tone() {
        return switch (choice()) {
            case "concur", "agree", "accept", "any", "takePart", "declare" -> Tone.GOOD;
            case "concurWithComment", "agreeWithChanges", "standAside", "change", "changeConcept", "notYet" ->
                Tone.CAUTION;
            case "nonConcur", "dissent", "refuse", "return", "none" -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
    }
}
