package org.pacta.overview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.overview.OverviewSnapshot.Cadence;
import org.pacta.party.Party;
import org.pacta.shell.Attempt;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Problem;
import org.pacta.statement.SeriesRhythms;

/** Asks how often a series meets and who hosts next. */
class RhythmDialog extends PageDialog {

    private final IntegerField months = new IntegerField();
    private final ComboBox<Party> host = new ComboBox<>();
    private final Div problem = new Div();

    /** Sets the rhythm of the series of a statement; see {@link SeriesRhythms#set}. */
    interface Setting {
        void set(String statement, @Nullable Integer everyMonths, @Nullable String nextHost, int version);
    }

    RhythmDialog(String title, Cadence series, List<Party> parties, Setting setting) {
        super(title);
        months.setLabel(getTranslation("overview.rhythm.months"));
        months.setHelperText(getTranslation("overview.rhythm.months.help"));
        months.setMin(1);
        months.setMax(SeriesRhythms.MOST_MONTHS);
        months.setStepButtonsVisible(true);
        months.setValue(series.everyMonths());
        months.setWidthFull();
        host.setLabel(getTranslation("overview.rhythm.host"));
        host.setHelperText(getTranslation("overview.rhythm.host.help"));
        host.setItems(parties);
        host.setItemLabelGenerator(Party::name);
        host.setClearButtonVisible(true);
        host.setWidthFull();
        parties.stream()
                .filter(party -> party.code().equals(series.nextHost()))
                .findFirst()
                .ifPresent(host::setValue);
        var body = new Div(new Paragraph(getTranslation("overview.rhythm.about")), months, host, problem);
        body.addClassName("pacta-dialog-body");
        addComponentAtIndex(1, body);
        var save = new Button(getTranslation("overview.rhythm.save"), click -> save(series, setting));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("rhythm-save");
        var cancel = new Button(getTranslation("overview.rhythm.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withActions(cancel, save);
    }

    private void save(Cadence series, Setting setting) {
        problem.removeAll();
        if (months.isInvalid()) {
            return;
        }
        var done = Attempt.on(this)
                .atField(this::atField)
                .in(text -> problem.add(Problem.error(text)))
                .run(() -> setting.set(
                        series.last(),
                        months.getValue(),
                        host.getOptionalValue().map(Party::code).orElse(null),
                        series.rhythmVersion()));
        if (done) {
            close();
        }
    }

    private boolean atField(String field, String text) {
        if (!field.equals("everyMonths")) {
            return false;
        }
        months.setErrorMessage(text);
        months.setInvalid(true);
        return true;
    }
}
