package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;

/** The pages of statements: the list, one with its findings, a new one. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class StatementPagesTest extends PageTest {

    @Test
    void theListIsForAllAndOnlyACoordinatorIsOfferedToRegister() {
        world.statement(World.ALL);
        open("kor.officer", "statements");
        assertThat(words(StatementsView.class)).contains("Joint statements as they were issued");
        assertThat(links(part(StatementsView.class))).doesNotContain("statements/new");
        assertThat($(Grid.class).all()).hasSize(1);

        open("kor.coordinator", "statements");
        assertThat(links(part(StatementsView.class))).contains("statements/new");
    }

    @Test
    void aStatementShowsItsWordsItsFindingsAndWhereItComesFrom() {
        var reference = world.statement(World.ALL);
        open("usa.officer", "statements/" + reference);

        assertThat(part(StatementView.class).getPageTitle()).contains(reference);
        assertThat(part(StatementTextPane.class).getElement().getProperty("innerHTML"))
                .contains("agreed to hold the", "They exchanged views");
        assertThat(words(FindingList.class))
                .contains(world.firstFinding(reference).title());
        assertThat(words(StatementAbout.class)).contains("About this statement", "SHA-256 of the text", "Feb 20, 2026");
        assertThat(buttons()).doesNotContain("Accept and start", "Add a missed one…");
    }

    @Test
    void aFindingSaysWhatItIsAndWhenItIsDue() {
        var reference = world.statement(World.ALL);
        open("kor.coordinator", "statements/" + reference);

        assertThat(words(FindingList.class)).contains("To be decided", "Meeting · Firm", "due Dec 28, 2026");
    }

    @Test
    void aMissedFindingNeedsWordsAndCanBeLeft() {
        open("kor.coordinator", "statements/" + world.statement(World.ALL));
        press("Add a missed one…");
        assertThat(words($(MissedFindingDialog.class).single())).isNotEmpty();

        press("Cancel");
        assertThat($(MissedFindingDialog.class).all()).isEmpty();
    }

    @Test
    void aNewStatementWithoutTextIsRefusedAtItsText() {
        open("kor.coordinator", "statements/new");
        press("Register and review");

        var text = $(TextArea.class, part(TextIntake.class)).single();
        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).isEqualTo("Paste the text of the statement, or upload it.");
        assertThat(part(NewStatementView.class)).isNotNull();
        assertThat($(TextField.class, part(StatementForm.class)).all()).isNotEmpty();
        assertThat($(FileIntake.class).all()).hasSize(1);
    }

    @Test
    void whatIsProposedFillsAFieldUntilAPersonFillsItOtherwise() {
        var field = new TextField();
        var proposal = new Proposal<>(field, "As printed");

        proposal.propose("DTT");
        assertThat(field.getValue()).isEqualTo("DTT");
        assertThat(field.getHelperText()).isNotEqualTo("As printed");
        proposal.propose("NCG");
        assertThat(field.getValue()).isEqualTo("NCG");

        field.setValue("mine");
        proposal.propose("QUAD");
        assertThat(field.getValue()).isEqualTo("mine");
        assertThat(field.getHelperText()).isEqualTo("As printed");

        field.clear();
        proposal.propose("QUAD");
        proposal.propose(null);
        assertThat(field.isEmpty()).isTrue();
    }

    @Test
    void readingThatTakesLongCanBeStoppedOnceAndSaysThatItStops() {
        var stopped = new java.util.concurrent.atomic.AtomicInteger();
        var progress = new ReadingProgress();
        assertThat(progress.isVisible()).isFalse();

        progress.start("Reading …", "Stop", stopped::incrementAndGet);
        com.vaadin.flow.component.UI.getCurrent().add(progress);
        press("Stop");
        assertThat(stopped).hasValue(1);
        progress.stopping("Stopping …");
        assertThat(button("Stop").isEnabled()).isFalse();
        progress.stop();
        assertThat(progress.isVisible()).isFalse();
    }

    @Test
    void whatIsTypedWhereOthersDecideIsSentWhileItIsTyped() {
        var field = new TextArea();
        Typing.sentAsItGoes(field);

        assertThat(field.getValueChangeMode()).isEqualTo(com.vaadin.flow.data.value.ValueChangeMode.TIMEOUT);
        assertThat(field.getValueChangeTimeout()).isLessThanOrEqualTo(500);
    }

    @Test
    void aStatementThatIsKeptFromAPartyIsNotHere() {
        var hidden = world.statement(Set.of("KOR"));
        open("usa.officer", "statements/" + hidden);

        assertThat($(StatementView.class).all()).isEmpty();
    }
}
