package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.concurrence.Clearances;
import org.pacta.concurrence.Level;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.world.ModelCoverage;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every step and every flow of every model, walked on the real engine with its clock moved, in as few commitments as lead
 * there; how much of each model was walked is printed.
 */
@PactaTest
class EveryFlowTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    /** The shortest kind: what is common to all is walked in it. */
    private static final String SHORTEST = "action";

    private static final Pattern OWN_STEPS = Pattern.compile("(\\w+) flow_(\\w+)_(plain|steps)");
    private static final String FOURTH = "AUS";

    /**
     * A commitment that binds these parties.
     *
     * @param closed flows that it cannot take, because of how its end is agreed
     */
    private record Shape(String kind, Strength strength, Set<String> parties, Set<String> closed) {}

    @Autowired
    World world;

    @Autowired
    ModelCoverage coverage;

    @Autowired
    Clearances clearances;

    @Autowired
    Models models;

    @Autowired
    ProjectionCheck projection;

    @Autowired
    ApplicationContext application;

    private List<String> kinds;
    private ModelGraph graph;
    private Set<String> walked;

    @BeforeEach
    void begin() throws IOException {
        world.begin();
        kinds = models.kinds().stream().map(Kind::key).toList();
        graph = new ModelGraph(files(), kinds);
        walked = coverage.begin();
        officersClear(false);
    }

    @AfterEach
    void backToMonday() {
        coverage.end();
        officersClear(true);
        world.begin();
    }

    /** At one party, managers clear what officers may clear elsewhere. */
    private void officersClear(boolean too) {
        world.as("jpn.administrator", () -> clearances.set(Level.ACTION_OFFICER, too));
    }

    @Test
    void everyStepAndEveryFlowOfEveryModelIsWalked() {
        int commitments = 0;
        int deeds = 0;
        for (var shape : shapes()) {
            int before = -1;
            while (walked.size() > before && isLeft(shape)) {
                before = walked.size();
                deeds += live(shape);
                commitments++;
            }
        }

        print(commitments, deeds);
        assertThat(missing(graph.elements().keySet()))
                .as("steps and flows that nobody can go")
                .isEmpty();
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
    }

    private List<Shape> shapes() {
        var each =
                Set.of("commitment flow_partsAsked_kind", "end flow_whoAnswers_silence", "end flow_whoAnswers_agreed");
        var silence = Set.of(
                "commitment flow_partsAsked_acceptPart", "end flow_whoAnswers_answerEnd", "end flow_whoAnswers_agreed");
        var nobody = Set.of(
                "commitment flow_partsAsked_acceptPart",
                "end flow_whoAnswers_answerEnd",
                "end flow_whoAnswers_silence");
        var common = Stream.of(
                new Shape(SHORTEST, Strength.FIRM, Set.of("KOR", "JPN"), each),
                new Shape(SHORTEST, Strength.FIRM, Set.of("KOR", "USA"), each),
                new Shape(SHORTEST, Strength.GENERAL, Set.of("KOR", "USA"), silence),
                new Shape(SHORTEST, Strength.FIRM, Set.of("KOR"), nobody));
        var ofKinds = kinds.stream()
                .flatMap(kind -> Stream.of(Set.of("KOR", "USA"), World.ALL, Set.of("KOR", FOURTH))
                        .map(parties -> new Shape(kind, Strength.GENERAL, parties, silence)));
        return Stream.concat(common, ofKinds).toList();
    }

    private boolean isLeft(Shape shape) {
        return graph.distances(wanted(shape), closed(shape)).containsKey("commitment start_commitment");
    }

    /** What is walked in a kind: its own models, and texts; what is common to all in the shortest. */
    private Set<String> wanted(Shape shape) {
        return missing(graph.elements().keySet().stream()
                .filter(process -> {
                    var kind = process.split("_")[0];
                    return kind.equals(shape.kind())
                            || !kinds.contains(kind) && shape.kind().equals(SHORTEST) != process.equals("concurrence");
                })
                .toList());
    }

    private Set<String> missing(Collection<String> processes) {
        return processes.stream()
                .flatMap(process -> graph.elements().get(process).stream())
                .filter(element -> !walked.contains(element))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What such a commitment cannot take: also the own steps of parties that it does not bind. */
    private Set<String> closed(Shape shape) {
        var closed = new HashSet<>(shape.closed());
        graph.elements().forEach((process, elements) -> {
            var kind = process.split("_")[0];
            if (process.contains("_")
                            && shape.parties().stream()
                                    .noneMatch(it -> process.endsWith("_" + it.toLowerCase(Locale.ROOT)))
                    || kinds.contains(kind) && !kind.equals(shape.kind())) {
                closed.addAll(elements);
            }
            for (var element : elements) {
                var own = OWN_STEPS.matcher(element);
                if (own.matches()
                        && shape.parties().stream()
                                .map(party -> models.ownSteps(new Kind(process), own.group(2), party) != null)
                                .noneMatch(has -> has == own.group(3).equals("steps"))) {
                    closed.add(element);
                }
            }
        });
        return closed;
    }

    private int live(Shape shape) {
        if (!shape.parties().contains(FOURTH)) {
            return walk(shape, World.ALL);
        }
        var deeds = new int[1];
        world.withFourth(FOURTH, () -> deeds[0] = walk(shape, shape.parties()));
        return deeds[0];
    }

    private int walk(Shape shape, Set<String> readers) {
        world.timeIs(World.MONDAY_MORNING);
        var statement = world.statement(
                "The sides agreed to hold the Test Talks later this year in the Republic of Korea.", readers, readers);
        var reference =
                world.accept(world.firstFinding(statement), shape.kind(), shape.strength(), DUE, shape.parties());
        return new FlowWalk(application, graph, walked, () -> wanted(shape), closed(shape), reference).walk();
    }

    private void print(int commitments, int deeds) {
        var line = "%-32s %12s %12s%n";
        System.out.printf(line, "model", "steps", "flows");
        graph.elements()
                .forEach((process, elements) ->
                        System.out.printf(line, process, share(elements, false), share(elements, true)));
        var all = graph.elements().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        System.out.printf(line, "all", share(all, false), share(all, true));
        System.out.printf(
                "%.1f %% walked in %d commitments with %d deeds%n",
                100.0 * all.stream().filter(walked::contains).count() / all.size(), commitments, deeds);
    }

    private String share(Set<String> elements, boolean flows) {
        var all = elements.stream()
                .filter(element -> element.contains(" flow_") == flows)
                .toList();
        return "%d of %d".formatted(all.stream().filter(walked::contains).count(), all.size());
    }

    private static List<BpmnModelInstance> files() throws IOException {
        try (var files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        }
    }
}
