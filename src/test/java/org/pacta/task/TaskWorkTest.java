package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PactaTest
class TaskWorkTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 1);

    @Autowired
    World world;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    MyWork myWork;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    Comments comments;

    @Autowired
    History history;

    private String reference;
    private Task task;

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.commitment("action", IN_A_YEAR);
        task = world.open(reference, "userTask_confirmPlan");
    }

    /** A task that nobody has is in the work of each officer of its office, and of no other office. */
    @Test
    void aTaskThatNobodyHasIsInTheWorkOfEachOfficerOfItsOffice() {
        assertThat(world.as("kor.officer", () -> mine())).contains(task.id());
        assertThat(world.as("usa.officer", () -> mine())).doesNotContain(task.id());
        assertThat(world.as("kor.planner", () -> mine())).doesNotContain(task.id());
    }

    @Test
    void whoeverTakesATaskHasItItCanBeHandedBack() {
        world.as("kor.officer", () -> work.claim(task.id(), task.version()));
        var claimed = read();
        assertThat(claimed.holder().assignee()).isEqualTo("Person kor.officer");
        world.as("kor.officer", () -> work.handBack(task.id(), claimed.version()));
        assertThat(read().holder().assigneeId()).isNull();
    }

    @Test
    void somebodyOfAnotherOfficeOrPartyMaySeeATaskButNotWorkOnIt() {
        for (var person : List.of("usa.officer", "usa.manager", "kor.planner", "kor.coordinator", "usa.auditor")) {
            assertThatThrownBy(() -> world.as(person, () -> work.claim(task.id(), task.version())))
                    .as(person)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(person, () -> work.complete(task.id(), task.version(), Map.of())))
                    .as(person)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(read().version()).isEqualTo(task.version());
    }

    @Test
    void nobodyWhoIsNotSignedInWorksOnAnything() {
        assertThatThrownBy(() -> work.claim(task.id(), task.version())).isInstanceOf(RuntimeException.class);
        assertThat(read().holder().assigneeId()).isNull();
    }

    @Test
    void progressIsKeptWithWhoSaidItAndWhenAndTakesATaskThatNobodyHad() {
        world.as("kor.officer", () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 40, "Half way."));
        var reported = read();
        assertThat(reported.progress().percent()).isEqualTo(40);
        assertThat(reported.progress().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(reported.holder().assignee()).isEqualTo("Person kor.officer");
        assertThat(world.as("usa.officer", () -> tasks.reports(task.id())))
                .singleElement()
                .satisfies(report -> assertThat(report.note()).isEqualTo("Half way."));
    }

    @Test
    void aBlockedTaskSaysWhyOrIsRefused() {
        assertThatThrownBy(() -> world.as(
                        "kor.officer", () -> work.report(task.id(), task.version(), TaskState.BLOCKED, 10, " ")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo("task.report.blocked"));
        world.as("kor.officer", () -> work.report(task.id(), task.version(), TaskState.BLOCKED, 10, "Waiting."));
        assertThat(read().progress().blockedReason()).isEqualTo("Waiting.");
        assertThat(world.read(reference).progress().health().name()).isEqualTo("BLOCKED");
    }

    @Test
    void percentagesOutside0To100AndStatesThatOnlyCompletingGivesAreRefused() {
        for (var percent : new int[] {-1, 101}) {
            assertThatThrownBy(() -> world.as(
                            "kor.officer",
                            () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, percent, "")))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() ->
                        world.as("kor.officer", () -> work.report(task.id(), task.version(), TaskState.DONE, 100, "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTaskIsCompletedOnceTheSecondTimeSaysWhoDidIt() {
        world.complete(task, Map.of());
        assertThatThrownBy(() -> world.complete(task, Map.of())).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason()).isEqualTo("task.done");
            assertThat(e.details()).contains("Person kor.officer");
        });
        assertThat(world.openTasks(reference))
                .extracting(Task::elementId)
                .as("one for each of the other parties")
                .containsExactly("userTask_acceptPart", "userTask_acceptPart");
    }

    @Test
    void ofTenPeopleWhoCompleteTheSameTaskAtTheSameMomentOneGetsThrough() throws Exception {
        try (var pool = Executors.newFixedThreadPool(5)) {
            Callable<Boolean> attempt = () -> {
                try {
                    world.complete(task, Map.of());
                    return true;
                } catch (Refused | org.springframework.dao.ConcurrencyFailureException lost) {
                    return false;
                }
            };
            var results = pool.invokeAll(java.util.Collections.nCopies(10, attempt));
            assertThat(results)
                    .extracting(Future::get)
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(1);
        }
        assertThat(world.openTasks(reference))
                .extracting(it -> it.holder().office().partyCode())
                .as("what comes next is asked once of each of the others")
                .containsExactlyInAnyOrder("USA", "JPN");
    }

    @Test
    void whatWasDecidedOnAnOlderStateOfTheTaskIsRefusedAndChangesNothing() {
        world.as("kor.officer", () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 20, ""));
        assertThatThrownBy(() -> world.as(
                        "kor.officer", () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 90, "")))
                .isInstanceOf(Stale.class);
        assertThat(read().progress().percent()).isEqualTo(20);
    }

    @Test
    void aManagerGivesATaskToPeopleOfItsOfficeNotToOthers() {
        world.as(
                "kor.manager", () -> work.assign(task.id(), task.version(), new MemberId(world.member("kor.officer"))));
        var assigned = read();
        assertThat(assigned.holder().assignee()).isEqualTo("Person kor.officer");
        assertThatThrownBy(() -> world.as(
                        "kor.manager",
                        () -> work.assign(task.id(), assigned.version(), new MemberId(world.member("usa.officer")))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(
                        "kor.officer",
                        () -> work.assign(task.id(), assigned.version(), new MemberId(world.member("kor.manager")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNextOfficeFindsItsTaskAsSoonAsTheOneBeforeIsCompleted() {
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_planAction"), Map.of());
        var theirs = world.openTasks(reference).stream()
                .filter(t -> t.holder().office().partyCode().equals("JPN"))
                .findFirst()
                .orElseThrow();
        assertThat(world.as("jpn.officer", () -> mine())).contains(theirs.id());
    }

    @Test
    void evidenceComesBackByteForByteAndOnlyAWebAddressIsALink() {
        var content = new byte[] {0, 1, 2, (byte) 0xff};
        world.as("kor.officer", () -> evidence.addFile(task.id(), "", "../etc/plan.pdf", "application/pdf", content));
        world.as("kor.officer", () -> evidence.addLink(task.id(), "Record", "https://records.example/1"));
        assertThatThrownBy(() -> world.as("kor.officer", () -> evidence.addLink(task.id(), "x", "javascript:alert(1)")))
                .isInstanceOf(Refused.class);
        var all = world.as("usa.officer", () -> evidence.ofTask(task.id()));
        assertThat(all).hasSize(2);
        var file = all.stream().filter(e -> e.fileName() != null).findFirst().orElseThrow();
        assertThat(file.fileName()).isEqualTo("plan.pdf");
        assertThat(world.as(
                        "usa.officer",
                        () -> evidence.content(file.id()).orElseThrow().bytes()))
                .isEqualTo(content);
    }

    @Test
    void eachDeedIsInTheHistoryWithWhoDidItWhatWasAndWhatIs() {
        world.as("kor.officer", () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 30, "Begun."));
        world.as("usa.officer", () -> comments.add(task.id(), "Thank you."));
        var lines = world.as("kor.officer", () -> history.ofTask(task.id()));
        assertThat(lines)
                .extracting(History.Line::action)
                .containsExactly(Action.COMMENT_ADDED, Action.TASK_REPORTED, Action.TASK_OPENED);
        assertThat(lines.get(1).before()).containsEntry("percent", 0);
        assertThat(lines.get(1).after()).containsEntry("percent", 30).containsEntry("note", "Begun.");
        assertThat(lines.get(0).member()).isEqualTo("Person usa.officer");
        assertThat(world.as("usa.auditor", () -> history.broken())).isEmpty();
    }

    private List<TaskId> mine() {
        var all = java.util.stream.Stream.of(MyWork.Section.values())
                .filter(section -> section != MyWork.Section.WAITING)
                .collect(java.util.stream.Collectors.toMap(section -> section, section -> 500));
        return myWork.picture(all).first().values().stream()
                .flatMap(java.util.Collection::stream)
                .map(TaskRow::id)
                .toList();
    }

    private Task read() {
        return world.as("kor.coordinator", () -> tasks.byId(task.id()).orElseThrow());
    }
}
