package org.pacta.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.party.Office;
import org.pacta.party.Role;
import org.pacta.people.FirstPasswords;
import org.pacta.people.People;
import org.pacta.shell.PageDialog;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How an administrator lets people in. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class PeoplePageTest extends PageTest {

    @Autowired
    People people;

    @Autowired
    FirstPasswords passwords;

    @Test
    void whereThereIsNoMailALinkIsShownOnceAndSoIsAPassword() {
        open("jpn.administrator", "people");
        var page = part(PeopleView.class);
        var access = new AccessDialog(page, passwords, people.byUsername("jpn.officer"));

        access.open();
        assertThat(words(PageDialog.class)).contains("How does", "this Pacta sends no mail");
        press("Show a link");
        assertThat(words(PageDialog.class)).contains("It can be used once");
        assertThat(shown()).contains("/link#");
        press("I have passed it on");

        access.open();
        press("Give a password");
        assertThat(shown()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        press("I have passed it on");
    }

    @Test
    void somebodyIsAddedAndLetInWithTheSamePress() {
        open("jpn.administrator", "people");
        assertThat(words(OfficesSection.class)).contains("Offices");
        press("Add a person");
        var form = part(PersonForm.class);
        var fields = $(TextField.class, form).all();
        fields.get(0).setValue("added.onthepage");

        press("Add");
        assertThat(fields.get(1).getErrorMessage())
                .as("what is missing is said at its field")
                .startsWith("Enter a name");

        fields.get(1).setValue("Added Onthepage");
        fields.get(2).setValue("added.onthepage@test.example");
        @SuppressWarnings("unchecked")
        Select<Office> office = $(Select.class, form).single();
        office.setValue(world.office("JPN-PLANS"));
        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> roles = $(CheckboxGroup.class, form).single();
        roles.setValue(Set.of(Role.AUDITOR));
        press("Add");

        assertThat(shown()).contains("/link#");
        press("I have passed it on");
        var added = people.byUsername("added.onthepage");
        people.close(added.username(), added.version(), null);
    }

    private String shown() {
        return $(TextField.class, part(PageDialog.class)).single().getValue();
    }
}
