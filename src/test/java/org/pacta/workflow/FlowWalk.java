package org.pacta.workflow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.pacta.command.Refused;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.commitment.Extensions;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.Silences;
import org.pacta.id.CommitmentId;
import org.pacta.task.Task;
import org.pacta.world.World;
import org.springframework.context.ApplicationContext;

/**
 * One commitment, in which whatever is done next is what is nearest to a step or flow that nobody has gone yet: an answer to
 * an open task, an objection, a request, or letting days pass.
 */
final class FlowWalk {

    /** How often the same is done in the hope of what it leads to. */
    private static final int MOST_TRIES = 4;

    /** After so many deeds that led to nothing new, a commitment is left as it is. */
    private static final int IN_VAIN = 25;

    private static final int LONGEST = 200;
    private static final Duration FAR = Duration.ofDays(1000);
    private static final String DECIDE_LATE = "userTask_decideMissedDeadline";
    private static final String END_UNDER_WAY = "commitment flow_endUnderWay_endOver";

    private final World world;
    private final ModelGraph graph;
    private final Set<String> walked;
    private final Set<String> closed;
    private final Supplier<Set<String>> missing;
    private final String reference;
    private final CommitmentId id;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Endings endings;
    private final Extensions extensions;
    private final ApplicationContext application;
    private final Map<String, Integer> tries = new HashMap<>();
    private final Set<String> notNow = new HashSet<>();
    private final Map<String, String> preparedLast = new HashMap<>();

    /** What can be done now, and how far it is from there to what is missing. */
    private record Deed(int distance, String name, Runnable doing) {}

    /** @param closed steps and flows that a commitment of this shape cannot take */
    FlowWalk(
            ApplicationContext application,
            ModelGraph graph,
            Set<String> walked,
            Supplier<Set<String>> missing,
            Set<String> closed,
            String reference) {
        this.application = application;
        this.graph = graph;
        this.walked = walked;
        this.missing = missing;
        this.closed = closed;
        this.reference = reference;
        world = application.getBean(World.class);
        runtime = application.getBean(RuntimeService.class);
        management = application.getBean(ManagementService.class);
        endings = application.getBean(Endings.class);
        extensions = application.getBean(Extensions.class);
        id = world.read(reference).id();
    }

    /** Until nothing that is missing can be reached any more.
     *
     * @return what was done
     */
    int walk() {
        int deeds = 0;
        int last = 0;
        int seen = walked.size();
        while (deeds - last < IN_VAIN && world.read(reference).active() && act()) {
            deeds++;
            if (walked.size() > seen) {
                seen = walked.size();
                last = deeds;
            }
        }
        return deeds;
    }

    private boolean act() {
        var distances = graph.distances(missing.get(), closed);
        var possible = new ArrayList<Deed>();
        boolean ends = mayDo("endProposed");
        world.openTasks(reference).stream()
                .filter(task -> ends || !task.elementId().equals("userTask_proposeEnd"))
                .forEach(task -> possible.add(completion(task, distances)));
        possible.addAll(requests(distances));
        timers().forEach(job -> possible.add(timer(job, distances)));
        var deed = possible.stream()
                .filter(it -> tries.getOrDefault(it.name(), 0) < MOST_TRIES && !notNow.contains(it.name()))
                .min(Comparator.comparingInt(Deed::distance));
        if (possible.stream().noneMatch(it -> it.distance() < LONGEST)) {
            return false;
        }
        deed.ifPresent(it -> {
            tries.merge(it.name(), 1, Integer::sum);
            try {
                it.doing().run();
                notNow.clear();
            } catch (Refused refused) {
                notNow.add(it.name());
            }
        });
        return deed.isPresent();
    }

    private Deed completion(Task task, Map<String, Integer> distances) {
        var element = task.processKey() + " " + task.elementId();
        var party = task.holder().office().partyCode();
        var said = new LinkedHashMap<String, String>();
        var aimed = new ArrayList<String>();
        int distance = distances.getOrDefault(element, LONGEST);
        // An end that is verified only once the work is done is agreed on while the work waits for it.
        boolean waits =
                task.elementId().equals("userTask_verifyEnd") && distances.getOrDefault(END_UNDER_WAY, LONGEST) == 0;
        var asked = task.elementId().equals(ModelGraph.CLEARING)
                ? List.of(task.elementId(), task.elementId() + "/" + preparedLast.get(party))
                : List.of(task.elementId());
        for (var it : asked) {
            for (var aim : graph.aims(task.processKey(), it, distances)) {
                var answer = aim.to(it).getFirst();
                if (!isPossible(answer)) {
                    waits |= said.isEmpty();
                } else if (tries.getOrDefault(aim.flow(), 0) < MOST_TRIES
                        && said.putIfAbsent(answer.field(), answer.value()) == null) {
                    distance = Math.min(distance, distances.get(aim.flow()));
                    aimed.add(aim.flow());
                }
            }
        }
        if (task.elementId().equals(DECIDE_LATE)) {
            said.putIfAbsent("missedDecision", "continue");
        }
        int far = waits ? LONGEST - 1 : distance;
        return new Deed(far, "task " + task.id(), () -> {
            aimed.forEach(flow -> tries.merge(flow, 1, Integer::sum));
            complete(task, said, party);
        });
    }

