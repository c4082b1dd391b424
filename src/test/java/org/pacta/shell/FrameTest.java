package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The frame around pages, and what stands in a page's place when it cannot be shown. */
@ContextConfiguration(classes = ShellPages.class)
@ViewPackages(classes = MainLayout.class)
class FrameTest extends SpringBrowserlessTest {

    @Autowired
    private ShellPages.FakeSignIn signedIn;

    @BeforeEach
    void openPages() {
        // Not by @Route: that would put them into every application that a test starts.
        var routes = RouteConfiguration.forApplicationScope();
        routes.setRoute("probe", ProbeView.class, MainLayout.class);
        routes.setRoute("failing", FailingView.class, MainLayout.class);
        routes.setRoute("refusing", RefusingView.class, MainLayout.class);
    }

    @Test
    void aPageStandsInTheMainLandmarkUnderItsTitle() {
        var view = navigate(ProbeView.class);

        assertThat(view.getParent()).containsInstanceOf(Main.class);
        assertThat(texts("pacta-frame-title")).isEqualTo("Open");
    }

    @Test
    void theNavigationListsPagesByTheirMessageKeys() {
        navigate(ProbeView.class);

        assertThat($(SideNavItem.class).all().stream().map(SideNavItem::getLabel))
                .contains("Open");
    }

    @Test
    void theFirstLinkSkipsToThePage() {
        navigate(ProbeView.class);

        var link = $(Anchor.class).withClassName("pacta-skip").single();
        assertThat(link.getHref())
                .isEqualTo("#" + $(Main.class).single().getId().orElseThrow());
    }

    @Test
    void thePersonSeesWhoTheyAreAndCanLeave() {
        navigate(ProbeView.class);
        int before = signedIn.signOuts;

        var face = $(Button.class).withClassName("pacta-member").single();
        assertThat(face.getAriaLabel()).contains("Kim Min-ji, Policy Bureau, Republic of Korea: your menu");
        test(face).click();
        test($(Button.class).withText("Sign out").single()).click();

        assertThat(signedIn.signOuts).isEqualTo(before + 1);
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .as("drafts of this tab are forgotten")
                .anyMatch(call -> call.getInvocation().getExpression().contains("sessionStorage.clear()"));
    }

    @Test
    void thePageIsWrittenInThePersonsLocale() {
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.UK);
    }

    @Test
    void anUnknownAddressSaysSoAndLeadsBack() {
        UI.getCurrent().navigate("no/such/page");

        assertThat($(H1.class).single().getText()).isEqualTo("There is nothing at this address");
        assertThat($(NotFoundView.class).single().getChildren()).anyMatch(Anchor.class::isInstance);
    }

    @Test
    void aRefusedPageSaysSo() {
        UI.getCurrent().navigate("refusing");

        assertThat($(H1.class).single().getText()).isEqualTo("This page is not open to you");
    }

    @Test
    void aFailureShowsAReferenceAndNothingOfItsInside() {
        UI.getCurrent().navigate("failing");

        String words = $(Paragraph.class).single().getText();
        assertThat(words).containsPattern("reference [A-Z2-9]{8}\\.").doesNotContain("secret", "Exception");
    }

    private String texts(String className) {
        return $(com.vaadin.flow.component.html.Span.class)
                .withClassName(className)
                .single()
                .getText();
    }

    @Menu(title = "state.OPEN")
    public static class ProbeView extends Div {}

    public static class FailingView extends Div {
        public FailingView() {
            throw new IllegalStateException("secret inside");
        }
    }

    public static class RefusingView extends Div implements BeforeEnterObserver {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }
}
