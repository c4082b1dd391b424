package org.pacta.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.signin.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Opens pages of the whole application as a person of the {@link World} and looks at their parts. Whoever extends it says
 * {@code @PactaTest} and {@code @ViewPackages(classes = PactaApplication.class)} too.
 */
public abstract class PageTest extends SpringBrowserlessTest {

    @Autowired
    protected World world;

    @Autowired
    private Parties parties;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Goes to the address, which may have a query, as this person. */
    protected void open(String person, String address) {
        SignInAs.member(parties.member(new MemberId(world.member(person))));
        var parts = address.split("[?]", 2);
        UI.getCurrent().navigate("profile");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    /** Where the page is now, with its query. */
    protected static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** The one visible part of this type. */
    protected <T extends Component> T part(Class<T> type) {
        return $(type).single();
    }

    /** What a part says, without the words of its fields' labels. */
    protected static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** What the one visible part of this type says. */
    protected String words(Class<? extends Component> type) {
        return words(part(type));
    }

    /** Where the links inside the part lead. */
    protected List<String> links(Component part) {
        return $(Anchor.class, part).all().stream().map(Anchor::getHref).toList();
    }

    protected Button button(String text) {
        var found = $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    /** Presses the one visible button with this text. */
    protected void press(String text) {
        test(button(text)).click();
    }

    /** The texts of all buttons that are there to be pressed. */
    protected List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }
}
