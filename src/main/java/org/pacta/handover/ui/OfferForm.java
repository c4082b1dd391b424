package org.pacta.handover.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pacta.handover.Handover;
import org.pacta.handover.Handovers;
import org.pacta.party.Member;
import org.pacta.party.Party;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.statement.Series;

/** Asks what is handed over, to whom, and who stops; and says what that would pass on. */
final class OfferForm extends Div {

    private final transient Handovers handovers;
    private final Select<Party> to = new Select<>();
    private final CheckboxGroup<Series> series = new CheckboxGroup<>();
    private final CheckboxGroup<Member> leaving = new CheckboxGroup<>();
    private final TextArea word = new TextArea();
    private final Div passes = new Div();
    private final FieldErrors errors = new FieldErrors();

    private OfferForm(Handovers handovers) {
        this.handovers = handovers;
        addClassName("pacta-form");
        to.setLabel(getTranslation("handover.field.to"));
        to.setItems(handovers.others());
        to.setItemLabelGenerator(Party::name);
        to.setManualValidation(true);
        to.setWidthFull();
        to.addValueChangeListener(change -> showSeries());
        series.setLabel(getTranslation("handover.field.series"));
        series.setHelperText(getTranslation("handover.field.series.help"));
        series.setItemLabelGenerator(it -> it.name() == null ? it.code() : it.code() + " · " + it.name());
        series.setManualValidation(true);
        series.addValueChangeListener(change -> showWhatPasses());
        leaving.setLabel(getTranslation("handover.field.leaving"));
        leaving.setHelperText(getTranslation("handover.field.leaving.help"));
        leaving.setItems(handovers.mayLeave());
        leaving.setItemLabelGenerator(Member::name);
        leaving.setManualValidation(true);
        leaving.addValueChangeListener(change -> showWhatPasses());
        word.setLabel(getTranslation("handover.field.word"));
        word.setHelperText(getTranslation("handover.field.word.help"));
        word.setRequiredIndicatorVisible(true);
        word.setMaxLength(Handovers.LONGEST_WORD);
        word.setManualValidation(true);
        word.setWidthFull();
        passes.getElement().setAttribute("role", "status");
        errors.under("to", to);
        errors.under("series", series);
        errors.under("leaving", leaving);
        errors.under("word", word);
        add(new Paragraph(getTranslation("handover.offer.about")), to, series, leaving, word, passes);
    }

    static void open(Handovers handovers, Consumer<Handover> made) {
        var form = new OfferForm(handovers);
        new FormDialog(form.getTranslation("handover.offer"), "dialog.gone", form.errors, form)
                .open(
                        form.getTranslation("handover.offer.verb"),
                        form.getTranslation("handover.offer.done"),
                        () -> 0,
                        version -> made.accept(handovers.offer(form.offered())));
        form.to.focus();
    }

    private void showSeries() {
        var chosen = to.getValue();
        if (chosen != null) {
            var common = handovers.common(chosen.code());
            series.setItems(common);
            series.setValue(Set.copyOf(common));
            if (common.isEmpty()) {
                showWhatPasses();
            }
        }
    }

    private void showWhatPasses() {
        passes.removeAll();
        var chosen = to.getValue();
        if (chosen != null) {
            passes.add(new PassesList(handovers.preview(chosen.code(), codes(), usernames())));
        }
    }

    private Handovers.Offered offered() {
        var chosen = to.getValue();
        return new Handovers.Offered(chosen == null ? "" : chosen.code(), codes(), usernames(), word.getValue());
    }

    private Set<String> codes() {
        return series.getValue().stream().map(Series::code).collect(Collectors.toSet());
    }

    private Set<String> usernames() {
        return leaving.getValue().stream().map(Member::username).collect(Collectors.toSet());
    }
}
