package org.pacta.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.pacta.calendar.DaysOff;
import org.pacta.calendar.DaysOff.Day;
import org.pacta.command.Refused;
import org.pacta.shell.Dates;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.text.ModelWords;

/** A day off and its name, with what moves before it is saved. */
class DayOffForm extends Div {

    /** So many tasks are named before a day is saved; the others are counted. */
    private static final int NAMED = 10;

    private final transient DaysOff daysOff;
    private final DayPicker day = new DayPicker();
    private final TextField name = new TextField();
    private final Div moves = new Div();
    private final FieldErrors fields = new FieldErrors();

    private DayOffForm(DaysOff daysOff) {
        this.daysOff = daysOff;
        day.setLabel(getTranslation("dayOff.field.day"));
        day.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        fields.under("day", day);
        name.setLabel(getTranslation("dayOff.field.name"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        fields.under("name", name);
        moves.getElement().setAttribute("aria-live", "polite");
        day.addValueChangeListener(change -> {
            moves.removeAll();
            if (change.getValue() != null) {
                preview(change.getValue());
            }
        });
        add(day, name, moves);
    }

    static void add(DaysOff daysOff, Runnable added) {
        var form = new DayOffForm(daysOff);
        form.dialog("dayOff.add")
                .open(form.getTranslation("dayOff.add.verb"), form.getTranslation("dayOff.saved"), () -> 0, version -> {
                    daysOff.add(form.chosen(), form.name.getValue());
                    added.run();
                });
        form.day.focus();
    }

    static void rename(DaysOff daysOff, Day day, Runnable renamed) {
        var form = new DayOffForm(daysOff);
        form.day.setVisible(false);
        form.name.setValue(day.name());
        form.dialog("dayOff.rename.title", day.name())
                .open(form.getTranslation("dayOff.rename"), form.getTranslation("dayOff.saved"), () -> 0, version -> {
                    daysOff.rename(day.on(), form.name.getValue());
                    renamed.run();
                });
        form.name.focus();
    }

    /** Says what moves before it is done. */
    static void remove(DaysOff daysOff, Day day, Runnable removed) {
        var form = new DayOffForm(daysOff);
        form.day.setVisible(false);
        form.name.setVisible(false);
        form.preview(day.on());
        form.dialog("dayOff.remove.title", day.name())
                .open(form.getTranslation("dayOff.remove"), form.getTranslation("dayOff.removed"), () -> 0, version -> {
                    daysOff.remove(day.on());
                    removed.run();
                });
    }

    private FormDialog dialog(String title, Object... names) {
        return new FormDialog(getTranslation(title, names), "dayOff.gone", fields, this);
    }

    private LocalDate chosen() {
        if (day.getValue() == null) {
            throw new Refused("dayOff.day", "day");
        }
        return day.getValue();
    }

    private void preview(LocalDate chosen) {
        var moved = daysOff.preview(chosen);
        moves.add(new Paragraph(getTranslation("dayOff.moves", moved.size())));
        if (moved.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        moved.stream()
                .limit(NAMED)
                .forEach(task -> list.add(new ListItem(getTranslation(
                        "dayOff.moves.task",
                        ModelWords.say(task.name(), getLocale()),
                        task.commitment(),
                        Dates.of(task.from(), getLocale()),
                        Dates.of(task.to(), getLocale())))));
        if (moved.size() > NAMED) {
            list.add(new ListItem(getTranslation("dayOff.moves.more", moved.size() - NAMED)));
        }
        moves.add(list, new Paragraph(getTranslation("dayOff.moves.told")));
    }
}
