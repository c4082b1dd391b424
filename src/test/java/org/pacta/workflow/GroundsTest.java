package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.commitment.Extensions;
import org.pacta.task.Grounds;
import org.pacta.task.Task;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answers, judges or decides has before them what it is about. */
@PactaTest
class GroundsTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 1);

    @Autowired
    World world;

    @Autowired
    Grounds grounds;

    @Autowired
    Endings endings;

    @Autowired
    Extensions extensions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whoeverAnswersOnDatesHasThoseThatWereProposedAndWhoeverFixesOneHasEachPartysAnswer() {
        var reference = world.commitment("meeting", IN_A_YEAR);
        world.beginWork(reference);
        var proposed = Map.of("firstChoice", "2026-09-22", "place", "Seoul");
        world.complete(world.open(reference, "userTask_proposeDates"), proposed);
        var asked = of(reference, "userTask_confirmDates", "USA");
        assertThat(said(asked, "usa.officer")).singleElement().satisfies(ground -> {
            assertThat(ground.heading()).isEqualTo("Propose dates");
            assertThat(ground.party()).isEqualTo("KOR");
            assertThat(ground.form().answers()).containsAllEntriesOf(proposed);
        });
        assertThat(said(asked, "usa.officer", Locale.KOREAN).getFirst().heading())
                .isEqualTo("회의 일자 제안");

        world.completeUntil(reference, "userTask_fixDate");
        assertThat(said(world.open(reference, "userTask_fixDate"), "kor.officer"))
                .extracting(Grounds.Ground::heading, Grounds.Ground::party)
                .contains(
                        tuple("Propose dates", "KOR"),
                        tuple("Answer on the dates", "USA"),
                        tuple("Answer on the dates", "JPN"));
    }

    @Test
    void whoeverClearsAnAnswerHasItAndWhatItAnswersAndNobodyOfAnotherPartyHasEither() {
        var reference = world.commitment("meeting", IN_A_YEAR);
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of("firstChoice", "2026-09-22"));
        world.complete(of(reference, "userTask_confirmDates", "USA"), Map.of("answer", "none", "otherDates", "In May"));
        var clearing = world.open(reference, "userTask_clearAnswer");
        assertThat(said(clearing, "usa.manager"))
                .extracting(Grounds.Ground::heading, Grounds.Ground::prepared)
                .containsExactly(tuple("Answer on the dates", true), tuple("Propose dates", false));
        assertThat(said(clearing, "usa.manager").getFirst().form().answers()).containsEntry("otherDates", "In May");
        assertThat(said(clearing, "kor.manager"))
                .noneMatch(Grounds.Ground::prepared)
                .noneMatch(ground -> ground.form().answers().containsValue("In May"));
    }

    @Test
    void whoeverVerifiesAnEndHasWhatIsProposedAndWhatCountsAsKept() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.complete(
                world.open(reference, "userTask_confirmPlan"),
                Map.of("criterion", "All three have reported.", "contacts", "Room 12"));
        world.completeUntil(reference, "userTask_proposeEnd");
        world.complete(
                world.open(reference, "userTask_proposeEnd"),
                Map.of("outcome", "PARTLY_KEPT", "reason", "Two have reported."));
        assertThat(said(world.open(reference, "userTask_verifyEnd"), "kor.manager"))
                .satisfiesExactly(
                        end -> assertThat(end.form().answers())
                                .containsOnly(
                                        Map.entry("outcome", "PARTLY_KEPT"), Map.entry("reason", "Two have reported.")),
                        plan -> assertThat(plan.form().answers())
                                .containsOnly(Map.entry("criterion", "All three have reported.")));
    }

    /** Also an end that no task proposed, such as one that a page or a later statement did. */
    @Test
    void whoeverVerifiesAnEndThatWasProposedWithoutATaskHasItToo() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.beginWork(reference);
        var id = world.read(reference).id();
        world.as("kor.coordinator", () -> {
            endings.propose(id, Ending.Outcome.NO_LONGER_PURSUED, "It is overtaken.", null);
        });
        assertThat(said(world.open(reference, "userTask_verifyEnd"), "kor.manager")
                        .getFirst()
                        .form()
                        .answers())
                .containsEntry("outcome", "NO_LONGER_PURSUED")
                .containsEntry("reason", "It is overtaken.");
    }

    @Test
    void whoeverDecidesOnMoreTimeHasTheDateAndTheReason() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.beginWork(reference);
        var id = world.read(reference).id();
        world.as("usa.manager", () -> extensions.ask(id, IN_A_YEAR.plusMonths(2), "The room is not free."));
        var decided = world.openTasks(reference).stream()
                .filter(task -> task.elementId().endsWith("Extension"))
                .findFirst()
                .orElseThrow();
        assertThat(said(decided, world.doer(decided))).singleElement().satisfies(ground -> {
            assertThat(ground.party()).isEqualTo("USA");
            assertThat(ground.form().answers())
                    .containsOnly(
                            Map.entry("newDueOn", IN_A_YEAR.plusMonths(2).toString()),
                            Map.entry("reason", "The room is not free."));
        });
    }

    private Task of(String reference, String elementId, String party) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals(elementId)
                        && task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private List<Grounds.Ground> said(Task task, String reader) {
        return said(task, reader, Locale.ENGLISH);
    }

    private List<Grounds.Ground> said(Task task, String reader, Locale language) {
        return world.as(reader, () -> grounds.of(task, language));
    }
}
