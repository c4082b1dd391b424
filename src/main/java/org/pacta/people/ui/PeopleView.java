package org.pacta.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.people.FirstPasswords;
import org.pacta.people.Offices;
import org.pacta.people.People;
import org.pacta.shell.Attempt;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** For a party's administrators: its people and offices. */
@Route("people")
@Menu(title = "nav.people", order = 84, icon = "vaadin:users")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Div {

    private final transient People people;
    private final transient Offices offices;
    private final transient FirstPasswords passwords;
    private final TextField search = new TextField();
    private final Checkbox closedToo = new Checkbox();
    private final Grid<People.Person> grid = new Grid<>();
    private final OfficesSection officesSection;

    PeopleView(People people, Offices offices, FirstPasswords passwords, PageRefresh refresh) {
        this.people = people;
        this.offices = offices;
        this.passwords = passwords;
        addClassName("pacta-page");
        var add = new Button(getTranslation("people.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(
                add,
                () -> PersonForm.add(people, offices, person -> {
                    refresh();
                    new AccessDialog(this, passwords, person).invite();
                }));
        prepareSearch();
        prepareGrid();
        officesSection = new OfficesSection(offices);
        add(
                new PageHeader(getTranslation("nav.people"))
                        .subtitle(getTranslation("people.about"))
                        .actions(new Anchor("import", getTranslation("people.import.page")), add),
                new Section(getTranslation("people.people"), search, closedToo, grid),
                officesSection);
        refresh.refresh(this, Set.of("member", "office"), this::refresh);
    }

    private void prepareSearch() {
        search.setLabel(getTranslation("people.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        closedToo.setLabel(getTranslation("people.closedToo"));
        closedToo.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
    }

    private void prepareGrid() {
        grid.addColumn(person -> person.details().name())
                .setHeader(getTranslation("people.field.name"))
                .setTooltipGenerator(person -> person.details().email())
                .setFlexGrow(2);
        grid.addColumn(People.Person::username).setHeader(getTranslation("people.field.username"));
        grid.addColumn(person -> person.office().name())
                .setHeader(getTranslation("people.field.office"))
                .setFlexGrow(2);
        grid.addColumn(person -> person.details().roles().stream()
                        .map(role -> getTranslation("role." + role))
                        .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("people.field.roles"))
                .setFlexGrow(2);
        grid.addColumn(person -> getTranslation(person.active() ? "people.open" : "people.closed"))
                .setHeader(getTranslation("people.state"));
        grid.addColumn(People.Person::openTasks).setHeader(getTranslation("people.tasks"));
        grid.addColumn(new ComponentRenderer<>(this::actions))
                .setHeader(getTranslation("people.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("people.people"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState("people.empty.title", "people.empty.body", null));
        grid.setItems(
                query -> people.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> people.count(filter()));
        grid.setHeight("min(60vh, 40rem)");
    }

    private People.Filter filter() {
        return new People.Filter(search.getValue(), closedToo.getValue() ? null : true);
    }

    private Div actions(People.Person person) {
        if (!person.active()) {
            return new Div(button("people.reopen", person, () -> reopen(person)));
        }
        return new Div(
                button("people.change.verb", person, () -> PersonForm.change(people, offices, person, this::refresh)),
                button("people.access", person, () -> new AccessDialog(this, passwords, person).open()),
                button("people.close.verb", person, () -> PersonForm.close(people, person, this::refresh)));
    }

    private Button button(String key, People.Person person, Runnable work) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(
                "people.button.of", getTranslation(key), person.details().name()));
        Press.once(button, work);
        return button;
    }

    private void reopen(People.Person person) {
        if (Attempt.on(this).gone("people.gone").run(() -> people.reopen(person.username(), person.version()))) {
            Toasts.success(getTranslation("people.saved"));
        }
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        officesSection.refresh();
    }
}
