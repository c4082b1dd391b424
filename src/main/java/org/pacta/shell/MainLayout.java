package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Set;

/** The frame around every page: product and page title, the way to other pages, and the person's own menu. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN_ID = "main";

    private final Main main = new Main();
    private final Div content = new Div(main);
    private final Span title = new Span();
    private final transient SignedIn signedIn;
    private Set<String> shownFor = Set.of();
    private List<Component> ways = List.of();

    public MainLayout(SignedIn signedIn, PageRefresh refresh) {
        addClassName("pacta-frame");
        setPrimarySection(Section.NAVBAR);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("frame.drawer")));
        main.setId(MAIN_ID);
        main.getElement().setAttribute("tabindex", "-1");
        title.addClassName("pacta-frame-title");

        this.signedIn = signedIn;
        var head = new Header(skipLink(), drawerToggle(), product(), title);
        head.addClassName("pacta-head");
        signedIn.current().ifPresent(person -> {
            head.add(new MemberMenu(person, signedIn));
            refresh.refresh(this, Set.of("member:" + person.memberId()), () -> leaveIfOver(signedIn));
        });
        addToNavbar(head);
        setContent(content);
        showWays();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    /** Roles may have changed since the pages were listed. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!roles().equals(shownFor)) {
            showWays();
        }
        title.setText(
                event.getActiveChain().stream().findFirst().map(Titles::of).orElse(""));
    }

    /** The ways to the pages that the person may open, at the side and, on phones, at the bottom. */
    private void showWays() {
        shownFor = roles();
        var entries = signedIn.isHeld() ? List.<MenuEntry>of() : MenuConfiguration.getMenuEntries();
        ways.forEach(Component::removeFromParent);
        var side = Navigation.side(entries);
        var bottom = Navigation.bottom(entries);
        ways = List.of(side, bottom);
        addToDrawer(side);
        content.add(bottom);
    }

    /** Whoever's account was closed, or session ended, is told so at once, where a page of his or hers is open. */
    private void leaveIfOver(SignedIn signedIn) {
        if (signedIn.current().isEmpty()) {
            getUI().ifPresent(ui -> ui.getPage().setLocation(signedIn.farewell()));
        }
    }

    private Set<String> roles() {
        return signedIn.current().map(SignedIn.Person::roles).orElse(Set.of());
    }

    private Component skipLink() {
        var link = new Anchor("#" + MAIN_ID, getTranslation("frame.skip"));
        link.addClassName("pacta-skip");
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs("this.addEventListener('click', e => { e.preventDefault();" + " document.getElementById('"
                        + MAIN_ID + "').focus(); })");
        return link;
    }

    private Component drawerToggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("frame.toggle"));
        return toggle;
    }

    private Component product() {
        var mark = new Span();
        mark.addClassName("pacta-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor("", mark, new Span(getTranslation("product.name")));
        link.addClassName("pacta-product");
        return link;
    }
}
