package org.pacta.concurrence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.concurrence.TextComments;
import org.pacta.shell.PageRefresh;

/**
 * A text on which parties concur: its versions and what each party answers, what changed, and the comments; {@code
 * ?version=2} says which version is read.
 */
@Route("texts/:textId([0-9]{1,18})")
@PermitAll
@StyleSheet("pages/text.css")
class TextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TextDesk desk;
    private final PageRefresh live;
    private Registration watching = () -> {};
    private @Nullable TextPage page;
    private String title = "";

    TextView(TextDesk desk, PageRefresh live) {
        this.desk = desk;
        this.live = live;
        addClassName("pacta-page");
    }

    /** The same view is used again for another version: what is being typed stays. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var dossier =
                event.getRouteParameters().getLong("textId").flatMap(desk::read).orElseThrow(NotFoundException::new);
        var text = dossier.text();
        title = getTranslation("text.pageTitle", text.title(), text.commitment());
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .flatMap(dossier::version)
                .map(version -> version.number())
                .orElse(null);
        if (page == null || page.textId() != text.id()) {
            removeAll();
            page = new TextPage(dossier, desk);
            add(page);
            watching.remove();
            watching = live.refresh(
                    page,
                    Set.of("commitment:" + text.commitmentId(), TextComments.ownSide(text.id(), dossier.party())),
                    page::refresh);
        }
        page.choose(asked);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
