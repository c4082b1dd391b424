package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Hangs the projection on every user task and every step of every model, when the engine reads it. */
@Component
class ProjectionListeners extends AbstractBpmnParseListener {

    private final UserTaskListener userTasks;
    private final StepListener steps;

    ProjectionListeners(UserTaskListener userTasks, StepListener steps) {
        this.userTasks = userTasks;
        this.steps = steps;
    }

    /** Goes around each command of the engine, within its transaction. */
    CommandInterceptor writing() {
        return steps.writing();
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, userTasks);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, userTasks);
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, userTasks);
        watch(activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    private void watch(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, steps);
        activity.addListener(ExecutionListener.EVENTNAME_END, steps);
    }
}
