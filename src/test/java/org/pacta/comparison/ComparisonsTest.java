package org.pacta.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.comparison.matching.Outcome;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.FindingId;
import org.pacta.id.StatementId;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Restatements;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;

/** The 14th statement's commitments, started for real, beside an invented 15th. */
@PactaTest
class ComparisonsTest {

    private static final AtomicInteger SERIES = new AtomicInteger();
    private static final Set<String> TWO = Set.of("KOR", "USA");

    @Autowired
    World world;

    @Autowired
    Endings endings;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    Commitments commitments;

    @Autowired
    Commitment.LaterDecisions later;

    @Autowired
    Restatements restatements;

    @Autowired
    History history;

    private String series = "";

    @BeforeEach
    void begin() {
        world.begin();
        series = "SERIES" + SERIES.incrementAndGet();
    }

    /** Each open commitment of the earlier statement gets a proposal, and what is new one of its own. */
    @Test
    void eachOpenCommitmentOfTheEarlierStatementGetsAProposal() throws Exception {
        var tmm = start(fourteenth(), "Ministerial", World.ALL);
        var denuclearization = start(series + "-14", "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);

        assertThat(propose(newer)).isPositive();

        assertThat(of(newer, tmm).proposed()).isEqualTo(Outcome.STRENGTHENED);
        assertThat(of(newer, denuclearization).proposed()).isEqualTo(Outcome.RESTATED);
        assertThat(of(newer, tmm).earlier().text()).contains("institutionalize");
        assertThat(of(newer, tmm).later().finding().title()).contains("Trilateral Ministerial Meeting");
        assertThat(list(newer))
                .filteredOn(it -> it.proposed() == Outcome.NEW)
                .extracting(it -> it.later().text())
                .anyMatch(it -> it.contains("secretariat"));
        assertThat(list(newer)).allMatch(Comparison::open);
    }

    /** Proposing again changes nothing; a commitment started since is added; what was decided stays. */
    @Test
    void proposingAgainChangesNothingThatWasDecided() throws Exception {
        var tmm = start(fourteenth(), "Ministerial", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        decide(of(newer, tmm), Outcome.RESTATED, "As before.");
        assertThat(propose(newer)).isZero();

        var denuclearization = start(series + "-14", "denuclearization", World.ALL);
        assertThat(propose(newer)).isPositive();
        assertThat(of(newer, denuclearization).open()).isTrue();
        assertThat(of(newer, tmm).decision().note()).isEqualTo("As before.");
    }

    /** A commitment undertaken again stays open and quotes the newer sentence too; the record says who decided. */
    @Test
    void aCommitmentUndertakenAgainStaysOpenAndQuotesTheNewerSentenceToo() throws Exception {
        var reference = start(fourteenth(), "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        decide(of(newer, reference), Outcome.RESTATED, null);

        var commitment = world.read(reference);
        assertThat(commitment.progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        assertThat(commitment.reference()).isEqualTo(reference);
        assertThat(quotes(commitment)).extracting(Commitment.Quote::statement).containsExactly(series + "-14", newer);
        var lines = world.as("jpn.officer", () -> history.ofCommitment(commitment.id(), 0, 50));
        assertThat(lines.getFirst().action()).isEqualTo(Action.COMPARISON_DECIDED);
        assertThat(lines.getFirst().after()).containsEntry("statement", newer).containsEntry("outcome", "RESTATED");
        assertThat(lines.getFirst().member()).isEqualTo("Person kor.coordinator");
    }

    @Test
    void aDecisionTakenBackTakesItsQuoteBackAndCanBeMadeAgain() throws Exception {
        var reference = start(fourteenth(), "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        decide(of(newer, reference), Outcome.RESTATED, null);
        var decided = of(newer, reference);
        world.as("usa.coordinator", () -> comparisons.reconsider(decided.id(), decided.version()));
        assertThat(quotes(world.read(reference))).hasSize(1);
        assertThat(of(newer, reference).open()).isTrue();
        decide(of(newer, reference), Outcome.DROPPED, "Not meant.");
        assertThat(of(newer, reference).outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(quotes(world.read(reference))).hasSize(1);
    }

    /** The finding behind a restated passage is proposed as such, settled with the decision, and reopened with it. */
    @Test
    void theFindingBehindARestatedPassageIsSettledWithTheDecision() throws Exception {
        var reference = start(fourteenth(), "denuclearization", TWO);
        var newer = fifteenth(World.ALL);
        var asStatement =
                world.as("kor.coordinator", () -> statements.byReference(newer).orElseThrow());
        var proposed = world.as("kor.coordinator", () -> restatements.proposed(asStatement));
        var compared = of(newer, reference).later().finding().id();
        assertThat(proposed).containsEntry(compared, reference);
        assertThat(world.as("jpn.coordinator", () -> restatements.proposed(asStatement)))
                .doesNotContainValue(reference);

        decide(of(newer, reference), Outcome.RESTATED, null);

        var settled = finding("kor.officer", compared);
        assertThat(settled.decision().state()).isEqualTo(Finding.State.RESTATED);
        assertThat(settled.decision().commitment()).isEqualTo(reference);
        assertThat(settled.decision().by()).isEqualTo("Person kor.coordinator");
        assertThat(finding("jpn.officer", compared).decision().commitment()).isNull();
        assertThat(world.as("kor.coordinator", () -> restatements.proposed(asStatement)))
                .doesNotContainKey(compared);
        assertThatThrownBy(() ->
                        world.as("kor.coordinator", () -> findings.reject(compared, settled.version(), "Done twice.")))
                .isInstanceOf(Stale.class);
        assertThat(world.as("jpn.officer", () -> history.ofStatement(asStatement.id())))
                .noneMatch(it -> it.action().equals(Action.FINDING_RESTATES));

        var decided = of(newer, reference);
        world.as("usa.coordinator", () -> comparisons.reconsider(decided.id(), decided.version()));
        assertThat(finding("kor.officer", compared).decision().state()).isEqualTo(Finding.State.PROPOSED);
    }

    /** A finding that somebody has decided already stays as it is when the comparison is decided. */
    @Test
    void aFindingThatSomebodyHasDecidedStaysAsItIs() throws Exception {
        var reference = start(fourteenth(), "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        var compared = of(newer, reference).later().finding().id();
        var open = finding("kor.coordinator", compared);
        world.as("kor.coordinator", () -> findings.reject(compared, open.version(), "Said before."));
        decide(of(newer, reference), Outcome.RESTATED, null);
        assertThat(finding("kor.officer", compared).decision().state()).isEqualTo(Finding.State.REJECTED);
        var decided = of(newer, reference);
        world.as("kor.coordinator", () -> comparisons.reconsider(decided.id(), decided.version()));
        assertThat(finding("kor.officer", compared).decision().state()).isEqualTo(Finding.State.REJECTED);
    }

    /** What is decided as fulfilled has its end proposed with that sentence as evidence: others still verify and agree. */
    @Test
    void whatIsDecidedAsFulfilledIsNotClosedBehindAnybodysBack() throws Exception {
        var reference = start(fourteenth(), "15th Defense", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        assertThat(of(newer, reference).proposed()).isEqualTo(Outcome.FULFILLED);
        int tasks = world.openTasks(reference).size();
        decide(of(newer, reference), Outcome.FULFILLED, null);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        assertThat(world.openTasks(reference)).hasSize(tasks + 1);
        assertThat(world.open(reference, "userTask_verifyEnd").holder().managersOnly())
                .isTrue();
        var id = world.read(reference).id();
        assertThat(world.as("jpn.officer", () -> later.of(id))).singleElement().satisfies(later -> {
            assertThat(later.statement()).isEqualTo(newer);
            assertThat(later.fate()).isEqualTo(Commitment.Fate.FULFILLED);
            assertThat(later.quote()).isNotNull();
        });
        assertThat(quotes(world.read(reference))).hasSize(1);
        assertThat(world.as("jpn.officer", () -> endings.ofCommitment(id)))
                .singleElement()
                .satisfies(ending -> {
                    assertThat(ending.outcome()).isEqualTo(Ending.Outcome.KEPT);
                    assertThat(ending.reason()).startsWith(newer + ": “");
                });
        world.agreeProposedEnd(reference);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
        assertThat(propose(newer)).isZero();
    }

    @Test
    void aProposalDecidedBySomebodyElseMeanwhileIsNotDecidedTwice() throws Exception {
        var reference = start(fourteenth(), "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        var read = of(newer, reference);
        decide(read, Outcome.RESTATED, null);
        assertThatThrownBy(() -> decide(read, Outcome.WEAKENED, null)).isInstanceOf(Stale.class);
        assertThat(of(newer, reference).outcome()).isEqualTo(Outcome.RESTATED);
        assertThat(quotes(world.read(reference))).hasSize(2);
    }

    @Test
    void anOutcomeThatDoesNotFitOrRestsOnNoSentenceIsRefusedAndLeavesNothing() throws Exception {
        var reference = start(fourteenth(), "UNSCR", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        var read = of(newer, reference);
        assertThatThrownBy(() -> decide(read, Outcome.NEW, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decide(read, Outcome.RESTATED, "x".repeat(2001)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.field()).isEqualTo("note"));
        var other = world.firstFinding(world.statement(World.ALL)).clause().passageId();
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> comparisons.decide(
                                read.id(), read.version(), new Comparison.Choice(Outcome.RESTATED, other, null))))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.field()).isEqualTo("passage"));
        assertThat(of(newer, reference).open()).isTrue();
        assertThat(quotes(world.read(reference))).hasSize(1);
    }

    @Test
    void onlyCoordinatorsCompareAndDecideOthersRead() throws Exception {
        var reference = start(fourteenth(), "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);
        assertThatThrownBy(() -> world.as("kor.manager", () -> comparisons.propose(newer)))
                .isInstanceOf(AccessDeniedException.class);
        propose(newer);
        var read = of(newer, reference);
        assertThatThrownBy(() -> world.as(
                        "kor.officer",
                        () -> comparisons.decide(
                                read.id(), read.version(), new Comparison.Choice(Outcome.RESTATED, null, null))))
                .isInstanceOf(AccessDeniedException.class);
        StatementId statement = statement(newer);
        assertThat(world.as("jpn.officer", () -> comparisons.list(statement))).hasSameSizeAs(list(newer));
    }

    /** A commitment kept from a party is compared all the same, and kept from it here too, also as what is new. */
    @Test
    void aCommitmentKeptFromAPartyIsComparedAndKeptFromItHereToo() throws Exception {
        var secret = start(fourteenth(), "denuclearization", TWO);
        var newer = fifteenth(World.ALL);
        world.as("jpn.coordinator", () -> comparisons.propose(newer));
        StatementId statement = statement(newer);
        var seen = world.as("jpn.coordinator", () -> comparisons.list(statement));
        assertThat(seen)
                .noneMatch(
                        it -> it.earlier() != null && it.earlier().reference().equals(secret));
        assertThat(seen)
                .filteredOn(it -> it.proposed() == Outcome.NEW)
                .noneMatch(it -> it.later().text().contains("denuclearization"));
        var hidden = of(newer, secret);
        assertThatThrownBy(() -> world.as(
                        "jpn.coordinator",
                        () -> comparisons.decide(
                                hidden.id(), hidden.version(), new Comparison.Choice(Outcome.RESTATED, null, null))))
                .isInstanceOf(NoSuchElementException.class);
        decide(hidden, Outcome.RESTATED, "For two only.");
        var lines = world.as("jpn.coordinator", () -> history.ofStatement(statement));
        assertThat(lines).noneMatch(it -> it.after().containsValue("For two only."));
    }

    @Test
    void aThirdStatementComparesWithWhatTheSecondOneSaidLast() throws Exception {
        var reference = start(fourteenth(), "denuclearization", World.ALL);
        var newer = fifteenth(World.ALL);
        propose(newer);
        decide(of(newer, reference), Outcome.RESTATED, null);
        var third = register(
                16,
                "Joint Statement of the 16th Talks\n\n"
                        + "May 5, 2025\n\n"
                        + "The officials pledged to continue coordination toward the"
                        + " complete denuclearization of the DPRK. Talks %s ended.".formatted(series),
                LocalDate.of(2025, 5, 5),
                World.ALL);
        propose(third);
        assertThat(of(third, reference).earlier().statement()).isEqualTo(newer);
        assertThat(of(newer, reference).earlier().statement()).isEqualTo(series + "-14");
    }

    private String fourteenth() throws Exception {
        return register(14, text("demo/dtt-14.txt"), LocalDate.of(2024, 4, 24), World.ALL);
    }

    private String fifteenth(Set<String> releasableTo) throws Exception {
        return register(15, text("statements/invented/dtt-15.txt"), LocalDate.of(2024, 11, 20), releasableTo);
    }

    private String text(String resource) throws Exception {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8) + "\n\n(" + series + ")";
    }

    private String register(int number, String text, LocalDate issuedOn, Set<String> releasableTo) {
        return world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        series,
                        number,
                        "Joint Statement of the %dth Defense Trilateral Talks (DTT)".formatted(number),
                        issuedOn,
                        null,
                        null,
                        text,
                        World.ALL,
                        releasableTo)));
    }

    private String start(String statement, String words, Set<String> releasableTo) {
        return world.as("kor.coordinator", () -> {
            var finding = findings.of(statement(statement)).stream()
                    .filter(it -> it.title().contains(words))
                    .findFirst()
                    .orElseThrow();
            var kind = Map.of("exercise", "exercise", "meeting", "meeting", "dialogue", "dialogue")
                    .getOrDefault(finding.kind().key(), "action");
            return findings.accept(
                    finding.id(),
                    finding.version(),
                    new Finding.Edit(
                            finding.title(),
                            new Kind(kind),
                            finding.strength(),
                            world.office("KOR-POLICY").id(),
                            LocalDate.of(2027, 3, 1)),
                    Releasability.to(releasableTo),
                    null,
                    World.notBound(finding, releasableTo));
        });
    }

    private StatementId statement(String reference) {
        return world.as(
                "kor.coordinator",
                () -> statements.byReference(reference).orElseThrow().id());
    }

    private Finding finding(String person, FindingId id) {
        return world.as(person, () -> findings.byId(id));
    }

    private int propose(String newer) {
        return world.as("kor.coordinator", () -> comparisons.propose(newer));
    }

    private List<Comparison> list(String newer) {
        StatementId id = statement(newer);
        return world.as("kor.coordinator", () -> comparisons.list(id));
    }

    private Comparison of(String newer, String commitment) {
        return list(newer).stream()
                .filter(it -> it.earlier() != null && it.earlier().reference().equals(commitment))
                .findFirst()
                .orElseThrow();
    }

    private void decide(Comparison read, Outcome outcome, @Nullable String note) {
        world.as(
                "kor.coordinator",
                () -> comparisons.decide(read.id(), read.version(), new Comparison.Choice(outcome, null, note)));
    }

    private List<Commitment.Quote> quotes(Commitment commitment) {
        return world.as("kor.coordinator", () -> commitments.quotes(commitment.id()));
    }
}
