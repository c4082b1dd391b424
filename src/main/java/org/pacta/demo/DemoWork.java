package org.pacta.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's people have done so far: tasks completed on their days, one blocked, some late. */
@Component
@ConditionalOnProperty("pacta.demo")
class DemoWork {

    private static final Map<String, String> OFFICERS =
            Map.of("KOR", "jimin.park", "USA", "alex.morgan", "JPN", "yuki.tanaka");
    private static final Map<String, String> MANAGERS =
            Map.of("KOR", "seojun.kim", "USA", "dana.reed", "JPN", "kenji.sato");

    private final DemoClock clock;
    private final Acting acting;
    private final Tasks tasks;
    private final TaskWork work;
    private final EvidenceFolder evidence;
    private final Comments comments;
    private final Map<String, Long> people = new HashMap<>();

    DemoWork(DemoClock clock, Acting acting, Tasks tasks, TaskWork work, EvidenceFolder evidence, Comments comments) {
        this.clock = clock;
        this.acting = acting;
        this.tasks = tasks;
        this.work = work;
        this.evidence = evidence;
        this.comments = comments;
    }

    void actAs(Map<String, Long> ids) {
        people.putAll(ids);
    }

    void run() {
        complete("DTT-14/01", 7, 80, 26);
        complete("DTT-14/02", 6, 72, 12);
        complete("DTT-14/03", 3, 70, 20);
        complete("DTT-14/04", 3, 56, 5);
        complete("DTT-14/05", 4, 54, 14);
        report("DTT-14/02", TaskState.BLOCKED, 60, "Waiting for the host's security office to confirm the venue.");
        report("DTT-14/04", TaskState.IN_PROGRESS, 40, "The planning staffs have the first draft.");
        report("DTT-14/05", TaskState.IN_PROGRESS, 25, "The legal office is looking at the last paragraph.");
    }

    /** Completes so many tasks of a commitment, spread evenly over the days given, the last one with evidence. */
    private void complete(String commitment, int number, int firstDaysAgo, int lastDaysAgo) {
        for (int i = 0; i < number; i++) {
            var daysAgo = firstDaysAgo - (firstDaysAgo - lastDaysAgo) * i / Math.max(1, number - 1);
            var last = i == number - 1;
            clock.at(
                    clock.instant().minus(Duration.ofDays(daysAgo)),
                    () -> openTask(commitment)
                            .ifPresent(task -> acting.asMember(doer(task), () -> {
                                if (last) {
                                    evidence.addFile(
                                            task.id(),
                                            "Record of agreement",
                                            "record.txt",
                                            "text/plain",
                                            ("Record for " + task.subject()).getBytes(StandardCharsets.UTF_8));
                                    comments.add(task.id(), "The record is attached; nothing is open from our side.");
                                }
                                work.complete(
                                        task.id(),
                                        task.version(),
                                        answers(task.form().fields()));
                                return null;
                            })));
        }
    }

    private void report(String commitment, TaskState state, int percent, String note) {
        clock.at(
                Instant.now(clock).minus(Duration.ofDays(2)),
                () -> openTask(commitment)
                        .ifPresent(task -> acting.asMember(doer(task), () -> {
                            work.report(task.id(), task.version(), state, percent, note);
                            return null;
                        })));
    }

    private java.util.Optional<Task> openTask(String commitment) {
        return acting.asMember(
                person("jimin.park"),
                () -> tasks
                        .search(
                                new TaskFilter(commitment, null, null, null, true, null, null),
                                TaskFilter.Sort.DUE,
                                false,
                                0,
                                1)
                        .stream()
                        .findFirst()
                        .flatMap(row -> tasks.byId(row.id())));
    }

    private MemberId doer(Task task) {
        var byParty = task.holder().managersOnly() ? MANAGERS : OFFICERS;
        return person(byParty.getOrDefault(task.holder().office().partyCode(), "jimin.park"));
    }

    MemberId person(String username) {
        var id = people.get(username);
        if (id == null) {
            throw new IllegalStateException("The demo has nobody called " + username);
        }
        return new MemberId(id);
    }

    private Map<String, String> answers(List<FormField> fields) {
        var answers = new HashMap<String, String>();
        for (var field : fields) {
            if (field.required()) {
                answers.put(
                        field.id(),
                        switch (field.type()) {
                            case "enum" -> field.choices().getFirst().id();
                            case "date" -> LocalDate.now(clock).plusDays(60).toString();
                            case "boolean" -> "true";
                            case "long" -> "1";
                            default -> "As agreed by the three offices.";
                        });
            }
        }
        return answers;
    }
}
