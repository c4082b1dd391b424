package org.pacta.concurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.CommitmentId;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Silence procedures on a text: to the second, broken by any party, and never over an objection. */
@PactaTest
class SilencesTest {

    private static final String BODY = "1. The sides hold talks.";

    @Autowired
    World world;

    @Autowired
    AgreedTexts texts;

    @Autowired
    Silences silences;

    @Autowired
    TaskWork work;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TextRounds rounds;

    @BeforeEach
    void begin() {
        world.begin();
        rounds = TextRounds.begin(world);
    }

    /** The hour is the lead office's, in Seoul, whose clocks do not change; those of Washington do on 8 March 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 17:00, 2026-03-06T08:00:00Z",
        "2026-03-08, 16:30, 2026-03-08T07:30:00Z",
        "2026-03-09, 00:05, 2026-03-08T15:05:00Z"
    })
    void silenceIsAgreementAtTheInstantAndNotASecondBefore(LocalDate day, String hour, Instant until) {
        issueForSilence(day, hour);
        assertThat(newest().silence())
                .isNotNull()
                .satisfies(silence -> assertThat(silence.until()).isEqualTo(until));

        world.timeIs(until.minusSeconds(1));
        world.runDueTimers();
        assertThat(text().adoptedVersion()).isNull();
        assertThat(mayObject("jpn.manager")).isTrue();

        world.timeIs(until);
        world.runDueTimers();
        assertThat(text().adoptedVersion()).isEqualTo(1);
        assertThat(text().adoptedAt()).isEqualTo(until);
        assertThat(told("Adopted by silence")).isPositive();
        assertThatThrownBy(() -> object("jpn.manager", false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("text.silenceOver"));
    }

    @ParameterizedTest
    @CsvSource({"jpn.manager, false", "usa.coordinator, true", "kor.manager, true"})
    void anObjectionOfAnyPartyBreaksItAllAreToldAndEachIsAsked(String who, boolean toProcedure) {
        issueForSilence(LocalDate.of(2026, 3, 10), "17:00");

        object(who, toProcedure);

        var party = who.substring(0, 3).toUpperCase(Locale.ROOT);
        assertThat(newest().silence()).isNotNull().satisfies(silence -> {
            assertThat(silence.brokenBy()).isEqualTo(party);
            assertThat(silence.toProcedure()).isEqualTo(toProcedure);
        });
        assertThat(told("Silence broken by " + party))
                .as("managers and coordinators of three parties")
                .isGreaterThan(3);
        for (var asked : List.of("KOR", "USA", "JPN")) {
            rounds.answer(asked, "concur");
        }
        assertThat(text().adoptedVersion()).isEqualTo(1);
    }

    @Test
    void whatWasObjectedToIsNotAdoptedWhenTheInstantComes() {
        issueForSilence(LocalDate.of(2026, 3, 10), "17:00");
        object("usa.manager", false);

        world.timeIs(Instant.parse("2026-03-10T09:00:00Z"));
        world.runDueTimers();

        assertThat(text().adoptedVersion()).isNull();
        assertThatThrownBy(() -> object("jpn.manager", false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("text.silenceOver"));
    }

    @Test
    void officersDoNotBreakTheSilenceNorDoesAnEmptyObjection() {
        issueForSilence(LocalDate.of(2026, 3, 10), "17:00");

        assertThatThrownBy(() -> object("usa.officer", false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as("usa.manager", () -> silences.object(text().id(), "  ", false)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("objection"));
        assertThat(newest().silence())
                .isNotNull()
                .satisfies(silence -> assertThat(silence.brokenBy()).isNull());
    }

    @ParameterizedTest
    @CsvSource({"25:00", "5 pm", "17", "24:00"})
    void anHourThatIsNoneIsRefusedAtItsField(String hour) {
        assertThatThrownBy(() -> issueForSilence(LocalDate.of(2026, 3, 10), hour))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("answerAt"));
        assertThat(acting.asSystem(() -> texts.ofCommitment(new CommitmentId(rounds.commitmentId()))))
                .isEmpty();
    }

    /** In the final round a refusal goes up to the managers of all parties, and only the party itself stands aside. */
    @Test
    void whatStaysRefusedIsSettledByTheManagersOfAllPartiesAndNobodyElse() {
        rounds.issue(BODY, true);
        rounds.answer("KOR", "concur");
        rounds.answer("JPN", "concur");
        rounds.answer("USA", "nonConcur");

        var asked = world.openTasks(rounds.reference());
        assertThat(asked).hasSize(3).allSatisfy(task -> {
            assertThat(task.elementId()).isEqualTo(AgreedTexts.SETTLE_TEXT);
            assertThat(task.holder().managersOnly()).isTrue();
        });
        settle("KOR", "concur");
        settle("JPN", "concur");
        assertThat(text().adoptedVersion())
                .as("the United States has not spoken")
                .isNull();
        settle("USA", "standAside");

        assertThat(text().adoptedVersion()).isEqualTo(1);
    }

