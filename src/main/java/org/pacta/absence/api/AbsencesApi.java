package org.pacta.absence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.database.Keyset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** When people of one's own party are away, and who stands in. */
@ApiController
@Tag(name = "Absences")
class AbsencesApi {

    private final Absences absences;
    private final Idempotency idempotency;

    AbsencesApi(Absences absences, Idempotency idempotency) {
        this.absences = absences;
        this.idempotency = idempotency;
    }

    /**
     * Days on which somebody is away.
     *
     * @param person username of whoever is away; of a new one alone
     * @param from the first day, where that person is
     * @param until the last day, included
     * @param substitute username of whoever stands in; without one nobody does
     */
    record AbsenceRequest(
            @Nullable String person,
            @Nullable String from,
            @Nullable String until,
            @Nullable String substitute) {

        Absence.Days days() {
            return new Absence.Days(
                    RequestParameters.required("from", RequestParameters.date("from", from)),
                    RequestParameters.required("until", RequestParameters.date("until", until)));
        }
    }

    /**
     * Days on which somebody is away.
     *
     * @param substituteAway whether whoever stands in is away for some of it too
     * @param dueMeanwhile how many open tasks of that person are due within it
     */
    record AbsenceResource(
            long id,
            String person,
            LocalDate from,
            LocalDate until,
            @Nullable String substitute,
            boolean substituteAway,
            int dueMeanwhile) {

        static AbsenceResource of(Absence absence) {
            var substitute = absence.substitute();
            return new AbsenceResource(
                    absence.id(),
                    absence.person().username(),
                    absence.days().from(),
                    absence.days().until(),
                    substitute == null ? null : substitute.username(),
                    absence.substituteAway(),
                    absence.dueMeanwhile());
        }
    }

    @Operation(summary = "When people of one's own party are away, by the first day")
    @Needs(Scope.READ)
    @GetMapping("/absences")
    Page<AbsenceResource> list(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var after = Page.after(cursor, Absences.KEYSET);
        var filter = new Absences.Filter(
                person, RequestParameters.date("from", from), RequestParameters.date("until", until));
        return Page.of(
                absences.following(filter, after, size + 1),
                size,
                absence -> new Keyset.Place(absence.days().from().toString(), absence.id()),
                AbsenceResource::of);
    }

    @Operation(summary = "An absence of somebody of one's own party, with the version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/absences/{id}")
    AbsenceResource one(@PathVariable long id, HttpServletResponse response) {
        return answer(absences.byId(id), response);
    }

    @Operation(summary = "Enter when one is away, or, for managers and administrators, somebody of their party")
    @Needs(Scope.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/absences")
    ResponseEntity<AbsenceResource> add(
            @RequestBody AbsenceRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, List.of("POST /absences", asked), AbsenceResource.class, () -> {
            var added = absences.add(
                    RequestParameters.required("person", asked.person()), asked.days(), asked.substitute());
            return ResponseEntity.created(URI.create("/api/v1/absences/" + added.id()))
                    .header("ETag", Versions.tag(added.version()))
                    .body(AbsenceResource.of(added));
        });
    }

    @Operation(summary = "Change its days or who stands in")
    @Needs(Scope.WORK)
    @PutMapping("/absences/{id}")
    AbsenceResource change(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AbsenceRequest asked,
            HttpServletResponse response) {
        return answer(absences.change(id, Versions.read(ifMatch), asked.days(), asked.substitute()), response);
    }

    @Operation(summary = "Take it back; one that has begun on an earlier day ends with yesterday")
    @Needs(Scope.WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/absences/{id}")
    ResponseEntity<Void> cancel(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        absences.cancel(id, Versions.read(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static AbsenceResource answer(Absence absence, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(absence.version()));
        return AbsenceResource.of(absence);
    }
}
