package org.pacta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.database.Acting;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Office;
import org.pacta.party.Role;
import org.pacta.task.TaskWork;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An office that is merged into another leaves nothing behind that nobody would do. */
@PactaTest
class OfficeMergeTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Enrolment enrolment;

    @Autowired
    CommitmentChanges changes;

    @Autowired
    TaskWork work;

    @Autowired
    History history;

    @Autowired
    RuntimeService engine;

    @Autowired
    ProjectionCheck projection;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MemberId administrator;
    private String code;
    private Office office;
    private String sits;

    @BeforeEach
    void anOfficeWithSomebodyInIt() {
        world.begin();
        int number = NUMBER.incrementAndGet();
        code = "KOR-MERGED-" + number;
        sits = "merged" + number;
        administrator = new MemberId(enrolment.member(
                "merges" + number,
                "Merges " + number,
                "merges" + number + "@test.example",
                world.office("KOR-PLANS"),
                Set.of(Role.ADMINISTRATOR)));
        office = as(() -> offices.add(code, "Merged office " + number, false)).office();
        as(() -> people.add(
                sits, new People.Details("Sits " + sits, sits + "@test.example", code, Set.of(Role.OFFICER))));
    }

    @AfterEach
    void nothingIsLeftOfIt() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
        assertThat(acting.asSystem(() -> engine.createVariableInstanceQuery().list()))
                .extracting(VariableInstance::getValue)
                .doesNotContain("office:" + office.id(), "managers:" + office.id());
        acting.asSystem(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET active = false WHERE username IN (:sits, :merges)")
                        .param("sits", sits)
                        .param("merges", sits.replace("merged", "merges"))
                        .update()));
    }

    @Test
    void itsPeopleTasksAndCommitmentsGoToTheOtherAndWhoeverHasATaskKeepsIt() {
        var reference = world.commitment("meeting", LocalDate.of(2026, 12, 1));
        change(reference, new CommitmentChanges.Wanted(null, office.id(), null, null, null, null));
        var plan = world.open(reference, "userTask_confirmPlan");
        acting.asMember(sitting(), () -> {
            work.claim(plan.id(), plan.version());
            return plan;
        });

        var into = merge("KOR-POLICY");

        assertThat(into.office().code()).isEqualTo("KOR-POLICY");
        assertThat(as(() -> offices.byCode(code)).active()).isFalse();
        assertThat(as(() -> people.byUsername(sits)).office().code()).isEqualTo("KOR-POLICY");
        assertThat(world.read(reference).responsible().lead().code()).isEqualTo("KOR-POLICY");
        var taken = world.open(reference, "userTask_confirmPlan");
        assertThat(taken.holder().office().code()).isEqualTo("KOR-POLICY");
        assertThat(taken.holder().assigneeId()).isEqualTo(sitting());
        assertThat(as(() -> history.search(History.Filter.ALL, 0, 50)))
                .filteredOn(line -> line.action().word().equals("office.merged"))
                .first()
                .satisfies(line -> assertThat(line.after())
                        .containsEntry("reason", "One office for all of it.")
                        .containsEntry("people", 1));
        world.beginWork(reference);
        assertThat(world.open(reference, "userTask_proposeDates")
                        .holder()
                        .office()
                        .code())
                .isEqualTo("KOR-POLICY");
    }

    /** Between two of its tasks nothing is open for it, and the engine alone knows for whom the branch runs. */
    @Test
    void whatRunsForItGoesOnForTheOtherAlsoWhereItHasNothingToDoJustNow() {
        var reference = world.commitment("meeting", LocalDate.of(2026, 12, 1));
        change(
                "kor.coordinator",
                reference,
                new CommitmentChanges.Wanted(null, world.office("USA-POLICY").id(), null, null, null, null));
        change(reference, new CommitmentChanges.Wanted(null, null, office.id(), null, null, null));

        merge("KOR-PLANS");

        assertThat(world.read(reference).responsible().supporting())
                .extracting(Office::code)
                .contains("KOR-PLANS")
                .doesNotContain(code);
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of());
        assertThat(world.openTasks(reference))
                .filteredOn(task -> task.holder().office().partyCode().equals("KOR"))
                .isNotEmpty()
                .allMatch(task -> task.holder().office().code().equals("KOR-PLANS"));
    }

    @Test
    void thatOfficeMustBeAnotherThatIsOpenOfTheSameParty() {
        for (var into : Set.of(code, "USA-POLICY", "NOWHERE", "")) {
            assertThatThrownBy(() -> merge(into))
                    .as(into)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("into"));
        }
        assertThatThrownBy(
                        () -> as(() -> offices.merge(code, offices.byCode(code).version(), "KOR-PLANS", " ")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(as(() -> offices.byCode(code)).active()).isTrue();
    }

    private Offices.KeptOffice merge(String into) {
        return as(() -> offices.merge(code, offices.byCode(code).version(), into, "One office for all of it."));
    }

    private void change(String reference, CommitmentChanges.Wanted wanted) {
        change("kor.manager", reference, wanted);
    }

    private void change(String username, String reference, CommitmentChanges.Wanted wanted) {
        var commitment = world.read(reference);
        world.as(username, () -> changes.change(commitment.id(), commitment.version(), wanted, "So it is now."));
    }

    private MemberId sitting() {
        return as(() -> people.byUsername(sits)).id();
    }

    private <T> T as(Supplier<T> work) {
        return acting.asMember(administrator, work);
    }
}
