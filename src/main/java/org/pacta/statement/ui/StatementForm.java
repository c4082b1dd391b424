package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Party;
import org.pacta.reading.StatementDetails;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FieldErrors;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Series;
import org.pacta.statement.StatementText;

/** What a statement is, beside its text: proposed from the text, and each value corrected by whoever knows better. */
final class StatementForm extends Div {

    private final List<Party> known;
    private final TextField title = new TextField();
    private final ComboBox<String> series = new ComboBox<>();
    private final IntegerField number = new IntegerField();
    private final DayPicker issuedOn;
    private final TextField venue = new TextField();
    private final TextField source = new TextField();
    private final CheckboxGroup<Party> parties = new CheckboxGroup<>();
    private final CheckboxGroup<Party> releasableTo = new CheckboxGroup<>();
    /** The number that the text gives itself; null where it gives none. */
    private @Nullable Integer numberSaid;

    private final Proposal<String> titleProposal;
    private final Proposal<String> seriesProposal;
    private final Proposal<Integer> numberProposal;
    private final Proposal<LocalDate> dateProposal;
    private final Proposal<String> venueProposal;
    private final Proposal<Set<Party>> partiesProposal;
    private final Proposal<Set<Party>> releasableProposal;

    StatementForm(List<Party> known, FieldErrors errors, LocalDate today, KnownSeries inSeries) {
        this.known = known;
        addClassName("statement-form");
        issuedOn = new DayPicker(getTranslation("statement.issuedOn"));
        issuedOn.setMin(LocalDate.of(1945, 1, 1));
        issuedOn.setMax(today.plusDays(1));
        titleProposal = text(errors, "title", title, 500, "");
        series.setLabel(getTranslation("statement.series"));
        series.setItems(inSeries.all().stream().map(Series::code).toList());
        series.setAllowCustomValue(true);
        series.addCustomValueSetListener(
                typed -> series.setValue(typed.getDetail().strip().toUpperCase(Locale.ROOT)));
        series.setClearButtonVisible(true);
        series.setManualValidation(true);
        seriesProposal = new Proposal<>(errors.under("series", series), getTranslation("intake.series.help"));
        number.setLabel(getTranslation("statement.number"));
        number.setMin(1);
        number.setMax(9999);
        number.setStepButtonsVisible(false);
        number.setManualValidation(true);
        numberProposal = new Proposal<>(errors.under("number", number), getTranslation("intake.number.help"));
        series.addValueChangeListener(change -> proposeNumber(inSeries, change.getValue()));
        dateProposal = new Proposal<>(errors.under("issuedOn", issuedOn), getTranslation("intake.issuedOn.help"));
        venueProposal = text(errors, "venue", venue, 200, "");
        text(errors, "source", source, 500, getTranslation("intake.source.help"));
        partiesProposal = parties(errors, "parties", parties, getTranslation("intake.parties.help"));
        releasableProposal = parties(errors, "releasableTo", releasableTo, getTranslation("intake.releasableTo.help"));
        parties.addValueChangeListener(change -> releasableProposal.propose(change.getValue()));
        Stream.<HasValue<?, ?>>of(title, issuedOn).forEach(field -> field.setRequiredIndicatorVisible(true));
        add(title, row(series, number, issuedOn), row(venue, source), row(parties, releasableTo));
    }

    /** The next of its series, unless the text says which one it is; helped with, as it may be an older one. */
    private void proposeNumber(KnownSeries inSeries, @Nullable String chosen) {
        if (numberSaid != null) {
            return;
        }
        numberProposal.propose(
                chosen == null || !StatementText.mayBeSeries(chosen)
                        ? null
                        : Integer.valueOf(inSeries.nextNumber(chosen)),
                getTranslation("intake.number.next"));
    }

    /** Chooses a series, as a link of its page does. */
    void choose(String code) {
        if (StatementText.mayBeSeries(code)) {
            series.setValue(code);
        }
    }

    /** @param named codes and names that the text gives its parties; where none is known here, all are proposed */
    void propose(StatementDetails details, List<String> named) {
        titleProposal.propose(details.title());
        numberSaid = details.number();
        seriesProposal.propose(details.series());
        if (numberSaid != null) {
            numberProposal.propose(numberSaid);
        }
        dateProposal.propose(details.issuedOn());
        venueProposal.propose(details.venue());
        var found = known.stream().filter(party -> named.contains(party.code())).collect(Collectors.toSet());
        partiesProposal.propose(found.isEmpty() ? Set.copyOf(known) : found);
    }

    /** The day from which deadlines are counted, where one stands in the field. */
    @Nullable
    LocalDate issuedOn() {
        return issuedOn.getValue();
    }

    boolean isEmpty() {
        return title.isEmpty() && series.isEmpty() && number.isEmpty() && source.isEmpty() && venue.isEmpty();
    }

    /** The statement as it stands here, or null where a field says what is missing. */
    @Nullable
    NewStatement statement(String text) {
        var date = issuedOn.getValue();
        missing(releasableTo, "refused.statement.releasableTo");
        missing(parties, "refused.statement.parties");
        if (date == null) {
            mark(issuedOn, issuedOn.isUnreadable() ? "dayPicker.unreadable" : "refused.statement.issuedOn");
        }
        missing(title, "refused.statement.title");
        if (date == null || Stream.of(title, parties, releasableTo).anyMatch(HasValue::isEmpty)) {
            return null;
        }
        return new NewStatement(
                series.isEmpty() ? null : series.getValue(),
                number.getValue(),
                title.getValue(),
                date,
                blankAsNull(venue),
                blankAsNull(source),
                text,
                codes(parties),
                codes(releasableTo));
    }

    /** Marks it where nothing stands in it; what is marked last has the focus, so the first field comes last. */
    private <F extends HasValidationProperties & HasValue<?, ?>> void missing(F field, String key) {
        if (field.isEmpty()) {
            mark(field, key);
        }
    }

    private void mark(HasValidationProperties field, String key) {
        FieldErrors.mark(field, getTranslation(key));
    }

    private Proposal<String> text(FieldErrors errors, String name, TextField field, int longest, String help) {
        field.setLabel(getTranslation("statement." + name));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return new Proposal<>(errors.under(name, field), help);
    }

    private Proposal<Set<Party>> parties(FieldErrors errors, String name, CheckboxGroup<Party> field, String help) {
        field.setLabel(getTranslation("statement." + name));
        field.setItems(known);
        field.setItemLabelGenerator(Party::name);
        field.setManualValidation(true);
        return new Proposal<>(errors.under(name, field), help);
    }

    private static Set<String> codes(CheckboxGroup<Party> group) {
        return group.getValue().stream().map(Party::code).collect(Collectors.toSet());
    }

    private static @Nullable String blankAsNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("statement-form-row");
        return row;
    }
}
