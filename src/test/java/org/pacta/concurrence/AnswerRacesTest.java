package org.pacta.concurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.database.Acting;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;

/** Answers that come late, twice, at once or from the wrong side: one clear outcome each, and nothing half done. */
@PactaTest
class AnswerRacesTest {

    private static final String CLEAR = "userTask_clearAnswer";
    private static final Map<String, String> CONCUR = Map.of("answer", "concur");

    @Autowired
    World world;

    @Autowired
    TaskWork work;

    @Autowired
    PartyAnswers answers;

    @Autowired
    AgreedTexts texts;

    @Autowired
    Endings endings;

    @Autowired
    Acting acting;

    @Autowired
    ProjectionCheck projection;

    @Value("${pacta.database.url}")
    String database;

    private TextRounds rounds;

    @BeforeEach
    void begin() {
        world.begin();
        rounds = TextRounds.begin(world);
        rounds.issue("1. The sides hold talks.", false);
    }

    @AfterEach
    void projectionIsAsTheEngine() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
    }

    @Test
    void anAnswerOnATaskThatSomebodyHasChangedSinceIsStaleAndNothingIsGiven() {
        var read = rounds.asked("USA");
        world.as("usa.manager", () -> work.claim(read.id(), read.version()));

        assertThatThrownBy(() -> complete("usa.officer", read, CONCUR)).isInstanceOf(Stale.class);

        assertThat(given()).isEmpty();
        assertThat(rounds.asked("USA").progress().state()).isEqualTo(TaskState.OPEN);
        assertThat(open(CLEAR)).isEmpty();
    }

    @Test
    void anAnswerOnTheVersionBeforeIsRefusedAndCountsForNoVersion() {
        var first = rounds.asked("USA");
        for (var party : List.of("KOR", "JPN", "USA")) {
            rounds.answer(party, party.equals("USA") ? "nonConcur" : "concur");
        }
        rounds.issue("1. The sides hold talks twice a year.", false);

        assertRefused("task.done", () -> complete("usa.officer", first, CONCUR));

        assertThat(answers("USA")).extracting(PartyAnswer::isGiven).containsExactly(true, false);
        assertThat(adopted()).isFalse();
    }

    @Test
    void preparingAndClearingTwiceIsRefusedTheSecondTime() {
        var asked = rounds.asked("USA");
        complete("usa.officer", asked, CONCUR);
        assertRefused("task.done", () -> complete("usa.officer", asked, CONCUR));
        var clear = open(CLEAR).getFirst();
        assertThat(given()).isEmpty();

        complete("usa.manager", clear, Map.of());
        assertRefused("task.done", () -> complete("usa.manager", clear, Map.of()));

        assertThat(given()).containsExactly("USA");
        assertThat(answers("USA")).hasSize(1);
    }

    /** Prepared by two of the party at the same moment: one is it, and there is one answer to clear. */
    @Test
    void ofTwoWhoPrepareAtOnceOneIsHeard() throws Exception {
        var asked = rounds.asked("USA");

        var outcomes = atOnce(
                () -> complete("usa.officer", asked, CONCUR),
                () -> complete("usa.coordinator", asked, Map.of("answer", "nonConcur", "comment", "Ours.")),
                () -> complete("usa.manager", asked, Map.of("answer", "nonConcur", "comment", "Ours.")));

        assertThat(outcomes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isEmpty())
                .allMatch(outcome ->
                        Set.of("task.done", "Stale", "AccessDeniedException").contains(outcome));
        rounds.answer("KOR", "concur");
        world.completeOnly(rounds.reference(), Set.of(CLEAR));
        assertThat(given()).containsExactlyInAnyOrder("KOR", "USA");
        assertThat(answers("USA")).hasSize(1);
    }

    @Test
    void nobodyAnswersForAnotherPartyNorClearsItsAnswer() {
        var asked = rounds.asked("USA");
        for (var stranger : List.of("kor.officer", "kor.coordinator", "jpn.manager", "jpn.administrator")) {
            assertThatThrownBy(() -> complete(stranger, asked, CONCUR)).isInstanceOf(NoSuchElementException.class);
        }
        for (var own : List.of("usa.coordinator", "usa.auditor")) {
            assertThatThrownBy(() -> complete(own, asked, CONCUR)).isInstanceOf(AccessDeniedException.class);
        }
        complete("usa.officer", asked, CONCUR);
        var clear = open(CLEAR).getFirst();
        assertThatThrownBy(() -> complete("kor.manager", clear, Map.of())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> complete("usa.officer", clear, Map.of())).isInstanceOf(AccessDeniedException.class);
        assertThat(given()).isEmpty();
    }

    @Test
    void noNextVersionIsIssuedWhileAnAnswerIsOut() {
        var issued = world.tasks(rounds.reference()).stream()
                .filter(task -> task.elementId().equals(AgreedTexts.ISSUE_TEXT))
                .findFirst()
                .orElseThrow();
        rounds.answer("KOR", "concur");
        rounds.prepare("USA", "concur");

        assertThat(open(AgreedTexts.ISSUE_TEXT)).isEmpty();
        assertRefused("task.done", () -> complete("kor.officer", issued, Map.of()));

        assertThat(acting.asSystem(() -> texts.versions(text().id()))).hasSize(1);
        rounds.answer("JPN", "concur");
        assertThat(adopted()).isTrue();
    }

    /** An end proposed amid a round leaves the round as it is, until all have agreed on the end. */
    @Test
    void anEndProposedAmidARoundIsAnsweredBesideIt() {
        var id = world.read(rounds.reference()).id();
        rounds.answer("KOR", "concur");
        rounds.prepare("USA", "concur");
        var asked = rounds.asked("JPN");

        world.as("kor.coordinator", () -> endings.propose(id, Ending.Outcome.NO_LONGER_PURSUED, "Overtaken.", null));
        assertRefused(
                "ending.underWay",
                () -> world.as(
                        "usa.coordinator",
                        () -> endings.propose(id, Ending.Outcome.NOT_KEPT, "Not ours any more.", null)));
        assertThat(rounds.asked("JPN").version()).isEqualTo(asked.version());
        assertThat(given()).containsExactly("KOR");

        world.agreeProposedEnd(rounds.reference());

        assertThat(world.read(rounds.reference()).progress().status()).isEqualTo(Commitment.Status.WITHDRAWN);
        assertThat(world.tasks(rounds.reference())).allMatch(Task::ended);
        assertRefused("task.cancelled", () -> complete("jpn.officer", asked, CONCUR));
        assertRefused(
                "commitment.closed",
                () -> world.as("kor.coordinator", () -> endings.propose(id, Ending.Outcome.NOT_KEPT, "Again.", null)));
        assertThat(adopted()).isFalse();
        assertThat(answers("JPN")).noneMatch(PartyAnswer::isGiven);
    }

    @Test
    void anEndNotAgreedAmidARoundLetsTheRoundGoOn() {
        var id = world.read(rounds.reference()).id();
        world.as("kor.coordinator", () -> endings.propose(id, Ending.Outcome.NO_LONGER_PURSUED, "Overtaken.", null));
        world.completeOnly(rounds.reference(), Set.of("userTask_verifyEnd"));
        open("userTask_answerEnd")
                .forEach(task -> world.complete(task, Map.of("answer", "dissent", "reason", "It is not overtaken.")));
        world.completeOnly(rounds.reference(), Set.of(CLEAR));
        assertThat(world.read(rounds.reference()).progress().status()).isEqualTo(Commitment.Status.ACTIVE);

        for (var party : List.of("KOR", "USA", "JPN")) {
            rounds.answer(party, "concur");
        }

        assertThat(adopted()).isTrue();
        assertThat(open("userTask_signText")).hasSize(1);
    }

    /** Its question waits at its office: nobody else speaks for it, and whoever comes to work there answers. */
    @Test
    void aPartyWithoutAnyActivePersonIsWaitedFor() throws SQLException {
        rounds.answer("KOR", "concur");
        rounds.answer("USA", "concur");
        var asked = rounds.asked("JPN");
        active(false);
        try {
            assertThatThrownBy(() -> complete("usa.manager", asked, CONCUR)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> complete("jpn.officer", asked, CONCUR)).isInstanceOf(RuntimeException.class);
            assertThat(given()).containsExactlyInAnyOrder("KOR", "USA");
            assertThat(adopted()).isFalse();
            assertThat(open(AgreedTexts.ANSWER_TEXT)).hasSize(1);
        } finally {
            active(true);
        }
        rounds.answer("JPN", "concur");
        assertThat(adopted()).isTrue();
    }

    /** People come and go by hand of whoever keeps the database. */
    private void active(boolean active) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var update = connection.prepareStatement("UPDATE member SET active = ? WHERE party_code = 'JPN'")) {
            update.setBoolean(1, active);
            update.executeUpdate();
        }
    }

    /** What each came to: nothing where it was done, else the reason or the name of the refusal. */
    private static List<String> atOnce(Runnable... deeds) throws Exception {
        var together = new CyclicBarrier(deeds.length);
        var jobs = new ArrayList<Callable<String>>();
        for (var deed : deeds) {
            jobs.add(() -> {
                together.await();
                try {
                    deed.run();
                    return "";
                } catch (Refused refused) {
                    return refused.reason();
                } catch (RuntimeException other) {
                    return other.getClass().getSimpleName();
                }
            });
        }
        var outcomes = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(deeds.length)) {
            for (var outcome : pool.invokeAll(jobs)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private void complete(String who, Task task, Map<String, String> said) {
        var all = world.filled(task, said);
        world.as(who, () -> work.complete(task.id(), task.version(), all));
    }

    private static void assertRefused(String reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<Task> open(String element) {
        return world.openTasks(rounds.reference()).stream()
                .filter(task -> task.elementId().equals(element))
                .toList();
    }

    /** The parties whose answer on the text binds. */
    private List<String> given() {
        return acting.asSystem(() -> texts.answers(text())).stream()
                .map(AgreedText.Answered::answer)
                .filter(PartyAnswer::isGiven)
                .map(PartyAnswer::party)
                .toList();
    }

    private List<PartyAnswer> answers(String party) {
        var id = world.read(rounds.reference()).id();
        return world.as("kor.officer", () -> answers.ofCommitment(id)).stream()
                .filter(it -> it.elementId().equals(AgreedTexts.ANSWER_TEXT)
                        && it.party().equals(party))
                .toList();
    }

    private boolean adopted() {
        return text().adoptedVersion() != null;
    }

    private AgreedText text() {
        var id = world.read(rounds.reference()).id();
        return acting.asSystem(() -> texts.ofCommitment(id).getLast());
    }
}