    /** Somebody asks for more time, or an end is proposed, only where that is not done already. */
    private boolean isPossible(ModelGraph.Answer answer) {
        return switch (answer.value()) {
            case "extend" -> mayDo("moreTimeWanted");
            case "withdraw" -> mayDo("endProposed");
            default -> true;
        };
    }

    private void complete(Task task, Map<String, String> said, String party) {
        var all = world.filled(task, said);
        for (var field : task.form().fields()) {
            if (field.mustBeAnswered(all)) {
                all.computeIfAbsent(field.id(), any -> world.fitting(field));
            }
        }
        all.computeIfPresent("newDueOn", (field, any) -> newDueOn().toString());
        if (!task.elementId().equals(ModelGraph.CLEARING)) {
            preparedLast.put(party, task.elementId());
        }
        world.complete(task, all);
    }

    /** Within the words of the statement, then beyond them. */
    private LocalDate newDueOn() {
        var due = world.read(reference).due();
        var soon = Stream.of(world.today(), due.on())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(7);
        return due.latest() == null
                        || soon.isAfter(due.latest())
                        || !walked.contains("commitment flow_granted_refuseMoreTime")
                        || !walked.contains("commitment flow_granted_extend")
                ? soon
                : due.latest().plusDays(7);
    }

    /** What people do beside tasks, where the process waits for it. */
    private List<Deed> requests(Map<String, Integer> distances) {
        return Map.<String, Runnable>of(
                        "endProposed", this::proposeEnd,
                        "endObjected",
                                () -> world.as(other("manager"), () -> endings.object(id, "It is not so.", false)),
                        "moreTimeWanted", this::askMoreTime,
                        "partyBound", this::bind,
                        "textObjected", this::objectToText)
                .entrySet()
                .stream()
                .filter(it -> distances.containsKey(graph.waitingFor(it.getKey())) && mayDo(it.getKey()))
                .map(it -> new Deed(distances.get(graph.waitingFor(it.getKey())), it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Deed::name))
                .toList();
    }

    private boolean mayDo(String message) {
        var read = world.read(reference);
        return waitsFor(message)
                && switch (message) {
                    case "endProposed" -> world.as("kor.coordinator", () -> endings.mayPropose(read));
                    case "moreTimeWanted" -> world.as("kor.officer", () -> extensions.mayAsk(read));
                    case "partyBound" ->
                        !read.responsible().parties().containsAll(World.ALL)
                                && world.openTasks(reference).stream()
                                        .anyMatch(task -> task.processKey()
                                                .equals(read.kind().key()));
                    default -> true;
                };
    }

    private boolean waitsFor(String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(String.valueOf(id))
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    private void proposeEnd() {
        world.as(
                "kor.coordinator",
                () -> endings.propose(id, Ending.Outcome.NO_LONGER_PURSUED, "It is overtaken.", null));
    }

    private void askMoreTime() {
        preparedLast.put("KOR", "userTask_askMoreTime");
        world.as("kor.officer", () -> extensions.ask(id, newDueOn(), "It rains."));
    }

    private void bind() {
        var read = world.read(reference);
        var all = new CommitmentChanges.Wanted(null, null, null, null, null, World.ALL, true);
        world.as(
                "kor.coordinator",
                () -> application
                        .getBean(CommitmentChanges.class)
                        .change(id, read.version(), all, "Agreed by letter."));
    }

    private void objectToText() {
        long text = world.as(
                        other("coordinator"),
                        () -> application.getBean(AgreedTexts.class).ofCommitment(id))
                .getLast()
                .id();
        world.as(other("manager"), () -> application.getBean(Silences.class).object(text, "Not so.", false));
    }

    /** Somebody of a party bound that does not lead. */
    private String other(String role) {
        return world.read(reference).responsible().parties().stream()
                .filter(party -> !party.equals("KOR"))
                .map(party -> party.toLowerCase(Locale.ROOT) + "." + role)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Job> timers() {
        var horizon = world.clock().instant().plus(FAR);
        var running = new HashSet<String>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(id))
                .list()
                .forEach(instance -> running.add(instance.getId()));
        return management.createJobQuery().processInstanceIds(running).timers().list().stream()
                .filter(job -> job.getDuedate().toInstant().isBefore(horizon))
                .toList();
    }

    private Deed timer(Job job, Map<String, Integer> distances) {
        var waits = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        var element = waits.getProcessDefinitionKey() + " " + waits.getActivityId();
        return new Deed(distances.getOrDefault(element, LONGEST + 1), element, () -> {
            var due = job.getDuedate().toInstant();
            if (due.isAfter(world.clock().instant())) {
                world.timeIs(due.plusSeconds(60));
            }
            management.executeJob(job.getId());
        });
    }
}
