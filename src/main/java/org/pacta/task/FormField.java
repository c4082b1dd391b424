package org.pacta.task;

import java.util.List;
import java.util.Map;

/**
 * A field of the form that a process model asks for when a task is completed.
 *
 * @param id its name in the model and in the answers
 * @param label English
 * @param type {@code string}, {@code text}, {@code date}, {@code long}, {@code boolean} or {@code enum}
 * @param choices of an {@code enum}
 * @param routing whether the process decides by it, and so carries it as a variable
 * @param requiredWhen {@code field=value} or {@code field=value,value}: asked for, and then required, only where the
 *     other field has that answer or one of them; empty for none
 */
public record FormField(
        String id,
        String label,
        String type,
        boolean required,
        List<Choice> choices,
        boolean routing,
        String requiredWhen) {

    /** Whether the form asks for it, given what the other fields say; where not, it has no answer. */
    public boolean asked(Map<String, String> answers) {
        return requiredWhen.isEmpty() || requiredNow(answers);
    }

    /** Whether it must be answered, given what the other fields say. */
    public boolean mustBeAnswered(Map<String, String> answers) {
        return required && requiredWhen.isEmpty() || requiredNow(answers);
    }

    /** An answer as people read it: a choice by its label, anything else as it is. */
    public String readable(String answer) {
        return choices.stream()
                .filter(choice -> choice.id().equals(answer))
                .map(Choice::label)
                .findFirst()
                .orElse(answer);
    }

    private boolean requiredNow(Map<String, String> answers) {
        var parts = requiredWhen.split("=", 2);
        return parts.length == 2
                && List.of(parts[1].split(","))
                        .contains(answers.getOrDefault(parts[0], "").strip());
    }

    /** One of the values that can be chosen. */
    public record Choice(String id, String label) {}
}
