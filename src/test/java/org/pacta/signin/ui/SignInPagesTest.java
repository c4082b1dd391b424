package org.pacta.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Role;
import org.pacta.shell.ProfilePart;
import org.pacta.signin.SignInLinks;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of whoever cannot sign in yet. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class SignInPagesTest extends PageTest {

    @Autowired
    Enrolment enrolment;

    @Autowired
    SignInLinks links;

    @Autowired
    List<ProfilePart> profile;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLinkOfAnInvitationLeadsToAPasswordAndThenSaysThatItWasUsed() {
        long id = enrolment.member(
                "invitedonce",
                "Invited Once",
                "invitedonce@test.example",
                world.office("KOR-POLICY"),
                Set.of(Role.OFFICER));
        var given = acting.asSystem(() -> transaction.execute(status -> links.give(new MemberId(id))));
        var link = Objects.requireNonNull(Objects.requireNonNull(given).link());
        var secret = link.substring(link.indexOf('#') + 1);
        var page = page(secret);
        var fields = $(PasswordField.class).all();

        assertThat(fields)
                .as("masked, and left to what keeps passwords")
                .hasSize(2)
                .allSatisfy(field -> assertThat(field.getElement().getAttribute("autocomplete"))
                        .isEqualTo("new-password"));
        assertThat(words(page)).contains("For the account invitedonce.");
        fields.get(0).setValue("seven boats under rain");
        fields.get(1).setValue("seven boats under snow");
        press("Set the password");
        assertThat(fields.get(1).getErrorMessage()).isEqualTo("This is not the same as above.");
        fields.get(1).setValue("seven boats under rain");
        press("Set the password");
        assertThat(words(page)).contains("Your password is set. Sign in with it.");

        assertThat(words(page(secret))).contains("This link was used before.", "Have a new link sent");
        assertThat(words(page("no such secret"))).contains("This link is not one of ours, or not whole.");
    }

    @Test
    void whereThereIsNoMailWhoHasLostThePasswordIsToldWhomToAsk() {
        UI.getCurrent().navigate(ForgottenView.class);

        assertThat(words(part(ForgottenView.class))).contains("Ask an administrator of your party");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void theSignInPageSaysWhyASessionIsOver() {
        for (var why : new String[] {"closed", "ended", "over", "throttled"}) {
            UI.getCurrent().navigate(LoginView.class, QueryParameters.of(why, ""));
            assertThat($(LoginForm.class).single().isError()).as(why).isTrue();
        }
        UI.getCurrent().navigate(ForgottenView.class);
        UI.getCurrent().navigate(LoginView.class);
        assertThat($(LoginForm.class).single().isError()).isFalse();
    }

    @Test
    void theProfileSaysWhereOneIsSignedInAndWhoHasNoPasswordHereIsToldWhereItIsChanged() {
        open("jpn.planner", "profile");
        assertThat(profile).isNotEmpty();
        assertThat(words(SessionsSection.class)).contains("Where you are signed in", "Twelve hours");

        open("jpn.planner", "password");
        assertThat(words(PasswordView.class)).contains("You sign in at your organization");
    }

    private LinkView page(String secret) {
        UI.getCurrent().navigate(ForgottenView.class);
        UI.getCurrent().navigate(LinkView.class);
        var page = part(LinkView.class);
        page.open(secret);
        return page;
    }
}
