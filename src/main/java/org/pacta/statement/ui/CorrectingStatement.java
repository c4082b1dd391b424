package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.intake.Intake;
import org.pacta.shell.Dates;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.statement.BetterTexts;
import org.pacta.statement.Corrections;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementCommitments;
import org.pacta.statement.Statements;

/** What a coordinator sets right about a statement: what it is, or that it should not be here. */
@org.springframework.stereotype.Component
class CorrectingStatement {

    private static final int LISTED = 200;

    private final Corrections corrections;
    private final BetterTexts texts;
    private final Intake intake;
    private final Statements statements;
    private final KnownSeries series;

    CorrectingStatement(
            Corrections corrections, BetterTexts texts, Statements statements, KnownSeries series, Intake intake) {
        this.texts = texts;
        this.intake = intake;
        this.corrections = corrections;
        this.statements = statements;
        this.series = series;
    }

    /** @param shown takes the reference of the statement to be shown anew */
    List<Button> buttons(Component page, Statement statement, Consumer<String> shown) {
        var correct = new Button(page.getTranslation("statement.correct.verb"));
        Press.once(correct, () -> new Form(page, statement, shown).open());
        var withdraw = new Button(page.getTranslation("statement.withdraw.verb"));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Press.once(withdraw, () -> new Withdrawing(page, statement, shown).open());
        var better = new Button(page.getTranslation("statement.better.verb"));
        better.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Press.once(better, () -> askForText(page, statement, shown));
        return List.of(correct, better, withdraw);
    }

    /** Said above the text: commitments of which no sentence stands in it any more. */
    Optional<Component> noLongerFitting(Component page, Statement statement) {
        var made = texts.noLongerFitting(statement);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        made.forEach(it -> list.add(new ListItem(new Anchor(
                "commitments/" + it.reference(),
                page.getTranslation("statement.withdraw.fate", it.reference(), it.title())))));
        return Optional.of(Problem.caution(page.getTranslation("statement.better.unfit"), list));
    }

    private void askForText(Component page, Statement statement, Consumer<String> shown) {
        var errors = new FieldErrors();
        var text = new TextArea(page.getTranslation("statement.text"));
        text.setValue(statement.text());
        text.setMaxHeight("20rem");
        text.setManualValidation(true);
        text.setWidthFull();
        errors.under("text", text);
        var reason = reason(page, errors);
        var file = new FileIntake(intake, text::setValue);
        file.takeTextOnly();
        new FormDialog(
                        page.getTranslation("statement.better", statement.reference()),
                        "dialog.gone",
                        errors,
                        new Paragraph(page.getTranslation("statement.better.about")),
                        file,
                        text,
                        reason)
                .open(
                        page.getTranslation("statement.better.save"),
                        page.getTranslation("statement.better.done"),
                        () -> version(statement),
                        version -> shown.accept(
                                texts.replace(statement.reference(), version, text.getValue(), reason.getValue())
                                        .reference()));
        text.focus();
    }

    private int version(Statement statement) {
        return statements.byId(statement.id()).orElseThrow().version();
    }

