package org.pacta.commitment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.InvalidRequest;
import org.pacta.api.Needs;
import org.pacta.api.Problem;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.commitment.ManualCommitments;
import org.pacta.party.Permissions;
import org.pacta.text.Messages;
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

    private final ManualCommitments byHand;
    private final Idempotency idempotency;
    private final Permissions permissions;
    private final Messages messages;
    private final JsonMapper json;

    ImportApi(
            ManualCommitments byHand,
            Idempotency idempotency,
            Permissions permissions,
            Messages messages,
            JsonMapper json) {
        this.byHand = byHand;
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
            summary = "Import commitments from CSV or JSON, all or none; with dryRun only say what is wrong",
            description =
                    "The fields are those of a commitment by hand; a CSV names them in its first line: "
                            + "statement, quote, title, kind, strength, leadOffice, dueOn, releasableTo, notBound, notBoundReason.")
    @Needs(Scope.MANAGE)
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
        var body = utf8(content);
        Supplier<List<ImportFile.Line>> lines =
                () -> type.toLowerCase(Locale.ROOT).startsWith("text/csv")
                        ? ImportFile.csv(body)
                        : ImportFile.json(body, json);
        return dryRun
                ? ResponseEntity.ok(tried(lines))
                : idempotency.once(
                        key,
                        List.of("POST /commitments/import", type, body),
                        ImportResult.class,
                        () -> ResponseEntity.status(HttpStatus.CREATED).body(done(lines.get())));
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

    private ImportResult done(List<ImportFile.Line> lines) {
        var outcomes =
                byHand.startAll(lines.stream().map(ImportFile.Line::commitment).toList(), false);
        var faults = faults(lines, outcomes);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        var references = outcomes.stream()
                .map(outcome -> Objects.requireNonNull(outcome.reference()))
                .toList();
        return new ImportResult(false, true, references.size(), references, List.of());
    }

    private ImportResult tried(Supplier<List<ImportFile.Line>> read) {
        List<InvalidRequest.Found> faults;
        int commitments = 0;
        try {
            var lines = read.get();
            commitments = lines.size();
            faults = faults(
                    lines,
                    byHand.startAll(
                            lines.stream().map(ImportFile.Line::commitment).toList(), true));
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
        return new ImportResult(true, said.isEmpty(), commitments, List.of(), said);
    }

    private static List<InvalidRequest.Found> faults(
            List<ImportFile.Line> lines, List<ManualCommitments.Attempt> outcomes) {
        var faults = new ArrayList<InvalidRequest.Found>();
        for (int i = 0; i < outcomes.size(); i++) {
            var refused = outcomes.get(i).refused();
            if (refused != null) {
                faults.add(new InvalidRequest.Found(lines.get(i).number(), refused));
            }
        }
        return faults;
    }
}
