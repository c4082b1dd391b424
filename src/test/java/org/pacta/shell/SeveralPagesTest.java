package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.commitment.CommitmentRow;
import org.pacta.task.TaskRow;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Several rows are chosen and done with at once, on each page where many things of one kind stand. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class SeveralPagesTest extends PageTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Autowired
    TaskWork work;

    @Test
    void aManagerAssignsTheTasksThatAreChosen() {
        var references = commitments();
        open("kor.manager", "tasks");
        assertThat(part(SeveralBar.class).isVisible()).isTrue();
        press("Choose several …");
        press("Assign …");
        assertThat(words(SeveralBar.class)).contains("None chosen");

        press("All open ones here, at most 200");
        Grid<TaskRow> grid = grid();
        assertThat(grid.getSelectedItems())
                .hasSizeGreaterThan(1)
                .noneMatch(row -> row.progress().state().ended());
        grid.asMultiSelect().deselectAll();
        choose(grid, references.getFirst());
        assertThat(words(SeveralBar.class)).contains("1 chosen");
        press("Assign …");
        @SuppressWarnings("unchecked")
        ComboBox<org.pacta.party.Member> to =
                $(ComboBox.class, part(PageDialog.class)).single();
        press("Assign");
        assertThat(to.getErrorMessage()).isEqualTo("Choose somebody.");
        to.setValue(to.getListDataView()
                .getItems()
                .filter(it -> it.username().equals("kor.officer"))
                .findFirst()
                .orElseThrow());
        press("Assign");

        assertThat(world.openTasks(references.getFirst()).getFirst().holder().assignee())
                .isEqualTo("Person kor.officer");
        assertThat(words(SeveralBar.class)).contains("None chosen");
    }

    @Test
    void oneThatSomebodyElseReportedOnIsNamedAndWhatWasEnteredStays() {
        var reference = commitments().getFirst();
        open("kor.officer", "tasks");
        press("Choose several …");
        choose(grid(), reference);
        var task = world.openTasks(reference).getFirst();
        world.as("kor.officer", () -> work.claim(task.id(), task.version()));
        press("Report …");
        var note = $(TextArea.class, part(PageDialog.class)).single();
        note.setValue("Waiting for the venue");
        press("Report");

        assertThat(words(PageDialog.class))
                .contains(
                        "It was refused for one of 1, so nothing was done:",
                        reference,
                        "has been changed by somebody else");
        assertThat(note.getValue()).isEqualTo("Waiting for the venue");
        assertThat(world.openTasks(reference).getFirst().progress().percent()).isZero();
    }

    @Test
    void dueDatesAreMovedTogether() {
        var references = commitments();
        open("kor.coordinator", "commitments");
        press("Choose several …");
        Grid<CommitmentRow> grid = grid();
        grid.asMultiSelect()
                .select(grid.getGenericDataView()
                        .getItems()
                        .filter(row -> references.contains(row.reference()))
                        .toList());
        press("Move due dates …");
        $(DayPicker.class, part(PageDialog.class)).single().setValue(LocalDate.of(2026, 11, 16));
        press("Move the due date");
        var reason = $(TextArea.class, part(PageDialog.class)).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("The talks are put off");
        press("Move the due date");

        assertThat(references).extracting(it -> world.read(it).due().on()).containsOnly(LocalDate.of(2026, 11, 16));
    }

    @Test
    void findingsAreRejectedTogetherAndReadersHaveNothingToDecide() {
        var reference = world.statement(
                "The three sides agreed to hold a workshop in Seoul by 30 October 2026."
                        + " The three sides will establish a joint data centre by 15 December 2026.",
                World.ALL);
        open("kor.coordinator", "statements/" + reference);
        press("Decide several …");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Object> chosen =
                $(CheckboxGroup.class, part(PageDialog.class)).single();
        press("Accept those chosen");
        assertThat(chosen.getErrorMessage()).isEqualTo("Choose some first.");
        press("All");
        assertThat(chosen.getSelectedItems()).hasSize(2);
        press("Reject those chosen");
        var reason = $(TextArea.class, part(PageDialog.class)).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Only views");
        press("Reject those chosen");

        assertThat(world.firstFinding(reference).proposed()).isFalse();
        open("kor.officer", "statements/" + reference);
        assertThat(buttons()).doesNotContain("Decide several …");
    }

    private static void choose(Grid<TaskRow> grid, String reference) {
        grid.asMultiSelect()
                .select(grid.getGenericDataView()
                        .getItems()
                        .filter(row -> row.commitment().equals(reference))
                        .toList());
    }

    private List<String> commitments() {
        return Stream.of(1, 2).map(n -> world.commitment("action", DUE)).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid() {
        return $(Grid.class).single();
    }
}
