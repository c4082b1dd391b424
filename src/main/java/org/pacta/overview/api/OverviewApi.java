package org.pacta.overview.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Scope;
import org.pacta.overview.Overview;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures that managers decide from, counted over what the token's member may see. */
@ApiController
@Tag(name = "Overview")
class OverviewApi {

    private final Overview overview;

    OverviewApi(Overview overview) {
        this.overview = overview;
    }

    @Operation(summary = "How things stand now")
    @Needs(Scope.READ)
    @GetMapping("/overview")
    OverviewSnapshot overview(
            @Parameter(description = "reference of a statement") @RequestParam(required = false) @Nullable
                    String statement,
            @Parameter(description = "of the lead office") @RequestParam(required = false) @Nullable String party) {
        return overview.picture(new OverviewScope(
                statement == null ? null : statement.toUpperCase(Locale.ROOT),
                party == null ? null : party.toUpperCase(Locale.ROOT)));
    }
}
