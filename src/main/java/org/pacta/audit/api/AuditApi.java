package org.pacta.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.Scope;
import org.pacta.audit.HistoryExport;
import org.pacta.audit.Witnesses;
import org.pacta.database.Keyset;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** How the history is checked without trusting this server. */
@ApiController
@Tag(name = "History")
class AuditApi {

    private static final String LINES_OF_JSON = "application/jsonl";

    private final HistoryExport export;
    private final Witnesses witnesses;

    AuditApi(HistoryExport export, Witnesses witnesses) {
        this.export = export;
        this.witnesses = witnesses;
    }

    /**
     * A witness's signature under a checkpoint.
     *
     * @param key the witness's, as {@code name+id+base64}
     * @param signature the line that stands under the note
     */
    record CosignatureRequest(
            @Nullable String key, @Nullable String signature) {}

    @Operation(
            summary =
                    "Checkpoints of the history, newest first, each a signed note with the cosignatures of witnesses; for"
                            + " auditors and administrators")
    @Needs(Scope.READ)
    @GetMapping("/history/checkpoints")
    Page<Witnesses.Given> checkpoints(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var given = witnesses.checkpoints(Page.after(cursor, Witnesses.KEYSET), size + 1);
        return Page.of(given, size, last -> new Keyset.Place(null, last.size()), one -> one);
    }

    @Operation(
            operationId = "latestCheckpoint",
            summary =
                    "The newest checkpoint with the proof that it continues an earlier one, as text in the form that a witness"
                            + " is asked in (C2SP tlog-witness); for auditors and administrators")
    @Needs(Scope.READ)
    @GetMapping(path = "/history/checkpoints/latest", produces = MediaType.TEXT_PLAIN_VALUE)
    String latest(@RequestParam(defaultValue = "0") long old) {
        return witnesses.latest(old);
    }

    @Operation(
            operationId = "historyKey",
            summary = "The key that checkpoints are signed with, as name+id+base64; for auditors and administrators")
    @Needs(Scope.READ)
    @GetMapping(path = "/history/key", produces = MediaType.TEXT_PLAIN_VALUE)
    String key() {
        return witnesses.key();
    }

    @Operation(summary = "Keeps a witness's signature under a checkpoint; for auditors and administrators")
    @Needs(Scope.WORK)
    @PutMapping("/history/checkpoints/{size}/cosignatures")
    Witnesses.Given cosign(@PathVariable long size, @RequestBody CosignatureRequest request) {
        return witnesses.cosign(
                size,
                Objects.requireNonNullElse(request.key(), ""),
                Objects.requireNonNullElse(request.signature(), ""));
    }

    @Operation(
            operationId = "exportHistory",
            summary =
                    "The sealed history as lines of JSON, to be checked with pacta audit verify: lines that one may see as they"
                            + " were sealed, all others as their hashes; of one chain alone with proofs. For auditors and administrators")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = LINES_OF_JSON, schema = @Schema(type = "string")))
    @Needs(Scope.READ)
    @GetMapping("/history/export")
    void export(@RequestParam(required = false) @Nullable String chain, HttpServletResponse response)
            throws IOException {
        export.write(chain, () -> {
            response.setContentType(LINES_OF_JSON);
            return response.getOutputStream();
        });
    }
}