    @Test
    void aPartyThatStaysOpposedMakesAnotherVersionAndNotASignature() {
        rounds.issue(BODY, true);
        for (var party : List.of("KOR", "USA", "JPN")) {
            rounds.answer(party, party.equals("JPN") ? "nonConcur" : "concur");
        }
        settle("KOR", "concur");
        settle("USA", "standAside");
        settle("JPN", "nonConcur");

        assertThat(text().adoptedVersion()).isNull();
        assertThat(world.openTasks(rounds.reference()))
                .extracting(task -> task.elementId())
                .containsExactly(AgreedTexts.ISSUE_TEXT);
    }

    @Test
    void aTextThatEverybodyStandsAsideOfIsNotAdopted() {
        rounds.issue(BODY, true);
        for (var party : List.of("KOR", "USA", "JPN")) {
            rounds.answer(party, "nonConcur");
        }
        for (var party : List.of("KOR", "USA", "JPN")) {
            settle(party, "standAside");
        }
        assertThat(text().adoptedVersion()).isNull();
    }

    @Test
    void theFinalRoundIsAnsweredYesOrNo() {
        rounds.issue(BODY, true);
        assertThatThrownBy(() -> rounds.prepare("USA", "concurWithComment"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("text.answer.final");
                    assertThat(refused.field()).isEqualTo("answer");
                });
        assertThat(rounds.asked("USA")).isNotNull();
    }

    /** Fifty at the same moment, of three parties: one answer a party, and the others hear why not. */
    @Test
    void ofFiftyWhoAnswerAtOnceOneSpeaksForEachParty() throws Exception {
        rounds.issue(BODY, false);
        var jobs = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            var party = List.of("KOR", "USA", "JPN").get(i % 3);
            var task = rounds.asked(party);
            jobs.add(() -> {
                try {
                    world.as(party.toLowerCase(Locale.ROOT) + ".manager", () -> {
                        work.complete(task.id(), task.version(), Map.of("answer", "concur"));
                        return null;
                    });
                    return true;
                } catch (Refused | AccessDeniedException late) {
                    return false;
                }
            });
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var one : pool.invokeAll(jobs)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(3);
        var given = acting.asSystem(() -> texts.answers(text()));
        assertThat(given).hasSize(3).allMatch(answered -> answered.answer().isGiven());
        assertThat(text().adoptedVersion()).isEqualTo(1);
    }

    private void settle(String party, String choice) {
        var task = world.openTasks(rounds.reference()).stream()
                .filter(it -> it.elementId().equals(AgreedTexts.SETTLE_TEXT)
                        && it.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
        var said = new HashMap<>(Map.of("answer", choice));
        if (!choice.equals("concur")) {
            said.put("reason", "Our law does not allow it.");
        }
        world.complete(task, said);
        world.completeOnly(rounds.reference(), Set.of("userTask_clearAnswer"));
    }

    private void issueForSilence(LocalDate day, String hour) {
        world.complete(
                world.open(rounds.reference(), AgreedTexts.ISSUE_TEXT),
                Map.of("text", BODY, "round", "silence", "answerBy", day.toString(), "answerAt", hour));
    }

    private void object(String who, boolean toProcedure) {
        world.as(who, () -> silences.object(text().id(), "The second sentence binds us beyond our law.", toProcedure));
    }

    private boolean mayObject(String who) {
        return world.as(who, () -> silences.mayObject(text()));
    }

    private AgreedText text() {
        return acting.asSystem(() ->
                texts.ofCommitment(new CommitmentId(rounds.commitmentId())).getLast());
    }

    private AgreedText.Version newest() {
        return acting.asSystem(() -> texts.versions(text().id()).getLast());
    }

    private int told(String subject) {
        return acting.asSystem(() ->
                transaction.execute(status -> jdbc.sql("SELECT count(*) FROM mail WHERE subject LIKE :subject")
                        .param("subject", subject + "%" + rounds.reference() + ")")
                        .query(Integer.class)
                        .single()));
    }
}
