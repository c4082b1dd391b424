package org.pacta.commitment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.InvalidRequest;
import org.pacta.api.Needs;
import org.pacta.api.Problem;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.commitment.CommitmentImport;
import org.pacta.party.Permissions;
import org.pacta.shell.Importer;
import org.pacta.text.Messages;
import org.pacta.text.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Many commitments at once, all or none. */
@ApiController
@Tag(name = "Commitments")
class ImportApi {

    private final CommitmentImport commitments;
    private final Idempotency idempotency;
    private final Permissions permissions;
    private final Messages messages;
    private final JsonMapper json;

    ImportApi(
            CommitmentImport commitments,
            Idempotency idempotency,
            Permissions permissions,
            Messages messages,
            JsonMapper json) {
        this.commitments = commitments;
        this.idempotency = idempotency;
        this.permissions = permissions;
        this.messages = messages;
        this.json = json;
    }

    /**
     * What an import did, or would do.
     *
     * @param commitments how many the file holds
     * @param references of those that were started; none in a dry run
     * @param errors of a dry run, each fault with its line and field; where there are any, nothing would be imported
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportResult(
            boolean dryRun, boolean valid, int commitments, List<String> references, List<Problem.Fault> errors) {}

    @Operation(
            operationId = "importCommitments",
            summary = "Import commitments from CSV or JSON, all or none; with dryRun only say what is wrong",
            description =
                    "The fields are those of a commitment by hand; a CSV names them in its first line: "
                            + "statement, quote, title, kind, strength, leadOffice, dueOn, releasableTo, notBound, notBoundReason.")
    @Needs(Scope.MANAGE)
    @ApiResponse(responseCode = "200", description = "What a dry run says.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "All are there now.", useReturnTypeSchema = true)
    @PostMapping(
            path = "/commitments/import",
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ImportResult> importAll(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/json",
                                        array = @ArraySchema(schema = @Schema(type = "object")))
                            })
                    @RequestBody
                    byte[] content,
            @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        permissions.requireCoordination();
        Supplier<ImportFile.Parsed> parsed = () -> type.toLowerCase(Locale.ROOT).startsWith("text/csv")
                ? ImportFile.csv(Spreadsheet.read(content).orElseThrow(() -> new Refused("import.encoding", "file")))
                : ImportFile.json(utf8(content), json);
        return dryRun
                ? ResponseEntity.ok(tried(parsed))
                : idempotency.once(
                        key,
                        List.of("POST /commitments/import", type, content),
                        ImportResult.class,
                        () -> ResponseEntity.status(HttpStatus.CREATED).body(done(parsed.get())));
    }

    private static String utf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("import.encoding", "file");
        }
    }

    private ImportResult done(ImportFile.Parsed parsed) {
        var outcome = run(parsed, false);
        var faults = faults(parsed, outcome);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        var references = outcome.made().stream().map(Importer.Made::name).toList();
        return new ImportResult(false, true, references.size(), references, List.of());
    }

    /** Tries what can be tried also where the file is wrong elsewhere: all that is wrong is told together. */
    private Importer.Outcome run(ImportFile.Parsed parsed, boolean dryRun) {
        return parsed.lines().isEmpty() && !parsed.faults().isEmpty()
                        || parsed.faults().stream()
                                .anyMatch(it -> it.refused().reason().equals("api.required"))
                ? new Importer.Outcome(List.of(), List.of())
                : commitments.run(parsed.lines(), dryRun || !parsed.faults().isEmpty(), done -> {});
    }

    private ImportResult tried(Supplier<ImportFile.Parsed> read) {
        List<InvalidRequest.Found> faults;
        int lines = 0;
        try {
            var parsed = read.get();
            lines = parsed.lines().size();
            faults = faults(parsed, run(parsed, true));
        } catch (InvalidRequest inFile) {
            faults = inFile.found();
        } catch (Refused ofFile) {
            faults = List.of(new InvalidRequest.Found(1, ofFile));
        }
        var locale = permissions.me().locale();
        var said = faults.stream()
                .map(fault -> new Problem.Fault(
                        fault.line(),
                        fault.refused().field(),
                        fault.refused().reason(),
                        messages.getTranslation(
                                fault.refused().messageKey(),
                                locale,
                                fault.refused().details())))
                .toList();
        return new ImportResult(true, said.isEmpty(), lines, List.of(), said);
    }

    private static List<InvalidRequest.Found> faults(ImportFile.Parsed parsed, Importer.Outcome outcome) {
        return Stream.concat(
                        parsed.faults().stream(),
                        outcome.faults().stream().map(it -> new InvalidRequest.Found(it.line(), it.refused())))
                .sorted(Comparator.comparingInt(InvalidRequest.Found::line))
                .toList();
    }
}
