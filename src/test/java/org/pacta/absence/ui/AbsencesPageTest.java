package org.pacta.absence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.absence.Absences;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FormDialog;
import org.pacta.signin.SignInAs;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page of absences: {@link AbsenceForm} in a {@link FormDialog} stays until what it asks for is possible. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class AbsencesPageTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    Parties parties;

    @Autowired
    Absences absences;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsRefusedIsSaidAtItsFieldAndWhatWasEnteredStays() {
        var officer = parties.member(new MemberId(world.member("jpn.officer")));
        SignInAs.member(officer);
        navigate("absences", AbsencesView.class);
        test(button("Enter an absence")).click();
        assertThat($(Select.class).all()).filteredOn(Select::isVisible).hasSize(1);
        var from = $(DayPicker.class).all().getFirst();
        var until = $(DayPicker.class).all().getLast();
        test(button("Enter")).click();
        assertThat(from.isInvalid()).isTrue();

        test(from).setValue(world.today().plusDays(9));
        test(until).setValue(world.today().plusDays(8));
        test(button("Enter")).click();
        assertThat(until.getErrorMessage()).isEqualTo("The last day is before the first.");
        test(until).setValue(world.today().plusDays(9));
        test(button("Enter")).click();

        var entered = world.as(
                "jpn.officer",
                () -> absences.on(officer.id(), world.today().plusDays(9)).orElseThrow());
        assertThat($(Grid.class).single().getGenericDataView().getItems().toList())
                .contains(entered);
        world.as("jpn.officer", () -> absences.cancel(entered.id(), entered.version()));
        assertThat(world.as(
                        "jpn.officer",
                        () -> absences.count(new Absences.Filter(
                                "jpn.officer", null, world.today().plusDays(30)))))
                .isZero();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
