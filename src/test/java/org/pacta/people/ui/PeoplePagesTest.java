package org.pacta.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.people.Offices;
import org.pacta.people.Rights;
import org.pacta.shell.DayPicker;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which a party keeps its people: {@link PeopleView} with its {@link OfficesSection}, and {@link RightsView}. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class PeoplePagesTest extends PageTest {

    @Autowired
    Offices offices;

    @Test
    void anOfficeIsMergedIntoTheOneChosenWithAReason() {
        var merged = world.as("jpn.administrator", () -> offices.add("JPN-PAGE", "Page office", false));
        open("jpn.administrator", "people");
        assertThat(part(PeopleView.class)).isNotNull();
        assertThat(part(OfficesSection.class)).isNotNull();
        test(buttonOf("Merge", "Page office")).click();
        press("Merge and close");
        var into = $(Select.class).single();
        assertThat(into.isInvalid()).isTrue();
        @SuppressWarnings("unchecked")
        var others = (Select<Offices.KeptOffice>) into;
        others.setValue(others.getGenericDataView()
                .getItems()
                .filter(it -> it.office().code().equals("JPN-PLANS"))
                .findFirst()
                .orElseThrow());
        press("Merge and close");
        var reason = $(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Nobody is in it.");
        press("Merge and close");

        assertThat(world.as(
                                "jpn.administrator",
                                () -> offices.byCode(merged.office().code()))
                        .active())
                .isFalse();
    }

    @Test
    void anAuditorLooksUpWhoHadWhichRightOnADay() {
        open("usa.auditor", "rights");
        assertThat(part(RightsView.class)).isNotNull();
        assertThat(rights())
                .extracting(Rights.Held::username)
                .contains("usa.officer", "usa.manager")
                .noneMatch(name -> name.startsWith("kor."))
                .isSortedAccordingTo(Comparator.naturalOrder());
        $(TextField.class).all().getFirst().setValue("usa.officer");
        assertThat(rights()).extracting(Rights.Held::username).containsOnly("usa.officer");
        $(DayPicker.class).single().setValue(world.today().minusYears(30));
        assertThat(rights()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private java.util.List<Rights.Held> rights() {
        return ((Grid<Rights.Held>) part(Grid.class))
                .getGenericDataView()
                .getItems()
                .toList();
    }

    private Button buttonOf(String verb, String name) {
        @SuppressWarnings("unchecked")
        var grid = (Grid<Offices.KeptOffice>) $(Grid.class).all().getLast();
        for (int row = 0; row < test(grid).size(); row++) {
            if (test(grid).getRow(row).office().name().equals(name)) {
                return $(Button.class, test(grid).getCellComponent(row, 6)).all().stream()
                        .filter(button -> button.getText().equals(verb))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new AssertionError("There is no row of " + name + ".");
    }
}
