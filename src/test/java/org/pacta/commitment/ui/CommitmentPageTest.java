package org.pacta.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.Ending;
import org.pacta.concurrence.TextRounds;
import org.pacta.shell.DayPicker;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of one commitment, part by part. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class CommitmentPageTest extends PageTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Autowired
    private CommitmentCommands commands;

    private String reference;

    @BeforeEach
    void start() {
        reference = world.commitment("action", DUE);
    }

    @Test
    void aCommitmentUnderWaySaysThatItIsOnTrackAndWhatIsNext() {
        var first = world.openTasks(reference).getFirst();
        open("kor.officer", "commitments/" + reference);

        assertThat(words(StandingSection.class))
                .contains("Every open task is within its due date", first.name())
                .doesNotContain("Overdue since");
        assertThat(part(CommitmentView.class).getPageTitle()).isEqualTo(reference + " Hold the talks");
    }

    @Test
    void theDiagramShowsInWhichRoundATextIsAndEachPartysPartAsTheReaderMaySeeIt() {
        var rounds = TextRounds.begin(world);
        rounds.issue("1. Talks.", false);
        rounds.answer("USA", "nonConcur");
        rounds.answer("KOR", "concur");
        rounds.answer("JPN", "concur");
        rounds.issue("1. Regular talks.", false);
        rounds.answer("JPN", "concur");
        open("usa.officer", "commitments/" + rounds.reference());

        assertThat($(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains("Concur on a text · round 2", "Make a dialogue regular");
        assertThat(words(ProcessSection.class))
                .contains("Round 2", "JPN: answered", "KOR: due", "USA: Policy office of USA, due")
                .doesNotContain("KOR: Policy office of KOR, due");
        assertThat(words(StandingSection.class)).doesNotContain(" of 0 done");
    }

    @Test
    void aStepThatSeveralPartiesDoAtOnceCountsOnce() {
        world.beginWork(reference);
        var done = world.read(reference).progress();
        var tasks = world.tasks(reference);
        assertThat(tasks).hasSizeGreaterThan(done.allTasks());
        assertThat(done.allTasks()).isEqualTo((int) tasks.stream()
                .filter(task -> !task.own() || task.releasability().codes().contains("KOR"))
                .map(task -> task.processKey() + task.elementId())
                .distinct()
                .count());
    }

    @Test
    void whatIsOverdueSaysSinceWhen() {
        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(300)));
        open("kor.officer", "commitments/" + reference);

        assertThat(words(StandingSection.class)).contains("Overdue since Oct 30, 2026");
    }

    @Test
    void theAgreedSentenceStandsWithTheWayToItsPlace() {
        open("kor.officer", "commitments/" + reference);

        var agreed = part(AgreedSection.class);
        assertThat(words(agreed)).contains("The three sides agreed to hold the", "later this year");
        assertThat(links(agreed))
                .singleElement()
                .asString()
                .startsWith("statements/" + world.read(reference).statement().reference() + "?passage=");
    }

    @Test
    void factsNameLeadKindStrengthAndReaders() {
        open("kor.officer", "commitments/" + reference);

        assertThat(words(FactsSection.class))
                .contains(
                        "KOR Policy office of KOR",
                        "Action",
                        "Firm: one can check whether it happened",
                        "Releasable to",
                        world.read(reference).releasability().toString());
    }

    @Test
    void tasksStandInThreeListsAndADoneOneChangesItsList() {
        open("kor.officer", "commitments/" + reference);
        assertThat(words(WorkSection.class)).contains("Open (1)", "Nothing has been done yet.");
        assertThat($(TaskLine.class).all()).isNotEmpty();

        var first = world.openTasks(reference).getFirst();
        world.complete(first, Map.of());
        open("kor.officer", "commitments/" + reference);

        assertThat(words(WorkSection.class)).contains("Done (1)").doesNotContain("Nothing has been done yet.");
        var done = $(TaskLine.class).all().stream()
                .map(CommitmentPageTest::words)
                .filter(line -> line.contains(first.name()))
                .toList();
        assertThat(done).singleElement().asString().contains("Mar 2, 2026");
    }

    @Test
    void theProcessIsShownModelByModelOneAtATime() {
        open("kor.officer", "commitments/" + reference);

        var tabs = part(TabRow.class).getElement().getChild(0);
        assertThat(tabs.getChildCount()).isGreaterThan(1);
        assertThat(tabs.getChildren().map(tab -> tab.getAttribute("aria-selected")))
                .as("the one in which something is open")
                .containsOnlyOnce("true");
        part(TabRow.class).select(0);
        assertThat(tabs.getChild(0).getAttribute("aria-selected")).isEqualTo("true");
        part(TabRow.class).select(1);
        assertThat(tabs.getChild(0).getAttribute("aria-selected")).isEqualTo("false");
        assertThat(tabs.getChild(1).getAttribute("aria-selected")).isEqualTo("true");
        assertThat(part(ProcessSection.class)).isNotNull();
    }

    @Test
    void whatIsNotDoneOrSaidYetIsSaidInWords() {
        open("kor.officer", "commitments/" + reference);

        assertThat(words(PapersSection.class)).contains("No evidence yet.", "No comments yet.");
    }

    @Test
    void historyBeginsWithItsStart() {
        open("kor.officer", "commitments/" + reference);

        assertThat(words(HistorySection.class)).contains("Commitment started", "Person kor.coordinator");
    }

    @Test
    void whereNoLaterStatementSpeaksOfItNothingIsSaidOfThem() {
        open("kor.officer", "commitments/" + reference);

        assertThat($(LaterStatements.class).all()).isEmpty();
    }

    @Test
    void theDueDateSaysItsWordsAndThatItWasNotMoved() {
        open("kor.officer", "commitments/" + reference);

        assertThat(words(DueSection.class))
                .contains("“later this year”", "Oct 30, 2026")
                .doesNotContain("Changes (", "lies outside");
    }

    @Test
    void movingNeedsAReasonAndADayToComeAndSaysSoAtTheFields() {
        open("kor.coordinator", "commitments/" + reference);
        press("Move the due date …");
        var panel = part(MovePanel.class);
        var day = $(DayPicker.class, panel).single();
        var reason = $(TextArea.class, panel).single();

        test(day).setValue(LocalDate.of(2026, 11, 6));
        press("Move the due date");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Say why.");

        test(reason).setValue("The hall is taken");
        test(day).setValue(LocalDate.of(2026, 2, 27));
        press("Move the due date");
        assertThat(day.isInvalid()).isTrue();
        assertThat(world.read(reference).due().on()).isEqualTo(DUE);
        assertThat(reason.getValue()).as("what was entered stays").isEqualTo("The hall is taken");

        test(day).setValue(LocalDate.of(2026, 11, 6));
        press("Move the due date");
        assertThat(world.read(reference).due().on()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat($(MovePanel.class).all()).isEmpty();
    }

    @Test
    void aDateMovedPastTheWordsSaysSoWithWhoAndWhy() {
        reference = world.commitment("action", DUE, Set.of("KOR"));
        open("kor.coordinator", "commitments/" + reference);
        press("Move the due date …");
        test($(DayPicker.class, part(MovePanel.class)).single()).setValue(LocalDate.of(2027, 1, 15));
        test($(TextArea.class, part(MovePanel.class)).single()).setValue("The hall is taken");
        press("Move the due date");
        open("kor.officer", "commitments/" + reference);

        assertThat(words(DueSection.class))
                .contains(
                        "lies outside the range",
                        "Changes (1)",
                        "Oct 30, 2026 → Jan 15, 2027",
                        "The hall is taken",
                        "Person kor.coordinator");
        assertThat(words(StandingSection.class)).contains("moved once");
    }

    @Test
    void aJointDateIsNotMovedPastTheWordsButMoreTimeAskedFor() {
        open("kor.coordinator", "commitments/" + reference);
        press("Move the due date …");
        var day = $(DayPicker.class, part(MovePanel.class)).single();
        test(day).setValue(LocalDate.of(2027, 1, 15));
        test($(TextArea.class, part(MovePanel.class)).single()).setValue("The hall is taken");
        press("Move the due date");
        assertThat(day.getErrorMessage()).contains("ask for more time");
        assertThat(world.read(reference).due().on()).isEqualTo(DUE);

        open("kor.coordinator", "commitments/" + reference + "?move=2027-01-15");
        assertThat($(DayPicker.class, part(MoreTimePanel.class)).single().getValue())
                .isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @Test
    void aPanelThatWasOpenWhileTheCommitmentChangedSaysSoAndGoesOnFromThere() {
        open("kor.coordinator", "commitments/" + reference);
        press("Move the due date …");
        CommandPanel panel = part(MovePanel.class);
        var before = world.read(reference);

        panel.show(before);
        assertThat(words(panel)).as("nothing changed").doesNotContain("has changed since");

        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(before.id(), before.version(), LocalDate.of(2026, 11, 20), "The hall"));
        var now = world.read(reference);
        panel.show(now);
        assertThat(words(panel)).contains("its due date is now Nov 20, 2026");
        assertThat(panel.commitment()).isEqualTo(now);
    }

    @Test
    void whatMayBeChangedIsOfferedToWhomItConcerns() {
        open("usa.manager", "commitments/" + reference);
        press("Change …");
        assertThat($(TextField.class, part(ChangePanel.class)).all())
                .filteredOn(TextField::isVisible)
                .as("the title is the lead's")
                .isEmpty();

        open("kor.manager", "commitments/" + reference);
        press("Change …");
        test($(TextField.class, part(ChangePanel.class)).single()).setValue("Hold the talks in Seoul");
        press("Change");
        var reason = $(TextArea.class, part(ChangePanel.class)).single();
        assertThat(reason.getErrorMessage()).isEqualTo("Say why.");
        test(reason).setValue("The place is fixed");
        press("Change");
        assertThat(world.read(reference).title()).isEqualTo("Hold the talks in Seoul");

        open("usa.officer", "commitments/" + reference);
        assertThat(buttons()).doesNotContain("Change …");
    }

    @Test
    void whomItBindsIsChangedOnceWhatEndsIsSeen() {
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_planAction"), Map.of());
        open("kor.manager", "commitments/" + reference);
        press("Change …");
        var panel = part(ChangePanel.class);
        CheckboxGroup<String> parties = $(CheckboxGroup.class, panel).single();
        assertThat(parties.getValue()).containsExactlyInAnyOrder("USA", "JPN");

        test(parties).deselectItem("JPN");
        assertThat(words(panel)).contains("JPN is bound no longer", "Carry out your part");
        test($(TextArea.class, panel).single()).setValue("They withdrew");
        press("Change");

        assertThat(world.read(reference).responsible().parties()).doesNotContain("JPN");
    }

    @Test
    void oneThatCannotSeeItIsOfferedToBeShownIt() {
        var narrow = world.commitment("meeting", world.today().plusDays(200), Set.of("KOR", "USA"));
        open("kor.manager", "commitments/" + narrow);
        press("Change …");
        var panel = part(ChangePanel.class);
        CheckboxGroup<String> parties = $(CheckboxGroup.class, panel).single();

        test(parties).selectItem("JPN");
        assertThat(parties.getErrorMessage()).contains("who could not see it");
        test($(TextArea.class, panel).single()).setValue("They join");
        press("Change");
        assertThat(world.read(narrow).responsible().parties()).doesNotContain("JPN");

        test($(Checkbox.class, panel).all().stream()
                        .filter(box -> box.getLabel().startsWith("Release this commitment to JPN too"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(words(panel)).contains("JPN is bound from now on; Policy office of JPN acts for it");
        press("Change");

        assertThat(world.read(narrow).responsible().parties()).contains("JPN");
        assertThat(world.read(narrow).releasability().includes("JPN")).isTrue();
    }

    /** Withdrawing is one of the ends that are proposed; each needs its outcome and its reason first. */
    @Test
    void proposingAnEndNeedsItsOutcomeAndAReasonFirst() {
        open("kor.coordinator", "commitments/" + reference);
        assertThat(buttons()).doesNotContain("Withdraw …");
        press("Propose its end");
        var panel = part(ProposeEndPanel.class);
        assertThat(words(panel)).contains("Until all agree, the work goes on");

        press("Propose");
        assertThat($(Select.class, panel).single().getErrorMessage()).isEqualTo("Say how it ended.");

        @SuppressWarnings("unchecked")
        Select<Ending.Outcome> outcome = $(Select.class, panel).single();
        outcome.setValue(Ending.Outcome.NO_LONGER_PURSUED);
        press("Propose");
        assertThat($(TextArea.class, panel).single().getErrorMessage()).isEqualTo("Say why.");
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
    }

    @Test
    void anOfficerComesFromATaskToAskForMoreTimeAndSeesWhatThatWouldMove() {
        open("kor.officer", "commitments/" + reference + "?moreTime=1");
        var panel = part(MoreTimePanel.class);
        var day = $(DayPicker.class, panel).single();

        day.setValue(world.read(reference).due().on().minusDays(1));
        assertThat(day.getErrorMessage()).as("more time is a later day").isNotBlank();

        day.setValue(world.read(reference).due().on().plusDays(14));
        assertThat(day.isInvalid()).isFalse();
        assertThat(words(panel)).contains("No open task changes its due date.");
    }

    @Test
    void onlyWhoMayMoveOrWithdrawIsOfferedIt() {
        open("usa.officer", "commitments/" + reference);

        assertThat(buttons()).doesNotContain("Move the due date …", "Propose its end");
        assertThat($(DueDependencyPanel.class).all()).isEmpty();
    }

    @Test
    void aProposedDateOpensTheCommandWithItAndAnythingElseDoesNot() {
        open("kor.coordinator", "commitments/" + reference + "?move=2026-11-13");
        assertThat($(DayPicker.class, part(MovePanel.class)).single().getValue())
                .isEqualTo(LocalDate.of(2026, 11, 13));

        open("kor.coordinator", "commitments/" + reference + "?move=soon");
        assertThat($(MovePanel.class).all()).isEmpty();
    }

    @Test
    void theListHoldsWhatTheAddressAsksForAndAChipTakesAFilterAway() {
        var statement = world.read(reference).statement().reference();
        open("kor.officer", "commitments?statement=" + statement + "&kind=action");

        var grid = part(CommitmentGrid.class);
        assertThat(test(grid).size()).isOne();
        assertThat(test(grid).getRow(0).reference()).isEqualTo(reference);
        assertThat(CommitmentGrid.address(test(grid).getRow(0))).isEqualTo("commitments/" + reference);
        assertThat(words(FilterChips.class)).contains("1 commitment", "Statement: " + statement, "Kind: Action");

        press("Kind: Action");
        assertThat(address()).isEqualTo("commitments?statement=" + statement);
        assertThat(part(CommitmentsView.class)).isNotNull();
    }

    @Test
    void whereNothingMatchesTheFiltersCanBeTakenAway() {
        open("kor.officer", "commitments?text=nothing+has+these+words");

        assertThat($(CommitmentGrid.class).all()).isEmpty();
        assertThat(words(CommitmentsView.class)).contains("No commitment matches these filters");
        assertThat(words(FilterChips.class)).contains("No commitments");
        press("Clear all filters");
        assertThat(address()).isEqualTo("commitments");
    }

    @Test
    void theFieldsOfTheFilterShowWhatIsAskedFor() {
        open("kor.officer", "commitments?text=hold&party=KOR&dueUntil=2026-12-31");

        var filters = part(FilterBar.class);
        assertThat($(com.vaadin.flow.component.textfield.TextField.class, filters)
                        .single()
                        .getValue())
                .isEqualTo("hold");
        assertThat($(DayPicker.class, filters).all().stream().map(DayPicker::getValue))
                .containsOnlyOnce(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatIsKeptFromAPartyIsNotHere() {
        var hidden = world.commitment("action", DUE, java.util.Set.of("KOR"));
        open("usa.officer", "commitments/" + hidden);

        assertThat($(CommitmentView.class).all()).isEmpty();
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).doesNotContain(hidden);
    }
}
