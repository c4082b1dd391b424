package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.commitment.Ending.Outcome.KEPT;
import static org.pacta.commitment.Ending.Outcome.SUPERSEDED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.commitment.Weight;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.reading.Kind;
import org.pacta.task.Audience;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The eight commitments of April 2024 on the real engine: first with answers that contradict, then as it really went. */
@PactaTest
class SeedReplayTest {

    private static final Map<String, Map<String, String>> CONTRARY = Map.of(
            "userTask_confirmDates", Map.of("answer", "none", "otherDates", "In another year."),
            "userTask_answerText", Map.of("answer", "nonConcur", "comment", "Not on these terms."),
            "userTask_settleText", Map.of("answer", "nonConcur", "reason", "Not on these terms."),
            "userTask_agreeCalendar", Map.of("answer", "agreeWithChanges", "changes", "Another year."));

    private static final Map<String, Map<String, String>> INSTEAD =
            Map.of("userTask_issueText", Map.of("round", "final"));

    /** What comes only after all have said yes. */
    private static final Set<String> BEHIND_A_YES =
            Set.of("userTask_signText", "userTask_holdFirstSession", "userTask_fixDate", "userTask_holdMeeting");

    @Autowired
    ApplicationContext application;

    @Autowired
    World world;

    @Autowired
    TaskWork work;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    Endings endings;

    @Autowired
    CommitmentCycles cycles;

    @Autowired
    PartyAnswers answers;

    @Autowired
    AgreedTexts texts;

    @Autowired
    ProjectionCheck projection;

    private SeedStory story;

    @BeforeEach
    void begin() {
        story = SeedStory.begin(application);
    }

