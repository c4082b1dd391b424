package org.pacta.task.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.command.Together;
import org.pacta.database.ListQueries;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.shell.EmptyState;
import org.pacta.shell.Marking;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.SeveralBar;
import org.pacta.shell.ShownRows;
import org.pacta.task.SeveralTasks;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskRow;
import org.pacta.task.Tasks;
import org.pacta.text.ModelWords;

/** All tasks that the reader may see, narrowed down by filters that stand in the address. */
@Route("tasks")
@PermitAll
@PageTitle("tasks.title")
@StyleSheet("pages/task.css")
@Uses(Dialog.class)
@Uses(RadioButtonGroup.class)
@Uses(IntegerField.class)
@Uses(TextArea.class)
class TasksView extends Div implements BeforeEnterObserver {

    private static final int NARROW = 800;

    private final Tasks tasks;
    private final FilterBar filters;
    private final Grid<TaskRow> grid = new Grid<>();
    private final Grid.Column<TaskRow> card;
    private final Paragraph count = new Paragraph();
    private final EmptyState nothing = new EmptyState("tasks.empty.title", "tasks.empty.body", null);
    private TaskFilter filter = TaskFilter.ALL;
    private final ShownRows<TaskRow> rows;
    private final SeveralBar<TaskRow> several;
    private final boolean works;
    private int found;

