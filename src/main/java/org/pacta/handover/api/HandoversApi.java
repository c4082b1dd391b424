package org.pacta.handover.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.handover.Handover;
import org.pacta.handover.Handovers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How the secretariat passes from one party to another: offered, taken over or declined. */
@ApiController
@Tag(name = "Handovers")
class HandoversApi {

    private final Handovers handovers;
    private final Idempotency idempotency;

    HandoversApi(Handovers handovers, Idempotency idempotency) {
        this.handovers = handovers;
        this.idempotency = idempotency;
    }

    /**
     * What is offered.
     *
     * @param to code of the other party
     * @param series codes
     * @param leaving user names of those of one's own party who coordinate no longer once it is taken over
     */
    record OfferRequest(
            @Nullable String to,
            @Nullable Set<String> series,
            @Nullable Set<String> leaving,
            @Nullable String word) {}

    /** @param coming user names of those of one's own party who coordinate from then on */
    record TakeOverRequest(
            @Nullable Set<String> coming, @Nullable String word) {}

    /** Why it is declined or withdrawn. */
    record HandoverWordRequest(@Nullable String word) {}

    /**
     * The secretariat of series, offered by one party to another.
     *
     * @param passes what was open when it was taken over; until then what is open now; missing where it was not taken over
     */
    record HandoverResource(
            long id,
            String from,
            String to,
            List<String> series,
            List<String> leaving,
            List<String> coming,
            Handover.State state,
            String word,
            String offeredBy,
            Instant offeredAt,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            Handover.@Nullable Passed passes) {

        static HandoverResource of(Handover handover, Handover.@Nullable Passed passes) {
            var answer = handover.answer();
            return new HandoverResource(
                    handover.id(),
                    handover.from(),
                    handover.to(),
                    handover.series(),
                    handover.leaving(),
                    handover.coming(),
                    handover.state(),
                    handover.word(),
                    handover.offer().by(),
                    handover.offer().at(),
                    answer == null ? null : answer.by(),
                    answer == null ? null : answer.at(),
                    answer == null ? null : answer.word(),
                    passes);
        }
    }

    @Operation(summary = "The handovers that one's own party offered or was offered, the newest first")
    @Needs(Scope.READ)
    @GetMapping("/handovers")
    List<HandoverResource> list() {
        return handovers.all().stream().map(this::resource).toList();
    }

    @Operation(summary = "A handover, with what passes with it and the version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/handovers/{id}")
    HandoverResource one(@PathVariable long id, HttpServletResponse response) {
        return answer(handovers.byId(id), response);
    }

    @Operation(summary = "Offer the secretariat of series to another party; nothing changes until it is taken over")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/handovers")
    ResponseEntity<HandoverResource> offer(
            @RequestBody OfferRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, List.of("POST /handovers", asked), HandoverResource.class, () -> {
            var offered = handovers.offer(new Handovers.Offered(
                    RequestParameters.required("to", asked.to()),
                    orNone(asked.series()),
                    orNone(asked.leaving()),
                    RequestParameters.required("word", asked.word())));
            return ResponseEntity.created(URI.create("/api/v1/handovers/" + offered.id()))
                    .header("ETag", Versions.tag(offered.version()))
                    .body(resource(offered));
        });
    }

    @Operation(summary = "Take the secretariat over, naming who coordinates from then on")
    @Needs(Scope.MANAGE)
    @PostMapping("/handovers/{id}/take-over")
    HandoverResource takeOver(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TakeOverRequest asked,
            HttpServletResponse response) {
        var word = asked.word();
        return answer(
                handovers.takeOver(
                        id,
                        Versions.read(ifMatch),
                        RequestParameters.required("coming", asked.coming()),
                        word == null ? "" : word),
                response);
    }

    @Operation(summary = "Decline it, saying why")
    @Needs(Scope.MANAGE)
    @PostMapping("/handovers/{id}/decline")
    HandoverResource decline(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody HandoverWordRequest asked,
            HttpServletResponse response) {
        return answer(
                handovers.decline(id, Versions.read(ifMatch), RequestParameters.required("word", asked.word())),
                response);
    }

    @Operation(summary = "Withdraw what one's own party has offered, saying why")
    @Needs(Scope.MANAGE)
    @PostMapping("/handovers/{id}/withdraw")
    HandoverResource withdraw(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody HandoverWordRequest asked,
            HttpServletResponse response) {
        return answer(
                handovers.withdraw(id, Versions.read(ifMatch), RequestParameters.required("word", asked.word())),
                response);
    }

    private HandoverResource answer(Handover handover, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(handover.version()));
        return resource(handover);
    }

    private HandoverResource resource(Handover handover) {
        return HandoverResource.of(handover, handovers.passes(handover));
    }

    private static Set<String> orNone(@Nullable Set<String> given) {
        return given == null ? Set.of() : given;
    }
}
