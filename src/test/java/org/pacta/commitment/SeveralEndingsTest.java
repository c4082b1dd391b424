package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.task.Evidence;
import org.pacta.task.EvidenceFolder;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** One memorandum keeps three commitments: an end of each with the same paper, each for its own parties to judge. */
@PactaTest
class SeveralEndingsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final byte[] MEMORANDUM = "Signed by all".getBytes(StandardCharsets.UTF_8);

    @Autowired
    World world;

    @Autowired
    SeveralEndings several;

    @Autowired
    Endings endings;

    @Autowired
    CommitmentChanges changes;

    @Autowired
    EvidenceFolder evidence;

    private String first;
    private String second;
    private String third;
    private long paper;

    @BeforeEach
    void start() {
        world.begin();
        first = world.commitment("action", DUE);
        second = world.commitment("action", DUE);
        third = world.commitment("action", DUE, Set.of("KOR", "USA"));
        var task = world.openTasks(first).getFirst();
        paper = world.as(
                "kor.officer", () -> evidence.addFile(task.id(), "Memorandum", "m.txt", "text/plain", MEMORANDUM));
    }

    @Test
    void theSamePaperIsLaidWithEachAndEachIsJudgedByItsOwnParties() {
        assertThat(world.as("kor.officer", () -> several.others(world.read(first))))
                .extracting(SeveralEndings.Other::reference)
                .contains(second, third)
                .doesNotContain(first);
        assertThat(world.as("usa.officer", () -> several.others(world.read(first))))
                .isEmpty();

        propose("kor.officer", paper, second, third);

        for (var reference : List.of(first, second, third)) {
            assertThat(world.as("usa.officer", () -> endings.ofCommitment(id(reference))))
                    .singleElement()
                    .satisfies(ending -> assertThat(ending.state()).isEqualTo(Ending.State.PROPOSED));
            var shown = world.as("usa.officer", () -> evidence.ofCommitment(id(reference)));
            assertThat(shown).extracting(Evidence::title).containsExactly("Memorandum");
            assertThat(world.as(
                            "usa.officer",
                            () -> evidence.content(shown.getFirst().id())
                                    .orElseThrow()
                                    .bytes()))
                    .isEqualTo(MEMORANDUM);
        }
        assertThat(world.as("jpn.officer", () -> evidence.ofCommitment(id(third))))
                .isEmpty();

        world.completeOnly(second, Set.of("userTask_verifyEnd"));
        world.completeOnly(third, Set.of("userTask_verifyEnd", "userTask_answerEnd", "userTask_clearAnswer"));

        assertThat(world.read(third).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
        assertThat(world.read(second).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        assertThat(world.openTasks(second))
                .filteredOn(task -> task.elementId().equals("userTask_answerEnd"))
                .extracting(task -> task.holder().office().partyCode())
                .contains("JPN", "USA");
    }

    @Test
    void allAreProposedOrNone() {
        assertThat(refused(null, second)).isEqualTo("ending.further.evidence");
        assertThat(refused(paper + 1_000_000, second)).isEqualTo("evidence.gone");

        var narrow = world.commitment("action", DUE, Set.of("KOR", "USA"));
        var task = world.openTasks(narrow).getFirst();
        long forTwo = world.as("kor.officer", () -> evidence.addLink(task.id(), "Note", "https://notes.example/1"));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> world.as(
                                        "kor.officer",
                                        () -> several.propose(
                                                id(narrow),
                                                List.of(id(second)),
                                                forTwo,
                                                Ending.Outcome.KEPT,
                                                "It is done.",
                                                null)))
                        .reason())
                .isEqualTo("evidence.narrower");

        var elsewhere = world.read(third);
        world.as(
                "kor.manager",
                () -> changes.change(
                        elsewhere.id(),
                        elsewhere.version(),
                        new CommitmentChanges.Wanted(
                                null, world.office("KOR-PLANS").id(), null, null, null, null),
                        "Theirs."));
        assertThat(refused(paper, second, third)).isEqualTo("ending.further.lead");
        for (var reference : List.of(first, second, third, narrow)) {
            assertThat(world.as("kor.officer", () -> endings.ofCommitment(id(reference))))
                    .as(reference)
                    .isEmpty();
        }
        assertThat(world.as("kor.officer", () -> evidence.ofCommitment(id(second))))
                .isEmpty();

        propose("kor.officer", paper, second);
        assertThat(refused(paper, second)).isEqualTo("ending.underWay");
        var other = world.commitment("action", DUE);
        var brought = world.openTasks(other).getFirst();
        world.as("kor.officer", () -> evidence.addLink(brought.id(), "Note", "https://notes.example/2"));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> world.as(
                                        "kor.officer",
                                        () -> several.propose(
                                                id(other),
                                                List.of(id(second)),
                                                null,
                                                Ending.Outcome.KEPT,
                                                "It is done.",
                                                null)))
                        .reason())
                .isEqualTo("ending.further.not");
    }

    private String refused(Long with, String... others) {
        return catchThrowableOfType(Refused.class, () -> propose("kor.officer", with, others))
                .reason();
    }

    private void propose(String person, Long with, String... others) {
        world.as(
                person,
                () -> several.propose(
                        id(first),
                        Arrays.stream(others).map(this::id).toList(),
                        with,
                        Ending.Outcome.KEPT,
                        "One memorandum keeps them.",
                        null));
    }

    private org.pacta.id.CommitmentId id(String reference) {
        return world.read(reference).id();
    }
}
