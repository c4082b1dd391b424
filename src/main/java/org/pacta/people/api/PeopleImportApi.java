package org.pacta.people.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.InvalidRequest;
import org.pacta.api.Needs;
import org.pacta.api.Problem;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.people.PeopleImport;
import org.pacta.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Many people of one's own party at once, all or none. For its administrators. */
@ApiController
@Tag(name = "People")
class PeopleImportApi {

    private final PeopleImport imports;
    private final Permissions permissions;
    private final Messages messages;
    private final Idempotency idempotency;

    PeopleImportApi(PeopleImport imports, Permissions permissions, Messages messages, Idempotency idempotency) {
        this.imports = imports;
        this.permissions = permissions;
        this.messages = messages;
        this.idempotency = idempotency;
    }

    /**
     * What an import did, or would do.
     *
     * @param usernames of those who were entered, or would be
     * @param errors of a dry run, each fault with its line and column; where there are any, nobody would be entered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeopleImportResult(boolean dryRun, boolean valid, List<String> usernames, List<Problem.Fault> errors) {}

    @Operation(
            operationId = "importPeople",
            summary = "Enter the people of a CSV, all or none; with dryRun only say what is wrong",
            description =
                    "The first line names the columns: username, name, email, office, officeName, roles. An office"
                            + " that is not there is entered where officeName names it; roles are parted by spaces. With"
                            + " invite they are mailed an invitation too.")
    @Needs(Scope.MANAGE)
    @ApiResponse(responseCode = "200", description = "What a dry run says.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "All are there now.", useReturnTypeSchema = true)
    @PostMapping(path = "/people/import", consumes = "text/csv")
    ResponseEntity<PeopleImportResult> importAll(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
                    @RequestBody
                    byte[] content,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean invite,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        permissions.require(Role.ADMINISTRATOR);
        var csv = utf8(content);
        if (dryRun) {
            var result = imports.enter(csv, true, invite);
            return ResponseEntity.ok(new PeopleImportResult(
                    true,
                    result.faults().isEmpty(),
                    result.usernames(),
                    result.faults().stream().map(this::said).toList()));
        }
        return idempotency.once(key, List.of("POST /people/import", invite, csv), PeopleImportResult.class, () -> {
            var result = imports.enter(csv, false, invite);
            if (!result.faults().isEmpty()) {
                throw new InvalidRequest(result.faults().stream()
                        .map(fault -> new InvalidRequest.Found(fault.line(), fault.refused()))
                        .toList());
            }
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new PeopleImportResult(false, true, result.usernames(), List.of()));
        });
    }

    private Problem.Fault said(PeopleImport.Fault fault) {
        var refused = fault.refused();
        return new Problem.Fault(
                fault.line(),
                refused.field(),
                refused.reason(),
                messages.getTranslation(refused.messageKey(), permissions.me().locale(), refused.details()));
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
}
