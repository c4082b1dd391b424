package org.pacta.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Scope;
import org.pacta.audit.HistoryExport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the history is checked without trusting this server. */
@ApiController
@Tag(name = "History")
class AuditApi {

    private static final String LINES_OF_JSON = "application/jsonl";

    private final HistoryExport export;

    AuditApi(HistoryExport export) {
        this.export = export;
    }

    @Operation(
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
