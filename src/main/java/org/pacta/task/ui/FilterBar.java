package org.pacta.task.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.shell.DayPicker;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;

/** The filters of the list of tasks, each visible and removable; a change leads to an address with the new ones. */
final class FilterBar extends Div {

    /** Still to do, over, late, or one state. */
    private record Standing(
            @Nullable Boolean open, @Nullable TaskState state, boolean late) {

        Standing(@Nullable Boolean open, @Nullable TaskState state) {
            this(open, state, false);
        }

        static final List<Standing> ALL = Stream.concat(
                        Stream.of(new Standing(true, null), new Standing(true, null, true), new Standing(false, null)),
                        Arrays.stream(TaskState.values()).map(state -> new Standing(null, state)))
                .toList();

        String key() {
            if (state != null) {
                return "taskState." + state.name();
            }
            if (late) {
                return "tasks.filter.late";
            }
            return Boolean.TRUE.equals(open) ? "tasks.filter.open" : "tasks.filter.ended";
        }
    }

    private final TextField text = new TextField();
    private final ComboBox<Standing> standing = new ComboBox<>();
    private final ComboBox<Party> party = new ComboBox<>();
    private final ComboBox<Office> office = new ComboBox<>();
    private final DayPicker from = new DayPicker();
    private final DayPicker until = new DayPicker();
    private final Button clear = new Button();
    private final List<Party> parties;
    private final List<Office> offices;

    /** What a change of the filters leads to. */
    @FunctionalInterface
    interface Narrowing {

        /** @param typing whether it comes while somebody types, so that it is no step to go back to */
        void narrow(TaskFilter filter, boolean typing);
    }

    FilterBar(Parties directory, Narrowing narrowing) {
        addClassName("tasks-filters");
        getElement().setAttribute("role", "search");
        parties = directory.all();
        offices = directory.offices();
        text.setLabel(getTranslation("tasks.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(200);
        standing.setLabel(getTranslation("tasks.filter.state"));
        standing.setItems(Standing.ALL);
        standing.setItemLabelGenerator(item -> getTranslation(item.key()));
        standing.setClearButtonVisible(true);
        party.setLabel(getTranslation("tasks.filter.party"));
        party.setItems(parties);
        party.setItemLabelGenerator(Party::name);
        party.setClearButtonVisible(true);
        office.setLabel(getTranslation("tasks.filter.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(item -> getTranslation("task.office", item.name(), item.partyCode()));
        office.setClearButtonVisible(true);
        from.setLabel(getTranslation("tasks.filter.from"));
        until.setLabel(getTranslation("tasks.filter.until"));
        for (var date : List.of(from, until)) {
            date.setLocale(getLocale());
            date.setClearButtonVisible(true);
        }
        clear.setText(getTranslation("tasks.filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(event -> narrowing.narrow(TaskFilter.ALL, false));
        inputs().forEach(input -> input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrowing.narrow(chosen(), input == text);
            }
        }));
        add(text, standing, party, office, from, until, clear);
    }

    void show(TaskFilter filter) {
        text.setValue(Objects.requireNonNullElse(filter.text(), ""));
        standing.setValue(
                filter.late() != null
                        ? new Standing(true, null, true)
                        : filter.state() == null && filter.open() == null
                                ? null
                                : new Standing(filter.state() == null ? filter.open() : null, filter.state()));
        party.setValue(parties.stream()
                .filter(item -> item.code().equals(filter.party()))
                .findFirst()
                .orElse(null));
        office.setValue(offices.stream()
                .filter(item -> Objects.equals(item.id(), filter.officeId()))
                .findFirst()
                .orElse(null));
        from.setValue(filter.dueFrom());
        until.setValue(filter.dueUntil());
        clear.setVisible(!filter.equals(TaskFilter.ALL));
    }

    private Stream<HasValue<?, ?>> inputs() {
        return Stream.of(text, standing, party, office, from, until);
    }

    private TaskFilter chosen() {
        var state = standing.getValue();
        return new TaskFilter(
                        text.isEmpty() ? null : text.getValue().strip(),
                        party.getOptionalValue().map(Party::code).orElse(null),
                        office.getOptionalValue().map(Office::id).orElse(null),
                        state == null ? null : state.state(),
                        state == null ? null : state.open(),
                        from.getValue(),
                        until.getValue())
                .onlyLate(state != null && state.late());
    }
}
