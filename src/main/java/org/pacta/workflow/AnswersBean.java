package org.pacta.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.ExtensionRecord;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.Clearances;
import org.pacta.concurrence.Level;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.concurrence.TextRecord;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.task.Task;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code answers} in process models: what parties answered, and how an answer that was prepared becomes theirs. */
@Component
public class AnswersBean implements InModels {

    private final PartyAnswers answers;
    private final Clearances clearances;
    private final TextRecord texts;
    private final Tasks tasks;
    private final Parties parties;
    private final Models models;
    private final ExtensionRecord extensions;

    AnswersBean(
            PartyAnswers answers,
            Clearances clearances,
            TextRecord texts,
            Tasks tasks,
            Parties parties,
            Models models,
            ExtensionRecord extensions) {
        this.answers = answers;
        this.clearances = clearances;
        this.texts = texts;
        this.tasks = tasks;
        this.parties = parties;
        this.models = models;
        this.extensions = extensions;
    }

    /** Whether the party on whose side this runs has given its answer to the question. */
    public boolean given(DelegateExecution execution, String question) {
        var party = office(execution).partyCode();
        return latest(execution, question).stream()
                .anyMatch(answer -> answer.party().equals(party) && answer.isGiven());
    }

    /** Whether the party on whose side this runs answered the question, in its last round, with this choice. */
    public boolean own(DelegateExecution execution, String question, String field, String choice) {
        var party = office(execution).partyCode();
        return latest(execution, question).stream()
                .anyMatch(answer -> answer.party().equals(party)
                        && choice.equals(answer.answers().get(field)));
    }

    /** Whether any party answered the question, in its last round, with this choice. */
    public boolean any(DelegateExecution execution, String question, String field, String choice) {
        return latest(execution, question).stream()
                .anyMatch(answer -> choice.equals(answer.answers().get(field)));
    }

    /**
     * Whether there is no choice that suits every party that answered.
     *
     * @param whichever the choice that stands for all of them
     * @param none the choice that stands for none
     */
    public boolean noneInCommon(
            DelegateExecution execution, String question, String field, String whichever, String none) {
        var choices = new HashSet<String>();
        for (PartyAnswer answer : latest(execution, question)) {
            choices.add(String.valueOf(answer.answers().get(field)));
        }
        choices.remove(whichever);
        return choices.contains(none) || choices.size() > 1;
    }

    /** Whether somebody else must still clear what was prepared: whoever prepared it may not, at the level asked for. */
    public boolean toBeCleared(DelegateExecution execution) {
        var prepared = prepared(execution);
        var author = tasks.completedWithThePowersOf(prepared.id());
        return author == null || !clearances.mayClear(parties.member(author), level(execution));
    }

    /** Who clears: where the party lets officers clear at the level the office itself, else those who decide for it. */
    public String clearers(DelegateExecution execution) {
        var office = office(execution);
        return CandidateGroup.of(office, !clearances.officersToo(office.partyCode(), level(execution)));
    }

    /** Gives the answer in the party's name, by whoever cleared it. */
    public void give(DelegateExecution execution) {
        var commitment = ProcessVariables.commitmentId(execution);
        var prepared = prepared(execution);
        var party = office(execution).partyCode();
        var author = Objects.requireNonNull(tasks.completedBy(prepared.id()));
        var cleared = tasks.latestOf(commitment, "userTask_clearAnswer", party)
                .filter(task -> !task.span().openedAt().isBefore(prepared.span().openedAt()))
                .map(task -> tasks.completedBy(task.id()))
                .orElse(author);
        if (question(execution).equals(ExtensionRecord.ASK)) {
            extensions.give(commitment, prepared.form().answers(), party, author, cleared, level(execution));
            return;
        }
        if (question(execution).equals(AgreedTexts.ANSWER_TEXT)) {
            texts.give(
                    commitment,
                    party,
                    "nonConcur".equals(prepared.form().answers().get("answer")));
        }
        answers.give(commitment, question(execution), party, prepared.form().answers(), level(execution), cleared);
    }

    private Task prepared(DelegateExecution execution) {
        return tasks.latestOf(
                        ProcessVariables.commitmentId(execution),
                        question(execution),
                        office(execution).partyCode())
                .orElseThrow();
    }

    private Level level(DelegateExecution execution) {
        return models.clearing(question(execution));
    }

    private List<PartyAnswer> latest(DelegateExecution execution, String question) {
        return answers.latest(ProcessVariables.commitmentId(execution), question);
    }

    private static String question(DelegateExecution execution) {
        return String.valueOf(execution.getVariable("question"));
    }

    private Office office(DelegateExecution execution) {
        return parties.office(CandidateGroup.parse(String.valueOf(execution.getVariable("office")))
                .officeId());
    }
}
