package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.task.TaskState;

/** The tasks: those open, what the plan foresees next, those done. */
class WorkSection extends Composite<Section> {

    private final Div body = new Div();
    private final ZoneId zone;

    WorkSection(ZoneId zone) {
        this.zone = zone;
        body.addClassName("pacta-stack");
        getContent().add(body);
        getContent().addClassName("pacta-work");
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.work"));
    }

    void show(CommitmentDetails dossier) {
        var work = dossier.work();
        body.removeAll();
        if (dossier.active()) {
            list(
                    getTranslation("commitment.work.open", work.open().size()),
                    "commitment.work.open.none",
                    work.open().stream().map(task -> TaskLine.open(task)).toList());
            var toCome = work.toCome();
            if (!toCome.isEmpty()) {
                list(
                        getTranslation("commitment.work.toCome", toCome.size()),
                        "commitment.work.toCome.none",
                        toCome.stream()
                                .map(step -> TaskLine.toCome(step, dossier.today()))
                                .toList());
                if (toCome.stream().anyMatch(step -> step.compressed())) {
                    body.add(Problem.notice(getTranslation("commitment.work.compressed")));
                }
            }
        }
        long cancelled = work.ended().stream()
                .filter(task -> task.progress().state() == TaskState.CANCELLED)
                .count();
        list(
                cancelled == 0
                        ? getTranslation("commitment.work.ended", work.ended().size())
                        : getTranslation(
                                "commitment.work.endedSome", work.ended().size() - cancelled, cancelled),
                "commitment.work.ended.none",
                work.ended().stream().map(task -> TaskLine.ended(task, zone)).toList());
    }

    private void list(String heading, String noneKey, List<? extends Component> lines) {
        body.add(new H3(heading));
        if (lines.isEmpty()) {
            var none = new Paragraph(getTranslation(noneKey));
            none.addClassName("pacta-aside");
            body.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("pacta-task-lines");
        lines.forEach(list::add);
        body.add(list);
    }
}
