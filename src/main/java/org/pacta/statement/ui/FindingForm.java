package org.pacta.statement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Party;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.shell.Dates;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FieldErrors;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;

/** What a coordinator can change of a finding before it is decided. Keeps what was typed when the finding changes below it. */
final class FindingForm extends Div {

    private final Reviewing reviewing;
    private final FieldErrors errors = new FieldErrors();
    private final TextArea title = new TextArea();
    private final Select<Kind> kind = new Select<>();
    private final Select<Strength> strength = new Select<>();
    private final ComboBox<Office> lead = new ComboBox<>();
    private final DayPicker due;
    private final Paragraph passed = new Paragraph();
    private final MultiSelectComboBox<Party> releasable = new MultiSelectComboBox<>();
    private final Details details = new Details();
    private final BindingFields binding = new BindingFields(errors);
    private final EventPicker event;
    private Finding.Events events;
    private Finding base;
    private LocalDate possible;
    private boolean settled;

    FindingForm(Reviewing reviewing, Finding finding) {
        this.reviewing = reviewing;
        this.base = finding;
        this.possible = reviewing.firstPossible(finding);
        this.due = new DayPicker(getTranslation("finding.dueOn"));
        this.event = new EventPicker(errors, this::take);
        this.events = reviewing.events(finding);
        addClassName("finding-form");
        buildTitle();
        buildChoices();
        buildDue();
        buildReleasability();
        write(shown(finding));
        showEvents();
    }

    /** Where "edit" leads. */
    void focusTitle() {
        title.focus();
    }

    /** What stands in the fields. */
    Finding.Edit values() {
        var office = lead.getValue();
        return new Finding.Edit(
                title.getValue(),
                Objects.requireNonNullElse(kind.getValue(), base.kind()),
                Objects.requireNonNullElse(strength.getValue(), base.strength()),
                office == null ? null : office.id(),
                due.getValue());
    }

    /** @throws IllegalArgumentException where nobody is chosen, see {@link #isReady} */
    Releasability releasability() {
        return Releasability.to(releasable.getValue().stream().map(Party::code).toList());
    }

    /** Who is not bound though the words name them; null for nobody. */
    CommitmentStarter.@Nullable NotBound notBound() {
        return binding.value();
    }

    /** The commitment that the due date is to depend on; null for none. */
    CommitmentStarter.@Nullable DueDependency dependsOn() {
        return event.dependsOn();
    }

    /** The finding that the fields were read from. */
    Finding finding() {
        return base;
    }

    /** The version that the fields were read from. */
    int version() {
        return base.version();
    }

    boolean isChanged() {
        return !settled && (!values().equals(shown(base)) || event.isChanged() || due.isUnreadable());
    }

    /** Whether it can be sent: there is no date that is none, and somebody may see it. */
    boolean isReady() {
        if (due.isUnreadable()) {
            FieldErrors.mark(due, getTranslation("dayPicker.unreadable"));
            return false;
        }
        if (releasable.getValue().isEmpty()) {
            details.setOpened(true);
            FieldErrors.mark(releasable, getTranslation("refused.statement.releasableTo"));
            return false;
        }
        return true;
    }

    /** What stands in the fields has been sent: it is nobody's loss now. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    void clearErrors() {
        errors.clear();
    }

    boolean show(String field, String words) {
        if (Set.of("releasableTo", "notBound", "notBoundReason").contains(field)) {
            details.setOpened(true);
        }
        if (field.equals("event")) {
            rereadEvents();
        }
        return errors.show(field, words);
    }

    /**
     * Takes what the finding has become: a field that nobody touched here shows the new value, one that was touched keeps
     * what was typed.
     *
     * @return a line for each value that has become another than the one shown here
     */
    List<String> rebase(Finding newest) {
        var mine = values();
        var was = shown(base);
        base = newest;
        possible = reviewing.firstPossible(newest);
        events = reviewing.events(newest);
        var theirs = shown(newest);
        var differing = new ArrayList<String>();
        if (settled) {
            settled = false;
            write(theirs);
            showEvents();
            return differing;
        }
        BiConsumer<String, Function<Finding.Edit, @Nullable Object>> compare = (label, field) -> {
            var typed = field.apply(mine);
            var isTheirs = field.apply(theirs);
            if (!Objects.equals(field.apply(was), isTheirs) && !Objects.equals(typed, isTheirs)) {
                differing.add(getTranslation("finding.theirs", getTranslation(label), words(label, isTheirs)));
            }
        };
        compare.accept("finding.title", Finding.Edit::title);
        compare.accept("finding.kind", Finding.Edit::kind);
        compare.accept("finding.strength", Finding.Edit::strength);
        compare.accept("finding.leadOffice", Finding.Edit::leadOfficeId);
        compare.accept("finding.dueOn", Finding.Edit::dueOn);
        write(mine.over(was, theirs));
        showEvents();
        return differing;
    }

