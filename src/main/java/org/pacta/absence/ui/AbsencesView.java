package org.pacta.absence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Set;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.absence.Deputies;
import org.pacta.party.Permissions;
import org.pacta.shell.Attempt;
import org.pacta.shell.Confirmation;
import org.pacta.shell.Dates;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** Who of the own party is away and who stands in; each enters his or her own. */
@Route("absences")
@Menu(title = "nav.absences", order = 60, icon = "vaadin:airplane")
@PermitAll
class AbsencesView extends Div {

    private final transient Absences absences;
    private final transient Permissions permissions;
    private final UnorderedList standing = new UnorderedList();
    private final Section standingIn = new Section(getTranslation("absence.standingIn"), standing);
    private final Checkbox pastToo = new Checkbox();
    private final Grid<Absence> grid = new Grid<>();
    private final DeputiesSection deputiesSection;

    AbsencesView(Absences absences, Deputies deputies, Permissions permissions, PageRefresh refresh) {
        this.absences = absences;
        this.permissions = permissions;
        deputiesSection = new DeputiesSection(deputies);
        addClassName("pacta-page");
        var add = new Button(getTranslation("absence.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(add, () -> AbsenceForm.add(absences, this::refresh));
        pastToo.setLabel(getTranslation("absence.pastToo"));
        pastToo.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        prepareGrid();
        add(
                new PageHeader(getTranslation("nav.absences"))
                        .subtitle(getTranslation("absence.about"))
                        .actions(add),
                standingIn,
                new Section(getTranslation("absence.all"), pastToo, grid),
                deputiesSection);
        showStandingIn();
        refresh.refresh(this, Set.of("absence", "deputy"), this::refresh);
    }

    private void prepareGrid() {
        grid.addColumn(absence -> absence.person().name())
                .setHeader(getTranslation("absence.field.person"))
                .setTooltipGenerator(absence -> absence.person().office())
                .setFlexGrow(2);
        grid.addColumn(absence -> day(absence.days().from())).setHeader(getTranslation("absence.field.from"));
        grid.addColumn(absence -> day(absence.days().until())).setHeader(getTranslation("absence.field.until"));
        grid.addColumn(this::substitute)
                .setHeader(getTranslation("absence.field.substitute"))
                .setTooltipGenerator(this::substitute)
                .setFlexGrow(2);
        grid.addColumn(Absence::dueMeanwhile).setHeader(getTranslation("absence.dueMeanwhile"));
        grid.addColumn(new ComponentRenderer<>(this::actions))
                .setHeader(getTranslation("absence.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("absence.all"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState("absence.empty.title", "absence.empty.body", null));
        grid.setItems(
                query -> absences.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> absences.count(filter()));
        grid.setHeight("min(60vh, 40rem)");
    }

    private Absences.Filter filter() {
        return new Absences.Filter(
                null,
                pastToo.getValue() ? null : absences.today(permissions.me().id()),
                null);
    }

    private String substitute(Absence absence) {
        var substitute = absence.substitute();
        if (substitute == null) {
            return getTranslation("absence.nobody");
        }
        return absence.substituteAway()
                ? getTranslation("absence.substituteAway", substitute.name())
                : substitute.name();
    }

    private Div actions(Absence absence) {
        if (!absences.mayKeep(absence)) {
            return new Div();
        }
        return new Div(
                button("absence.change.verb", absence, () -> AbsenceForm.change(absences, absence, this::refresh)),
                button("absence.cancel", absence, () -> askToCancel(absence)));
    }

    private Button button(String key, Absence absence, Runnable work) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(
                "absence.button.of",
                getTranslation(key),
                absence.person().name(),
                day(absence.days().from())));
        Press.once(button, work);
        return button;
    }

    private void askToCancel(Absence absence) {
        boolean begun =
                absence.days().from().isBefore(absences.today(absence.person().id()));
        Confirmation.ask(
                getTranslation("absence.cancel.ask", absence.person().name()),
                getTranslation(begun ? "absence.cancel.begun" : "absence.cancel.consequence"),
                getTranslation("absence.cancel.verb"),
                () -> {
                    if (Attempt.on(this)
                            .gone("absence.gone")
                            .run(() -> absences.cancel(absence.id(), absence.version()))) {
                        Toasts.success(getTranslation("absence.cancelled"));
                    }
                    refresh();
                });
    }

    private void showStandingIn() {
        var stoodIn = absences.stoodInBy(permissions.me().id());
        standingIn.setVisible(!stoodIn.isEmpty());
        standing.removeAll();
        stoodIn.forEach(absence -> standing.add(new ListItem(getTranslation(
                "absence.standingIn.of",
                absence.person().name(),
                day(absence.days().from()),
                day(absence.days().until())))));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        deputiesSection.refresh();
        showStandingIn();
    }

    private String day(LocalDate day) {
        return Dates.of(day, getLocale());
    }
}
