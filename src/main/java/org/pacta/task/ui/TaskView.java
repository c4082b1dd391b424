package org.pacta.task.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.pacta.database.Reading;
import org.pacta.id.TaskId;
import org.pacta.shell.PageRefresh;
import org.pacta.task.FormField;
import org.pacta.task.Tasks;
import org.pacta.task.WorkPage;

/** One task: what is asked, by when, why of the reader, what has happened, and everything that can be done with it. */
@Route("tasks/:id([0-9]{1,18})")
@PermitAll
@StyleSheet("pages/task.css")
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Tasks tasks;
    private final TaskDesk desk;
    private final List<WorkPage> pages;
    private final FormField.DocumentIntake documents;
    private final Reading reading;
    private final PageRefresh pageRefresh;
    private Registration watching = () -> {};
    private String title = "";

    TaskView(
            Tasks tasks,
            TaskDesk desk,
            List<WorkPage> pages,
            FormField.DocumentIntake documents,
            Reading reading,
            PageRefresh pageRefresh) {
        this.documents = documents;
        this.tasks = tasks;
        this.desk = desk;
        this.pages = pages;
        this.reading = reading;
        this.pageRefresh = pageRefresh;
        addClassName("task-page");
    }

    /** The same view is used again when somebody goes from one task to another. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reading.all(() -> show(event));
    }

    private void show(BeforeEnterEvent event) {
        var task = event.getRouteParameters()
                .getLong("id")
                .map(TaskId::new)
                .flatMap(tasks::byId)
                .map(found -> found.in(getLocale()))
                .orElseThrow(NotFoundException::new);
        title = task.name();
        watching.remove();
        removeAll();
        var page = new TaskPage(
                task,
                desk,
                pages.stream()
                        .flatMap(known -> known.of(task, getLocale()).stream())
                        .toList(),
                documents);
        add(page);
        watching = pageRefresh.refresh(
                page, Set.of("commitment:" + task.commitment().id()), () -> reading.all(page::refresh));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
