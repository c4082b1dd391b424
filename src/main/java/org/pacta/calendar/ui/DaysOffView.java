package org.pacta.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import org.pacta.calendar.DaysOff;
import org.pacta.calendar.DaysOff.CalendarYear;
import org.pacta.calendar.DaysOff.Day;
import org.pacta.shell.Attempt;
import org.pacta.shell.Dates;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** For a party's administrators and coordinators: the days on which it does not work, by law and entered. */
@Route("days-off")
@Menu(title = "nav.daysOff", order = 83, icon = "vaadin:calendar-clock")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR"})
class DaysOffView extends Div {

    private final transient DaysOff daysOff;
    private final Div words = new Div();
    private final Select<Integer> year = new Select<>();
    private final Grid<Day> grid = new Grid<>();
    private List<CalendarYear> years = List.of();

    DaysOffView(DaysOff daysOff, PageRefresh refresh) {
        this.daysOff = daysOff;
        addClassName("pacta-page");
        var add = new Button(getTranslation("dayOff.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(add, () -> DayOffForm.add(daysOff, this::refresh));
        year.setLabel(getTranslation("dayOff.year"));
        years = daysOff.years();
        year.setItems(years.stream().map(CalendarYear::year).toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(years.getFirst().year());
        year.addValueChangeListener(change -> show());
        prepareGrid();
        add(
                new PageHeader(getTranslation("nav.daysOff"))
                        .subtitle(getTranslation("dayOff.about"))
                        .actions(add),
                words,
                new Section(getTranslation("dayOff.days"), year, grid));
        show();
        refresh.refresh(this, Set.of("dayoff", "calendar"), this::refresh);
    }

    private void prepareGrid() {
        grid.addColumn(day -> Dates.of(day.on(), getLocale())).setHeader(getTranslation("dayOff.field.day"));
        grid.addColumn(day -> day.on().getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()))
                .setHeader(getTranslation("dayOff.weekday"));
        grid.addColumn(Day::name).setHeader(getTranslation("dayOff.field.name")).setFlexGrow(2);
        grid.addColumn(day -> getTranslation(day.entered() ? "dayOff.entered" : "dayOff.byLaw"))
                .setHeader(getTranslation("dayOff.why"));
        grid.addColumn(new ComponentRenderer<>(this::actions))
                .setHeader(getTranslation("dayOff.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("dayOff.days"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
    }

    private Div actions(Day day) {
        return day.entered()
                ? new Div(
                        button("dayOff.rename", day, () -> DayOffForm.rename(daysOff, day, this::refresh)),
                        button("dayOff.remove", day, () -> DayOffForm.remove(daysOff, day, this::refresh)))
                : new Div();
    }

    private Button button(String key, Day day, Runnable work) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("dayOff.button.of", getTranslation(key), day.name()));
        Press.once(button, work);
        return button;
    }

    private void show() {
        words.removeAll();
        years.stream().filter(it -> it.confirmedBy() == null).forEach(it -> {
            var confirm = new Button(getTranslation("dayOff.confirm", it.year()));
            Press.once(confirm, () -> confirm(it.year()));
            words.add(Problem.caution(getTranslation("dayOff.unconfirmed", it.year())), confirm);
        });
        years.stream().filter(it -> it.year() == year.getValue()).findFirst().ifPresent(it -> grid.setItems(it.days()));
    }

    private void confirm(int confirmed) {
        if (Attempt.on(this).run(() -> daysOff.confirm(confirmed))) {
            Toasts.success(getTranslation("dayOff.confirmed", confirmed));
        }
        refresh();
    }

    private void refresh() {
        years = daysOff.years();
        show();
    }
}
