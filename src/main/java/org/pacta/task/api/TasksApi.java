package org.pacta.task.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Sorting;
import org.pacta.api.Versions;
import org.pacta.id.TaskId;
import org.pacta.party.Permissions;
import org.pacta.task.Grounds;
import org.pacta.task.Task;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tasks: the list, one, and to whom it can be given. */
@ApiController
@Tag(name = "Tasks")
class TasksApi {

    private final Tasks tasks;
    private final TaskWork work;
    private final Grounds grounds;
    private final Permissions permissions;

    TasksApi(Tasks tasks, TaskWork work, Grounds grounds, Permissions permissions) {
        this.tasks = tasks;
        this.work = work;
        this.grounds = grounds;
        this.permissions = permissions;
    }

    /** Whose tasks a list has. */
    enum Whose {
        /** Given to me. */
        ME,
        /** Of my office, whoever has them. */
        OFFICE,
        /** All that I may see. */
        ANYBODY
    }

    @Operation(summary = "Tasks that one may see: mine, my office's or anybody's, filtered")
    @Needs(Scope.READ)
    @Transactional(readOnly = true)
    @GetMapping("/tasks")
    Page<TaskResource.Row> list(
            @Parameter(description = "me, office or anybody (the usual)") @RequestParam(required = false) @Nullable
                    String of,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "only those not ended, or only those ended")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean open,
            @Parameter(description = "true: only open ones whose time is over where their office is")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean late,
            @RequestParam(required = false) @Nullable String dueFrom,
            @RequestParam(required = false) @Nullable String dueUntil,
            @Parameter(
                            description =
                                    "due, name, commitment, office or state; with - before it, from the last to the"
                                            + " first")
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        int size = Page.size(limit);
        var order = Sorting.of(sort, List.of(TaskFilter.Sort.values()), TaskFilter.Sort.DUE);
        var after = Page.after(cursor, order.by().keyset());
        var whose = Objects.requireNonNullElse(RequestParameters.word("of", of, Whose.class), Whose.ANYBODY);
        var me = permissions.me();
        var filter = new TaskFilter(
                text,
                party == null ? null : party.toUpperCase(Locale.ROOT),
                whose == Whose.OFFICE ? me.office().id() : null,
                RequestParameters.word("state", state, TaskState.class),
                open,
                RequestParameters.date("dueFrom", dueFrom),
                RequestParameters.date("dueUntil", dueUntil),
                whose == Whose.ME ? me.id() : null,
                commitment == null ? null : commitment.toUpperCase(Locale.ROOT),
                Boolean.TRUE.equals(late) ? Boolean.TRUE : null);
        var rows = tasks.following(filter, order.by(), order.descending(), after, size + 1);
        var reader = RequestParameters.language(request);
        return Page.of(rows, size, order.by()::place, row -> TaskResource.Row.of(row, reader));
    }

    @Operation(summary = "A task with its form, and its version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/tasks/{id}")
    TaskResource one(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        var task = found(id);
        response.setHeader("ETag", Versions.tag(task.version()));
        return TaskResource.of(task, work, RequestParameters.language(request));
    }

    @Operation(summary = "What was said before that a task rests on: the proposal it judges, the answers it goes by")
    @Needs(Scope.READ)
    @GetMapping("/tasks/{id}/grounds")
    List<TaskResource.GroundResource> grounds(@PathVariable long id, HttpServletRequest request) {
        return grounds.of(found(id), RequestParameters.language(request)).stream()
                .map(TaskResource.GroundResource::of)
                .toList();
    }

    @Operation(summary = "Those to whom a task can be given")
    @Needs(Scope.READ)
    @GetMapping("/tasks/{id}/candidates")
    List<TaskResource.Candidate> candidates(@PathVariable long id) {
        return work.candidates(found(id)).stream()
                .map(TaskResource.Candidate::of)
                .toList();
    }

    private Task found(long id) {
        return tasks.byId(new TaskId(id)).orElseThrow(() -> new NoSuchElementException("There is no such task."));
    }
}
