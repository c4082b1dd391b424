package org.pacta.history.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.Scope;
import org.pacta.database.Keyset;
import org.pacta.history.History;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what and when, for auditors and administrators. */
@ApiController
@Tag(name = "History")
class HistoryApi {

    private final History history;

    HistoryApi(History history) {
        this.history = history;
    }

    @Operation(summary = "Lines of the history that one may see, newest first; for auditors and administrators")
    @Needs(Scope.READ)
    @GetMapping("/history")
    Page<History.Line> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var after = Page.after(cursor, History.KEYSET);
        var lines = history.following(new History.Filter(text, action, from, until), after, size + 1);
        return Page.of(lines, size, last -> new Keyset.Place(last.chain(), last.position()), line -> line);
    }
}