    TasksView(
            Tasks tasks, SeveralTasks severalTasks, Parties parties, Permissions permissions, PageRefresh pageRefresh) {
        works = permissions.me().has(Role.OFFICER) || permissions.me().has(Role.MANAGER);
        this.tasks = tasks;
        filters = new FilterBar(parties, this::narrow);
        addClassName("tasks-page");
        card = grid.addComponentColumn(this::card).setKey("card").setHeader(getTranslation("tasks.column.name"));
        card.setVisible(false);
        column(TaskFilter.Sort.DUE, this::due).setWidth("13rem").setFlexGrow(0);
        column(TaskFilter.Sort.NAME, this::name).setFlexGrow(3);
        column(TaskFilter.Sort.COMMITMENT, TasksView::commitment).setFlexGrow(3);
        column(TaskFilter.Sort.OFFICE, this::office).setFlexGrow(3);
        column(
                        TaskFilter.Sort.STATE,
                        row -> TaskWords.progress(
                                row.progress().state(), row.progress().percent()))
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("tasks-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("tasks.title"));
        grid.sort(
                List.of(new GridSortOrder<>(grid.getColumnByKey(TaskFilter.Sort.DUE.name()), SortDirection.ASCENDING)));
        rows = new ShownRows<>(grid, TaskRow::id, this::fetch);
        several = new SeveralBar<>(grid, getTranslation("tasks.several.all", Together.MOST), this::first);
        var form = new SeveralTasksForm(severalTasks, this);
        several.with(getTranslation("tasks.several.assign"), chosen -> form.assign(chosen(chosen), this::done))
                .with(getTranslation("tasks.several.report"), chosen -> form.report(chosen(chosen), this::done));
        add(
                new PageHeader(getTranslation("tasks.title"))
                        .under(new PageHeader.Crumb(getTranslation("nav.work"), "work"))
                        .subtitle(count),
                filters,
                several,
                nothing,
                grid);
        pageRefresh.refresh(this, Set.of("task"), this::refreshShown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(FilterAddress.read(event.getLocation().getQueryParameters()));
    }

    private void show(TaskFilter wanted) {
        filter = wanted;
        filters.show(filter);
        refresh();
    }

    private void narrow(TaskFilter chosen, boolean typing) {
        var ui = getUI().orElseThrow();
        var address = FilterAddress.write(chosen);
        if (typing) {
            ui.getPage().getHistory().replaceState(null, new Location("tasks", address));
            show(chosen);
        } else {
            ui.navigate(TasksView.class, address);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
        var resizing = page.addBrowserWindowResizeListener(resized -> arrange(resized.getWidth()));
        addDetachListener(gone -> {
            gone.unregisterListener();
            resizing.remove();
        });
    }

    private void arrange(int width) {
        var narrow = width > 0 && width < NARROW;
        grid.getColumns().forEach(column -> column.setVisible((column == card) == narrow));
    }

    private void refresh() {
        read();
        rows.anew(reached());
    }

    private void refreshShown() {
        read();
        rows.refresh(reached());
    }

    /** How many rows one can go to. */
    private int reached() {
        return Math.min(found, ListQueries.MOST);
    }

    private void read() {
        found = tasks.count(filter);
        count.setText(getTranslation("tasks.count", found));
        nothing.setVisible(found == 0);
        grid.setVisible(found > 0);
        several.setVisible(found > 0 && works);
    }

    private Stream<TaskRow> fetch(Query<TaskRow, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        var sort = order.map(QuerySortOrder::getSorted)
                .map(TaskFilter.Sort::valueOf)
                .orElse(TaskFilter.Sort.DUE);
        var descending =
                order.map(QuerySortOrder::getDirection).orElse(SortDirection.ASCENDING) == SortDirection.DESCENDING;
        return tasks.search(filter, sort, descending, query.getOffset(), query.getLimit()).stream();
    }

    /** As many of those found as can be chosen at once. */
    private List<TaskRow> first() {
        var order = grid.getSortOrder().stream().findFirst();
        return tasks
                .search(
                        filter,
                        order.map(it -> TaskFilter.Sort.valueOf(it.getSorted().getKey()))
                                .orElse(TaskFilter.Sort.DUE),
                        order.map(GridSortOrder::getDirection).orElse(SortDirection.ASCENDING)
                                == SortDirection.DESCENDING,
                        0,
                        Together.MOST)
                .stream()
                .filter(row -> !row.progress().state().ended())
                .toList();
    }

    private List<SeveralTasks.Chosen> chosen(Collection<TaskRow> rows) {
        return rows.stream()
                .map(row -> new SeveralTasks.Chosen(
                        row.id(), row.version(), row.commitment(), ModelWords.say(row.name(), getLocale())))
                .toList();
    }

    private void done() {
        several.clear();
        refresh();
    }

    private Grid.Column<TaskRow> column(
            TaskFilter.Sort sort, com.vaadin.flow.function.SerializableFunction<TaskRow, Component> content) {
        return grid.addComponentColumn(content::apply)
                .setKey(sort.name())
                .setHeader(getTranslation("tasks.column." + sort.name().toLowerCase(java.util.Locale.ROOT)))
                .setSortProperty(sort.name())
                .setSortable(true);
    }

    private Component due(TaskRow row) {
        return TaskWords.due(row.progress().state(), row.due());
    }

    private Component name(TaskRow row) {
        var link = new Anchor("tasks/" + row.id(), ModelWords.say(row.name(), getLocale()));
        link.addClassName("work-name");
        return link;
    }

    private static Component commitment(TaskRow row) {
        var reference = new Anchor("commitments/" + row.commitment(), row.commitment());
        reference.addClassName("work-reference");
        var title = new Span(row.commitmentTitle());
        title.addClassName("work-commitment-title");
        title.setTitle(row.commitmentTitle());
        var box = new Div(reference, title);
        box.addClassName("work-commitment");
        if (row.narrowedTo() != null) {
            box.add(new Marking(row.narrowedTo().codes()));
        }
        return box;
    }

    private Component office(TaskRow row) {
        var assignee = new Span(row.assignee() == null ? getTranslation("work.nobody") : row.assignee());
        var office = new Span(getTranslation("task.office", row.office(), row.party()));
        office.addClassName("work-office");
        var box = new Div(assignee, office);
        box.addClassName("work-who");
        return box;
    }

    private Component card(TaskRow row) {
        var line = new Div(
                due(row),
                TaskWords.progress(row.progress().state(), row.progress().percent()));
        line.addClassName("tasks-card-line");
        var card = new Div(name(row), commitment(row), office(row), line);
        card.addClassName("tasks-card");
        return card;
    }
}
