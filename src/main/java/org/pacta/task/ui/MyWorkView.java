package org.pacta.task.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Toasts;
import org.pacta.task.MyWork;
import org.pacta.task.TaskRow;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.text.ModelWords;

/** What there is to do for whoever reads it, most urgent first. */
@Route("work")
@PermitAll
@Menu(title = "nav.work", order = 10, icon = "vaadin:tasks")
@StyleSheet("pages/task.css")
@JsModule("./pages/work-keys.ts")
class MyWorkView extends Div implements WorkRow.Actions {

    private final MyWork work;
    private final TaskWork commands;
    private final Map<MyWork.Section, WorkList> lists = new EnumMap<>(MyWork.Section.class);
    private final Paragraph summary = new Paragraph();
    private final Div sections = new Div();
    private final EmptyState nothing = new EmptyState("work.empty.title", "work.empty.body", null);
    private final QuickReport report;
    private boolean waiting;

    MyWorkView(MyWork work, TaskWork commands, Tasks tasks, PageRefresh pageRefresh) {
        this.work = work;
        this.commands = commands;
        report = new QuickReport(tasks, commands, this::refreshAfterReport);
        addClassName("work-page");
        var all = new Anchor("tasks?open=true", getTranslation("work.all"));
        add(new PageHeader(getTranslation("nav.work")).subtitle(summary).actions(all));
        for (var section : MyWork.Section.values()) {
            var list = new WorkList(section, section == MyWork.Section.WAITING ? null : this, this::refresh);
            lists.put(section, list);
            sections.add(list);
        }
        var keys = new Paragraph(getTranslation("work.keys"));
        keys.addClassName("work-keys");
        sections.add(keys);
        add(nothing, sections, report);
        refresh();
        pageRefresh.refresh(this, Set.of("task"), this::refreshUnlessReporting);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WorkKeys.listen(this);
    }

    @Override
    public void take(TaskRow task) {
        if (Refusals.attemptOrToast(this, () -> commands.claim(task.id(), task.version()))) {
            Toasts.success(getTranslation("work.taken", ModelWords.say(task.name(), getLocale())));
        }
        refresh();
    }

    @Override
    public void report(TaskRow task, Component beside) {
        report.openFor(task.id(), beside);
    }

    /** The row that the form lies beside stays while it is open, and the rest with it. */
    private void refreshUnlessReporting() {
        if (report.isOpened()) {
            waiting = true;
        } else {
            refresh();
        }
    }

    private void refreshAfterReport() {
        if (waiting) {
            waiting = false;
            refresh();
        }
    }

    private void refresh() {
        var limits = new EnumMap<MyWork.Section, Integer>(MyWork.Section.class);
        lists.forEach((section, list) -> limits.put(section, list.wanted()));
        var picture = work.picture(limits);
        var counts = picture.tasks();
        int late = counts.getOrDefault(MyWork.Section.OVERDUE, 0);
        int today = counts.getOrDefault(MyWork.Section.TODAY, 0);
        var mine = EnumSet.complementOf(EnumSet.of(MyWork.Section.WAITING)).stream()
                .map(section -> counts.getOrDefault(section, 0))
                .toList();
        summary.setText(summary(late, today, mine));
        lists.values().forEach(list -> list.show(picture));
        var empty = counts.values().stream().allMatch(count -> count == 0);
        nothing.setVisible(empty);
        sections.setVisible(!empty);
    }

    private String summary(int late, int today, List<Integer> mine) {
        int all = mine.stream().mapToInt(count -> Math.min(count, MyWork.MOST)).sum();
        if (all == 0) {
            return getTranslation("work.summary.nothing");
        }
        var counted = mine.stream().allMatch(count -> count <= MyWork.MOST);
        return counted
                ? getTranslation("work.summary", late, today, all)
                : getTranslation("work.summary.more", late, today, all);
    }
}
