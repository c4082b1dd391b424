package org.pacta.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.command.Refused;

/** What is filled into a task's form, checked against what its model asks for. */
final class Answers {

    static final int LONGEST = 4000;
    static final int LONGEST_DOCUMENT = 500_000;

    /** The answers without blanks and without what the form does not ask for.
     *
     * @throws Refused naming the field that is missing or not of its type
     */
    static Map<String, String> checked(List<FormField> fields, Map<String, String> given, World world) {
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
            if (answer.length() > field.longest() || !fits(field, answer)) {
                throw new Refused("task.answer.wrong", field.id(), field.label());
            }
            refuseWhatIsNoFact(field, answer, given, world);
            answers.put(field.id(), answer);
        }
        return answers;
    }

    /** What an answer is held against. */
    interface World {

        /** Today where the task's office is. */
        LocalDate today();

        /** Whether there is a statement of that reference that the member may see. */
        boolean hasStatement(String reference);
    }

    private static void refuseWhatIsNoFact(FormField field, String answer, Map<String, String> given, World world) {
        var rules = field.facts();
        if (field.type().equals("date")) {
            var day = LocalDate.parse(answer);
            if (rules.past() && day.isAfter(world.today())) {
                throw new Refused("task.answer.notYet", field.id(), field.label(), day);
            }
            if (rules.future() && !day.isAfter(world.today())) {
                throw new Refused("task.answer.past", field.id(), field.label(), day);
            }
            var begin = given.getOrDefault(rules.notBefore(), "").strip();
            if (!rules.notBefore().isEmpty() && isDate(begin) && day.isBefore(LocalDate.parse(begin))) {
                throw new Refused("task.answer.beforeBegin", field.id(), field.label(), begin);
            }
        }
        if (rules.statement() && !world.hasStatement(answer)) {
            throw new Refused("task.answer.noStatement", field.id(), answer);
        }
    }

    private static boolean fits(FormField field, String answer) {
        return switch (field.type()) {
            case "boolean" -> answer.equals("true") || answer.equals("false");
            case "long" -> answer.matches("-?\\d{1,18}");
            case "enum" ->
                field.choices().stream().anyMatch(choice -> choice.id().equals(answer));
            case "date" -> isDate(answer);
            default -> !field.facts().hour() || answer.matches("([01]\\d|2[0-3]):[0-5]\\d");
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
