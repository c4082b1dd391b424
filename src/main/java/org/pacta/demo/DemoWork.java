package org.pacta.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextComments;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's people do, each in his or her own name and on the day it is said to have been. */
@Component
@ConditionalOnProperty("pacta.demo")
class DemoWork {

    private static final Map<String, String> OFFICERS =
            Map.of("KOR", "jimin.park", "USA", "alex.morgan", "JPN", "yuki.tanaka");
    private static final Map<String, String> MANAGERS =
            Map.of("KOR", "seojun.kim", "USA", "dana.reed", "JPN", "kenji.sato");

    static final String PROPOSE_END = "userTask_proposeEnd";

    private static final int MOST = 60;
    private static final Set<String> NEED_EVIDENCE = Set.of(
            "userTask_signText",
            "userTask_holdFirstSession",
            "userTask_holdMeeting",
            "userTask_conductExercise",
            "userTask_doPart");

    /** What is filled in where the first choice and a general word would not do: by task, and by commitment and task. */
    private static final Map<String, Map<String, String>> SAID = Map.of(
            "DTT-14/01 userTask_confirmPlan",
                    Map.of("criterion", "Each of the three has reported what it did, in writing."),
            "DTT-14/02 userTask_confirmPlan",
                    Map.of("criterion", "The talks were held in the Republic of Korea, and their record is signed."),
            "DTT-14/03 userTask_confirmPlan",
                    Map.of("criterion", "A report of the three for each half year, which all have read."),
            "DTT-14/04 userTask_confirmPlan",
                    Map.of("criterion", "The exercise has a name, was held, and its next date is fixed."),
            "DTT-14/04 userTask_offerForces", Map.of("forces", "Two ships, four aircraft and a staff."),
            "DTT-14/05 userTask_confirmPlan",
                    Map.of("criterion", "Terms of reference that all three adopted, and a first session held."),
            "DTT-14/05 userTask_issueText", Map.of("text", """
                1. The three sides hold the meeting once a year.

                2. They host it in turn.

                3. The host of a session sets its agenda.
                """),
            "DTT-14/03 userTask_answerEnd USA",
                    Map.of("answer", "dissent", "reason", "We have seen no report that covers the last half year."));

    private final DemoClock clock;
    private final Acting acting;
    private final Tasks tasks;
    private final TaskWork work;
    private final EvidenceFolder evidence;
    private final Comments comments;
    private final Commitments commitments;
    private final Endings endings;
    private final AgreedTexts texts;
    private final TextComments textComments;
    private final Map<String, Long> people = new HashMap<>();

    DemoWork(DemoClock clock, Acting acting, DemoTools tools) {
        this.clock = clock;
        this.acting = acting;
        this.tasks = tools.tasks();
        this.work = tools.work();
        this.evidence = tools.evidence();
        this.comments = tools.comments();
        this.commitments = tools.commitments();
        this.endings = tools.endings();
        this.texts = tools.texts();
        this.textComments = tools.textComments();
    }

    void actAs(Map<String, Long> ids) {
        people.putAll(ids);
    }

    /** Completes the tasks of a commitment, those of the elements given aside, spread over the days given. */
    void until(String commitment, int firstDaysAgo, int lastDaysAgo, String... stop) {
        next(commitment, firstDaysAgo, lastDaysAgo, MOST, stop);
    }

    /** The same for so many tasks at most. */
    void next(String commitment, int firstDaysAgo, int lastDaysAgo, int atMost, String... stop) {
        var aside = new HashSet<>(List.of(stop));
        aside.add("userTask_decideMissedDeadline");
        for (int i = 0; i < atMost; i++) {
            var task = openTasks(commitment).stream()
                    .filter(it -> !aside.contains(it.elementId()))
                    .findFirst();
            if (task.isEmpty()) {
                return;
            }
            var daysAgo = Math.max(lastDaysAgo, firstDaysAgo - i * Math.max(1, (firstDaysAgo - lastDaysAgo) / 12));
            at(daysAgo, i, () -> complete(task.get(), said(task.get())));
        }
    }

    /** Completes that one task of a party. */
    void only(String commitment, String party, String element, int daysAgo, Map<String, String> said) {
        var task = open(commitment, party, element);
        at(daysAgo, 0, () -> complete(task, said));
    }

    private Task open(String commitment, String party, String element) {
        return openTasks(commitment).stream()
                .filter(it -> it.elementId().equals(element)
                        && it.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(commitment + " has no open " + element + " of " + party));
    }

    private static Map<String, String> said(Task task) {
        var key = task.commitment().reference() + " " + task.elementId();
        return SAID.getOrDefault(key + " " + task.holder().office().partyCode(), SAID.getOrDefault(key, Map.of()));
    }

    private void complete(Task task, Map<String, String> said) {
        acting.asMember(doer(task), () -> {
            if (NEED_EVIDENCE.contains(task.elementId())) {
                attach(task, "Record of agreement");
            }
            var answers = answers(task.form().fields());
            answers.putAll(said);
            work.complete(task.id(), task.version(), answers);
            return null;
        });
    }

