package org.pacta.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.pacta.world.World;
import org.springframework.context.ApplicationContext;

/** The statement of April 2024 with its eight commitments, and short words for what the three did about them. */
final class SeedStory {

    static final LocalDate ISSUED = LocalDate.of(2024, 4, 24);

    private static final AtomicInteger NUMBER = new AtomicInteger(13);

    private final World world;
    private final Statements statements;
    private final Findings findings;
    private final EvidenceFolder evidence;
    private final Endings endings;
    private final TaskWork work;
    private final String statement;

    private SeedStory(ApplicationContext application) {
        world = application.getBean(World.class);
        statements = application.getBean(Statements.class);
        findings = application.getBean(Findings.class);
        evidence = application.getBean(EvidenceFolder.class);
        endings = application.getBean(Endings.class);
        work = application.getBean(TaskWork.class);
        statement = register("SEED", ISSUED, "src/main/resources/demo/dtt-14.txt");
    }

    /** On the day on which the statement was issued. */
    static SeedStory begin(ApplicationContext application) {
        var world = application.getBean(World.class);
        world.begin();
        world.timeIs(ISSUED.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
        return new SeedStory(application);
    }

    /** Registers a statement of the talks.
     *
     * @return its reference
     */
    String register(String series, LocalDate issuedOn, String file) {
        try {
            var number = NUMBER.incrementAndGet();
            var text = Files.readString(Path.of(file)) + "\n\nCopy " + number + ".\n";
            return world.as(
                    "kor.coordinator",
                    () -> statements.register(new NewStatement(
                            series,
                            number,
                            text.lines().findFirst().orElseThrow(),
                            issuedOn,
                            null,
                            null,
                            text,
                            World.ALL,
                            World.ALL)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evening in Seoul, morning in Washington of that day; what is due until then happens. */
    void on(String day) {
        world.timeIs(LocalDate.parse(day).atTime(LocalTime.of(12, 0)).toInstant(ZoneOffset.UTC));
        world.runDueTimers();
    }

    List<Finding> proposed() {
        return world.as(
                "kor.coordinator",
                () -> findings
                        .of(statements.byReference(statement).orElseThrow().id())
                        .stream()
                        .filter(Finding::proposed)
                        .toList());
    }

    /** Starts the one of this kind in whose title the word stands; Korea's policy office leads.
     *
     * @return its reference
     */
    String start(Kind kind, String word, String dueOn) {
        var finding = proposed().stream()
                .filter(it -> it.kind().equals(kind) && it.title().contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " with " + word + " in "
                        + proposed().stream()
                                .map(it -> it.kind() + " " + it.title())
                                .toList()));
        return start(finding, LocalDate.parse(dueOn));
    }

    String start(Finding finding, LocalDate dueOn) {
        return world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                finding.title(),
                                finding.kind(),
                                finding.strength(),
                                world.office("KOR-POLICY").id(),
                                dueOn),
                        Releasability.to(World.ALL)));
    }

    /** Does the one step that is open, of each office that has it, as whoever may. */
    void step(String commitment, String element, Map<String, String> answers) {
        var open = opened(commitment, task -> task.elementId().equals(element));
        if (open.isEmpty()) {
            throw new AssertionError(element + " is not open, but "
                    + world.openTasks(commitment).stream().map(Task::elementId).toList());
        }
        open.forEach(task -> complete(world.doer(task), task, answers));
    }

    /** Does what parties have of their own steps, one after the other. */
    void ownSteps(String commitment) {
        for (var open = ofParties(commitment); !open.isEmpty(); open = ofParties(commitment)) {
            open.forEach(task -> complete(world.doer(task), task, Map.of()));
        }
    }

    private List<Task> ofParties(String commitment) {
        return opened(
                commitment,
                task -> task.processKey().endsWith("_" + partyOf(task).toLowerCase(Locale.ROOT)));
    }

    /** A party's answer, prepared and cleared. */
    void answers(String commitment, String party, String element, Map<String, String> answers) {
        var task = opened(
                        commitment,
                        it -> it.elementId().equals(element) && partyOf(it).equals(party))
                .getFirst();
        complete(world.doer(task), task, answers);
        opened(
                        commitment,
                        it -> it.elementId().equals("userTask_clearAnswer")
                                && partyOf(it).equals(party))
                .forEach(it -> complete(world.doer(it), it, Map.of()));
    }

    void allAnswer(String commitment, String element, Map<String, String> answers) {
        for (var party : List.of("KOR", "USA", "JPN")) {
            answers(commitment, party, element, answers);
        }
    }

    void complete(String who, Task task, Map<String, String> answers) {
        world.as(who, () -> work.complete(task.id(), task.version(), world.filled(task, answers)));
    }

    /** What shows it, for all to read. */
    void shows(String commitment, String title) {
        var task =
                opened(commitment, it -> !it.own() && partyOf(it).equals("KOR")).getFirst();
        world.as(
                "kor.officer", () -> evidence.addLink(task.id(), title, "https://records.example/" + title.hashCode()));
    }

    /** The lead proposes the end, before the work of the model is done. */
    void proposes(String commitment, Ending.Outcome outcome, String reason, String supersededBy) {
        world.as("kor.officer", () -> endings.propose(world.read(commitment).id(), outcome, reason, supersededBy));
    }

    List<Task> opened(String commitment, Predicate<Task> which) {
        return new ArrayList<>(
                world.openTasks(commitment).stream().filter(which).toList());
    }

    static String partyOf(Task task) {
        return task.holder().office().partyCode();
    }
}
