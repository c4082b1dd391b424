package org.pacta.task;

import java.util.List;

/**
 * A field of the form that a process model asks for when a task is completed.
 *
 * @param id its name in the model and in the answers
 * @param label English
 * @param type {@code string}, {@code text}, {@code date}, {@code long}, {@code boolean} or {@code enum}
 * @param choices of an {@code enum}
 * @param routing whether the process decides by it, and so carries it as a variable
 * @param requiredWhen {@code field=value}: required only where the other field has that answer; empty for none
 */
public record FormField(
        String id,
        String label,
        String type,
        boolean required,
        List<Choice> choices,
        boolean routing,
        String requiredWhen) {

    /** One of the values that can be chosen. */
    public record Choice(String id, String label) {}
}
