package org.pacta.people.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.Scope;
import org.pacta.database.Keyset;
import org.pacta.party.Role;
import org.pacta.people.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who of one's own party had which right when. For its auditors and administrators. */
@ApiController
@Tag(name = "People")
class RightsApi {

    private final Rights rights;

    RightsApi(Rights rights) {
        this.rights = rights;
    }

    /**
     * That somebody had a role in an office for a time.
     *
     * @param since missing where it was before this was kept
     * @param until missing where it is so now
     * @param givenBy missing where the installation did it, or it was before this was kept
     */
    record HeldRightResource(
            String name,
            String username,
            String office,
            Role role,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String givenBy,
            @Nullable String takenBy) {

        static HeldRightResource of(Rights.Held held) {
            return new HeldRightResource(
                    held.person(),
                    held.username(),
                    held.office(),
                    held.role(),
                    held.since(),
                    held.until(),
                    held.givenBy(),
                    held.takenBy());
        }
    }

    @Operation(summary = "Who of one's own party had which right when; with on, those of that day where the party is")
    @Needs(Scope.READ)
    @GetMapping("/rights")
    Page<HeldRightResource> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var after = Page.after(cursor, Rights.KEYSET);
        return Page.of(
                rights.following(new Rights.Filter(text, on), after, size + 1),
                size,
                held -> new Keyset.Place(held.person(), held.id()),
                HeldRightResource::of);
    }
}
