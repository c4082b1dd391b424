package org.pacta.workflow.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.workflow.ProjectionCheck.Difference;

/** Whether lists and engine agree, checked on demand. */
class ProjectionSection extends Composite<Section> {

    private final ProjectionCheck check;
    private final Div result = new Div();

    ProjectionSection(ProjectionCheck check) {
        this.check = check;
    }

    @Override
    protected Section initContent() {
        var about = new Paragraph(getTranslation("settings.projection.about"));
        about.addClassName("settings-soft");
        var button = new Button(getTranslation("settings.projection.check"));
        Press.once(button, () -> {
            check();
        });
        return new Section(getTranslation("settings.projection"), about, result).withActions(button);
    }

    private void check() {
        var differences = check.differences();
        result.removeAll();
        if (differences.isEmpty()) {
            result.add(Problem.notice(getTranslation("settings.projection.none")));
            return;
        }
        result.add(Problem.error(getTranslation("settings.projection.found", differences.size())));
        var list = new UnorderedList();
        differences.forEach(difference -> list.add(line(difference)));
        result.add(list);
    }

    private ListItem line(Difference difference) {
        var item = new ListItem();
        item.add(
                difference.commitment() == null
                        ? new Span(getTranslation("settings.hidden"))
                        : new Anchor("commitments/" + difference.commitment(), difference.commitment()));
        item.add(new Span(getTranslation("settings.projection." + difference.kind(), difference.task())));
        return item;
    }
}
