package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentModels;
import org.pacta.id.TaskId;
import org.pacta.shell.ProcessDiagram;
import org.pacta.shell.Section;
import org.pacta.task.Task;

/**
 * The process models of the commitment with its state marked on them: its kind's own first, then the common life. The one
 * in which something is open is shown first.
 */
class ProcessSection extends Composite<Section> implements DiagramMarks.MarkWords {

    private final ZoneId zone;
    private final TabRow tabs = new TabRow(getTranslation("commitment.process.tabs"));
    private final List<ProcessDiagram> diagrams = new ArrayList<>();
    private @Nullable CommitmentDetails shown;

    ProcessSection(ZoneId zone) {
        this.zone = zone;
        var hint = new Paragraph(getTranslation("commitment.process.hint"));
        hint.addClassName("pacta-aside");
        getContent().add(hint, tabs);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.process"));
    }

    void show(CommitmentDetails dossier) {
        shown = dossier;
        var models = dossier.work().diagrams();
        boolean first = diagrams.isEmpty();
        for (int i = 0; i < models.size(); i++) {
            var steps = new DiagramMarks(dossier, models.get(i), this, zone).steps();
            if (i < diagrams.size()) {
                diagrams.get(i).show(steps);
                tabs.rename(i, label(dossier, models.get(i)));
            } else {
                add(models.get(i), steps);
            }
        }
        if (first) {
            IntStream.range(0, models.size())
                    .filter(i -> !DiagramMarks.openTasks(dossier, models.get(i).processKey())
                            .isEmpty())
                    .findFirst()
                    .ifPresent(tabs::select);
        }
    }

    @Override
    public String say(String key, Object... details) {
        return getTranslation(key, details);
    }

    @Override
    public String day(LocalDate day) {
        return new Written(getLocale()).day(day);
    }

    @Override
    public String due(Task.Due due) {
        return new Written(getLocale()).due(due);
    }

    @Override
    public String planned(Commitment.Planned step) {
        return new Written(getLocale()).planned(step);
    }

    /** With the round, where the model is one that others call and that has begun. */
    private String label(CommitmentDetails dossier, CommitmentModels.Diagram model) {
        int round = DiagramMarks.round(dossier, model);
        return round == 0 ? model.name() : getTranslation("commitment.process.round", model.name(), round);
    }

    private void add(CommitmentModels.Diagram model, List<ProcessDiagram.MarkedStep> steps) {
        var diagram = new ProcessDiagram(getTranslation("commitment.process.caption", model.name()));
        diagram.show(model.xml(), steps);
        diagram.addElementSelectedListener(event -> select(model, event.getElementId()));
        diagrams.add(diagram);
        tabs.add(label(Objects.requireNonNull(shown), model), diagram);
    }

    private void select(CommitmentModels.Diagram model, String elementId) {
        if (shown == null) {
            return;
        }
        String called = model.calls().get(elementId);
        if (called != null) {
            var keys = shown.work().diagrams().stream()
                    .map(CommitmentModels.Diagram::processKey)
                    .toList();
            tabs.select(Math.max(0, keys.indexOf(called)));
            return;
        }
        var processKey = model.processKey();
        Map<String, TaskId> open = DiagramMarks.openTasks(shown, processKey);
        TaskId task =
                open.containsKey(elementId) ? open.get(elementId) : DiagramMarks.anyTask(shown, processKey, elementId);
        if (task != null) {
            getUI().ifPresent(ui -> ui.navigate("tasks/" + task));
        }
    }
}
