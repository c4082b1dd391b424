package org.pacta.workflow;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.task.TaskProjection;
import org.springframework.stereotype.Component;

/** Writes the projection of a user task when the engine creates, completes or deletes it, in the same transaction. */
@Component
class UserTaskListener implements TaskListener {

    private final EngineCallbacks life;
    private final TaskProjection projection;
    private final PartyAnswers answers;
    private final UserTaskModel models = new UserTaskModel();

    UserTaskListener(EngineCallbacks life, TaskProjection projection, PartyAnswers answers) {
        this.life = life;
        this.projection = projection;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_COMPLETE -> completed(task);
            case EVENTNAME_DELETE -> projection.cancelled(task.getId());
            default -> throw new ProcessEngineException("Not listening to " + task.getEventName());
        }
    }

    private void completed(DelegateTask task) {
        life.answered(projection.completed(task.getId()));
    }

    private void open(DelegateTask task) {
        var model = models.of(task.getBpmnModelElementInstance());
        var commitmentId = ProcessVariables.commitmentId(task);
        var processKey = ModelKeys.processKey(task.getExecution());
        var candidate = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .findFirst()
                .map(CandidateGroup::parse)
                .orElseThrow(() -> new ProcessEngineException(
                        "The user task " + task.getTaskDefinitionKey() + " names no candidate office."));
        var due = model.withinWorkingDays() > 0
                ? new TaskProjection.Due(life.dueWithin(commitmentId, model.withinWorkingDays()), null)
                : life.due(commitmentId, processKey, task.getTaskDefinitionKey(), candidate.officeId(), model.onSide());
        var side = model.onSide() ? life.partyOf(candidate.officeId()) : null;
        projection.open(new TaskProjection.Opened(
                task.getId(),
                commitmentId,
                processKey,
                task.getTaskDefinitionKey(),
                task.getName(),
                model.instructions(),
                candidate.officeId(),
                candidate.managersOnly(),
                due,
                model.fields(),
                new TaskProjection.Conditions(side, model.impartial(), model.needsEvidence())));
        if (model.clearing() != null && !model.unasked() && side != null) {
            answers.ask(new PartyAnswers.Asked(
                    commitmentId, processKey, task.getTaskDefinitionKey(), task.getName(), side, due.on()));
        }
    }
}
