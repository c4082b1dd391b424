package org.pacta.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.party.Office;
import org.springframework.stereotype.Component;

/** {@code offices} in process models: who is to do a task, as candidate groups {@code office:12} or {@code managers:12}. */
@Component
public class OfficesBean {

    private final EngineCallbacks life;

    OfficesBean(EngineCallbacks life) {
        this.life = life;
    }

    /** The lead office. */
    public String lead(DelegateExecution execution) {
        return CandidateGroup.of(life.lead(ProcessVariables.commitmentId(execution)), false);
    }

    /** Those who decide for the lead office. */
    public String leadManagers(DelegateExecution execution) {
        return CandidateGroup.of(life.lead(ProcessVariables.commitmentId(execution)), true);
    }

    /** One office for each party bound, the lead first. */
    public List<String> each(DelegateExecution execution) {
        return groups(life.offices(ProcessVariables.commitmentId(execution)));
    }

    /** The offices of the other parties. */
    public List<String> supporting(DelegateExecution execution) {
        var offices = life.offices(ProcessVariables.commitmentId(execution));
        return groups(offices.subList(1, offices.size()));
    }

    private static List<String> groups(List<Office> offices) {
        return offices.stream().map(office -> CandidateGroup.of(office, false)).toList();
    }
}
