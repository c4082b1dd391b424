package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.task.Task;
import org.pacta.task.TaskPassing;
import org.pacta.task.TaskWork;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What changes of a commitment after its start, by whom, and what goes with it. */
@PactaTest
class CommitmentChangesTest {

    @Autowired
    World world;

    @Autowired
    CommitmentChanges changes;

    @Autowired
    TaskPassing passing;

    @Autowired
    TaskWork work;

    @Autowired
    Endings endings;

    @Autowired
    History history;

    @Autowired
    ProjectionCheck projection;

    private String reference;

    @BeforeEach
    void start() {
        world.begin();
        reference = world.commitment("meeting", LocalDate.of(2026, 12, 1));
    }

    @AfterEach
    void theEngineSaysTheSame() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
    }

    @Test
    void aTitleIsChangedWithAReasonByTheLeadsManagersAndCoordinatorsOfThoseBound() {
        change("usa.coordinator", title("Hold the 20th talks"), "The number was missing.");
        assertThat(world.read(reference).title()).isEqualTo("Hold the 20th talks");
        change("kor.manager", title("Hold the talks in Seoul"), "The place is fixed.");
        assertThat(world.as(
                        "jpn.officer",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 20)))
                .filteredOn(line -> line.action() == Action.COMMITMENT_CHANGED)
                .hasSize(2)
                .anySatisfy(line -> {
                    assertThat(line.before()).containsEntry("title", "Hold the talks");
                    assertThat(line.after())
                            .containsEntry("title", "Hold the 20th talks")
                            .containsEntry("reason", "The number was missing.");
                });

        for (var person : Set.of("kor.officer", "usa.manager", "usa.auditor")) {
            assertThatThrownBy(() -> change(person, title("Mine"), "So."))
                    .as(person)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(refused("kor.manager", title("Hold the talks in Seoul"), "So."))
                .isEqualTo("commitment.change.nothing");
        assertThat(refused("kor.manager", title(" "), "So.")).isEqualTo("finding.title");
        assertThat(refused("kor.manager", title("Other"), " ")).isEqualTo("commitment.reason.missing");
        var read = world.read(reference);
        assertThatThrownBy(() -> world.as(
                        "kor.manager", () -> changes.change(read.id(), read.version() - 1, title("Other"), "So.")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anotherOfficeOfTheLeadsPartyTakesItsOpenTasksWithIt() {
        var plan = world.open(reference, "userTask_confirmPlan");
        world.as("kor.officer", () -> work.claim(plan.id(), plan.version()));

        change("kor.manager", lead("KOR-PLANS"), "They hold the budget.");

        var moved = world.open(reference, "userTask_confirmPlan");
        assertThat(moved.holder().office().code()).isEqualTo("KOR-PLANS");
        assertThat(moved.holder().assignee()).isNull();
        world.beginWork(reference);
        assertThat(world.open(reference, "userTask_proposeDates")
                        .holder()
                        .office()
                        .code())
                .isEqualTo("KOR-PLANS");
        assertThatThrownBy(() -> change("usa.coordinator", lead("KOR-POLICY"), "We prefer them."))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void toAnotherPartyItGoesByACoordinatorToThePointOfContactAndTheOldLeadSupports() {
        world.beginWork(reference);
        assertThatThrownBy(() -> change("kor.manager", lead("USA-POLICY"), "You do it."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> change("kor.coordinator", lead("USA-PLANS"), "They do it."))
                .isInstanceOf(AccessDeniedException.class);

        change("kor.coordinator", lead("USA-POLICY"), "The talks are in Washington.");

        var now = world.read(reference).responsible();
        assertThat(now.lead().code()).isEqualTo("USA-POLICY");
        assertThat(now.supporting()).extracting(Office::code).containsExactlyInAnyOrder("KOR-POLICY", "JPN-POLICY");
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of());
        assertThat(world.openTasks(reference))
                .filteredOn(task -> task.elementId().equals("userTask_confirmDates"))
                .extracting(task -> task.holder().office().code())
                .containsExactlyInAnyOrder("USA-POLICY", "KOR-POLICY", "JPN-POLICY");
    }

    @Test
    void anotherPartysOfficeIsAskedForNobodyWhoIsNotBound() {
        reference = world.commitment("meeting", LocalDate.of(2026, 12, 1), Set.of("KOR", "JPN"));
        assertThat(refused("kor.coordinator", lead("USA-POLICY"), "So.")).isEqualTo("commitment.lead.notBound");
    }

    @Test
    void eachPartysManagersChooseTheOfficeThatActsForIt() {
        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        assertThat(accepting("USA").holder().office().code()).isEqualTo("USA-POLICY");
        assertThatThrownBy(() -> change("kor.coordinator", supporting("USA-PLANS"), "So."))
                .isInstanceOf(AccessDeniedException.class);

        change("usa.manager", supporting("USA-PLANS"), "They know the matter.");

        assertThat(accepting("USA").holder().office().code()).isEqualTo("USA-PLANS");
        world.completeOnly(reference, Set.of("userTask_acceptPart", "userTask_clearAnswer"));
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of());
        assertThat(world.openTasks(reference))
                .filteredOn(task -> task.elementId().equals("userTask_confirmDates"))
                .extracting(task -> task.holder().office().code())
                .contains("USA-PLANS")
                .doesNotContain("USA-POLICY");
    }

    @Test
    void howTheEndIsAgreedIsChosenUntilOneIsProposed() {
        change("kor.manager", weight(Weight.LIGHT), "It is a small thing.");
        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        assertThat(world.openTasks(reference))
                .extracting(Task::elementId)
                .contains("userTask_proposeDates")
                .doesNotContain("userTask_acceptPart");
        change("jpn.coordinator", weight(Weight.FULL), "It has grown.");

        world.as(
                "kor.coordinator",
                () -> endings.propose(world.read(reference).id(), Ending.Outcome.NOT_KEPT, "Nobody came.", null));
        assertThat(refused("kor.manager", weight(Weight.LIGHT), "Quickly.")).isEqualTo("commitment.weight.late");
    }

    @Test
    void whoIsToAcceptAPartPassesItToTheRightOfficeOfTheOwnPartyWhichThenActsForIt() {
        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        var task = accepting("USA");
        assertThat(world.as("usa.officer", () -> passing.offices(task)))
                .extracting(Office::code)
                .containsExactly("USA-PLANS");
        assertThatThrownBy(() -> pass("usa.planner", task, "USA-PLANS", "Ours."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pass("kor.manager", task, "USA-PLANS", "Theirs."))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(passRefused(task, "KOR-PLANS", "Yours.")).isEqualTo("task.pass.office");
        assertThat(passRefused(task, "USA-PLANS", " ")).isEqualTo("task.pass.word");

        pass("usa.officer", task, "USA-PLANS", "It is about budgets.");

        assertThat(accepting("USA").holder().office().code()).isEqualTo("USA-PLANS");
        assertThat(world.read(reference).responsible().supporting())
                .extracting(Office::code)
                .contains("USA-PLANS")
                .doesNotContain("USA-POLICY");
        assertThat(world.as("usa.officer", () -> history.ofTask(task.id())))
                .filteredOn(line -> line.action() == Action.TASK_PASSED)
                .singleElement()
                .satisfies(line -> assertThat(line.after()).containsEntry("reason", "It is about budgets."));
        assertThat(world.as(
                        "kor.officer",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 50)))
                .as("what is said on one party's side is not read on another's")
                .noneMatch(line -> line.after().toString().contains("budgets"));
        assertThatThrownBy(() -> pass("usa.officer", accepting("USA"), "USA-POLICY", "Back."))
                .isInstanceOf(AccessDeniedException.class);
        world.completeOnly(reference, Set.of("userTask_acceptPart", "userTask_clearAnswer"));
        assertThat(world.open(reference, "userTask_proposeDates").ended()).isFalse();
    }

    @Test
    void whatAllPartiesSeeIsNotPassedOn() {
        var plan = world.open(reference, "userTask_confirmPlan");
        assertThat(world.as("kor.officer", () -> passing.offices(plan))).isEmpty();
        assertThat(catchThrowableOfType(Refused.class, () -> pass("kor.officer", plan, "KOR-PLANS", "Yours."))
                        .reason())
                .isEqualTo("task.pass.joint");
    }

    private Task accepting(String party) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_acceptPart"))
                .filter(task -> task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private void pass(String person, Task task, String office, String word) {
        world.as(
                person,
                () -> passing.pass(
                        task.id(), task.version(), world.office(office).id(), word));
    }

    private String passRefused(Task task, String office, String word) {
        return catchThrowableOfType(Refused.class, () -> pass("usa.officer", task, office, word))
                .reason();
    }

    private void change(String person, CommitmentChanges.Wanted wanted, String reason) {
        var read = world.read(reference);
        world.as(person, () -> changes.change(read.id(), read.version(), wanted, reason));
    }

    private String refused(String person, CommitmentChanges.Wanted wanted, String reason) {
        return catchThrowableOfType(Refused.class, () -> change(person, wanted, reason))
                .reason();
    }

    private static CommitmentChanges.Wanted title(String title) {
        return new CommitmentChanges.Wanted(title, null, null, null, null, null);
    }

    private CommitmentChanges.Wanted lead(String office) {
        return new CommitmentChanges.Wanted(null, id(office), null, null, null, null);
    }

    private CommitmentChanges.Wanted supporting(String office) {
        return new CommitmentChanges.Wanted(null, null, id(office), null, null, null);
    }

    private static CommitmentChanges.Wanted weight(Weight weight) {
        return new CommitmentChanges.Wanted(null, null, null, weight, null, null);
    }

    private @Nullable OfficeId id(String office) {
        return world.office(office).id();
    }
}
