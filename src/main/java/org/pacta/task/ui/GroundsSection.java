package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import org.pacta.shell.Section;
import org.pacta.task.Grounds.Ground;

/** What was said before, in front of whoever answers on it, judges or clears it. */
final class GroundsSection extends Section {

    GroundsSection() {
        super("");
        addClassName("task-grounds");
    }

    void show(List<Ground> grounds, ZoneId zone) {
        getChildren().skip(1).toList().forEach(Component::removeFromParent);
        setHeading(getTranslation(
                grounds.stream().anyMatch(Ground::prepared) ? "grounds.heading.cleared" : "grounds.heading"));
        setVisible(!grounds.isEmpty());
        var heading = "";
        for (var ground : grounds) {
            var said = said(ground, zone);
            if (!ground.heading().equals(heading)) {
                heading = ground.heading();
                said.addComponentAsFirst(new H3(heading));
            }
            add(said);
        }
    }

    /** What one party said, without the question that several answered. */
    private Article said(Ground ground, ZoneId zone) {
        var when = TaskWords.moment(ground.at(), zone, getLocale());
        var by = ground.by() == null ? getTranslation("grounds.system") : ground.by();
        var who = new Paragraph(
                ground.prepared()
                        ? getTranslation("grounds.prepared", by, when)
                        : ground.party() == null
                                ? getTranslation("grounds.by", by, when)
                                : getTranslation("grounds.by.party", ground.party(), by, when));
        who.addClassName("pacta-aside");
        var shown = new Article(who, new AnswerList(ground.form()));
        shown.addClassName("task-ground");
        return shown;
    }
}
