package org.pacta.task.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.SentFile;
import org.pacta.command.Refused;
import org.pacta.id.TaskId;
import org.pacta.shell.Attachment;
import org.pacta.shell.FileRoom;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceCorrections;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Tasks;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** What lies with a task: evidence and comments. */
@ApiController
@Tag(name = "Tasks")
class PapersApi {

    private final Tasks tasks;
    private final EvidenceFolder evidence;
    private final EvidenceCorrections corrections;
    private final Comments comments;
    private final Idempotency idempotency;
    private final FileRoom room;

    PapersApi(
            Tasks tasks,
            EvidenceFolder evidence,
            EvidenceCorrections corrections,
            Comments comments,
            Idempotency idempotency,
            FileRoom room) {
        this.room = room;
        this.corrections = corrections;
        this.tasks = tasks;
        this.evidence = evidence;
        this.comments = comments;
        this.idempotency = idempotency;
    }

    /**
     * A link that shows what was done; its title is the link itself where it is left out.
     *
     * @param audience ours or all (the usual): the own party alone, or all who see the task; on a task of the own side ours
     */
    record LinkRequest(
            @Nullable String title,
            @Nullable String link,
            @Nullable String audience) {}

    /** @param audience ours or all (the usual): the own party alone, or all who see the task; on a task of the own side ours */
    record CommentRequest(@Nullable String text, @Nullable String audience) {}

    @Operation(summary = "Evidence of a task, newest first")
    @Needs(Scope.READ)
    @GetMapping("/tasks/{id}/evidence")
    List<TaskResource.EvidenceResource> evidence(@PathVariable long id) {
        found(new TaskId(id));
        return evidence.ofTask(new TaskId(id)).stream()
                .map(TaskResource.EvidenceResource::of)
                .toList();
    }

