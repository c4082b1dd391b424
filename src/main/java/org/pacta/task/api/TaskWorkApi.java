package org.pacta.task.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.command.Refused;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.task.TaskHanding;
import org.pacta.task.TaskPassing;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** What people do with a task: claim, hand back, assign, report, complete. Each answers with the task as it then is. */
@ApiController
@Tag(name = "Tasks")
class TaskWorkApi {

    private final Tasks tasks;
    private final TaskWork work;
    private final TaskPassing passing;
    private final TaskHanding handing;
    private final Parties parties;

    TaskWorkApi(Tasks tasks, TaskWork work, TaskPassing passing, TaskHanding handing, Parties parties) {
        this.tasks = tasks;
        this.work = work;
        this.passing = passing;
        this.handing = handing;
        this.parties = parties;
    }

    /** To whom: a username of one of the task's candidates. */
    record AssignRequest(@Nullable String member) {}

    /**
     * Where the task goes.
     *
     * @param office code of another office of the same party
     * @param word why, or what that office should know
     */
    record PassRequest(@Nullable String office, @Nullable String word) {}

    /**
     * Whom one wants something of.
     *
     * @param member a username
     * @param word what that one should know
     */
    record WordRequest(@Nullable String member, @Nullable String word) {}

    /**
     * Where the work stands.
     *
     * @param state {@code OPEN}, {@code IN_PROGRESS} or {@code BLOCKED}
     * @param percent 0 to 100
     * @param note required where it is blocked: why, and on whom it waits
     */
    record ProgressRequest(
            @Nullable TaskState state,
            @Nullable Integer percent,
            @Nullable String note) {}

    /** Answers by the fields of the task's form; dates as 2026-11-24, yes and no as true and false. */
    record CompleteRequest(@Nullable Map<String, @Nullable String> answers) {}

    @Operation(summary = "Take a task of one's office")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/claim")
    TaskResource claim(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            HttpServletResponse response) {
        work.claim(new TaskId(id), Versions.read(ifMatch));
        return answer(id, request, response);
    }

    @Operation(summary = "Give one's task back to the office")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/hand-back")
    TaskResource handBack(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            HttpServletResponse response) {
        work.handBack(new TaskId(id), Versions.read(ifMatch));
        return answer(id, request, response);
    }

    @Operation(summary = "Give a task to somebody who may do it")
    @Needs(Scope.MANAGE)
    @PostMapping("/tasks/{id}/assign")
    TaskResource assign(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AssignRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var username =
                RequestParameters.required("member", asked.member()).strip().toLowerCase(Locale.ROOT);
        var task = tasks.byId(new TaskId(id)).orElseThrow(() -> new NoSuchElementException("There is no such task."));
        MemberId member = work.candidates(task).stream()
                .filter(candidate -> candidate.username().equals(username))
                .map(Member::id)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "task.assignee",
                        "member",
                        username.length() > 80 ? username.substring(0, 80) + "…" : username));
        work.assign(new TaskId(id), version, member);
        return answer(id, request, response);
    }

    @Operation(summary = "Pass a task of one's own side to another office of one's party")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/pass")
    TaskResource pass(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PassRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var code = RequestParameters.required("office", asked.office()).strip();
        var task = tasks.byId(new TaskId(id)).orElseThrow(() -> new NoSuchElementException("There is no such task."));
        var office = parties.officeOf(code)
                .map(Office::id)
                .orElseThrow(() -> new Refused(
                        "task.pass.office", "office", task.holder().office().partyCode()));
        passing.pass(task.id(), version, office, RequestParameters.text(asked.word()));
        return answer(id, request, response);
    }

    @Operation(
            summary = "Hand a task to a colleague who may do it, with a word; that one is told, and may hand it back")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/hand")
    TaskResource hand(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WordRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        handing.hand(
                new TaskId(id),
                Versions.read(ifMatch),
                RequestParameters.required("member", asked.member()),
                RequestParameters.text(asked.word()));
        return answer(id, request, response);
    }

    @Operation(
            operationId = "askForHelp",
            summary = "Ask a colleague for help with a task; that one is told, and the task stays whose it is")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/help")
    TaskResource help(
            @PathVariable long id,
            @RequestBody WordRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        handing.askForHelp(
                new TaskId(id),
                RequestParameters.required("member", asked.member()),
                RequestParameters.text(asked.word()));
        return answer(id, request, response);
    }

    @Operation(operationId = "reportProgress", summary = "Report where the work stands")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/progress")
    TaskResource progress(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProgressRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        work.report(
                new TaskId(id),
                version,
                Objects.requireNonNullElse(asked.state(), TaskState.IN_PROGRESS),
                RequestParameters.required("percent", asked.percent()),
                RequestParameters.text(asked.note()));
        return answer(id, request, response);
    }

    @Operation(summary = "Complete a task; its process moves on at once")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/complete")
    TaskResource complete(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable CompleteRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var answers = new java.util.HashMap<String, String>();
        if (asked != null && asked.answers() != null) {
            asked.answers().forEach((field, answer) -> answers.put(field, RequestParameters.text(answer)));
        }
        work.complete(new TaskId(id), version, answers);
        return answer(id, request, response);
    }

    private TaskResource answer(long id, HttpServletRequest request, HttpServletResponse response) {
        var task = tasks.byId(new TaskId(id)).orElseThrow(() -> new NoSuchElementException("There is no such task."));
        response.setHeader("ETag", Versions.tag(task.version()));
        return TaskResource.of(task, work, RequestParameters.language(request));
    }
}
