package org.pacta.statement.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.party.Member;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Series of meetings: list, one, enter before the first statement, say what is known of it. */
@ApiController
@Tag(name = "Statements")
class SeriesApi {

    private final KnownSeries series;
    private final Idempotency idempotency;

    SeriesApi(KnownSeries series, Idempotency idempotency) {
        this.series = series;
        this.idempotency = idempotency;
    }

    /**
     * What is said of a series; what is left out is not known.
     *
     * @param code of a new one; it never changes
     * @param parties codes; those who made its last statement where they are left out
     * @param hosts codes of those that host it, in turn
     * @param coordinators user names of those of one's own party who keep it; other parties name theirs
     */
    record SeriesRequest(
            @Nullable String code,
            @Nullable String name,
            @Nullable List<String> parties,
            @Nullable List<String> hosts,
            @Nullable Integer everyMonths,
            @Nullable String nextHost,
            @Nullable Set<String> coordinators) {

        KnownSeries.Told told() {
            return new KnownSeries.Told(
                    name,
                    orNone(parties),
                    orNone(hosts),
                    everyMonths,
                    nextHost,
                    coordinators == null ? Set.of() : coordinators);
        }

        private static List<String> orNone(@Nullable List<String> codes) {
            return codes == null ? List.of() : codes;
        }
    }

    /**
     * A series, as far as one may see it.
     *
     * @param hosts codes of those that host it, in turn; empty where nobody has said it
     * @param statements how many stand in it
     * @param last its last statement; null before the first
     * @param next the next meeting where it is being prepared
     */
    record SeriesResource(
            String code,
            @Nullable String name,
            List<String> parties,
            List<String> hosts,
            @Nullable Integer everyMonths,
            @Nullable String nextHost,
            @Nullable LocalDate expectedOn,
            List<SeriesCoordinator> coordinators,
            int statements,
            Series.@Nullable Last last,
            Series.@Nullable Next next) {

        static SeriesResource of(Series series) {
            return new SeriesResource(
                    series.code(),
                    series.name(),
                    series.parties(),
                    series.rhythm().hosts(),
                    series.rhythm().everyMonths(),
                    series.rhythm().nextHost(),
                    series.rhythm().expectedOn(),
                    series.coordinators().stream().map(SeriesCoordinator::of).toList(),
                    series.statements(),
                    series.last(),
                    series.next());
        }
    }

    /** Somebody who keeps a series. */
    record SeriesCoordinator(String username, String name, String party) {
        static SeriesCoordinator of(Member member) {
            return new SeriesCoordinator(member.username(), member.name(), member.partyCode());
        }
    }

    @Operation(summary = "Series that one may see, by their short names")
    @Needs(Scope.READ)
    @GetMapping("/series")
    List<SeriesResource> all() {
        return series.all().stream().map(SeriesResource::of).toList();
    }

    @Operation(
            summary =
                    "A series, with what is known of it and the version as ETag; \"0\" where nobody has said anything")
    @Needs(Scope.READ)
    @GetMapping("/series/{code}")
    SeriesResource one(@PathVariable String code, HttpServletResponse response) {
        return answer(series.byCode(code.toUpperCase(Locale.ROOT)), response);
    }

    @Operation(summary = "Enter a series before its first statement")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/series")
    ResponseEntity<SeriesResource> add(
            @RequestBody SeriesRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, List.of("POST /series", asked), SeriesResource.class, () -> {
            var added = series.add(RequestParameters.required("code", asked.code()), asked.told());
            return ResponseEntity.created(URI.create("/api/v1/series/" + added.code()))
                    .header("ETag", Versions.tag(added.version()))
                    .body(SeriesResource.of(added));
        });
    }

    @Operation(
            summary = "Say what is known of a series: name, parties, rhythm, hosts in turn, one's own party's"
                    + " coordinators")
    @Needs(Scope.MANAGE)
    @PutMapping("/series/{code}")
    SeriesResource change(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SeriesRequest asked,
            HttpServletResponse response) {
        return answer(series.change(code.toUpperCase(Locale.ROOT), Versions.read(ifMatch), asked.told()), response);
    }

    private static SeriesResource answer(Series series, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(series.version()));
        return SeriesResource.of(series);
    }
}
