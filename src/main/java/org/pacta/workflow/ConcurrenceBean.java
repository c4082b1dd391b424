package org.pacta.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextRecord;
import org.pacta.id.CommitmentId;
import org.pacta.party.Parties;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code concurrence} in process models: versions of a text, and whether all concur on the newest. */
@Component
public class ConcurrenceBean implements InModels {

    private final TextRecord texts;
    private final Tasks tasks;
    private final Parties parties;

    ConcurrenceBean(TextRecord texts, Tasks tasks, Parties parties) {
        this.texts = texts;
        this.tasks = tasks;
        this.parties = parties;
    }

    /** Issues what the lead office filled in as the next version. */
    public void issue(DelegateExecution execution) {
        var task = tasks.latestOf(id(execution), AgreedTexts.ISSUE_TEXT).orElseThrow();
        var said = task.form().answers();
        var answerBy = LocalDate.parse(String.valueOf(said.get("answerBy")));
        texts.issue(
                id(execution),
                task.processKey(),
                new TextRecord.Draft(
                        String.valueOf(said.get("text")),
                        "final".equals(said.get("round")),
                        answerBy,
                        "silence".equals(said.get("round"))
                                ? answerBy.atTime(LocalTime.parse(String.valueOf(said.get("answerAt"))))
                                        .atZone(parties.party(
                                                        task.holder().office().partyCode())
                                                .zone())
                                        .toInstant()
                                : null,
                        said.get("changes"),
                        Objects.requireNonNull(tasks.completedBy(task.id())),
                        task.id()));
    }

    public boolean agreed(DelegateExecution execution) {
        return texts.agreed(id(execution));
    }

    public boolean isFinal(DelegateExecution execution) {
        return texts.isFinal(id(execution));
    }

    /** Whether silence until an instant is agreement, and nobody has objected. */
    public boolean isSilence(DelegateExecution execution) {
        return texts.silenceUntil(id(execution)) != null;
    }

    public Date silenceUntil(DelegateExecution execution) {
        return Date.from(Objects.requireNonNull(texts.silenceUntil(id(execution))));
    }

    /** Whether no party stays opposed after the managers of all spoke. */
    public boolean isSettled(DelegateExecution execution) {
        return texts.isSettled(id(execution));
    }

    public void adopted(DelegateExecution execution) {
        texts.adopt(id(execution));
    }

    private static CommitmentId id(DelegateExecution execution) {
        return ProcessVariables.commitmentId(execution);
    }
}