    /** Takes what the due date can depend on by now: another finding may have become the event that this one waits for. */
    void rereadEvents() {
        if (base.due().anchor() != null && !settled) {
            var mine = values();
            var was = shown(base);
            events = reviewing.events(base);
            write(mine.over(was, shown(base)));
            showEvents();
        }
    }

    /** What was typed here and stands nowhere else, in words. */
    List<String> typed() {
        var mine = values();
        var was = shown(base);
        var lines = new ArrayList<String>();
        if (settled) {
            return lines;
        }
        BiConsumer<String, Function<Finding.Edit, @Nullable Object>> compare = (label, field) -> {
            if (!Objects.equals(field.apply(mine), field.apply(was))) {
                lines.add(getTranslation("finding.fact", getTranslation(label), words(label, field.apply(mine))));
            }
        };
        compare.accept("finding.title", Finding.Edit::title);
        compare.accept("finding.kind", Finding.Edit::kind);
        compare.accept("finding.strength", Finding.Edit::strength);
        compare.accept("finding.leadOffice", Finding.Edit::leadOfficeId);
        compare.accept("finding.dueOn", Finding.Edit::dueOn);
        if (event.isChanged()) {
            lines.add(getTranslation("finding.fact", getTranslation("finding.event"), event.words()));
        }
        return lines;
    }

    /**
     * The values as the form shows them: with the due date that is proposed beside the event, where there is no other, and
     * one that is possible for one that has passed.
     */
    private Finding.Edit shown(Finding finding) {
        var edit = Findings.editOf(finding);
        var proposed = events.proposed();
        var dueOn = edit.dueOn() == null && proposed != null ? proposed.dueOn() : edit.dueOn();
        if (dueOn != null && dueOn.isBefore(reviewing.today())) {
            dueOn = possible;
        }
        return new Finding.Edit(edit.title(), edit.kind(), edit.strength(), edit.leadOfficeId(), dueOn);
    }

    private void showEvents() {
        var anchor = base.due().anchor();
        event.setVisible(anchor != null && base.due().latest() == null);
        if (anchor != null) {
            event.show(anchor, events);
            event.explain(due.getValue());
        }
    }

    /** Proposes the due date that goes with the event that was chosen. */
    private void take(Finding.@Nullable AnchorChoice chosen) {
        if (chosen != null) {
            due.setValue(chosen.dueOn());
        }
        event.explain(due.getValue());
    }

    private void write(Finding.Edit edit) {
        if (!title.getValue().equals(edit.title())) {
            title.setValue(edit.title());
        }
        kind.setItems(reviewing.kindsWith(edit.kind()));
        kind.setValue(edit.kind());
        strength.setValue(edit.strength());
        lead.setValue(reviewing.office(edit.leadOfficeId()));
        if (!Objects.equals(due.getValue(), edit.dueOn())) {
            due.setValue(edit.dueOn());
        }
        sayWhetherPassed();
    }

    private void buildTitle() {
        title.setLabel(getTranslation("finding.title"));
        title.addThemeVariants(TextAreaVariant.LUMO_SMALL);
        title.setMaxLength(300);
        Typing.sentAsItGoes(title);
        title.setMinRows(1);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        add(errors.under("title", title));
    }

