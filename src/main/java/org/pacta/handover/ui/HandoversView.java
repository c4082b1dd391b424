package org.pacta.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.pacta.handover.Handover;
import org.pacta.handover.Handovers;
import org.pacta.party.Permissions;
import org.pacta.shell.Dates;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.StatusBadge;

/** How the secretariat has passed between one's own party and others, and how it is offered. */
@Route("handovers")
@Menu(title = "nav.handovers", order = 87, icon = "vaadin:exchange")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "AUDITOR"})
class HandoversView extends Div {

    private final transient Handovers handovers;
    private final transient Permissions permissions;
    private final Grid<Handover> grid = new Grid<>();

    HandoversView(Handovers handovers, Permissions permissions, PageRefresh refresh) {
        this.handovers = handovers;
        this.permissions = permissions;
        addClassName("pacta-page");
        var header = new PageHeader(getTranslation("nav.handovers")).subtitle(getTranslation("handover.about"));
        if (permissions.mayCoordinate()) {
            var offer = new Button(getTranslation("handover.offer"));
            offer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Press.once(
                    offer,
                    () -> OfferForm.open(
                            handovers, made -> getUI().ifPresent(ui -> ui.navigate("handovers/" + made.id()))));
            header.actions(offer);
        }
        prepareGrid();
        add(header, grid);
        show();
        refresh.refresh(this, Set.of("handover"), this::show);
    }

    private void show() {
        grid.setItems(handovers.all());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("nav.handovers"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState("handover.empty.title", "handover.empty.body", null));
        grid.addComponentColumn(
                        it -> new Anchor("handovers/" + it.id(), getTranslation("handover.title", it.from(), it.to())))
                .setHeader(getTranslation("handover.parties"));
        grid.addColumn(it -> String.join(", ", it.series())).setHeader(getTranslation("handover.series"));
        grid.addComponentColumn(it ->
                        new StatusBadge(getTranslation("handover.state." + it.state()), HandoverView.tone(it.state())))
                .setHeader(getTranslation("handover.state"));
        grid.addColumn(it -> day(it.offer().at())).setHeader(getTranslation("handover.offered"));
        grid.addColumn(it -> it.answer() == null ? "" : day(it.answer().at()))
                .setHeader(getTranslation("handover.answered"));
    }

    private String day(Instant at) {
        return Dates.of(LocalDate.ofInstant(at, permissions.me().zone()), getLocale());
    }
}
