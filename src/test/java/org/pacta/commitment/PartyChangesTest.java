package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a commitment binds, changed amid its work, on the real engine. */
@PactaTest
class PartyChangesTest {

    private static final String LOGISTICS = "userTask_arrangeLogistics";
    private static final LocalDate DUE = LocalDate.of(2027, 6, 1);

    @Autowired
    World world;

    @Autowired
    CommitmentChanges changes;

    @Autowired
    Commitments commitments;

    @Autowired
    Endings endings;

    @Autowired
    Extensions extensions;

    @Autowired
    PartyAnswers answers;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks openTasks;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    AgreedTexts texts;

    @Autowired
    History history;

    @Autowired
    ProjectionCheck projection;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String reference = "";

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void theEngineSaysTheSame() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
    }

    /** Each kind at a step that every party takes: as a question, as a task, in a model that is called, in a party's own. */
    @ParameterizedTest
    @CsvSource({
        "meeting,    userTask_acceptPart",
        "meeting,    userTask_submitPapers",
        "dialogue,   userTask_answerText",
        "exercise,   userTask_confirmForces",
        "action,     userTask_doPart",
        "agreement,  userTask_authority",
        "capability, userTask_agreeRequirement",
        "standing,   userTask_reportPeriod",
        "action,     userTask_answerEnd",
    })
    void whoeverLeavesARoundIsWaitedForNoMoreAndWhoeverJoinsItTakesPart(String kind, String element) {
        reach(kind, element);

        bind("kor.manager", "KOR", "USA");
        assertThat(world.openTasks(reference)).extracting(this::party).doesNotContain("JPN");
        assertThat(elements()).contains(element);
        assertThat(asked("JPN")).isEmpty();
        assertThat(cancelled("JPN")).contains(element);

        bind("usa.coordinator", "KOR", "USA", "JPN");
        assertThat(tasks(element, "JPN")).hasSize(1);
        assertThat(tasks("userTask_acceptPart", "JPN"))
                .as("it accepts its part")
                .hasSize(1);

        answerAll("KOR", "USA");
        assertThat(elements()).contains(element);
        bind("kor.coordinator", "USA", "KOR");
        assertThat(elements()).as("only its answer was missing").doesNotContain(element, "userTask_acceptPart");
    }

    @Test
    void branchesThatWaitForEachOtherStillMeetAndTheCommitmentIsKeptWithoutIt() {
        reach("meeting", "userTask_submitPapers");
        world.complete(world.open(reference, LOGISTICS), Map.of());
        answerAll("KOR", "USA");

        bind("kor.manager", "KOR", "USA");

        assertThat(elements()).containsExactly("userTask_holdMeeting");
        finish();
        assertThat(world.tasks(reference))
                .filteredOn(
                        task -> party(task).equals("JPN") && task.elementId().equals("userTask_answerEnd"))
                .isEmpty();
        assertThat(world.as("jpn.officer", () -> commitments.byReference(reference)))
                .as("it reads on what was released to it")
                .isPresent();
    }

    @Test
    void whatWasGivenBeforeStaysOnRecordAndCountsNoMore() {
        reach("dialogue", "userTask_answerText");
        world.complete(
                tasks("userTask_answerText", "JPN").getFirst(), Map.of("answer", "nonConcur", "comment", "Not so."));
        world.completeOnly(reference, Set.of("userTask_clearAnswer"));
        bind("kor.manager", "KOR", "USA");
        answerAll("KOR", "USA", Map.of("answer", "concur"));

        assertThat(elements()).as("adopted by those bound").containsExactly("userTask_signText");
        assertThat(world.as("usa.officer", () -> answers.ofCommitment(id())))
                .filteredOn(answer ->
                        answer.party().equals("JPN") && answer.choice().equals("nonConcur"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.counts()).isFalse());
    }

    @Test
    void anEndThatOnlyItOpposedIsAgreed() {
        reach("action", "userTask_answerEnd");
        world.complete(
                tasks("userTask_answerEnd", "JPN").getFirst(), Map.of("answer", "dissent", "reason", "Not kept."));
        world.completeOnly(reference, Set.of("userTask_clearAnswer"));
        answerAll("KOR");
        assertThat(tasks("userTask_answerEnd", "USA")).hasSize(1);

        bind("kor.manager", "KOR", "USA");
        answerAll("USA");

        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    @Test
    void anEarlyEndAmidTheWorkIsAgreedWhenTheLastThatIsAskedLeavesAndAllElseEndsWithIt() {
        reach("exercise", "userTask_confirmForces");
        world.as("kor.coordinator", () -> endings.propose(id(), Ending.Outcome.NO_LONGER_PURSUED, "Overtaken.", null));
        world.completeOnly(reference, Set.of("userTask_verifyEnd"));
        tasks("userTask_answerEnd", "KOR", "USA").forEach(task -> world.complete(task, Map.of()));
        world.completeOnly(reference, Set.of("userTask_clearAnswer"));

        bind("kor.manager", "KOR", "USA");

        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.WITHDRAWN);
        assertThat(world.openTasks(reference)).isEmpty();
    }

    @Test
    void aSilenceRunsOnForThoseWhoAreBoundAndWhoIsNotBreaksItNoMore() {
        reach("action", "userTask_doPart");
        var read = world.read(reference);
        world.as(
                "kor.manager",
                () -> changes.change(
                        read.id(),
                        read.version(),
                        new CommitmentChanges.Wanted(null, null, null, Weight.LIGHT, null, null),
                        "A small thing."));
        world.as("kor.coordinator", () -> endings.propose(id(), Ending.Outcome.NOT_KEPT, "Nobody came.", null));
        world.completeOnly(reference, Set.of("userTask_verifyEnd"));

        bind("kor.manager", "KOR", "USA");

        assertThat(world.as("jpn.manager", () -> endings.mayObject(world.read(reference))))
                .isFalse();
        assertThat(world.as("usa.manager", () -> endings.mayObject(world.read(reference))))
                .isTrue();
        world.as("usa.manager", () -> endings.object(id(), "Not so.", false));
        assertThat(tasks("userTask_answerEnd", "KOR", "USA", "JPN")).hasSize(2);
        bind("usa.coordinator", "KOR", "USA", "JPN");
        assertThat(tasks("userTask_answerEnd", "JPN")).hasSize(1);
        assertThat(tasks("userTask_acceptPart", "JPN"))
                .as("a light one asks nobody to accept a part")
                .isEmpty();
    }

    @Test
    void whatItBeganOnItsOwnSideEndsUnseen() {
        reach("action", "userTask_doPart");
        world.as("jpn.planner", () -> extensions.ask(id(), DUE.plusMonths(1), "More to do."));
        assertThat(tasks("userTask_clearAnswer", "JPN")).hasSize(1);
        world.as("usa.planner", () -> extensions.ask(id(), DUE.plusMonths(2), "So have we."));

        bind("kor.manager", "KOR", "USA");

        assertThat(world.openTasks(reference)).extracting(this::party).doesNotContain("JPN");
        assertThat(tasks("userTask_clearAnswer", "USA")).as("another's goes on").hasSize(1);
        assertThat(world.as("jpn.planner", () -> extensions.mayAsk(world.read(reference))))
                .isFalse();
        bind("kor.manager", "KOR", "JPN");
        assertThat(elements()).containsExactlyInAnyOrder("userTask_doPart", "userTask_acceptPart");
    }

    @Test
    void aPartysOwnStepsEndWithIt() {
        reference = world.commitment("agreement", DUE);
        world.beginWork(reference);
        assertThat(world.openTasks(reference)).extracting(Task::processKey).contains("agreement_authority_usa");

        bind("kor.manager", "KOR", "JPN");

        assertThat(world.openTasks(reference)).extracting(Task::processKey).containsOnly("agreement");
        bind("kor.manager", "KOR", "JPN", "USA");
        assertThat(world.openTasks(reference)).extracting(Task::processKey).contains("agreement_authority_usa");
    }

    @Test
    void whoTakesAnothersPlaceIsWaitedForInsteadOfIt() {
        reach("meeting", "userTask_confirmDates");
        bind("kor.manager", "KOR", "USA");
        answerAll("KOR");

        bind("kor.manager", "KOR", "JPN");

        assertThat(tasks("userTask_confirmDates", "KOR", "USA", "JPN"))
                .extracting(this::party)
                .containsExactly("JPN");
    }

    @Test
    void aPartThatIsReturnedIsSettledByTheLeadAndAskedForAgainOrEndsWithTheParty() {
        reach("action", "userTask_doPart");
        bind("kor.manager", "KOR", "USA");
        bind("kor.manager", "KOR", "USA", "JPN");
        returned();
        world.complete(world.open(reference, "userTask_settlePart"), Map.of("settled", "Half of it."));
        assertThat(tasks("userTask_acceptPart", "JPN")).hasSize(1);
        returned();
        var read = world.read(reference);
        world.as(
                "kor.manager",
                () -> changes.change(
                        read.id(),
                        read.version(),
                        new CommitmentChanges.Wanted(
                                null, world.office("KOR-PLANS").id(), null, null, null, null),
                        "They hold the budget."));
        assertThat(world.open(reference, "userTask_settlePart")
                        .holder()
                        .office()
                        .code())
                .isEqualTo("KOR-PLANS");

        bind("kor.manager", "KOR", "USA");

        assertThat(elements()).containsExactly("userTask_doPart");
    }

    private void returned() {
        world.complete(
                tasks("userTask_acceptPart", "JPN").getFirst(), Map.of("answer", "return", "reason", "Too much."));
        assertThat(tasks("userTask_settlePart", "KOR")).hasSize(1);
    }

    @Test
    void whatItWasToVerifyForAllGoesToWhoeverIsBound() {
        reach("action", "userTask_reportResult");
        world.as("kor.manager", () -> {
            var task = world.open(reference, "userTask_reportResult");
            work.complete(task.id(), task.version(), world.filled(task, Map.of()));
        });
        world.completeUntil(reference, "userTask_verifyEnd");
        assertThat(tasks("userTask_verifyEnd", "USA")).hasSize(1);

        bind("kor.manager", "KOR", "JPN");

        assertThat(tasks("userTask_verifyEnd", "JPN")).hasSize(1);
        finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_confirmPlan", "userTask_acceptPart", "userTask_fixDate", "userTask_proposeEnd"})
    void oneThatBindsTheLeadsPartyAloneAsksNobodyElse(String element) {
        reach("meeting", element);

        bind("kor.manager", "KOR");

        assertThat(world.openTasks(reference)).extracting(this::party).containsOnly("KOR");
        finish();
        assertThat(world.tasks(reference)).extracting(Task::elementId).doesNotContain("userTask_answerEnd");
    }

    @Test
    void itIsToldToAllThatAreOrWereBoundAndStandsInTheHistoryWithItsReason() {
        reach("meeting", "userTask_confirmPlan");
        bind("kor.manager", "KOR", "USA");
        bind("kor.coordinator", "KOR", "USA", "JPN");

        assertThat(world.as("jpn.officer", () -> history.ofCommitment(id(), 0, 50)))
                .filteredOn(line -> Set.of(Action.COMMITMENT_BOUND, Action.COMMITMENT_UNBOUND)
                        .contains(line.action()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.after())
                        .containsEntry("party", "JPN")
                        .containsEntry("reason", "Agreed by letter."));
        for (var person : Set.of("kor.manager", "usa.coordinator", "jpn.manager")) {
            assertThat(subjectsTo(person))
                    .as(person)
                    .containsExactly(
                            "Binds JPN no longer: Hold the talks (" + reference + ")",
                            "Binds JPN from now on: Hold the talks (" + reference + ")");
        }
    }

    private List<String> subjectsTo(String username) {
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql("""
                        SELECT subject FROM mail WHERE recipient_id = :member AND subject LIKE :about ORDER BY id""")
                .param("member", world.member(username))
                .param("about", "Binds %(" + reference + ")")
                .query(String.class)
                .list()));
    }

    @Test
    void whoMayNotIsRefusedAndWhatCannotBeIsRefusedInWords() {
        reach("meeting", "userTask_confirmPlan");
        for (var person : Set.of("kor.officer", "usa.manager", "usa.auditor")) {
            assertThatThrownBy(() -> bind(person, "KOR", "USA")).as(person).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(refused("usa.coordinator", "USA", "JPN")).isEqualTo("commitment.parties.lead");
        assertThat(refused("kor.manager", "KOR", "FRA")).isEqualTo("commitment.parties.unknown");
        assertThat(refused("kor.manager", "jpn", " KOR ", "USA")).isEqualTo("commitment.change.nothing");
        var read = world.read(reference);
        bind("kor.manager", "KOR", "USA");
        assertThatThrownBy(() -> world.as(
                        "usa.coordinator",
                        () -> changes.change(read.id(), read.version(), wanted("KOR", "JPN"), "Rather so.")))
                .isInstanceOf(Stale.class);
        assertThat(world.read(reference).responsible().parties()).containsExactlyInAnyOrder("KOR", "USA");

        reference = world.commitment("meeting", DUE, Set.of("KOR", "USA"));
        assertThat(refused("kor.manager", "KOR", "USA", "JPN")).isEqualTo("commitment.releasability.bound");
    }

    @Test
    void whoeverCouldNotSeeItIsShownWithTheSameDeedWhatAllReadAndNothingOfOneSide() {
        reference = world.commitment("dialogue", DUE, Set.of("KOR", "USA"));
        world.completeUntil(reference, "userTask_answerText");
        var own = tasks("userTask_answerText", "USA").getFirst();
        world.as("usa.officer", () -> {
            evidence.addLink(own.id(), "Our view", "https://usa.example/view");
        });
        assertThat(world.as("jpn.officer", () -> commitments.byReference(reference)))
                .isEmpty();
        var read = world.read(reference);

        world.as(
                "kor.manager",
                () -> changes.change(
                        read.id(),
                        read.version(),
                        new CommitmentChanges.Wanted(null, null, null, null, null, List.of("KOR", "USA", "JPN"), true),
                        "They join."));

        assertThat(world.as("jpn.officer", () -> texts.ofCommitment(read.id()))).hasSize(1);
        assertThat(world.as("jpn.officer", () -> evidence.ofCommitment(read.id())))
                .as("of one party's side")
                .isEmpty();
        assertThat(world.as("jpn.officer", () -> openTasks.ofCommitment(read.id())))
                .extracting(Task::elementId)
                .contains("userTask_draftTerms", "userTask_answerText", "userTask_acceptPart");
        assertThat(world.as("jpn.officer", () -> openTasks.ofCommitment(read.id())))
                .extracting(task -> task.own() ? party(task) : "JPN")
                .containsOnly("JPN");
        assertThat(world.as("jpn.officer", () -> history.ofCommitment(read.id(), 0, 50)))
                .extracting(line -> line.action())
                .contains(Action.COMMITMENT_RELEASED, Action.COMMITMENT_BOUND)
                .doesNotContain(Action.COMMITMENT_STARTED);
        answerAll(new String[] {"KOR", "USA", "JPN"}, Map.of());
        assertThat(elements()).contains("userTask_signText");
    }

    @Test
    void whatWouldEndAndBeginIsShownBefore() {
        reach("action", "userTask_doPart");
        answerAll("KOR", "USA");
        var without = world.as("kor.manager", () -> changes.preview(id(), List.of("KOR", "USA"), false));
        assertThat(without.joining()).isEmpty();
        assertThat(without.leaving()).singleElement().satisfies(it -> {
            assertThat(it.party()).isEqualTo("JPN");
            assertThat(it.ended()).extracting(Commitment.Ended::task).containsExactly("Carry out your part");
            assertThat(it.goesOn()).containsExactly("Carry out your part");
        });
        bind("kor.manager", "KOR", "USA");

        reach("dialogue", "userTask_answerText");
        bind("kor.manager", "KOR", "USA");
        var with = world.as("kor.manager", () -> changes.preview(id(), List.of("KOR", "JPN"), false));
        assertThat(with.leaving()).singleElement().satisfies(it -> {
            assertThat(it.ended()).as("what is on its own side is not seen").isEmpty();
            assertThat(it.unasked()).hasSize(1);
            assertThat(it.goesOn()).isEmpty();
        });
        assertThat(with.joining()).singleElement().satisfies(it -> {
            assertThat(it.accepts()).isTrue();
            assertThat(it.steps()).hasSize(1);
            assertThat(it.office().code()).isEqualTo("JPN-POLICY");
        });
    }

    @Test
    void anAnswerAtTheSameMomentIsGivenOrNotAskedForAndTheRoundEndsEitherWay() throws Exception {
        reach("action", "userTask_doPart");
        answerAll("KOR", "USA");
        var task = tasks("userTask_doPart", "JPN").getFirst();
        var read = world.read(reference);
        var both = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            var leaves = people.submit(() -> tried(
                    both,
                    "kor.manager",
                    () -> changes.change(read.id(), read.version(), wanted("KOR", "USA"), "Agreed by letter.")));
            var answers = people.submit(() -> tried(
                    both, "jpn.officer", () -> work.complete(task.id(), task.version(), world.filled(task, Map.of()))));
            assertThat(leaves.get() || answers.get()).isTrue();
        }
        assertThat(elements()).containsExactly("userTask_reportResult");
    }

    private boolean tried(CyclicBarrier both, String person, Runnable deed) throws Exception {
        both.await();
        try {
            world.as(person, deed);
            return true;
        } catch (Refused | OptimisticLockingFailureException lost) {
            return false;
        }
    }

    private void answerAll(String... parties) {
        answerAll(parties, Map.of());
    }

    private void answerAll(String one, String other, Map<String, String> answer) {
        answerAll(new String[] {one, other}, answer);
    }

    /** What is open for these, and what they have to clear then. */
    private void answerAll(String[] parties, Map<String, String> answer) {
        var of = Set.of(parties);
        Stream.of(false, true)
                .forEach(clearing -> world.openTasks(reference).stream()
                        .filter(task ->
                                of.contains(party(task)) && !task.elementId().equals(LOGISTICS))
                        .filter(task -> clearing == task.elementId().equals("userTask_clearAnswer"))
                        .forEach(task -> world.complete(task, clearing ? Map.of() : answer)));
    }

    private Set<String> cancelled(String party) {
        return world.tasks(reference).stream()
                .filter(task -> party(task).equals(party) && task.progress().state() == TaskState.CANCELLED)
                .map(Task::elementId)
                .collect(Collectors.toSet());
    }

    private void reach(String kind, String element) {
        reference = world.commitment(kind, DUE);
        world.completeUntil(
                reference,
                element.equals("userTask_submitPapers") ? new String[] {element, LOGISTICS} : new String[] {element});
        if (kind.equals("standing") && !elements().contains(element)) {
            world.timeIs(
                    DUE.minusWeeks(3).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
            world.runDueTimers();
        }
        assertThat(elements()).contains(element);
    }

    private void finish() {
        for (int period = 0; period < 3; period++) {
            world.completeUntil(reference, "userTask_assessPeriod");
            world.openTasks(reference).forEach(task -> world.complete(task, Map.of("course", "end")));
            world.runDueTimers();
        }
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    private void bind(String person, String... parties) {
        var read = world.read(reference);
        world.as(person, () -> changes.change(read.id(), read.version(), wanted(parties), "Agreed by letter."));
    }

    private static CommitmentChanges.Wanted wanted(String... parties) {
        return new CommitmentChanges.Wanted(null, null, null, null, null, List.of(parties));
    }

    private String refused(String person, String... parties) {
        return catchThrowableOfType(Refused.class, () -> bind(person, parties)).reason();
    }

    private List<Task> tasks(String element, String... parties) {
        return world.openTasks(reference).stream()
                .filter(task ->
                        task.elementId().equals(element) && Set.of(parties).contains(party(task)))
                .toList();
    }

    private List<PartyAnswer> asked(String party) {
        return world.as("kor.officer", () -> answers.ofCommitment(id())).stream()
                .filter(answer -> answer.party().equals(party) && !answer.isGiven())
                .toList();
    }

    private String party(Task task) {
        return task.holder().office().partyCode();
    }

    private Set<String> elements() {
        return world.openTasks(reference).stream().map(Task::elementId).collect(Collectors.toCollection(TreeSet::new));
    }

    private CommitmentId id() {
        return world.read(reference).id();
    }
}
