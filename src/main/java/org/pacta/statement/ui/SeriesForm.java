package org.pacta.statement.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Member;
import org.pacta.party.Party;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;
import org.pacta.statement.SeriesRhythms;

/** Asks what is known of a series. */
final class SeriesForm extends Div {

    private final List<Party> known;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final CheckboxGroup<Party> parties = new CheckboxGroup<>();
    private final IntegerField months = new IntegerField();
    private final List<ComboBox<Party>> hosts = new ArrayList<>();
    private final ComboBox<Party> nextHost = new ComboBox<>();
    private final MultiSelectComboBox<Member> coordinators = new MultiSelectComboBox<>();
    private final FieldErrors errors = new FieldErrors();

    private SeriesForm(List<Party> known, List<Member> candidates, boolean fresh) {
        this.known = known;
        addClassName("pacta-form");
        label("code", code);
        code.setRequiredIndicatorVisible(true);
        code.setVisible(fresh);
        code.setManualValidation(true);
        label("name", name);
        name.setMaxLength(200);
        name.setManualValidation(true);
        parties.setLabel(getTranslation("series.field.parties"));
        parties.setHelperText(getTranslation("series.field.parties.help"));
        parties.setItems(known);
        parties.setItemLabelGenerator(Party::name);
        parties.setManualValidation(true);
        label("everyMonths", months);
        months.setHelperText(getTranslation("series.field.everyMonths.help"));
        months.setMin(1);
        months.setMax(SeriesRhythms.MOST_MONTHS);
        months.setManualValidation(true);
        for (int place = 1; place <= known.size(); place++) {
            hosts.add(party(getTranslation("series.field.host", place)));
        }
        var turns = new Div(hosts.toArray(ComboBox[]::new));
        turns.addClassName("statement-form-row");
        choose(nextHost, getTranslation("series.field.nextHost"));
        label("coordinators", coordinators);
        coordinators.setHelperText(getTranslation("series.field.coordinators.help"));
        coordinators.setItems(candidates);
        coordinators.setItemLabelGenerator(Member::name);
        coordinators.setManualValidation(true);
        errors.under("code", code);
        errors.under("name", name);
        errors.under("parties", parties);
        errors.under("everyMonths", months);
        errors.under("hosts", hosts.getFirst());
        errors.under("nextHost", nextHost);
        errors.under("coordinators", coordinators);
        add(code, name, parties, months, turns, nextHost, coordinators);
    }

    /** Enters a new one. */
    static void add(KnownSeries series, List<Party> known, Consumer<Series> added) {
        var form = new SeriesForm(known, series.candidates(), true);
        form.open(
                form.getTranslation("series.add"),
                () -> 0,
                version -> added.accept(series.add(form.code.getValue(), form.told())));
        form.code.focus();
    }

    /** Says more of one. */
    static void change(KnownSeries series, Series was, List<Party> known, Runnable changed) {
        var form = new SeriesForm(known, series.candidates(), false);
        form.fill(was);
        form.open(
                form.getTranslation("series.change", was.code()),
                () -> series.byCode(was.code()).version(),
                version -> {
                    series.change(was.code(), version, form.told());
                    changed.run();
                });
        form.name.focus();
    }

    private void open(String title, IntSupplier version, IntConsumer command) {
        new FormDialog(title, "dialog.gone", errors, this)
                .open(getTranslation("series.save"), getTranslation("series.saved"), version, command);
    }

    private void fill(Series was) {
        name.setValue(was.name() == null ? "" : was.name());
        parties.setValue(
                known.stream().filter(it -> was.parties().contains(it.code())).collect(Collectors.toSet()));
        months.setValue(was.rhythm().everyMonths());
        for (int place = 0; place < Math.min(hosts.size(), was.rhythm().hosts().size()); place++) {
            hosts.get(place).setValue(party(was.rhythm().hosts(), place));
        }
        nextHost.setValue(of(was.rhythm().nextHost()));
        var keepers = was.coordinators().stream().map(Member::username).collect(Collectors.toSet());
        coordinators.setValue(coordinators
                .getListDataView()
                .getItems()
                .filter(it -> keepers.contains(it.username()))
                .collect(Collectors.toSet()));
    }

    private KnownSeries.Told told() {
        return new KnownSeries.Told(
                name.getValue(),
                known.stream()
                        .filter(parties.getValue()::contains)
                        .map(Party::code)
                        .toList(),
                hosts.stream()
                        .flatMap(it -> it.getOptionalValue().stream())
                        .map(Party::code)
                        .toList(),
                months.getValue(),
                nextHost.getOptionalValue().map(Party::code).orElse(null),
                coordinators.getValue().stream().map(Member::username).collect(Collectors.toSet()));
    }

    private @Nullable Party party(List<String> codes, int place) {
        return of(codes.get(place));
    }

    private @Nullable Party of(@Nullable String code) {
        return known.stream().filter(it -> it.code().equals(code)).findFirst().orElse(null);
    }

    private ComboBox<Party> party(String label) {
        var field = new ComboBox<Party>();
        choose(field, label);
        return field;
    }

    private void choose(ComboBox<Party> field, String label) {
        field.setLabel(label);
        field.setItems(known);
        field.setItemLabelGenerator(Party::name);
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
    }

    private <F extends HasLabel & HasSize & HasValue<?, ?>> void label(String field, F labelled) {
        labelled.setLabel(getTranslation("series.field." + field));
        labelled.setWidthFull();
    }
}
