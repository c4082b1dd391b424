package org.pacta.statement.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.SentFile;
import org.pacta.api.Versions;
import org.pacta.command.Refused;
import org.pacta.intake.Intake;
import org.pacta.party.Parties;
import org.pacta.shell.FileRoom;
import org.pacta.statement.Findings;
import org.pacta.statement.OriginalFile;
import org.pacta.statement.SeriesRhythms;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementPreview;
import org.pacta.statement.Statements;
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

/** Statements: read without storing, register, list, one with what was found in it. */
@ApiController
@Tag(name = "Statements")
class StatementsApi {

    private final Statements statements;
    private final StatementPreview preview;
    private final SeriesRhythms rhythms;
    private final Findings findings;
    private final Parties parties;
    private final Intake intake;
    private final Idempotency idempotency;
    private final FileRoom room;
    private final ReadingTurns turns = new ReadingTurns();

    StatementsApi(
            Statements statements,
            StatementPreview preview,
            SeriesRhythms rhythms,
            Findings findings,
            Parties parties,
            Intake intake,
            Idempotency idempotency,
            FileRoom room) {
        this.room = room;
        this.statements = statements;
        this.preview = preview;
        this.rhythms = rhythms;
        this.findings = findings;
        this.parties = parties;
        this.intake = intake;
        this.idempotency = idempotency;
    }

    /** A text to be read; {@code title} says who speaks where the text does not begin with it. */
    record PreviewRequest(
            @Nullable String title,
            @Nullable LocalDate issuedOn,
            @Nullable String text) {}

    @Operation(operationId = "previewStatement", summary = "Read a text and store nothing")
    @Needs(Scope.READ)
    @PostMapping("/statements/preview")
    PreviewResource preview(@RequestBody PreviewRequest asked) {
        var issuedOn = RequestParameters.required("issuedOn", asked.issuedOn());
        var text = RequestParameters.required("text", asked.text());
        return turns.take(text.length(), () -> PreviewResource.of(preview.read(asked.title(), text, issuedOn)));
    }

    @Operation(
            operationId = "registerStatement",
            summary = "Register a statement from its text; what is left out is taken from the text")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/statements", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StatementResource> register(
            @RequestBody StatementRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var text = RequestParameters.required("text", asked.text());
        // Whoever waits for a turn holds no connection meanwhile.
        return turns.take(
                text.length(),
                () -> idempotency.once(
                        key,
                        List.of("POST /statements", asked),
                        StatementResource.class,
                        () -> created(statements.register(asked.statement(text, parties)))));
    }

    @Operation(
            operationId = "registerStatement",
            summary = "Register a statement from a file (.txt, .docx, .pdf, .html), which is kept with it")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/statements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<StatementResource> registerFile(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable Integer number,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable LocalDate issuedOn,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(name = "parties", required = false) @Nullable Set<String> named,
            @RequestParam(required = false) @Nullable Set<String> releasableTo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file.getSize() > Intake.LARGEST) {
            throw new Refused(
                    Refused.Category.TOO_LARGE, "intake.tooLarge", Intake.FIELD, name, Intake.LARGEST / 1024 / 1024);
        }
        var asked = new StatementRequest(series, number, title, issuedOn, venue, source, null, named, releasableTo);
        var request = List.of("POST /statements", asked, name, SentFile.digest(file, key));
        return room.holding(file.getSize(), () -> {
            var content = SentFile.bytes(file);
            var read = intake.read(name, content);
            var original = new OriginalFile(name, read.format().mediaType(), content);
            return turns.take(
                    read.text().length(),
                    () -> idempotency.once(
                            key,
                            request,
                            StatementResource.class,
                            () -> created(statements.register(asked.statement(read.text(), parties), original))));
        });
    }

    @Operation(summary = "Statements that one may see, the latest first")
    @Needs(Scope.READ)
    @GetMapping("/statements")
    Page<StatementResource.Summary> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var rows = statements.following(Page.after(cursor, Statement.Summary.LATEST), size + 1);
        return Page.of(rows, size, Statement.Summary::place, StatementResource.Summary::of);
    }

    @Operation(summary = "A statement with its passages and findings, and the version of what it is as ETag")
    @Needs(Scope.READ)
    @GetMapping("/statements/{reference}")
    StatementResource one(@PathVariable String reference, HttpServletResponse response) {
        var statement = found(reference);
        response.setHeader("ETag", Versions.tag(statement.version()));
        return resource(statement);
    }

    /** Months between two meetings and the code of the party that hosts the next one; what is left out is not known. */
    record RhythmRequest(
            @Nullable Integer everyMonths, @Nullable String nextHost) {}

    @Operation(
            operationId = "setRhythm",
            summary = "Set how often the series of a statement meets and who hosts next",
            description =
                    "If-Match is the rhythmVersion of the series in the overview, \"0\" where nobody has set it yet.")
    @Needs(Scope.MANAGE)
    @PutMapping("/statements/{reference}/rhythm")
    ResponseEntity<SeriesRhythms.Rhythm> setRhythm(
            @PathVariable String reference,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RhythmRequest asked) {
        var host = asked.nextHost() == null ? null : asked.nextHost().toUpperCase(Locale.ROOT);
        var rhythm = rhythms.set(reference.toUpperCase(Locale.ROOT), asked.everyMonths(), host, Versions.read(ifMatch));
        return ResponseEntity.ok().eTag(Versions.tag(rhythm.version())).body(rhythm);
    }

    private Statement found(String reference) {
        return statements
                .byReference(reference.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NoSuchElementException("There is no such statement."));
    }

    private ResponseEntity<StatementResource> created(String reference) {
        return ResponseEntity.created(URI.create("/api/v1/statements/" + reference))
                .body(resource(found(reference)));
    }

    private StatementResource resource(Statement statement) {
        return StatementResource.of(
                statement, statements.passages(statement.id()), findings.of(statement.id()), parties.offices());
    }
}
