package org.pacta.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.pacta.shell.Press;
import org.pacta.task.TaskState;

/** Where the work stands: state, percent, and a note that must be there when it is blocked. */
final class ReportForm extends Div {

    private final RadioButtonGroup<TaskState> state = new RadioButtonGroup<>();
    private final IntegerField percent = new IntegerField();
    private final TextArea note = new TextArea();
    private final Refusals refusals = new Refusals().orAtField(this::refuse);
    private boolean typed;

    /** What is done with a report. */
    @FunctionalInterface
    interface Reporting {

        /** @throws RuntimeException a refusal, which the form shows */
        void report(TaskState state, int percent, String note);
    }

    /** @param done after the report was taken */
    ReportForm(Reporting reporting, Runnable done) {
        addClassName("task-report");
        state.setLabel(getTranslation("report.state"));
        state.setItems(List.of(TaskState.OPEN, TaskState.IN_PROGRESS, TaskState.BLOCKED));
        state.setItemLabelGenerator(item -> getTranslation("taskState." + item.name()));
        state.addValueChangeListener(event -> {
            typed |= event.isFromClient();
            askWhy();
        });
        percent.setLabel(getTranslation("report.percent"));
        percent.setMin(0);
        percent.setMax(100);
        percent.setStep(5);
        percent.setStepButtonsVisible(true);
        percent.setManualValidation(true);
        percent.addValueChangeListener(event -> {
            typed |= event.isFromClient();
            percent.setInvalid(false);
            if (event.isFromClient()
                    && state.getValue() == TaskState.OPEN
                    && event.getValue() != null
                    && event.getValue() > 0) {
                state.setValue(TaskState.IN_PROGRESS);
            }
        });
        note.setMaxLength(4000);
        note.setManualValidation(true);
        note.addValueChangeListener(event -> {
            typed |= event.isFromClient();
            note.setInvalid(false);
        });
        askWhy();

        var button = new Button(getTranslation("report.submit"));
        Press.once(button, () -> {
            var taken = send(reporting);
            if (taken) {
                done.run();
            }
        });
        var figures = new Div(state, percent);
        figures.addClassName("task-report-figures");
        add(figures, note, refusals, button);
    }

    /** Begins anew from where the task stands: whoever reports on an untouched task has most likely begun it. */
    void begin(TaskState standing, int percentNow) {
        state.setValue(standing == TaskState.OPEN ? TaskState.IN_PROGRESS : standing);
        percent.setValue(percentNow);
        note.clear();
        refusals.removeAll();
        typed = false;
    }

    /** Whether somebody has entered something that is not sent yet. */
    boolean typed() {
        return typed;
    }

    TextArea note() {
        return note;
    }

    private boolean send(Reporting reporting) {
        var figure = percent.getValue();
        if (figure == null) {
            refuse("percent", getTranslation("refused.task.report.percent"));
            return false;
        }
        return refusals.attempt(() -> reporting.report(state.getValue(), figure, note.getValue()));
    }

    private void askWhy() {
        var blocked = state.getValue() == TaskState.BLOCKED;
        note.setLabel(getTranslation(blocked ? "report.note.blocked" : "report.note"));
        note.setRequiredIndicatorVisible(blocked);
    }

    private boolean refuse(String field, String text) {
        switch (field) {
            case "percent" -> {
                percent.setErrorMessage(text);
                percent.setInvalid(true);
                percent.focus();
            }
            case "note" -> {
                note.setErrorMessage(text);
                note.setInvalid(true);
                note.focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
