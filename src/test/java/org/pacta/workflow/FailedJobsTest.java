package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the engine has given up waits for an administrator, who has it tried again. */
@PactaTest
class FailedJobsTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 1);

    @Autowired
    World world;

    @Autowired
    FailedJobs jobs;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    History history;

    private String failed = "";

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void mend() {
        if (management.createJobQuery().jobId(failed).singleResult() != null) {
            management.setJobRetries(failed, 3);
        }
    }

    private void fail(String reference) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(world.read(reference).id()), "commitment")
                .singleResult();
        failed = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        management.setJobRetries(failed, 0);
    }

    /** A failed step is named with its commitment, and trying again leaves a line in the history. */
    @Test
    void aFailedStepIsNamedWithItsCommitment() {
        var reference = world.commitment("action", IN_A_YEAR);
        fail(reference);

        var listed = world.as("jpn.administrator", jobs::list).stream()
                .filter(job -> job.id().equals(failed))
                .findFirst()
                .orElseThrow();
        assertThat(listed.commitment()).isEqualTo(reference);
        assertThat(listed.step()).isEqualTo("Deadline reached");
        assertThat(listed.failedAt()).isNotNull();

        world.as("jpn.administrator", () -> jobs.retry(failed));

        assertThat(world.as("jpn.administrator", jobs::list))
                .noneMatch(job -> job.id().equals(failed));
        var line = world.as(
                        "jpn.administrator",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 1))
                .getFirst();
        assertThat(line.action()).isEqualTo(Action.JOB_RETRIED);
        assertThat(line.member()).isEqualTo("Person jpn.administrator");
        assertThatThrownBy(() -> world.as("jpn.administrator", () -> jobs.retry(failed)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCommitmentThatIsNotReleasedToTheAdministratorsPartyIsNotNamed() {
        fail(world.commitment("action", IN_A_YEAR, Set.of("KOR")));

        var listed = world.as("jpn.administrator", jobs::list).stream()
                .filter(job -> job.id().equals(failed))
                .findFirst()
                .orElseThrow();
        assertThat(listed.commitment()).isNull();
        assertThat(listed.problem()).isNull();
    }

    @Test
    void nobodyButAnAdministratorSeesOrRetriesThem() {
        assertThatThrownBy(() -> world.as("kor.manager", jobs::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as("kor.manager", () -> jobs.retry("x")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
