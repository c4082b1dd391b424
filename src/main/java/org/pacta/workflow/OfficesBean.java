package org.pacta.workflow;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.party.Office;
import org.pacta.party.Permissions;
import org.springframework.stereotype.Component;

/** {@code offices} in process models: who is to do a task, as candidate groups {@code office:12} or {@code managers:12}. */
@Component
public class OfficesBean implements InModels {

    private final EngineCallbacks life;
    private final Models models;
    private final Permissions permissions;

    OfficesBean(EngineCallbacks life, Models models, Permissions permissions) {
        this.life = life;
        this.models = models;
        this.permissions = permissions;
    }

    /** The office of whoever acts, for what somebody starts on the own side. */
    public String asking(DelegateExecution execution) {
        return CandidateGroup.of(permissions.me().office(), false);
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

    /** Those who decide for one office of each party bound, the lead's first. */
    public List<String> eachManagers(DelegateExecution execution) {
        return life.offices(ProcessVariables.commitmentId(execution)).stream()
                .map(office -> CandidateGroup.of(office, true))
                .toList();
    }

    /** The offices of the other parties. */
    public List<String> supporting(DelegateExecution execution) {
        var offices = life.offices(ProcessVariables.commitmentId(execution));
        return groups(offices.subList(1, offices.size()));
    }

    /**
     * Who verifies an end: the managers of the lead's party where one of them has done none of the work, else those of the
     * next party bound that has one; where there is none at all, the lead's, who then cannot.
     */
    public String verifiers(DelegateExecution execution) {
        return CandidateGroup.of(life.verifier(ProcessVariables.commitmentId(execution)), true);
    }

    /** Whether the party whose office is asked has a model of its own of this step of the kind. */
    public boolean hasOwnSteps(DelegateExecution execution, String step) {
        return own(execution, step) != null;
    }

    /** The key of that model. */
    public String ownSteps(DelegateExecution execution, String step) {
        return Objects.requireNonNull(own(execution, step));
    }

    /** The group that the collection of a round would hold of an office of another party than the lead's; null for none. */
    static @Nullable String asked(String collection, Office office) {
        if (collection.contains("offices.eachManagers(")) {
            return CandidateGroup.of(office, true);
        }
        return collection.contains("offices.each(") || collection.contains("offices.supporting(")
                ? CandidateGroup.of(office, false)
                : null;
    }

    private @Nullable String own(DelegateExecution execution, String step) {
        var office = CandidateGroup.parse(String.valueOf(execution.getVariable("office")));
        return models.ownSteps(ProcessVariables.kind(execution), step, life.partyOf(office.officeId()));
    }

    private static List<String> groups(List<Office> offices) {
        return offices.stream().map(office -> CandidateGroup.of(office, false)).toList();
    }
}
