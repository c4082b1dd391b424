package org.pacta.concurrence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.SentFile;
import org.pacta.api.Versions;
import org.pacta.command.Refused;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.Silences;
import org.pacta.concurrence.TextComments;
import org.pacta.id.TaskId;
import org.pacta.shell.Attachment;
import org.pacta.task.FormField;
import org.pacta.task.Tasks;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * Texts on which parties concur: what was issued, what each answered, and their comments. Versions are issued, and answers
 * prepared and cleared, with the tasks of the process.
 */
@ApiController
@Tag(name = "Texts")
class TextsApi {

    private final AgreedTexts texts;
    private final TextComments comments;
    private final Silences silences;
    private final Tasks tasks;
    private final FormField.DocumentIntake files;

    TextsApi(AgreedTexts texts, TextComments comments, Silences silences, Tasks tasks, FormField.DocumentIntake files) {
        this.tasks = tasks;
        this.files = files;
        this.texts = texts;
        this.comments = comments;
        this.silences = silences;
    }

    /**
     * A comment on the newest version.
     *
     * @param severity how much it weighs; a critical one makes a non-concurrence
     * @param place paragraph, line or words that it is about
     * @param proposed the words asked for instead
     */
    record TextCommentRequest(
            AgreedText.@Nullable Severity severity,
            @Nullable String place,
            @Nullable String proposed,
            @Nullable String reason) {}

    /**
     * The drafter's answer to a comment.
     *
     * @param reason required where it is not accepted in whole
     */
    record TextVerdictRequest(
            AgreedText.@Nullable Verdict verdict, @Nullable String reason) {}

    /**
     * What breaks a silence.
     *
     * @param toProcedure whether the party objects to the procedure, not to the text
     */
    record TextObjectionRequest(
            @Nullable String reason, @Nullable Boolean toProcedure) {}

    @Operation(
            summary = "The texts that the parties to a commitment agree on, with their versions, answers and comments")
    @Needs(Scope.READ)
    @GetMapping("/texts")
    List<TextResource> texts(
            @Parameter(description = "Reference of the commitment, such as DTT-14/05") @RequestParam
                    String commitment) {
        return texts.ofReference(commitment.toUpperCase(Locale.ROOT)).stream()
                .map(this::resource)
                .toList();
    }

    @Operation(summary = "One text")
    @Needs(Scope.READ)
    @GetMapping("/texts/{id}")
    TextResource text(@PathVariable long id) {
        return resource(found(id));
    }

    @Operation(summary = "Comment on the newest version; others see it when the party's answer is given")
    @Needs(Scope.WORK)
    @PostMapping("/texts/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    TextResource comment(@PathVariable long id, @RequestBody TextCommentRequest asked) {
        found(id);
        comments.write(
                id,
                new TextComments.NewComment(
                        RequestParameters.required("severity", asked.severity()),
                        RequestParameters.text(asked.place()),
                        asked.proposed(),
                        RequestParameters.text(asked.reason())));
        return resource(found(id));
    }

    @Operation(summary = "Take back a comment that was not given yet")
    @Needs(Scope.WORK)
    @DeleteMapping("/texts/comments/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long comment) {
        comments.takeBack(comment);
    }

    @Operation(operationId = "judgeComment", summary = "Answer a comment, as the office that drafts")
    @Needs(Scope.WORK)
    @PutMapping("/texts/comments/{comment}/verdict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verdict(@PathVariable long comment, @RequestBody TextVerdictRequest asked) {
        comments.answer(
                comment,
                RequestParameters.required("verdict", asked.verdict()),
                RequestParameters.text(asked.reason()));
    }

    @Operation(summary = "Object while silence is agreement; all are told, and each party is asked")
    @Needs(Scope.MANAGE)
    @PostMapping("/texts/{id}/objections")
    TextResource object(@PathVariable long id, @RequestBody TextObjectionRequest asked) {
        found(id);
        silences.object(id, RequestParameters.text(asked.reason()), Boolean.TRUE.equals(asked.toProcedure()));
        return resource(found(id));
    }

    @Operation(
            summary = "Issue the next version from a file, and complete the task that asks for it",
            description =
                    "PDF, DOCX, HWPX, HTML, EML or plain text of at most 5 MB, with a text in it; both are done or none.")
    @Needs(Scope.WORK)
    @PostMapping("/tasks/{id}/text")
    TextResource issue(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            @Parameter(description = "comments, final or silence") @RequestParam(required = false) @Nullable
                    String round,
            @Parameter(description = "Day by which parties answer") @RequestParam(required = false) @Nullable
                    String answerBy,
            @Parameter(description = "Hour at which a silence ends, such as 17:00")
                    @RequestParam(required = false)
                    @Nullable
                    String answerAt,
            @RequestParam(required = false) @Nullable String changes) {
        int version = Versions.read(ifMatch);
        var task = tasks.byId(new TaskId(id)).orElseThrow(() -> new NoSuchElementException("There is no such task."));
        files.asked(task.id());
        var file = RequestParameters.required("file", sent);
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file.getSize() > files.largest()) {
            throw new Refused(
                    Refused.Category.TOO_LARGE, "intake.tooLarge", "file", name, files.largest() / 1024 / 1024);
        }
        files.complete(
                task.id(),
                version,
                Map.of(
                        "round", RequestParameters.text(round),
                        "answerBy", RequestParameters.text(answerBy),
                        "answerAt", RequestParameters.text(answerAt),
                        "changes", RequestParameters.text(changes)),
                files.read(name, SentFile.bytes(file)));
        return resource(texts.ofCommitment(task.commitment().id()).getLast());
    }

    @Operation(summary = "The file that a version was read from, always as an attachment")
    @Needs(Scope.READ)
    @GetMapping("/texts/{id}/versions/{version}/file")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable int version) {
        found(id);
        return texts.content(id, version)
                .map(file -> Attachment.saved(file.name(), file.bytes()))
                .orElseThrow(() -> new NoSuchElementException("This version was not read from a file."));
    }

    private TextResource resource(AgreedText text) {
        return TextResource.of(text, texts.versions(text.id()), texts.answers(text), comments.of(text.id()));
    }

    private AgreedText found(long id) {
        return texts.byId(id).orElseThrow(() -> new NoSuchElementException("There is no such text."));
    }
}