    private void attach(Task task, String title) {
        evidence.addFile(
                task.id(),
                title,
                "record.txt",
                "text/plain",
                (title + ": " + task.subject()).getBytes(StandardCharsets.UTF_8));
        comments.add(task.id(), "It is attached; nothing is open from our side.");
    }

    /** The lead proposes how it ended, with evidence that the others can read: at the end of the work, or before. */
    void end(String commitment, int daysAgo, String outcome, String reason) {
        end(commitment, daysAgo, outcome, reason, null);
    }

    void end(String commitment, int daysAgo, String outcome, String reason, @Nullable String supersededBy) {
        var task = openTasks(commitment).stream()
                .filter(it ->
                        !it.own() && !it.holder().managersOnly() && party(it).equals("KOR"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is open on " + commitment));
        at(
                daysAgo,
                0,
                () -> acting.asMember(person("jimin.park"), () -> {
                    attach(task, supersededBy == null ? "Reports of the three parties" : supersededBy);
                    if (task.elementId().equals(PROPOSE_END)) {
                        work.complete(task.id(), task.version(), Map.of("outcome", outcome, "reason", reason));
                    } else {
                        endings.propose(task.commitment().id(), Ending.Outcome.valueOf(outcome), reason, supersededBy);
                    }
                    return null;
                }));
    }

    /** A party breaks the silence about an end. */
    void object(String commitment, int daysAgo, String party, String objection) {
        at(
                daysAgo,
                0,
                () -> acting.asMember(person(MANAGERS.getOrDefault(party, "")), () -> {
                    endings.object(
                            commitments.byReference(commitment).orElseThrow().id(), objection, false);
                    return null;
                }));
    }

    /** What a party writes among its own on the task on its side: no other party sees it. */
    void note(String commitment, String party, int daysAgo, String words) {
        var task = openTasks(commitment).stream()
                .filter(it -> it.own() && party(it).equals(party))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(commitment + " has nothing on the side of " + party));
        at(
                daysAgo,
                0,
                () -> acting.asMember(person(OFFICERS.getOrDefault(party, "")), () -> comments.add(task.id(), words)));
    }

    /** A party comments on the version that is out; the others see it with its answer. */
    void comment(String commitment, String party, int daysAgo, TextComments.NewComment comment) {
        at(
                daysAgo,
                0,
                () -> acting.asMember(
                        person(OFFICERS.getOrDefault(party, "")), () -> textComments.write(text(commitment), comment)));
    }

    /** The drafter accepts what was said of a place. */
    void verdict(String commitment, int daysAgo, String place, String reason) {
        at(
                daysAgo,
                0,
                () -> acting.asMember(person("jimin.park"), () -> {
                    textComments.of(text(commitment)).stream()
                            .filter(it -> it.place().equals(place))
                            .forEach(it -> textComments.answer(it.id(), AgreedText.Verdict.ACCEPTED, reason));
                    return null;
                }));
    }

    private long text(String commitment) {
        return texts.ofCommitment(
                        commitments.byReference(commitment).orElseThrow().id())
                .getFirst()
                .id();
    }

    /** Two days ago, on the first task of the party that officers do. */
    void report(String commitment, String party, TaskState state, int percent, String note) {
        var task = openTasks(commitment).stream()
                .filter(it -> party(it).equals(party) && !it.holder().managersOnly())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(commitment + " has no open task of " + party));
        at(
                2,
                0,
                () -> acting.asMember(doer(task), () -> {
                    var now = tasks.byId(task.id()).orElseThrow();
                    work.report(now.id(), now.version(), state, percent, note);
                    return null;
                }));
    }

    /** At that day; what is done one after the other has an order. */
    private void at(int daysAgo, int order, Runnable work) {
        clock.at(clock.instant().minus(Duration.ofDays(daysAgo)).plusSeconds(order), work);
    }

    /** Those on each party's side too, the earliest first. */
    private List<Task> openTasks(String commitment) {
        return acting.asSystem(() -> tasks
                .ofCommitment(commitments.byReference(commitment).orElseThrow().id())
                .stream()
                .filter(task -> !task.progress().state().ended())
                .sorted(Comparator.<Task, LocalDate>comparing(task -> task.due().on())
                        .thenComparing(task -> task.id().value()))
                .toList());
    }

    private static String party(Task task) {
        return task.holder().office().partyCode();
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

    private HashMap<String, String> answers(List<FormField> fields) {
        var answers = new HashMap<String, String>();
        for (var field : fields) {
            if (field.required()) {
                answers.put(
                        field.id(),
                        switch (field.type()) {
                            case "enum" -> field.choices().getFirst().id();
                            case "date" -> day(field).toString();
                            case "boolean" -> "true";
                            case "long" -> "1";
                            default -> "As agreed by the three offices.";
                        });
            }
        }
        return answers;
    }

    private LocalDate day(FormField field) {
        var today = LocalDate.now(clock);
        if (field.facts().past()) {
            return today.minusDays(1);
        }
        return field.id().equals("answerBy") ? today.plusDays(21) : today.plusDays(120);
    }
}
