package org.pacta.commitment.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.party.Office;
import org.pacta.party.Party;
import org.pacta.reading.Kind;
import org.pacta.shell.DayPicker;

/** The filters of the list. Tells of each change that a person makes, never of one that the page makes. */
class FilterBar extends Composite<Div> {

    private static final int PAUSE_IN_TYPING = 350;

    private final TextField text = new TextField();
    private final ComboBox<Commitment.Status> status = new ComboBox<>();
    private final ComboBox<Commitment.Health> health = new ComboBox<>();
    private final ComboBox<String> statement = new ComboBox<>();
    private final ComboBox<Party> party = new ComboBox<>();
    private final ComboBox<Office> office = new ComboBox<>();
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final DayPicker dueFrom = new DayPicker();
    private final DayPicker dueUntil = new DayPicker();
    private final Choices choices;
    private final Consumer<CommitmentFilter> changed;

    /** What there is to choose from. */
    record Choices(List<String> statements, List<Party> parties, List<Office> offices, List<Kind> kinds) {}

    FilterBar(Choices choices, Consumer<CommitmentFilter> changed) {
        this.choices = choices;
        this.changed = changed;
        text.setLabel(getTranslation("commitments.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_IN_TYPING);
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.addClassName("pacta-filter-text");
        choose(status, "status", List.of(Commitment.Status.values()), word -> getTranslation("status." + word));
        choose(health, "health", List.of(Commitment.Health.values()), word -> getTranslation("health." + word));
        choose(statement, "statement", choices.statements(), reference -> reference);
        choose(party, "party", choices.parties(), Party::name);
        choose(
                office,
                "office",
                choices.offices(),
                one -> getTranslation("commitment.office", one.partyCode(), one.name()));
        choose(kind, "kind", choices.kinds(), one -> getTranslation("kind." + one));
        day(dueFrom, "dueFrom");
        day(dueUntil, "dueUntil");
        var rest = new Div(statement, party, office, kind, dueFrom, dueUntil);
        rest.addClassName("pacta-filters");
        var more = new Details(getTranslation("commitments.filter.more"), rest);
        more.addClassName("pacta-filters-more");
        var first = new Div(text, status, health);
        first.addClassName("pacta-filters");
        getContent().addClassName("pacta-filter-bar");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(first, more);
        List.of(text, status, health, statement, party, office, kind, dueFrom, dueUntil)
                .forEach(this::listen);
    }

    /** Shows the filter in the fields; a field that holds it already is left alone, and with it what is being typed. */
    void show(CommitmentFilter filter) {
        set(text, filter.text() == null ? "" : filter.text());
        set(status, filter.status());
        set(health, filter.health());
        set(statement, filter.statement());
        set(party, party(filter));
        set(office, office(filter));
        set(kind, filter.kind() != null && choices.kinds().contains(filter.kind()) ? filter.kind() : null);
        set(dueFrom, filter.dueFrom());
        set(dueUntil, filter.dueUntil());
    }

    private @org.jspecify.annotations.Nullable Party party(CommitmentFilter filter) {
        return choices.parties().stream()
                .filter(one -> one.code().equals(filter.party()))
                .findFirst()
                .orElse(null);
    }

    private @org.jspecify.annotations.Nullable Office office(CommitmentFilter filter) {
        return choices.offices().stream()
                .filter(one -> one.id().equals(filter.officeId()))
                .findFirst()
                .orElse(null);
    }

    private CommitmentFilter filter() {
        var office = this.office.getValue();
        var party = this.party.getValue();
        return new CommitmentFilter(
                text.getValue().isBlank() ? null : text.getValue().strip(),
                statement.getValue(),
                status.getValue(),
                health.getValue(),
                party == null ? null : party.code(),
                office == null ? null : office.id(),
                kind.getValue(),
                dueFrom.getValue(),
                dueUntil.getValue());
    }

    private void listen(HasValue<?, ?> field) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(filter());
            }
        });
    }

    private static <T> void set(AbstractField<?, T> field, @org.jspecify.annotations.Nullable T value) {
        if (!java.util.Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }

    private <T> void choose(
            ComboBox<T> box, String name, List<T> items, com.vaadin.flow.component.ItemLabelGenerator<T> label) {
        box.setLabel(getTranslation("commitments.filter." + name));
        box.setItems(items);
        box.setItemLabelGenerator(label);
        box.setPlaceholder(getTranslation("commitments.filter.any"));
        box.setClearButtonVisible(true);
    }

    private void day(DayPicker picker, String name) {
        picker.setLabel(getTranslation("commitments.filter." + name));
        picker.setLocale(getLocale());
        picker.setClearButtonVisible(true);
    }
}
