package org.pacta.party.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.pacta.api.ApiController;
import org.pacta.api.Bearer;
import org.pacta.api.Needs;
import org.pacta.api.Scope;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;

/** Who one is, and which parties and offices there are. */
@ApiController
@Tag(name = "Directory")
class DirectoryApi {

    private final Permissions permissions;
    private final Parties parties;

    DirectoryApi(Permissions permissions, Parties parties) {
        this.permissions = permissions;
        this.parties = parties;
    }

    /** The member of the token; {@code token} is the one that this request came with. */
    record Me(
            String username,
            String name,
            String email,
            OfficeResource office,
            String party,
            List<Role> roles,
            String zone,
            String locale,
            TokenResource token) {}

    record TokenResource(String name, Scope scope, Instant expiresAt) {}

    record PartyResource(String code, String name, String zone) {}

    /** @param pointOfContact whether it acts for its party where nothing else is said */
    record OfficeResource(String code, String name, String party, boolean pointOfContact) {}

    @Operation(summary = "Who the token's member is, and how far the token goes")
    @Needs(Scope.READ)
    @GetMapping("/me")
    Me me(@AuthenticationPrincipal Bearer bearer) {
        var me = permissions.me();
        return new Me(
                me.username(),
                me.name(),
                me.email(),
                new OfficeResource(
                        me.office().code(),
                        me.office().name(),
                        me.partyCode(),
                        me.office().pointOfContact()),
                me.partyCode(),
                me.roles().stream().sorted().toList(),
                me.zone().getId(),
                me.locale().toLanguageTag(),
                new TokenResource(bearer.tokenName(), bearer.scope(), bearer.expiresAt()));
    }

    @Operation(summary = "The parties, host order")
    @Needs(Scope.READ)
    @GetMapping("/parties")
    List<PartyResource> parties() {
        return parties.all().stream()
                .map(party -> new PartyResource(
                        party.code(), party.name(), party.zone().getId()))
                .toList();
    }

    @Operation(summary = "The offices of all parties")
    @Needs(Scope.READ)
    @GetMapping("/offices")
    List<OfficeResource> offices() {
        return parties.offices().stream()
                .map(office ->
                        new OfficeResource(office.code(), office.name(), office.partyCode(), office.pointOfContact()))
                .toList();
    }
}