    private static TextArea reason(Component page, FieldErrors errors) {
        var reason = new TextArea(page.getTranslation("statement.reason"));
        reason.setHelperText(page.getTranslation("statement.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        errors.under("reason", reason);
        return reason;
    }

    /** Asks for what the statement is. */
    private final class Form {

        private final Component page;
        private final Statement statement;
        private final Consumer<String> shown;
        private final FieldErrors errors = new FieldErrors();
        private final TextField title;
        private final DayPicker issuedOn;
        private final TextField venue;
        private final ComboBox<String> inSeries;
        private final IntegerField number;
        private final TextArea reason;
        private final Div moves = new Div();

        Form(Component page, Statement statement, Consumer<String> shown) {
            this.page = page;
            this.statement = statement;
            this.shown = shown;
            title = new TextField(page.getTranslation("statement.title"));
            title.setValue(statement.title());
            title.setMaxLength(500);
            title.setManualValidation(true);
            title.setWidthFull();
            issuedOn = new DayPicker(page.getTranslation("statement.issuedOn"));
            issuedOn.setValue(statement.issuedOn());
            issuedOn.addValueChangeListener(change -> preview());
            venue = new TextField(page.getTranslation("statement.venue"));
            venue.setValue(Objects.requireNonNullElse(statement.venue(), ""));
            venue.setMaxLength(200);
            venue.setManualValidation(true);
            inSeries = new ComboBox<>(page.getTranslation("statement.series"));
            inSeries.setItems(series.all().stream().map(Series::code).toList());
            inSeries.setAllowCustomValue(true);
            inSeries.addCustomValueSetListener(
                    typed -> inSeries.setValue(typed.getDetail().strip().toUpperCase(Locale.ROOT)));
            inSeries.setClearButtonVisible(true);
            inSeries.setManualValidation(true);
            inSeries.setValue(statement.series());
            number = new IntegerField(page.getTranslation("statement.number"));
            number.setValue(statement.number());
            number.setManualValidation(true);
            errors.under("title", title);
            errors.under("issuedOn", issuedOn);
            errors.under("venue", venue);
            errors.under("series", inSeries);
            errors.under("number", number);
            reason = reason(page, errors);
            moves.getElement().setAttribute("role", "status");
        }

        void open() {
            var places = new Div(inSeries, number, issuedOn, venue);
            places.addClassName("statement-form-row");
            new FormDialog(
                            page.getTranslation("statement.correct", statement.reference()),
                            "dialog.gone",
                            errors,
                            title,
                            places,
                            moves,
                            reason)
                    .open(
                            page.getTranslation("statement.correct.save"),
                            page.getTranslation("statement.correct.done"),
                            () -> version(statement),
                            version -> shown.accept(corrections
                                    .correct(statement.reference(), version, details(), reason.getValue())
                                    .reference()));
            title.focus();
        }

        private Corrections.Details details() {
            var day = issuedOn.getValue();
            if (day == null) {
                throw new Refused("statement.issuedOn", "issuedOn");
            }
            return new Corrections.Details(
                    title.getValue(), day, venue.getValue(), inSeries.getValue(), number.getValue());
        }

        /** What another date moves, before it is saved. */
        private void preview() {
            moves.removeAll();
            var day = issuedOn.getValue();
            if (day == null || day.equals(statement.issuedOn())) {
                return;
            }
            var moved = corrections.preview(statement.reference(), day);
            moves.add(new Paragraph(page.getTranslation("statement.moves", moved.size())));
            var list = new UnorderedList();
            moved.forEach(it -> list.add(said(it)));
            moves.add(list);
        }

        private ListItem said(Corrections.Moves moved) {
            var item = new ListItem(new Div(page.getTranslation(
                    "statement.moves.words",
                    moved.subject(),
                    moved.phrase(),
                    day(moved.latestWas()),
                    day(moved.latestIs()))));
            if (moved.commitment()) {
                var key = moved.beyondWords() ? "statement.moves.beyond" : "statement.moves.stays";
                item.add(new Div(page.getTranslation(key, day(moved.dueIs()))));
            } else if (!Objects.equals(moved.dueWas(), moved.dueIs())) {
                item.add(new Div(page.getTranslation("statement.moves.due", day(moved.dueWas()), day(moved.dueIs()))));
            }
            return item;
        }

        private String day(@Nullable LocalDate day) {
            return day == null
                    ? page.getTranslation("finding.none")
                    : Dates.of(day, UI.getCurrentOrThrow().getLocale());
        }
    }

    /** Asks why it should not be here, and what becomes of each commitment under way. */
    private final class Withdrawing {

        private final Component page;
        private final Statement statement;
        private final Consumer<String> shown;
        private final FieldErrors errors = new FieldErrors();
        private final TextArea reason;
        private final Map<String, ComboBox<String>> fates = new LinkedHashMap<>();

        Withdrawing(Component page, Statement statement, Consumer<String> shown) {
            this.page = page;
            this.statement = statement;
            this.shown = shown;
            reason = reason(page, errors);
            var others = statements.list(Statement.Sort.ISSUED_ON, true, 0, LISTED).stream()
                    .filter(it -> !it.withdrawn() && !it.reference().equals(statement.reference()))
                    .map(Statement.Summary::reference)
                    .toList();
            corrections.madeOf(statement).stream()
                    .filter(StatementCommitments.Made::underWay)
                    .forEach(made -> fates.put(made.reference(), fate(made, others)));
            if (!fates.isEmpty()) {
                errors.under("commitments", fates.values().iterator().next());
            }
        }

        void open() {
            var content = new ArrayList<Component>();
            content.add(new Paragraph(page.getTranslation("statement.withdraw.about")));
            content.add(reason);
            content.addAll(fates.values());
            new FormDialog(
                            page.getTranslation("statement.withdraw", statement.reference()),
                            "dialog.gone",
                            errors,
                            content.toArray(Component[]::new))
                    .open(
                            page.getTranslation("statement.withdraw.save"),
                            page.getTranslation("statement.withdraw.done"),
                            () -> version(statement),
                            version -> {
                                corrections.withdraw(statement.reference(), version, reason.getValue(), decided());
                                shown.accept(statement.reference());
                            });
            reason.focus();
        }

        /** The empty value stands for being withdrawn with the statement; nothing is chosen beforehand. */
        private ComboBox<String> fate(StatementCommitments.Made made, List<String> others) {
            var field = new ComboBox<String>(
                    page.getTranslation("statement.withdraw.fate", made.reference(), made.title()));
            var choices = new ArrayList<String>();
            choices.add("");
            choices.addAll(others);
            field.setItems(choices);
            field.setItemLabelGenerator(it -> it.isEmpty()
                    ? page.getTranslation("statement.withdraw.too")
                    : page.getTranslation("statement.withdraw.keepUnder", it));
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.setWidthFull();
            return field;
        }

        private List<Corrections.Fate> decided() {
            return fates.entrySet().stream()
                    .filter(it -> it.getValue().getValue() != null)
                    .map(it -> new Corrections.Fate(
                            it.getKey(),
                            it.getValue().getValue().isEmpty()
                                    ? null
                                    : it.getValue().getValue()))
                    .toList();
        }
    }
}
