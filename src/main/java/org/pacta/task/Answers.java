package org.pacta.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.command.Refused;

/** What is filled into a task's form, checked against what its model asks for. */
final class Answers {

    /** The answers without blanks and without what the form does not ask for.
     *
     * @throws Refused naming the field that is missing or not of its type
     */
    static Map<String, String> checked(List<FormField> fields, Map<String, String> given) {
        var answers = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (!field.asked(given)) {
                continue;
            }
            var answer = given.getOrDefault(field.id(), "").strip();
            if (answer.isEmpty()) {
                if (field.mustBeAnswered(given)) {
                    throw new Refused("task.answer.missing", field.id(), field.label());
                }
                continue;
            }
            if (answer.length() > 4000 || !fits(field, answer)) {
                throw new Refused("task.answer.wrong", field.id(), field.label());
            }
            answers.put(field.id(), answer);
        }
        return answers;
    }

    private static boolean fits(FormField field, String answer) {
        return switch (field.type()) {
            case "boolean" -> answer.equals("true") || answer.equals("false");
            case "long" -> answer.matches("-?\\d{1,18}");
            case "enum" ->
                field.choices().stream().anyMatch(choice -> choice.id().equals(answer));
            case "date" -> isDate(answer);
            default -> true;
        };
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Answers() {}
}
