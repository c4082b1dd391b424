package org.pacta.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;

/**
 * Which steps and flows of the models this thread has taken since it began to be counted: Camunda's process test coverage,
 * whose listeners stand in the shared engine and keep nothing but what is asked for.
 */
public final class ModelCoverage extends AbstractProcessEnginePlugin {

    private final ThreadLocal<Set<String>> walked = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listener = new ElementCoverageParseListener();
        listener.setCoverageState(this::walked);
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(listener);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void walked(Event event) {
        var now = walked.get();
        if (now != null) {
            now.add(event.getModelKey() + " " + event.getDefinitionKey());
        }
    }

    /** Counts from now on what this thread walks: each step and flow by its process and its id. */
    public Set<String> begin() {
        var now = new HashSet<String>();
        walked.set(now);
        return now;
    }

    public void end() {
        walked.remove();
    }
}
