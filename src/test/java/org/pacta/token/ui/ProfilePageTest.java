package org.pacta.token.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;

/** The profile, with the tokens by which programs act in one's name. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class ProfilePageTest extends PageTest {

    @Test
    void theProfileSaysWhoOneIs() {
        open("jpn.planner", "profile");

        assertThat(words(ProfileView.class)).contains("Person jpn.planner", "Plans office of JPN", "JPN", "Asia/Tokyo");
        assertThat(words(ProfileView.class)).as("sessions").contains("Where you are signed in");
    }

    @Test
    void aTokenIsShownOnceAndListedAfter() {
        open("jpn.planner", "profile");
        test(name()).setValue("weekly report");
        press("Make a token");

        assertThat(words(TokensSection.class)).contains("Your new token “weekly report”", "Never used");
        assertThat($(TextField.class, part(TokensSection.class)).all().stream().map(TextField::getValue))
                .anyMatch(value -> value.length() > 30);
        press("I have copied it");
        assertThat(words(TokensSection.class)).doesNotContain("Your new token").contains("weekly report");
    }

    @Test
    void aTokenWithoutANameOrWithOneThatIsThereIsRefusedAtTheName() {
        open("usa.planner", "profile");
        press("Make a token");
        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("Enter a name of up to 80 characters.");

        test(name()).setValue("twice");
        press("Make a token");
        test(name()).setValue("twice");
        press("Make a token");
        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).startsWith("You have a valid token named “twice” already.");
    }

    @Test
    void aTokenThatIsRevokedSaysSo() {
        open("kor.planner", "profile");
        test(name()).setValue("to be revoked");
        press("Make a token");
        press("Revoke");
        press("Revoke it");

        assertThat(words(TokensSection.class)).contains("Revoked Mar 2, 2026");
        assertThat(buttons()).doesNotContain("Revoke");
    }

    private TextField name() {
        return $(TextField.class, part(TokenForm.class)).single();
    }
}
