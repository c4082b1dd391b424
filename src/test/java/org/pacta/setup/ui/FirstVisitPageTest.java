package org.pacta.setup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.command.Refused;
import org.pacta.mail.MailCheck;
import org.pacta.setup.FirstVisit.Founding;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page where a new installation is set up. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class FirstVisitPageTest extends PageTest {

    @Autowired
    MailCheck mail;

    @Test
    void aWrongLinkSaysSoInWordsAndShowsNothingElse() {
        for (var secret : new String[] {"wrong", ""}) {
            UI.getCurrent().navigate("login");
            UI.getCurrent().navigate(FirstVisitView.class);
            part(FirstVisitView.class).open(secret);

            assertThat(words(FirstVisitView.class)).contains("This link", "Go to sign in");
            assertThat(buttons()).isEmpty();
        }
        assertThat(mail.setting().server()).as("mail is kept in tests").isNull();
    }

    @Test
    void theFormSaysWhatIsWrongAtItsFieldAndHandsOnWhatIsRight() {
        var asked = new ArrayList<Founding>();
        UI.getCurrent().navigate("login");
        UI.getCurrent().add(new FoundingForm(founding -> {
            asked.add(founding);
            throw new Refused("firstVisit.party.zone", "party.zone");
        }));
        var form = part(FoundingForm.class);
        var fields = $(TextField.class, form).all();
        fields.get(0).setValue("KOR");
        press("Add this party");

        assertThat(asked).singleElement().satisfies(founding -> {
            assertThat(founding.party().code()).isEqualTo("KOR");
            assertThat(founding.administrator().roles()).isEmpty();
        });
        assertThat(fields)
                .filteredOn(TextField::isInvalid)
                .singleElement()
                .satisfies(field -> assertThat(field.getErrorMessage())
                        .isEqualTo("There is no such time zone. Enter one as Asia/Seoul."));
    }
}
