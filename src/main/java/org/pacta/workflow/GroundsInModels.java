package org.pacta.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.EndingRecord;
import org.pacta.commitment.ExtensionRecord;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.task.FormField;
import org.pacta.task.Grounds;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.Tasks;
import org.pacta.text.ModelWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a task rests on where its model says that it is: property {@code reads}, ids of user tasks of any model with
 * spaces between them, each with the fields that matter after it, all where none are named:
 * {@code userTask_proposeEnd userTask_confirmPlan.criterion}.
 */
@Component
class GroundsInModels implements Grounds {

    static final String PROPOSE_END = "userTask_proposeEnd";
    private static final String CLEARING = "userTask_clearAnswer";

    private final Models models;
    private final Tasks tasks;
    private final PartyAnswers answers;
    private final EndingRecord endings;
    private final ExtensionRecord extensions;
    private final Clock clock;

    GroundsInModels(
            Models models,
            Tasks tasks,
            PartyAnswers answers,
            EndingRecord endings,
            ExtensionRecord extensions,
            Clock clock) {
        this.models = models;
        this.tasks = tasks;
        this.answers = answers;
        this.endings = endings;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** What is on record of the commitment, read once for all that a task rests on. */
    private record Said(List<Task> done, List<PartyAnswer> given) {}

    @Override
    @Transactional(readOnly = true)
    public List<Ground> of(Task task, Locale reader) {
        return of(task, () -> tasks.ofCommitment(task.commitment().id()), reader);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ground> of(Task task, List<Task> ofCommitment, Locale reader) {
        return of(task, () -> ofCommitment, reader);
    }

    private List<Ground> of(Task task, Supplier<List<Task>> all, Locale reader) {
        var clearing = task.elementId().equals(CLEARING);
        if (!clearing && reads(task).isEmpty()) {
            return List.of();
        }
        var until = Optional.ofNullable(task.span().endedAt()).orElseGet(clock::instant);
        var id = task.commitment().id();
        var said = new Said(
                all.get().stream()
                        .filter(other -> other.progress().state() == TaskState.DONE
                                && !other.id().equals(task.id())
                                && !ended(other).isAfter(until))
                        .toList(),
                answers.ofCommitment(id).stream()
                        .filter(answer -> answer.counts()
                                && answer.givenAt() != null
                                && !answer.givenAt().isAfter(until))
                        .toList());
        var grounds = new ArrayList<Ground>();
        var asked = clearing ? prepared(task, said.done()) : Optional.of(task);
        asked.filter(before -> clearing).ifPresent(before -> grounds.add(ground(before, true, reader)));
        asked.stream()
                .flatMap(question -> reads(question).stream())
                .forEach(read -> grounds.addAll(of(read, task, said, until, reader)));
        return grounds;
    }

    private List<UserTaskModel.Reads> reads(Task task) {
        return models.reads(task.processKey(), task.elementId());
    }

    /** The last that was completed on the same side when it came to be cleared; of two at one instant, the one opened later. */
    private static Optional<Task> prepared(Task clearing, List<Task> done) {
        return done.stream()
                .filter(other -> !other.elementId().equals(CLEARING)
                        && other.own()
                        && other.releasability().equals(clearing.releasability())
                        && !ended(other).isAfter(clearing.span().openedAt()))
                .sorted(Comparator.comparing(GroundsInModels::ended))
                .reduce((before, after) -> after);
    }

    private List<Ground> of(UserTaskModel.Reads read, Task task, Said said, Instant until, Locale reader) {
        var id = task.commitment().id();
        var found = switch (read.elementId()) {
            case PROPOSE_END ->
                endings.newest(id).stream()
                        .filter(ending -> !ending.proposedAt().isAfter(until))
                        .map(ending -> ground(
                                PROPOSE_END,
                                null,
                                ending.proposedBy(),
                                ending.proposedAt(),
                                facts(
                                        "outcome",
                                        ending.outcome().name(),
                                        "reason",
                                        ending.reason(),
                                        "supersededBy",
                                        Objects.requireNonNullElse(ending.supersededBy(), "")),
                                reader));
            case ExtensionRecord.ASK ->
                extensions.ofCommitment(id).stream()
                        .filter(asked -> !asked.askedAt().isAfter(until))
                        .limit(1)
                        .map(asked -> ground(
                                ExtensionRecord.ASK,
                                asked.party(),
                                asked.askedBy(),
                                asked.askedAt(),
                                facts("newDueOn", asked.to().toString(), "reason", asked.reason()),
                                reader));
            default -> said(read.elementId(), said, reader);
        };
        return found.map(ground -> only(read, ground))
                .filter(ground -> !ground.form().answers().isEmpty())
                .toList();
    }

    /** Each party's last answer where the question is put to parties; else what each side's office last filled in. */
    private Stream<Ground> said(String elementId, Said said, Locale reader) {
        var given = new HashMap<String, PartyAnswer>();
        said.given().stream()
                .filter(answer -> answer.elementId().equals(elementId))
                .forEach(answer -> given.put(answer.party(), answer));
        if (!given.isEmpty()) {
            return said.given().stream()
                    .filter(answer -> Objects.equals(given.get(answer.party()), answer))
                    .map(answer -> ground(
                            elementId,
                            answer.party(),
                            answer.givenBy(),
                            Objects.requireNonNull(answer.givenAt()),
                            answer.answers(),
                            reader));
        }
        var last = new HashMap<String, Task>();
        said.done().stream()
                .filter(other -> other.elementId().equals(elementId))
                .sorted(Comparator.comparing(GroundsInModels::ended))
                .forEach(other -> last.put(other.holder().office().partyCode(), other));
        return last.values().stream()
                .sorted(Comparator.comparing(GroundsInModels::ended))
                .map(other -> ground(other, false, reader));
    }

    private static Ground ground(Task recorded, boolean prepared, Locale reader) {
        var task = recorded.in(reader);
        return new Ground(
                task.name(),
                task.holder().office().partyCode(),
                task.span().completedBy(),
                ended(task),
                prepared,
                task.form());
    }

    private Ground ground(
            String elementId,
            @Nullable String party,
            @Nullable String by,
            Instant at,
            Map<String, String> answers,
            Locale reader) {
        var fields =
                models.fields(elementId).stream().map(field -> field.in(reader)).toList();
        return new Ground(
                ModelWords.say(models.name(elementId), reader), party, by, at, false, new Task.Form(fields, answers));
    }

    private static Ground only(UserTaskModel.Reads read, Ground ground) {
        var fields = ground.form().fields().stream()
                .filter(field ->
                        !ground.form().answers().getOrDefault(field.id(), "").isBlank())
                .filter(field -> read.fields().isEmpty() || read.fields().contains(field.id()))
                .toList();
        var kept = new HashMap<>(ground.form().answers());
        kept.keySet().retainAll(fields.stream().map(FormField::id).toList());
        return new Ground(
                ground.heading(),
                ground.party(),
                ground.by(),
                ground.at(),
                ground.prepared(),
                new Task.Form(fields, Map.copyOf(kept)));
    }

    private static Map<String, String> facts(String... pairs) {
        var facts = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return facts;
    }

    private static Instant ended(Task done) {
        return Objects.requireNonNull(done.span().endedAt());
    }
}
