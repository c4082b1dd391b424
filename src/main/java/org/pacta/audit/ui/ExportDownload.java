package org.pacta.audit.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.audit.HistoryExport;
import org.pacta.command.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the export of the history to be saved, as the page offers it. */
@RestController
class ExportDownload {

    static final String ADDRESS = "history/export.jsonl";

    private final HistoryExport export;

    ExportDownload(HistoryExport export) {
        this.export = export;
    }

    @GetMapping("/" + ADDRESS)
    void save(HttpServletResponse response) throws IOException {
        try {
            export.write(null, () -> {
                response.setContentType("application/jsonl");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"history.jsonl\"");
                return response.getOutputStream();
            });
        } catch (Refused refused) {
            response.sendError(
                    refused.category() == Refused.Category.BUSY
                            ? HttpStatus.TOO_MANY_REQUESTS.value()
                            : HttpStatus.CONFLICT.value());
        }
    }
}
