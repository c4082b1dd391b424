package org.pacta.absence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.command.Refused;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;

/** Who is away, from when to when, and who stands in. */
class AbsenceForm extends Div {

    private final Absences absences;
    private final Select<Member> person = new Select<>();
    private final DayPicker from = new DayPicker();
    private final DayPicker until = new DayPicker();
    private final Select<Member> substitute = new Select<>();
    private final FieldErrors fields = new FieldErrors();

    private AbsenceForm(Absences absences) {
        this.absences = absences;
        prepare("person", person);
        person.addValueChangeListener(change -> offer(change.getValue().id(), null));
        from.setLabel(getTranslation("absence.field.from"));
        until.setLabel(getTranslation("absence.field.until"));
        for (var picker : new DayPicker[] {from, until}) {
            picker.setManualValidation(true);
            picker.setRequiredIndicatorVisible(true);
            picker.setWidthFull();
        }
        fields.under("from", from);
        fields.under("until", until);
        prepare("substitute", substitute);
        substitute.setHelperText(getTranslation("absence.field.substitute.help"));
        substitute.setEmptySelectionAllowed(true);
        substitute.setEmptySelectionCaption(getTranslation("absence.nobody"));
        substitute.setItemLabelGenerator(
                member -> member == null ? getTranslation("absence.nobody") : inOffice(member));
        add(person, from, until, substitute);
    }

    /** Asks for a new one. */
    static void add(Absences absences, Runnable added) {
        var form = new AbsenceForm(absences);
        var people = absences.people();
        form.person.setItems(people);
        form.person.setItemLabelGenerator(AbsenceForm::inOffice);
        form.person.setValue(people.getFirst());
        form.person.setVisible(people.size() > 1);
        form.dialog("absence.add")
                .open(
                        form.getTranslation("absence.add.verb"),
                        form.getTranslation("absence.saved"),
                        () -> 0,
                        version -> {
                            absences.add(form.person.getValue().username(), form.days(), form.named());
                            added.run();
                        });
    }

    /** Asks for other days, or for somebody else to stand in. */
    static void change(Absences absences, Absence absence, Runnable changed) {
        var form = new AbsenceForm(absences);
        form.person.setVisible(false);
        form.from.setValue(absence.days().from());
        form.from.setReadOnly(
                absence.days().from().isBefore(absences.today(absence.person().id())));
        form.until.setValue(absence.days().until());
        form.offer(absence.person().id(), absence.substitute());
        form.dialog("absence.change", absence.person().name())
                .open(
                        form.getTranslation("absence.save"),
                        form.getTranslation("absence.saved"),
                        () -> absences.byId(absence.id()).version(),
                        version -> {
                            absences.change(absence.id(), version, form.days(), form.named());
                            changed.run();
                        });
    }

    private FormDialog dialog(String title, Object... names) {
        return new FormDialog(getTranslation(title, names), "absence.gone", fields, this);
    }

    private void prepare(String key, Select<Member> field) {
        field.setLabel(getTranslation("absence.field." + key));
        field.setManualValidation(true);
        field.setWidthFull();
        fields.under(key, field);
    }

    private void offer(MemberId away, Absence.@Nullable Person named) {
        var offered = absences.substitutes(away);
        substitute.setItems(offered);
        if (named != null) {
            offered.stream()
                    .filter(member -> member.id().equals(named.id()))
                    .findFirst()
                    .ifPresent(substitute::setValue);
        }
    }

    private static String inOffice(Member member) {
        return member.name() + " · " + member.office().name();
    }

    private Absence.Days days() {
        if (from.getValue() == null) {
            throw new Refused("absence.day", "from");
        }
        if (until.getValue() == null) {
            throw new Refused("absence.day", "until");
        }
        return new Absence.Days(from.getValue(), until.getValue());
    }

    private @Nullable String named() {
        var chosen = substitute.getValue();
        return chosen == null ? null : chosen.username();
    }
}