    private void buildChoices() {
        kind.setLabel(getTranslation("finding.kind"));
        kind.setItemLabelGenerator(one -> getTranslation("kind." + one));
        strength.setLabel(getTranslation("finding.strength"));
        strength.setItems(Strength.values());
        strength.setItemLabelGenerator(one -> getTranslation("strength." + one));
        strength.setHelperText(getTranslation("strength.help." + base.strength()));
        strength.addValueChangeListener(
                change -> strength.setHelperText(getTranslation("strength.help." + change.getValue())));
        lead.setLabel(getTranslation("finding.leadOffice"));
        lead.setItems(reviewing.offices());
        lead.setItemLabelGenerator(office -> office.partyCode() + " · " + office.name());
        lead.setPlaceholder(getTranslation("finding.leadOffice.none"));
        lead.setClearButtonVisible(true);
        lead.setRequiredIndicatorVisible(true);
        kind.setManualValidation(true);
        strength.setManualValidation(true);
        lead.setManualValidation(true);
        var pair = new Div(errors.under("kind", kind), errors.under("strength", strength));
        pair.addClassName("finding-pair");
        add(pair, errors.under("leadOffice", lead));
    }

    private void buildDue() {
        due.setRequiredIndicatorVisible(true);
        due.setClearButtonVisible(true);
        due.setInitialPosition(reviewing.statement().issuedOn());
        due.setMin(reviewing.statement().issuedOn());
        due.setWeekNumbersVisible(false);
        errors.under("dueOn", due);
        due.addValueChangeListener(change -> {
            sayWhetherPassed();
            event.explain(change.getValue());
        });
        passed.addClassName("finding-passed");
        var beside = new Div(FindingFacts.deadline(this, base, reviewing.statement()), passed);
        beside.addClassName("finding-deadline");
        var row = new Div(due, beside);
        row.addClassName("finding-due-row");
        add(event, row);
    }

    private void sayWhetherPassed() {
        LocalDate date = due.getValue();
        var said = base.due().on();
        var words = "";
        if (date != null && date.isBefore(reviewing.today())) {
            words = getTranslation("finding.dueOn.passed", Dates.of(possible, getLocale()));
        } else if (said != null && said.isBefore(reviewing.today()) && possible.equals(date)) {
            words = getTranslation("finding.dueOn.instead", Dates.of(said, getLocale()));
        }
        passed.setVisible(!words.isEmpty());
        passed.setText(words);
    }

    private void buildReleasability() {
        releasable.setLabel(getTranslation("finding.releasableTo"));
        releasable.setHelperText(getTranslation("finding.releasableTo.help"));
        var allowed = reviewing.parties().stream()
                .filter(party -> reviewing.statement().releasability().includes(party.code()))
                .toList();
        releasable.setItems(allowed);
        releasable.setItemLabelGenerator(Party::name);
        releasable.setValue(Set.copyOf(allowed));
        releasable.setManualValidation(true);
        details.setSummaryText(summary());
        details.add(errors.under("releasableTo", releasable), binding);
        details.addClassName("finding-releasability");
        releasable.addValueChangeListener(change -> {
            details.setSummaryText(summary());
            showBinding();
        });
        showBinding();
        add(details);
    }

    private void showBinding() {
        binding.show(
                reviewing.parties().stream()
                        .filter(party -> base.parties().contains(party.code()))
                        .toList(),
                releasable.getValue());
    }

    private String summary() {
        var codes = releasable.getValue().stream().map(Party::code).sorted().collect(Collectors.joining(", "));
        return getTranslation("finding.released", codes.isEmpty() ? "–" : codes);
    }

    private String words(String label, @Nullable Object value) {
        if (value == null) {
            return getTranslation("finding.none");
        }
        return switch (label) {
            case "finding.kind" -> getTranslation("kind." + value);
            case "finding.strength" -> getTranslation("strength." + value);
            case "finding.leadOffice" -> {
                var office = reviewing.office((OfficeId) value);
                yield office == null ? getTranslation("finding.none") : office.name();
            }
            case "finding.dueOn" -> Dates.of((LocalDate) value, getLocale());
            default -> value.toString();
        };
    }
}
