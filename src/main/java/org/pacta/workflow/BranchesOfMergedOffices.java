package org.pacta.workflow;

import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.pacta.id.OfficeId;
import org.pacta.party.OfficeMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets what runs for an office go on for the one that has taken it up, also where it has no open task just then. */
@Component
class BranchesOfMergedOffices {

    private final RuntimeService runtime;

    BranchesOfMergedOffices(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(OfficeMerged merged) {
        EngineConflict.translated(() -> Stream.of(false, true)
                .forEach(managersOnly ->
                        replace(merged.from().id(), merged.into().id(), managersOnly)));
    }

    private void replace(OfficeId from, OfficeId into, boolean managersOnly) {
        runtime.createVariableInstanceQuery()
                .variableName(PartyBranches.OFFICE)
                .variableValueEquals(PartyBranches.OFFICE, CandidateGroup.of(from, managersOnly))
                .list()
                .forEach(variable -> runtime.setVariableLocal(
                        variable.getExecutionId(), PartyBranches.OFFICE, CandidateGroup.of(into, managersOnly)));
    }
}
