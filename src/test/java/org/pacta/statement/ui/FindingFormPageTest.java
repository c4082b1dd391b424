package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.party.Office;
import org.pacta.party.Party;
import org.pacta.shell.DayPicker;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What the form of a finding asks before it becomes a commitment: a day that is possible, and whom it binds. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class FindingFormPageTest extends PageTest {

    @Autowired
    History history;

    @Test
    void forADayThatHasPassedOneIsProposedThatIsPossibleAndItIsSaid() {
        var reference = world.statement(World.ALL);
        world.timeIs(Instant.parse("2027-02-01T01:00:00Z"));
        var form = form(reference);
        var due = $(DayPicker.class, form).first();
        assertThat(due.getValue()).isAfter(LocalDate.of(2027, 2, 1));
        assertThat(words(form)).contains("which has passed. This day is proposed instead");

        due.setValue(LocalDate.of(2026, 12, 28));
        assertThat(words(form)).contains("This day has passed, and nothing can start overdue.");
    }

    @Test
    void whoMayNotSeeItIsNotBoundAndTheReasonIsOnRecord() {
        var reference = world.statement(World.ALL);
        var form = form(reference);
        lead(form).setValue(world.office("KOR-POLICY"));
        assertThat($(BindingFields.class, form).all())
                .as("before anybody is left out")
                .isEmpty();

        var readers = parties("Parties that may see the commitment", form);
        readers.setValue(without(readers, "JPN"));
        var binding = $(BindingFields.class, form).single();
        press("Accept and start");
        assertThat(readers.isInvalid())
                .as("it binds a party that would not see it")
                .isTrue();

        var notBound = parties("Does not bind", form);
        notBound.setValue(only(notBound, "JPN"));
        press("Accept and start");
        var reason = $(TextField.class, binding).single();
        assertThat(reason.isInvalid()).isTrue();

        reason.setValue("It is between the two of us.");
        press("Accept and start");
        var started = world.read(reference + "/01");
        assertThat(started.responsible().parties()).containsExactlyInAnyOrder("KOR", "USA");
        assertThat(world.as("usa.officer", () -> history.ofCommitment(started.id(), 0, 20)))
                .filteredOn(line -> line.action() == Action.COMMITMENT_STARTED)
                .singleElement()
                .satisfies(line -> assertThat(line.after())
                        .containsEntry("notBound", "JPN")
                        .containsEntry("reason", "It is between the two of us."));
    }

    private FindingForm form(String reference) {
        open("kor.coordinator", "statements/" + reference);
        part(StatementReview.class)
                .leadTo(world.firstFinding(reference).clause().passageId());
        return part(FindingForm.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Office> lead(FindingForm form) {
        return $(ComboBox.class, form).all().stream()
                .filter(box -> "Lead office".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Party> parties(String label, FindingForm form) {
        return $(MultiSelectComboBox.class, form).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Party> without(MultiSelectComboBox<Party> box, String code) {
        return box.getListDataView()
                .getItems()
                .filter(party -> !party.code().equals(code))
                .collect(Collectors.toSet());
    }

    private static Set<Party> only(MultiSelectComboBox<Party> box, String code) {
        return box.getListDataView()
                .getItems()
                .filter(party -> party.code().equals(code))
                .collect(Collectors.toSet());
    }
}
