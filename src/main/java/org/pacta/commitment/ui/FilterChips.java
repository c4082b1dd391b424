package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.reading.Kind;

/** How many commitments are listed, and the filters in force, each of which a press takes away. */
class FilterChips extends Composite<Div> {

    private final Span count = new Span();
    private final Div chips = new Div();
    private final List<Office> offices;
    private final Consumer<CommitmentFilter> changed;

    FilterChips(List<Office> offices, Consumer<CommitmentFilter> changed) {
        this.offices = offices;
        this.changed = changed;
        count.getElement().setAttribute("role", "status");
        count.addClassName("pacta-count");
        chips.addClassName("pacta-chips");
        getContent().addClassName("pacta-chip-line");
        getContent().add(count, chips);
    }

    void show(CommitmentFilter filter, int found) {
        count.setText(getTranslation("commitments.count", found));
        chips.removeAll();
        chip(filter, "text", filter.text(), f -> with(f, null, f.status(), f.health()));
        chip(filter, "status", word("status", filter.status()), f -> with(f, f.text(), null, f.health()));
        chip(filter, "health", word("health", filter.health()), f -> with(f, f.text(), f.status(), null));
        chip(filter, "statement", filter.statement(), f -> where(f, null, f.party(), f.officeId(), f.kind()));
        chip(filter, "party", filter.party(), f -> where(f, f.statement(), null, f.officeId(), f.kind()));
        chip(filter, "office", office(filter), f -> where(f, f.statement(), f.party(), null, f.kind()));
        chip(filter, "kind", word("kind", filter.kind()), f -> where(f, f.statement(), f.party(), f.officeId(), null));
        chip(filter, "dueFrom", day(filter.dueFrom()), f -> due(f, null, f.dueUntil()));
        chip(filter, "dueUntil", day(filter.dueUntil()), f -> due(f, f.dueFrom(), null));
        if (chips.getComponentCount() > 1) {
            var clear = new Button(
                    getTranslation("commitments.filter.clear"), event -> changed.accept(CommitmentFilter.ALL));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            chips.add(clear);
        }
    }

    private void chip(
            CommitmentFilter filter, String name, @Nullable String value, UnaryOperator<CommitmentFilter> without) {
        if (value == null) {
            return;
        }
        var label = getTranslation("commitments.filter." + name);
        var chip = new Button(
                getTranslation("commitments.filter.chip", label, value),
                event -> changed.accept(without.apply(filter)));
        chip.setSuffixComponent(VaadinIcon.CLOSE_SMALL.create());
        chip.setAriaLabel(getTranslation("commitments.filter.remove", label, value));
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.addClassName("pacta-chip");
        chips.add(chip);
    }

    private @Nullable String word(String family, @Nullable Object word) {
        return word == null ? null : getTranslation(family + "." + word);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : new Written(getLocale()).day(day);
    }

    private @Nullable String office(CommitmentFilter filter) {
        if (filter.officeId() == null) {
            return null;
        }
        return offices.stream()
                .filter(office -> office.id().equals(filter.officeId()))
                .map(office -> getTranslation("commitment.office", office.partyCode(), office.name()))
                .findFirst()
                .orElseGet(() -> String.valueOf(filter.officeId()));
    }

    private static CommitmentFilter with(
            CommitmentFilter f,
            @Nullable String text,
            Commitment.@Nullable Status status,
            Commitment.@Nullable Health health) {
        return new CommitmentFilter(
                text, f.statement(), status, health, f.party(), f.officeId(), f.kind(), f.dueFrom(), f.dueUntil());
    }

    private static CommitmentFilter where(
            CommitmentFilter f,
            @Nullable String statement,
            @Nullable String party,
            @Nullable OfficeId office,
            @Nullable Kind kind) {
        return new CommitmentFilter(
                f.text(), statement, f.status(), f.health(), party, office, kind, f.dueFrom(), f.dueUntil());
    }

    private static CommitmentFilter due(CommitmentFilter f, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new CommitmentFilter(
                f.text(), f.statement(), f.status(), f.health(), f.party(), f.officeId(), f.kind(), from, until);
    }
}