    @AfterEach
    void projectionIsAsTheEngine() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
        world.timeIs(World.MONDAY_MORNING);
    }

    @Test
    void noContradictionAmongTheEightReachesSignatureMeetingOrEnd() {
        var eight = story.proposed();
        assertThat(eight).hasSize(8);
        for (var finding : eight) {
            var reference = story.start(finding, LocalDate.of(2027, 4, 23));

            contradict(reference, 40);

            assertThat(elements(reference)).as(finding.title()).doesNotContainAnyElementsOf(BEHIND_A_YES);
            assertThat(texts.ofCommitment(world.read(reference).id())).allMatch(text -> text.adoptedVersion() == null);
            assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);

            agreeOnceThereIsEvidence(reference);
            endsOnlyByAnotherAndByAll(reference);
        }
    }

    /** No evidence anywhere, and a no to whatever is asked, so often as the models let people come back to it. */
    private void contradict(String reference, int times) {
        var refused = new TreeSet<String>();
        for (int i = 0; i < times; i++) {
            var next = story.opened(reference, task -> !refused.contains(task.elementId()));
            if (next.isEmpty()) {
                break;
            }
            var task = next.getFirst();
            try {
                story.complete(
                        doer(task),
                        task,
                        CONTRARY.getOrDefault(
                                task.elementId(),
                                i < 12 ? Map.of() : INSTEAD.getOrDefault(task.elementId(), Map.of())));
            } catch (Refused e) {
                assertThat(e.reason()).isEqualTo("task.evidence");
                refused.add(task.elementId());
            }
        }
        var kind = world.read(reference).kind();
        assertThat(refused)
                .isEqualTo(
                        switch (kind.key()) {
                            case "exercise" -> Set.of("userTask_conductExercise");
                            case "action" -> Set.of("userTask_doPart");
                            default -> Set.of();
                        });
        if (kind.equals(Kind.MEETING)) {
            assertThat(rounds(reference, "userTask_confirmDates")).isGreaterThan(2);
        }
        if (kind.equals(Kind.DIALOGUE)) {
            assertThat(rounds(reference, "userTask_answerText")).isGreaterThan(2);
            assertThat(rounds(reference, "userTask_settleText")).isPositive();
        }
    }

    /** What one party keeps on its own side shows the others nothing. */
    private void agreeOnceThereIsEvidence(String reference) {
        for (int i = 0; i < 80 && !elements(reference).contains("userTask_proposeEnd"); i++) {
            var task = story.opened(reference, it -> true).getFirst();
            var said = Map.<String, String>of();
            try {
                story.complete(doer(task), task, said);
            } catch (Refused e) {
                assertThat(e.reason()).isEqualTo("task.evidence");
                world.as(doer(task), () -> {
                    evidence.addLink(task.id(), "Our own note", "https://records.example/own", Audience.OURS);
                });
                assertRefused("task.evidence", () -> story.complete(doer(task), task, said));
                world.as(doer(task), () -> {
                    evidence.addLink(task.id(), "Record", "https://records.example/joint");
                });
                story.complete(doer(task), task, said);
            }
        }
    }

    private void endsOnlyByAnotherAndByAll(String reference) {
        var id = world.read(reference).id();
        var kept = Map.of("outcome", "KEPT", "reason", "The record shows it.");
        story.complete("kor.manager", world.open(reference, "userTask_proposeEnd"), kept);
        var verify = world.open(reference, "userTask_verifyEnd");
        assertThat(SeedStory.partyOf(verify))
                .as("Korea's only manager did the work")
                .isEqualTo("USA");
        assertThatThrownBy(() -> story.complete("kor.manager", verify, Map.of()))
                .isInstanceOf(AccessDeniedException.class);
        story.complete("usa.manager", verify, Map.of("verification", "confirm"));
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);

        var light = world.as("kor.coordinator", () -> endings.terms(id)).weight() == Weight.LIGHT;
        if (light) {
            assertThat(world.openTasks(reference)).isEmpty();
            world.as("jpn.manager", () -> endings.object(id, "We have seen nothing of it.", false));
        }
        story.answers(reference, "KOR", "userTask_answerEnd", Map.of("answer", "agree"));
        story.answers(reference, "USA", "userTask_answerEnd", Map.of("answer", "agree"));
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        story.answers(
                reference, "JPN", "userTask_answerEnd", Map.of("answer", "dissent", "reason", "We have seen nothing."));
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        assertThat(newest(reference).state()).isEqualTo(Ending.State.DISSENTED);
        assertThat(elements(world.openTasks(reference))).containsExactly("userTask_proposeEnd");

        story.complete("kor.manager", world.open(reference, "userTask_proposeEnd"), kept);
        story.complete("usa.manager", world.open(reference, "userTask_verifyEnd"), Map.of("verification", "confirm"));
        if (light) {
            world.as("jpn.manager", () -> endings.object(id, "Let each say it.", true));
            assertThat(newest(reference).toProcedure()).isTrue();
        }
        story.allAnswer(reference, "userTask_answerEnd", Map.of("answer", "agree"));
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
        assertThat(world.as("jpn.officer", () -> answers.latest(id, "userTask_answerEnd")))
                .extracting(PartyAnswer::party, answer -> answer.answers().get("answer"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("KOR", "agree"),
                        org.assertj.core.groups.Tuple.tuple("USA", "agree"),
                        org.assertj.core.groups.Tuple.tuple("JPN", "agree"));
        assertThat(world.openTasks(reference)).isEmpty();
    }

    @Test
    void theRealCourseFromApril2024OnIsToldByTheCommitments() {
        // 24 April 2024: what the 14th talks agreed on.
        var ministerial = story.start(Kind.DIALOGUE, "Ministerial", "2025-04-24");
        var talks = story.start(Kind.DIALOGUE, "Defense Trilateral Talks", "2025-04-24");
        var chiefs = story.start(Kind.DIALOGUE, "Chiefs", "2025-04-24");
        var exercise = story.start(Kind.EXERCISE, "", "2024-12-20");
        var sanctions = story.start(Kind.ACTION, "UNSCR", "2024-12-31");
        var fifteenth = story.start(Kind.MEETING, "15th", "2024-12-31");
        var standing = List.of(
                story.start(Kind.ACTION, "denuclear", "2025-04-24"),
                story.start(Kind.ACTION, "security cooperation", "2025-04-24"));

        // May: the plans; the others accept their parts where the commitment asks for it.
        story.on("2024-05-02");
        for (var each : List.of(ministerial, talks, chiefs, exercise, sanctions, fifteenth)) {
            world.beginWork(each);
        }

        // June: the ministers name the exercise, and it is held.
        story.step(exercise, "userTask_writeConcept", Map.of("startsOn", "2024-06-27", "endsOn", "2024-06-29"));
        story.allAnswer(
                exercise, "userTask_offerForces", Map.of("answer", "takePart", "forces", "Ships and aircraft."));
        story.on("2024-05-10");
        story.step(exercise, "userTask_holdInitialConference", Map.of("heldOn", "2024-05-09"));
        story.on("2024-05-21");
        story.step(exercise, "userTask_holdMainConference", Map.of("heldOn", "2024-05-20"));
        story.on("2024-05-29");
        story.step(exercise, "userTask_holdFinalConference", Map.of("heldOn", "2024-05-28"));
        story.allAnswer(exercise, "userTask_confirmForces", Map.of());
        story.step(exercise, "userTask_obtainClearances", Map.of());
        assertThat(elements(exercise))
                .as("each party has still to clear it at home")
                .doesNotContain("userTask_decisionBrief");
        story.step(exercise, "userTask_clearances", Map.of());
        story.ownSteps(exercise);
        story.on("2024-06-03");
        story.step(exercise, "userTask_decisionBrief", Map.of("decidedOn", "2024-06-01"));
        story.step(
                exercise, "userTask_announceName", Map.of("exerciseName", "FREEDOM EDGE", "announcedOn", "2024-06-02"));
        story.on("2024-06-20");
        var conducted = Map.of("startedOn", "2024-06-27", "endedOn", "2024-06-29");
        story.shows(exercise, "Joint press release on Freedom Edge");
        assertRefused("task.answer.notYet", () -> story.step(exercise, "userTask_conductExercise", conducted));
        story.on("2024-06-30");
        assertRefused(
                "task.answer.beforeBegin",
                () -> story.step(
                        exercise,
                        "userTask_conductExercise",
                        Map.of("startedOn", "2024-06-27", "endedOn", "2024-06-26")));
        story.step(exercise, "userTask_conductExercise", conducted);
        story.on("2024-07-15");
        story.allAnswer(exercise, "userTask_reviewExercise", Map.of());
        story.step(exercise, "userTask_compileLessons", Map.of("nextExerciseOn", "2024-11-13"));
        story.step(
                exercise,
                "userTask_proposeEnd",
                Map.of("outcome", "KEPT", "reason", "FREEDOM EDGE was named and held."));
        verifiedAndAgreed(exercise);
        assertThat(status(exercise)).isEqualTo(Commitment.Status.FULFILLED);
        var november = cycle(exercise).next();
        assertThat(november.leadParty()).as("the next host").isEqualTo("USA");
        assertThat(november.dueOn()).as("eight weeks after its start").isEqualTo("2025-01-08");

        // 28 July: one memorandum, signed by the ministers, keeps three commitments.
        story.on("2024-07-29");
        for (var dialogue : List.of(ministerial, talks, chiefs)) {
            story.step(dialogue, "userTask_authority", Map.of());
            story.ownSteps(dialogue);
            story.shows(dialogue, "Trilateral Security Cooperation Framework memorandum of 28 July 2024");
            story.proposes(dialogue, KEPT, "The memorandum institutionalizes it, with hosts in rotation.", null);
            verifiedAndAgreed(dialogue);
            assertThat(status(dialogue)).isEqualTo(Commitment.Status.FULFILLED);
            assertThat(elements(dialogue)).doesNotContain("userTask_signText");
        }

        // September: the 15th talks; the first dates did not suit Washington.
        story.step(fifteenth, "userTask_proposeDates", Map.of("firstChoice", "2024-08-27", "place", "Seoul"));
        story.answers(fifteenth, "KOR", "userTask_confirmDates", Map.of("answer", "any"));
        story.answers(
                fifteenth, "USA", "userTask_confirmDates", Map.of("answer", "none", "otherDates", "In September."));
        story.answers(fifteenth, "JPN", "userTask_confirmDates", Map.of("answer", "firstChoice"));
        assertThat(elements(fifteenth)).doesNotContain("userTask_fixDate");
        story.step(fifteenth, "userTask_proposeDates", Map.of("firstChoice", "2024-09-10", "place", "Seoul"));
        story.allAnswer(fifteenth, "userTask_confirmDates", Map.of("answer", "firstChoice"));
        story.step(fifteenth, "userTask_fixDate", Map.of("meetingOn", "2024-09-10", "venue", "Seoul"));
        story.on("2024-09-05");
        story.step(fifteenth, "userTask_settleAgenda", Map.of("statement", "no"));
        story.step(fifteenth, "userTask_delegation", Map.of());
        story.ownSteps(fifteenth);
        story.step(fifteenth, "userTask_submitPapers", Map.of());
        story.step(fifteenth, "userTask_arrangeLogistics", Map.of());
        story.shows(fifteenth, "Photographs and list of those present");
        var held = Map.of("heldOn", "2024-09-10", "venue", "Seoul");
        assertRefused("task.answer.notYet", () -> story.step(fifteenth, "userTask_holdMeeting", held));
        story.on("2024-09-10");
        story.step(fifteenth, "userTask_holdMeeting", held);
        story.step(fifteenth, "userTask_recordDecisions", Map.of());
        assertRefused(
                "task.answer.noStatement",
                () -> story.step(fifteenth, "userTask_registerStatement", Map.of("statementReference", "SEED-15000")));
        var next =
                story.register("SEED", LocalDate.of(2024, 9, 10), "src/test/resources/statements/invented/dtt-15.txt");
        story.step(fifteenth, "userTask_registerStatement", Map.of("statementReference", next));
        story.step(fifteenth, "userTask_proposeEnd", Map.of("outcome", "KEPT", "reason", "Held in Seoul."));
        verifiedAndAgreed(fifteenth);
        assertThat(status(fifteenth)).isEqualTo(Commitment.Status.FULFILLED);

        // 16 October: a new body takes over the work on the resolutions; nobody breaks the silence.
        story.on("2024-10-17");
        story.shows(sanctions, "Joint statement on the Multilateral Sanctions Monitoring Team");
        story.proposes(
                sanctions,
                SUPERSEDED,
                "The team monitors and reports what the Panel of Experts did.",
                "Multilateral Sanctions Monitoring Team (MSMT)");
        story.step(sanctions, "userTask_verifyEnd", Map.of("verification", "confirm"));
        assertThat(elements(world.openTasks(sanctions))).containsExactly("userTask_planAction");
        story.on("2024-10-30");
        assertThat(status(sanctions)).isEqualTo(Commitment.Status.ACTIVE);
        story.on("2024-11-04");
        assertThat(status(sanctions)).isEqualTo(Commitment.Status.SUPERSEDED);
        assertThat(newest(sanctions).supersededBy()).contains("MSMT");

        // November: it is held again, within the year, as a commitment of its own that knows what was learned in June.
        assertThat(cycle(november.reference()).previous().reference()).isEqualTo(exercise);
        assertThat(cycle(november.reference()).lessons().elementId()).isEqualTo("userTask_compileLessons");
        story.on("2024-11-05");
        cycleRuns(november.reference(), "2024-11-13");
        story.on("2024-11-29");
        world.completeUntil(november.reference(), "userTask_proposeEnd", "userTask_decideMissedDeadline");
        var third = cycle(november.reference()).next();
        assertThat(third.leadParty()).isEqualTo("JPN");

        // September 2025: the third time.
        story.on("2025-09-01");
        cycleRuns(third.reference(), "2025-09-15");
        assertThat(world.read(third.reference()).statement().reference())
                .isEqualTo(world.read(exercise).statement().reference());

        // November: the secretariat is founded, and finds two that have no end.
        for (var one : standing) {
            assertThat(status(one)).isEqualTo(Commitment.Status.ACTIVE);
        }
        for (var ended : List.of(ministerial, talks, chiefs, exercise, sanctions, fifteenth)) {
            assertThat(world.tasks(ended)).allMatch(Task::ended);
        }
        assertThat(world.tasks(ministerial))
                .filteredOn(task -> task.elementId().equals("userTask_draftTerms"))
                .allMatch(task -> task.progress().state() == TaskState.CANCELLED);
    }

    /** A cycle of the exercise runs as far as it is held. */
    private void cycleRuns(String reference, String startsOn) {
        world.beginWork(reference);
        var begins = LocalDate.parse(startsOn);
        story.step(
                reference,
                "userTask_writeConcept",
                Map.of("startsOn", startsOn, "endsOn", begins.plusDays(2).toString()));
        world.completeUntil(reference, "userTask_conductExercise", "userTask_decideMissedDeadline");
        story.on(begins.plusDays(4).toString());
        world.complete(
                world.open(reference, "userTask_conductExercise"),
                Map.of("startedOn", startsOn, "endedOn", begins.plusDays(2).toString()));
    }

    private CommitmentCycles.Cycle cycle(String reference) {
        var id = world.read(reference).id();
        return world.as("jpn.officer", () -> cycles.of(id));
    }

    /** By a manager who did none of the work; then each party says so. */
    private void verifiedAndAgreed(String reference) {
        story.step(reference, "userTask_verifyEnd", Map.of("verification", "confirm"));
        if (elements(world.openTasks(reference)).contains("userTask_answerEnd")) {
            story.allAnswer(reference, "userTask_answerEnd", Map.of("answer", "agree"));
        } else {
            world.timeIs(newest(reference).silenceUntil());
            world.runDueTimers();
        }
    }

    private void assertRefused(String reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** One manager does all of Korea's work. */
    private String doer(Task task) {
        return SeedStory.partyOf(task).equals("KOR") ? "kor.manager" : world.doer(task);
    }

    private int rounds(String reference, String element) {
        var id = world.read(reference).id();
        return world.as("usa.officer", () -> answers.ofCommitment(id)).stream()
                .filter(answer -> answer.elementId().equals(element) && answer.isGiven())
                .mapToInt(PartyAnswer::round)
                .max()
                .orElse(0);
    }

    private Ending newest(String reference) {
        var id = world.read(reference).id();
        return world.as("usa.officer", () -> endings.ofCommitment(id).getFirst());
    }

    private Commitment.@Nullable Status status(String reference) {
        return world.read(reference).progress().status();
    }

    private Set<String> elements(String reference) {
        return elements(world.tasks(reference));
    }

    private static Set<String> elements(List<Task> tasks) {
        var elements = new HashSet<String>();
        tasks.forEach(task -> elements.add(task.elementId()));
        return elements;
    }
}
