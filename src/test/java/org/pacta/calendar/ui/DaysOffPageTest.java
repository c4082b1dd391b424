package org.pacta.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.calendar.DaysOff;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.shell.DayPicker;
import org.pacta.signin.SignInAs;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page of days off: {@link DayOffForm} says what moves before anything is saved. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class DaysOffPageTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    Parties parties;

    @Autowired
    DaysOff daysOff;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatMovesIsSaidBeforeADayIsSaved() {
        SignInAs.member(parties.member(new MemberId(world.member("jpn.administrator"))));
        navigate("days-off", DaysOffView.class);
        test(button("Enter a day off")).click();
        test($(DayPicker.class).single()).setValue(LocalDate.of(2026, 6, 3));
        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("No due date that you can see moves.");
        test(button("Enter")).click();
        assertThat($(TextField.class).single().getErrorMessage()).startsWith("Enter what day it is");
        test($(TextField.class).single()).setValue("Closed by order");
        test(button("Enter")).click();

        assertThat(world.as(
                        "jpn.administrator", () -> daysOff.years().getFirst().days()))
                .contains(new DaysOff.Day(LocalDate.of(2026, 6, 3), "Closed by order", true));
        world.as("jpn.administrator", () -> daysOff.remove(LocalDate.of(2026, 6, 3)));
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
