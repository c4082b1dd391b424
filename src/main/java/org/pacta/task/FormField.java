package org.pacta.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.id.TaskId;
import org.pacta.text.ModelWords;

/**
 * A field of the form that a process model asks for when a task is completed.
 *
 * @param id its name in the model and in the answers
 * @param label English, as the model has it; see {@link #in}
 * @param type {@code string}, {@code text}, {@code date}, {@code long}, {@code boolean} or {@code enum}
 * @param choices of an {@code enum}
 * @param routing whether the process decides by it, and so carries it as a variable
 * @param requiredWhen {@code field=value} or {@code field=value,value}: asked for, and then required, only where the
 *     other field has that answer or one of them; empty for none
 * @param rules what makes an answer a fact; null where nothing is asked
 */
public record FormField(
        String id,
        String label,
        String type,
        boolean required,
        List<Choice> choices,
        boolean routing,
        String requiredWhen,
        @Nullable Rules rules) {

    public FormField(
            String id,
            String label,
            String type,
            boolean required,
            List<Choice> choices,
            boolean routing,
            String requiredWhen) {
        this(id, label, type, required, choices, routing, requiredWhen, null);
    }

    /**
     * What an answer must be to be a fact.
     *
     * @param past whether the day has come: something that was held or signed
     * @param future whether the day is still to come
     * @param notBefore the field whose day it must not be before; empty for none
     * @param statement whether it is the reference of a statement, which must be there
     * @param document whether it is a whole text, and may be as long as one
     * @param hour whether it is an hour of the day, such as {@code 17:00}
     */
    public record Rules(
            boolean past, boolean future, String notBefore, boolean statement, boolean document, boolean hour) {

        public static final Rules NONE = new Rules(false, false, "", false, false, false);
    }

    /** The rules of the field; none where the model says nothing. */
    public Rules facts() {
        return rules == null ? Rules.NONE : rules;
    }

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

    /** Characters that an answer may have. */
    public int longest() {
        return facts().document() ? Answers.LONGEST_DOCUMENT : Answers.LONGEST;
    }

    /** With label and choices in the reader's language. */
    public FormField in(Locale reader) {
        return new FormField(
                id,
                ModelWords.say(label, reader),
                type,
                required,
                choices.stream()
                        .map(choice -> new Choice(choice.id(), ModelWords.say(choice.label(), reader)))
                        .toList(),
                routing,
                requiredWhen,
                rules);
    }

    private boolean requiredNow(Map<String, String> answers) {
        var parts = requiredWhen.split("=", 2);
        return parts.length == 2
                && List.of(parts[1].split(","))
                        .contains(answers.getOrDefault(parts[0], "").strip());
    }

    /**
     * Takes the whole text that a form asks for from a file. The module whose tasks ask for such texts implements it as a
     * bean.
     */
    public interface DocumentIntake {

        /** Bytes of the largest file that is read. */
        int largest();

        /** How names of files end that can be read, without the dot. */
        List<String> endings();

        /**
         * Whether the member may complete the task with a text now.
         *
         * @throws java.util.NoSuchElementException where there is no such task
         * @throws org.springframework.security.access.AccessDeniedException where it is others' to do
         * @throws Refused where it asks for no whole text
         */
        void asked(TaskId id);

        /** @throws Refused where there is no text to be had from it */
        Document read(String fileName, byte[] content);

        /**
         * Completes the task with the file's text, and keeps the file as it came; both or neither.
         *
         * @param answers those to the other fields
         * @throws Refused where the task asks for no whole text, or refuses to be completed
         */
        void complete(TaskId id, int version, Map<String, String> answers, Document document);
    }

    /**
     * A file and the text that was read in it.
     *
     * @param fileName without a path
     * @param mediaType told by its content
     */
    public record Document(String fileName, String mediaType, byte[] content, String text) {}

    /** One of the values that can be chosen. */
    public record Choice(String id, String label) {}
}
