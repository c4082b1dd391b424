package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;

/** What may be filled into the form of a task. */
class AnswersTest {

    private static final FormField ANSWER = choice("answer", true, "concur", "concurWithComment", "nonConcur");
    private static final FormField COMMENT = field("comment", "text", false, "answer=concurWithComment,nonConcur");
    private static final FormField HELD_ON = field("heldOn", "date", true, "");
    private static final FormField SEATS = field("seats", "long", false, "");
    private static final FormField PUBLIC = field("public", "boolean", true, "");

    @Test
    void blanksAroundAnAnswerAreLeftOut() {
        assertThat(checked(List.of(field("venue", "string", true, "")), Map.of("venue", "  Seoul \n")))
                .containsExactly(Map.entry("venue", "Seoul"));
    }

    @Test
    void aFieldThatIsNotRequiredMayStayEmpty() {
        assertThat(checked(List.of(SEATS), Map.of("seats", " "))).isEmpty();
        assertThat(checked(List.of(SEATS), Map.of())).isEmpty();
    }

    @Test
    void whatTheFormDoesNotAskForIsLeftOut() {
        assertThat(checked(List.of(SEATS), Map.of("seats", "12", "approved", "true")))
                .containsExactly(Map.entry("seats", "12"));
    }

    @Test
    void aRequiredFieldThatIsEmptyIsNamed() {
        refuses(List.of(HELD_ON), Map.of("heldOn", "  "), "task.answer.missing", "heldOn");
    }

    @Test
    void aFieldThatAnotherAnswerCallsForIsRequiredOnlyThen() {
        var form = List.of(ANSWER, COMMENT);

        assertThat(checked(form, Map.of("answer", "concur"))).containsOnlyKeys("answer");
        refuses(form, Map.of("answer", "nonConcur"), "task.answer.missing", "comment");
        refuses(form, Map.of("answer", "concurWithComment", "comment", ""), "task.answer.missing", "comment");
        assertThat(checked(form, Map.of("answer", "nonConcur", "comment", "Strike paragraph 3.")))
                .containsEntry("comment", "Strike paragraph 3.");
    }

    @Test
    void whatWasTypedForAnAnswerThatWasTakenBackIsNotKept() {
        assertThat(checked(List.of(ANSWER, COMMENT), Map.of("answer", "concur", "comment", "Strike paragraph 3.")))
                .containsExactly(Map.entry("answer", "concur"));
    }

    @Test
    void aChoiceMustBeOneOfThoseOffered() {
        refuses(List.of(ANSWER), Map.of("answer", "abstain"), "task.answer.wrong", "answer");
    }

    @Test
    void aDateMustBeOneOfTheCalendar() {
        assertThat(checked(List.of(HELD_ON), Map.of("heldOn", "2028-02-29"))).containsEntry("heldOn", "2028-02-29");
        refuses(List.of(HELD_ON), Map.of("heldOn", "2027-02-29"), "task.answer.wrong", "heldOn");
        refuses(List.of(HELD_ON), Map.of("heldOn", "next week"), "task.answer.wrong", "heldOn");
    }

    @Test
    void aNumberMustBeWhole() {
        assertThat(checked(List.of(SEATS), Map.of("seats", "-3"))).containsEntry("seats", "-3");
        refuses(List.of(SEATS), Map.of("seats", "1.5"), "task.answer.wrong", "seats");
        refuses(List.of(SEATS), Map.of("seats", "9".repeat(19)), "task.answer.wrong", "seats");
    }

    @Test
    void noIsAnAnswerToAYesOrNoQuestionAndNothingIsNot() {
        assertThat(checked(List.of(PUBLIC), Map.of("public", "false"))).containsEntry("public", "false");
        refuses(List.of(PUBLIC), Map.of(), "task.answer.missing", "public");
        refuses(List.of(PUBLIC), Map.of("public", "maybe"), "task.answer.wrong", "public");
    }

    @Test
    void anAnswerOfMoreThanFourThousandCharactersIsRefused() {
        var note = List.of(field("note", "text", false, ""));

        assertThat(checked(note, Map.of("note", "a".repeat(4000)))).hasSize(1);
        refuses(note, Map.of("note", "a".repeat(4001)), "task.answer.wrong", "note");
    }

    private static Map<String, String> checked(List<FormField> form, Map<String, String> given) {
        return Answers.checked(form, given, new Answers.World() {

            @Override
            public LocalDate today() {
                return LocalDate.of(2026, 3, 2);
            }

            @Override
            public boolean hasStatement(String reference) {
                return reference.equals("DTT-14");
            }
        });
    }

    private static void refuses(List<FormField> form, Map<String, String> given, String reason, String field) {
        assertThatThrownBy(() -> checked(form, given))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static FormField field(String id, String type, boolean required, String requiredWhen) {
        return new FormField(id, "Label of " + id, type, required, List.of(), false, requiredWhen);
    }

    private static FormField choice(String id, boolean required, String... choices) {
        return new FormField(
                id,
                "Label of " + id,
                "enum",
                required,
                List.of(choices).stream()
                        .map(choice -> new FormField.Choice(choice, "Label of " + choice))
                        .toList(),
                true,
                "");
    }
}
