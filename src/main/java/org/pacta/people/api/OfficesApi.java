package org.pacta.people.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.people.Offices;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The offices of one's own party: enter, rename, close, open again. For its administrators. */
@ApiController
@Tag(name = "People")
class OfficesApi {

    private final Offices offices;
    private final Idempotency idempotency;

    OfficesApi(Offices offices, Idempotency idempotency) {
        this.offices = offices;
        this.idempotency = idempotency;
    }

    /**
     * What is kept of an office.
     *
     * @param code of a new one; it never changes
     * @param pointOfContact whether it acts for its party where nothing else is said, and the one that did no longer
     */
    record OfficeRequest(
            @Nullable String code,
            @Nullable String name,
            @Nullable Boolean pointOfContact) {}

    /** @param commitments active ones that it leads or supports */
    record KeptOfficeResource(
            String code,
            String name,
            boolean pointOfContact,
            boolean active,
            int people,
            int openTasks,
            int commitments) {

        static KeptOfficeResource of(Offices.KeptOffice kept) {
            return new KeptOfficeResource(
                    kept.office().code(),
                    kept.office().name(),
                    kept.office().pointOfContact(),
                    kept.active(),
                    kept.people(),
                    kept.openTasks(),
                    kept.commitments());
        }
    }

    @Operation(summary = "An office of one's own party, with what is in it and the version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/offices/{code}")
    KeptOfficeResource one(@PathVariable String code, HttpServletResponse response) {
        return answer(offices.byCode(code), response);
    }

    @Operation(summary = "Enter a new office")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/offices")
    ResponseEntity<KeptOfficeResource> add(
            @RequestBody OfficeRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, List.of("POST /offices", asked), KeptOfficeResource.class, () -> {
            var added = offices.add(
                    RequestParameters.required("code", asked.code()),
                    RequestParameters.required("name", asked.name()),
                    Boolean.TRUE.equals(asked.pointOfContact()));
            return ResponseEntity.created(
                            URI.create("/api/v1/offices/" + added.office().code()))
                    .header("ETag", Versions.tag(added.version()))
                    .body(KeptOfficeResource.of(added));
        });
    }

    @Operation(summary = "Rename an office, or let it act for its party where nothing else is said")
    @Needs(Scope.MANAGE)
    @PutMapping("/offices/{code}")
    KeptOfficeResource change(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OfficeRequest asked,
            HttpServletResponse response) {
        var version = Versions.read(ifMatch);
        var pointOfContact = asked.pointOfContact();
        return answer(
                offices.change(
                        code,
                        version,
                        RequestParameters.required("name", asked.name()),
                        pointOfContact == null ? offices.byCode(code).office().pointOfContact() : pointOfContact),
                response);
    }

    @Operation(summary = "Close an office that nobody and nothing is in any more")
    @Needs(Scope.MANAGE)
    @PostMapping("/offices/{code}/close")
    KeptOfficeResource close(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(offices.close(code, Versions.read(ifMatch)), response);
    }

    /** @param into code of another open office of the party */
    record MergeRequest(@Nullable String into, @Nullable String reason) {}

    @Operation(summary = "Let another office of the party take up this one, with its people, tasks and commitments")
    @Needs(Scope.MANAGE)
    @PostMapping("/offices/{code}/merge")
    KeptOfficeResource merge(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MergeRequest asked,
            HttpServletResponse response) {
        return answer(
                offices.merge(
                        code,
                        Versions.read(ifMatch),
                        RequestParameters.required("into", asked.into()),
                        RequestParameters.required("reason", asked.reason())),
                response);
    }

    @Operation(summary = "Open a closed office again")
    @Needs(Scope.MANAGE)
    @PostMapping("/offices/{code}/reopen")
    KeptOfficeResource reopen(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(offices.reopen(code, Versions.read(ifMatch)), response);
    }

    private static KeptOfficeResource answer(Offices.KeptOffice kept, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(kept.version()));
        return KeptOfficeResource.of(kept);
    }
}
