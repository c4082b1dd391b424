package org.pacta.overview.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.pacta.absence.Absences.DueMeanwhile;
import org.pacta.shell.Dates;
import org.pacta.shell.Section;
import org.pacta.text.ModelWords;

/** What falls due while whoever has it is away; not there where nothing does. */
class AwaySection extends Composite<Section> {

    static final int SHOWN = 8;

    private final UnorderedList list = new UnorderedList();

    @Override
    protected Section initContent() {
        return new Section(
                getTranslation("overview.away"), list, new Anchor("absences", getTranslation("overview.away.all")));
    }

    void show(List<DueMeanwhile> tasks) {
        setVisible(!tasks.isEmpty());
        list.removeAll();
        tasks.forEach(task -> list.add(new ListItem(
                new Anchor("tasks/" + task.id(), ModelWords.say(task.name(), getLocale()) + " · " + task.commitment()),
                new Div(getTranslation(
                        task.substitute() == null ? "overview.away.task" : "overview.away.task.substitute",
                        Dates.of(task.dueOn(), getLocale()),
                        task.person(),
                        String.valueOf(task.substitute()))))));
    }
}
