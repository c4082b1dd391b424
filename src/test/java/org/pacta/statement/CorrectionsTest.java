package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitment;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.statement.Corrections.Details;
import org.pacta.statement.Corrections.Fate;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements set right, with StatementChecks beside them and what CommitmentsOfStatements, BetterTexts and CorrectionsApi do of it. */
@PactaTest
class CorrectionsTest {

    @Autowired
    World world;

    @Autowired
    Corrections corrections;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    History history;

    @Autowired
    ProjectionCheck check;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whatAStatementIsIsCorrectedWithAReasonAndTheHistorySaysBoth() {
        var was = read(world.statement(World.ALL));
        var is = correct(was, new Details("Right title", was.issuedOn(), "Tokyo", "RIGHT", 7), "typed wrongly");

        assertThat(is.reference()).isEqualTo("RIGHT-7");
        assertThat(List.of(is.title(), is.venue(), is.series(), is.number()))
                .containsExactly("Right title", "Tokyo", "RIGHT", 7);
        var line = line(is);
        assertThat(line.action()).isEqualTo(Action.STATEMENT_CORRECTED);
        assertThat(line.before()).containsEntry("title", was.title()).containsEntry("reference", was.reference());
        assertThat(line.after()).containsEntry("title", "Right title").containsEntry("reason", "typed wrongly");
        assertThatThrownBy(() -> correct(was, Details.of(was), "again"))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertRefused("statement.sameAsBefore", () -> correct(is, Details.of(is), "same"));
        assertRefused("statement.reason", () -> correct(is, new Details("T", is.issuedOn(), null, null, null), " "));
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> corrections.correct(
                                "RIGHT-7",
                                is.version() - 1,
                                new Details("T", is.issuedOn(), null, null, null),
                                "late")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anotherDateCountsProposalsAnewAndTellsWhatTheWordsOfCommitmentsAllowThen() {
        var reference = world.statement(
                "The three sides agreed to hold the 16th Test Talks later this year in Seoul. "
                        + "They decided to conduct a review by the end of this year.",
                World.ALL);
        var first = world.firstFinding(reference);
        var commitment = world.accept(first, "meeting", LocalDate.of(2026, 12, 11), World.ALL);
        var was = read(reference);
        var year = was.issuedOn().getYear() - 1;
        var day = LocalDate.of(year, 12, 1);
        var moves = world.<List<Corrections.Moves>>as("kor.coordinator", () -> corrections.preview(reference, day));
        assertThat(moves).isNotEmpty();
        var nextDay = was.issuedOn().plusDays(1);
        assertThat(world.<List<Corrections.Moves>>as("kor.coordinator", () -> corrections.preview(reference, nextDay)))
                .as("what only begins a day later ends on the same")
                .isEmpty();
        assertThat(moves)
                .filteredOn(Corrections.Moves::commitment)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.latestIs()).isEqualTo(LocalDate.of(year, 12, 31));
                    assertThat(it.beyondWords()).isTrue();
                });
        var is = correct(was, new Details(was.title(), day, was.venue(), was.series(), was.number()), "wrong year");

        assertThat(is.reference()).as("a commitment carries it on").isEqualTo(reference);
        assertThat(world.read(commitment).due().latest()).isEqualTo(LocalDate.of(year, 12, 31));
        assertThat(world.read(commitment).due().on()).isEqualTo("2026-12-11");
        assertThat(world.<List<Finding>>as("kor.coordinator", () -> findings.of(is.id())))
                .filteredOn(Finding::proposed)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.due().latest()).isEqualTo(LocalDate.of(year, 12, 31)));
    }

    @Test
    void oneThatShouldNotBeHereIsWithdrawnAndWhatItBeganEndsOrGoesOnElsewhere() {
        var wrong = world.statement(
                "The three sides agreed to hold the 17th Test Talks in 2026. They decided to conduct a review in 2026.",
                World.ALL);
        var ends = world.accept(world.firstFinding(wrong), "action", LocalDate.of(2026, 12, 1), World.ALL);
        var stays = world.accept(proposed(wrong).getFirst(), "action", LocalDate.of(2026, 12, 1), World.ALL);
        var right = world.statement(World.ALL);
        var was = read(wrong);
        assertThat(world.openTasks(ends)).isNotEmpty();
        assertRefused("statement.withdraw.undecided", () -> withdraw(was, new Fate(ends, null)));
        assertRefused("statement.withdraw.other", () -> withdraw(was, new Fate(ends, null), new Fate(stays, wrong)));
        assertThat(world.read(ends).active()).as("all or nothing").isTrue();

        withdraw(was, new Fate(ends, null), new Fate(stays, right));

        assertThat(world.read(ends).progress().status()).isEqualTo(Commitment.Status.WITHDRAWN);
        assertThat(world.openTasks(ends)).isEmpty();
        assertThat(world.read(stays).active()).isTrue();
        assertThat(world.read(stays).statement().reference()).isEqualTo(right);
        assertThat(world.openTasks(stays)).isNotEmpty();
        assertThat(world.<List<ProjectionCheck.Difference>>as("jpn.administrator", check::differences))
                .noneMatch(it -> ends.equals(it.commitment()) || stays.equals(it.commitment()));
        assertThat(proposed(wrong)).isEmpty();
        var is = read(wrong);
        assertThat(is.withdrawal().reason()).isEqualTo("registered twice");
        assertThat(line(is).action()).isEqualTo(Action.STATEMENT_WITHDRAWN);
        assertRefused("statement.withdrawn", () -> withdraw(is));
        assertThat(registeredAnew(is)).isEqualTo(wrong + "-2");
    }

    @Test
    void aBetterTextKeepsWhatWasDecidedOfTheSentencesThatAreStillThereAndTellsWhatNoLongerFits() {
        var first = "The three sides agreed to hold the 41st Test Talks in 2026.";
        var second = "They decided to conduct a review in 2026.";
        var third = "They agreed to launch a working group in 2026.";
        var reference = world.statement(first + " " + second + " " + third, World.ALL);
        var kept = world.accept(world.firstFinding(reference), "meeting", LocalDate.of(2026, 12, 1), World.ALL);
        var lost = world.accept(proposed(reference).getFirst(), "action", LocalDate.of(2026, 12, 1), World.ALL);
        var last = proposed(reference).getFirst();
        world.as("kor.coordinator", () -> findings.reject(last.id(), last.version(), "not ours"));
        var worse = read(reference);
        var better = worse.text()
                .replace(second, "They decided to open an office in 2027.")
                .replace(first, "This is a preamble. " + first);

        assertRefused("statement.text.same", () -> replace(worse, worse.text()));
        var is = replace(worse, better);

        assertThat(is.reference()).isEqualTo(reference);
        assertThat(is.text()).isEqualTo(better);
        assertThat(world.<List<Finding>>as("kor.coordinator", () -> findings.of(is.id())))
                .extracting(it ->
                        it.decision().state() + " " + it.clause().in(better).contains("office"))
                .contains("ACCEPTED false", "REJECTED false", "PROPOSED true")
                .doesNotContain("ACCEPTED true");
        assertThat(world.read(kept).statement().id()).isEqualTo(is.id().value());
        assertThat(world.<List<StatementCommitments.Made>>as("usa.officer", () -> texts.noLongerFitting(is)))
                .extracting(StatementCommitments.Made::reference)
                .containsExactly(lost);
        var aside = world.as("usa.officer", () -> statements.byId(worse.id()).orElseThrow());
        Statement.Withdrawal withdrawal = aside.withdrawal();
        assertThat(withdrawal.replacedBy()).isEqualTo(reference);
        assertThat(world.<String>as("kor.coordinator", () -> transaction.execute(status -> checks.free(reference, 0))))
                .isEqualTo(reference + "-2");
        assertThat(aside.reference()).isEqualTo(reference + "-TEXT");
        assertThat(aside.text()).isEqualTo(worse.text());
        assertThat(world.openTasks(kept)).isNotEmpty();
    }

    @Autowired
    BetterTexts texts;

    @Autowired
    StatementChecks checks;

    @Autowired
    TransactionTemplate transaction;

    private Statement replace(Statement worse, String text) {
        return world.as(
                "kor.coordinator", () -> texts.replace(worse.reference(), worse.version(), text, "the official one"));
    }

    @Test
    void onlyCoordinatorsWhoSeeAllThatItBeganMayWithdrawOne() {
        var shared = world.statement(World.ALL);
        world.accept(world.firstFinding(shared), "action", LocalDate.of(2026, 12, 1), Set.of("KOR", "USA"));
        assertRefused(
                "statement.withdraw.hidden",
                () -> world.as(
                        "jpn.coordinator",
                        () -> corrections.withdraw(shared, read(shared).version(), "not ours", List.of())));
        assertThatThrownBy(() -> world.as("kor.manager", () -> corrections.withdraw(shared, 0, "not mine", List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private Statement read(String reference) {
        return world.as(
                "kor.coordinator", () -> statements.byReference(reference).orElseThrow());
    }

    private List<Finding> proposed(String reference) {
        return world.as(
                "kor.coordinator",
                () -> findings.of(read(reference).id()).stream()
                        .filter(Finding::proposed)
                        .toList());
    }

    private Statement correct(Statement was, Details is, String reason) {
        return world.as("kor.coordinator", () -> corrections.correct(was.reference(), was.version(), is, reason));
    }

    private void withdraw(Statement statement, Fate... fates) {
        world.as(
                "kor.coordinator",
                () -> corrections.withdraw(
                        statement.reference(), statement.version(), "registered twice", List.of(fates)));
    }

    private History.Line line(Statement statement) {
        return world.<List<History.Line>>as("usa.auditor", () -> history.ofStatement(statement.id())).stream()
                .filter(it -> Set.of(Action.STATEMENT_CORRECTED, Action.STATEMENT_WITHDRAWN)
                        .contains(it.action()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String registeredAnew(Statement was) {
        return world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        was.series(),
                        was.number(),
                        was.title(),
                        was.issuedOn(),
                        null,
                        null,
                        was.text(),
                        World.ALL,
                        World.ALL)));
    }
}
