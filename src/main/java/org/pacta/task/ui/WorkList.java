package org.pacta.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.id.TaskId;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.task.MyWork;
import org.pacta.task.TaskRow;

/** One section of my work: its first tasks, and more of them when asked for. Rows that have not changed stay as they are. */
final class WorkList extends Section {

    private static final int PAGE = 20;

    private final MyWork.Section section;
    private final WorkRow.@Nullable Actions actions;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final Button more = new Button();
    private final Map<TaskId, WorkRow> rows = new LinkedHashMap<>();
    private int wanted = PAGE;
    private boolean arriving;

    /**
     * @param actions null where the tasks are others' to do
     * @param wantsMore called when somebody asks for more of them
     */
    WorkList(MyWork.Section section, WorkRow.@Nullable Actions actions, Runnable wantsMore) {
        super("");
        this.section = section;
        this.actions = actions;
        addClassNames(
                "work-section",
                "work-" + section.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        list.addClassName("work-list");
        list.getElement().setAttribute("role", "list");
        nothing.addClassName("work-nothing");
        nothing.setText(getTranslation("work.nothing." + section.name()));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Press.once(more, () -> {
            wanted += PAGE;
            arriving = false;
            wantsMore.run();
        });
        add(list, nothing, more);
    }

    /** How many tasks it shows at most. */
    int wanted() {
        return wanted;
    }

    void show(MyWork.Picture picture) {
        int all = picture.tasks().getOrDefault(section, 0);
        setHeading(getTranslation("work.section." + section.name(), all));
        var tasks = picture.first().getOrDefault(section, List.of());
        var ids = new HashSet<TaskId>();
        tasks.forEach(task -> ids.add(task.id()));
        rows.entrySet().removeIf(row -> {
            var gone = !ids.contains(row.getKey());
            if (gone) {
                row.getValue().removeFromParent();
            }
            return gone;
        });
        for (int place = 0; place < tasks.size(); place++) {
            show(tasks.get(place), place);
        }
        arriving = true;
        nothing.setVisible(all == 0);
        list.setVisible(all > 0);
        more.setVisible(all > tasks.size());
        more.setText(
                all > MyWork.MOST
                        ? getTranslation("work.more.uncounted")
                        : getTranslation("work.more", all - tasks.size()));
    }

    private void show(TaskRow task, int place) {
        var row = rows.computeIfAbsent(task.id(), id -> {
            var fresh = new WorkRow(actions);
            if (arriving) {
                fresh.addClassName("work-new");
            }
            return fresh;
        });
        row.show(task);
        if (list.indexOf(row) != place) {
            row.removeFromParent();
            list.addComponentAtIndex(place, row);
        }
    }
}