    @Operation(operationId = "addEvidence", summary = "Add a link as evidence")
    @Needs(Scope.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/tasks/{id}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TaskResource.EvidenceResource> addLink(
            @PathVariable long id,
            @RequestBody LinkRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(
                key, List.of("POST /tasks/evidence", id, asked), TaskResource.EvidenceResource.class, () -> {
                    return created(
                            new TaskId(id),
                            evidence.addLink(
                                    new TaskId(id),
                                    RequestParameters.text(asked.title()),
                                    RequestParameters.required("link", asked.link()),
                                    audience(asked.audience())));
                });
    }

    @Operation(operationId = "addEvidence", summary = "Add a file as evidence")
    @Needs(Scope.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/tasks/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<TaskResource.EvidenceResource> addFile(
            @PathVariable long id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @Parameter(description = "ours or all (the usual)") @RequestParam(required = false) @Nullable
                    String audience,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (file.getSize() > EvidenceFolder.LARGEST) {
            throw new Refused(
                    Refused.Category.TOO_LARGE, "evidence.tooLarge", "file", EvidenceFolder.LARGEST / 1024 / 1024);
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var type = file.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.getContentType();
        var request = List.of(
                "POST /tasks/evidence",
                id,
                name,
                RequestParameters.text(title),
                RequestParameters.text(audience),
                SentFile.digest(file, key));
        return room.holding(
                file.getSize(),
                () -> idempotency.once(
                        key,
                        request,
                        TaskResource.EvidenceResource.class,
                        () -> created(
                                new TaskId(id),
                                evidence.addFile(
                                        new TaskId(id),
                                        RequestParameters.text(title),
                                        name,
                                        type,
                                        SentFile.bytes(file),
                                        audience(audience)))));
    }

    @Operation(summary = "A file of evidence, always as an attachment")
    @Needs(Scope.READ)
    @GetMapping("/evidence/{id}/content")
    ResponseEntity<Resource> content(@PathVariable long id) {
        return room.holding(
                        EvidenceFolder.LARGEST,
                        () -> evidence.content(id).map(file -> Attachment.saved(file.fileName(), file.bytes())))
                .orElseThrow(() -> new NoSuchElementException("There is no such file."));
    }

    @Operation(summary = "Release evidence of one's own party to all who see its task; it cannot be taken back")
    @Needs(Scope.WORK)
    @PostMapping("/evidence/{id}/release")
    TaskResource.EvidenceResource releaseEvidence(@PathVariable long id) {
        evidence.release(id);
        return TaskResource.EvidenceResource.of(evidence.byId(id).orElseThrow());
    }

    /**
     * Why evidence was wrong.
     *
     * @param replacedBy id of other evidence of the commitment that shows the deed instead
     */
    record WithdrawRequest(
            @Nullable String reason, @Nullable Long replacedBy) {}

    @Operation(summary = "Withdraw evidence that was wrong; it stays, marked, and counts no longer")
    @Needs(Scope.WORK)
    @PostMapping("/evidence/{id}/withdraw")
    TaskResource.EvidenceResource withdrawEvidence(@PathVariable long id, @RequestBody WithdrawRequest asked) {
        corrections.withdraw(id, RequestParameters.text(asked.reason()), asked.replacedBy());
        return TaskResource.EvidenceResource.of(evidence.byId(id).orElseThrow());
    }

    /** A comment as it is to be. */
    record CommentCorrection(@Nullable String text) {}

    @Operation(summary = "Put right a comment that one wrote not long ago; the history keeps both wordings")
    @Needs(Scope.WORK)
    @PutMapping("/comments/{id}")
    TaskResource.CommentResource correctComment(@PathVariable long id, @RequestBody CommentCorrection asked) {
        comments.correct(id, RequestParameters.text(asked.text()));
        return TaskResource.CommentResource.of(comments.byId(id).orElseThrow());
    }

    @Operation(summary = "Release a comment of one's own party to all who see its task; it cannot be taken back")
    @Needs(Scope.WORK)
    @PostMapping("/comments/{id}/release")
    TaskResource.CommentResource releaseComment(@PathVariable long id) {
        comments.release(id);
        return TaskResource.CommentResource.of(comments.byId(id).orElseThrow());
    }

    @Operation(summary = "Comments on a task, newest first")
    @Needs(Scope.READ)
    @GetMapping("/tasks/{id}/comments")
    List<TaskResource.CommentResource> comments(@PathVariable long id) {
        found(new TaskId(id));
        return comments.ofTask(new TaskId(id)).stream()
                .map(TaskResource.CommentResource::of)
                .toList();
    }

    @Operation(operationId = "commentOnTask", summary = "Comment on a task")
    @Needs(Scope.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/tasks/{id}/comments")
    ResponseEntity<TaskResource.CommentResource> comment(
            @PathVariable long id,
            @RequestBody CommentRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(
                key, List.of("POST /tasks/comments", id, asked), TaskResource.CommentResource.class, () -> {
                    long commentId = comments.add(
                            new TaskId(id),
                            RequestParameters.required("text", asked.text()),
                            audience(asked.audience()));
                    var added = comments.ofTask(new TaskId(id)).stream()
                            .filter(one -> one.id() == commentId)
                            .findFirst()
                            .orElseThrow();
                    return ResponseEntity.created(URI.create("/api/v1/tasks/" + id + "/comments"))
                            .body(TaskResource.CommentResource.of(added));
                });
    }

    private ResponseEntity<TaskResource.EvidenceResource> created(TaskId taskId, long evidenceId) {
        var added = evidence.ofTask(taskId).stream()
                .filter(one -> one.id() == evidenceId)
                .findFirst()
                .orElseThrow();
        var at = added.link() == null
                ? "/api/v1/evidence/" + added.id() + "/content"
                : "/api/v1/tasks/" + taskId + "/evidence";
        return ResponseEntity.created(URI.create(at)).body(TaskResource.EvidenceResource.of(added));
    }

    private static Audience audience(@Nullable String word) {
        return Objects.requireNonNullElse(RequestParameters.word("audience", word, Audience.class), Audience.ALL);
    }

    private void found(TaskId taskId) {
        if (tasks.byId(taskId).isEmpty()) {
            throw new NoSuchElementException("There is no such task.");
        }
    }
}
