package org.pacta.webhook.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.command.Refused;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhook;
import org.pacta.webhook.Webhooks;
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

/** Webhooks: subscribe, change, pause, resume, rotate the secret, end. For managers, coordinators, auditors and administrators. */
@ApiController
@Tag(name = "Webhooks")
class WebhooksApi {

    private final Webhooks webhooks;
    private final Idempotency idempotency;

    WebhooksApi(Webhooks webhooks, Idempotency idempotency) {
        this.webhooks = webhooks;
        this.idempotency = idempotency;
    }

    /**
     * What a subscription is to be.
     *
     * @param address {@code https://…}
     * @param events types as {@code org.pacta.commitment.started.v1}
     * @param series limits it to a series, {@code statement} to one statement
     */
    record WebhookRequest(
            @Nullable String address,
            @Nullable Set<String> events,
            @Nullable String series,
            @Nullable String statement) {

        Webhooks.NewWebhook webhook() {
            return new Webhooks.NewWebhook(
                    RequestParameters.required("address", address),
                    types(RequestParameters.required("events", events)),
                    series,
                    statement);
        }
    }

    @Operation(summary = "One's webhooks; an administrator's also those of others, without what is theirs to know")
    @Needs(Scope.READ)
    @GetMapping("/webhooks")
    Page<WebhookResource> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var after = Page.after(cursor, Webhooks.KEYSET);
        return Page.of(
                webhooks.following(after, size + 1),
                size,
                webhooks::place,
                webhook -> WebhookResource.of(webhook, null));
    }

    @Operation(summary = "A webhook, with its version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/webhooks/{id}")
    WebhookResource one(@PathVariable long id, HttpServletResponse response) {
        return answer(id, null, response);
    }

    @Operation(summary = "Subscribe; the answer has the secret, this once")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/webhooks")
    ResponseEntity<WebhookResource> create(
            @RequestBody WebhookRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        // The secret is in no reply that is kept: whoever repeats the request after a lost answer rotates it.
        var secret = new AtomicReference<@Nullable String>();
        var reply = idempotency.once(key, List.of("POST /webhooks", asked), WebhookResource.class, () -> {
            var created = webhooks.create(asked.webhook());
            secret.set(created.secret());
            var webhook = found(created.id());
            return ResponseEntity.created(URI.create("/api/v1/webhooks/" + created.id()))
                    .header("ETag", Versions.tag(webhook.version()))
                    .body(WebhookResource.of(webhook, null));
        });
        var made = reply.getBody();
        return made == null || secret.get() == null
                ? reply
                : ResponseEntity.status(reply.getStatusCode())
                        .headers(reply.getHeaders())
                        .body(WebhookResource.of(found(made.id()), secret.get()));
    }

    @Operation(summary = "Change where it goes and what is told; its secret stays")
    @Needs(Scope.MANAGE)
    @PutMapping("/webhooks/{id}")
    WebhookResource change(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WebhookRequest asked,
            HttpServletResponse response) {
        webhooks.change(id, Versions.read(ifMatch), asked.webhook());
        return answer(id, null, response);
    }

    @Operation(summary = "Stop it for now")
    @Needs(Scope.MANAGE)
    @PostMapping("/webhooks/{id}/pause")
    WebhookResource pause(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        webhooks.pause(id, Versions.read(ifMatch));
        return answer(id, null, response);
    }

    @Operation(summary = "Go on; what waited goes out")
    @Needs(Scope.MANAGE)
    @PostMapping("/webhooks/{id}/resume")
    WebhookResource resume(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        webhooks.resume(id, Versions.read(ifMatch));
        return answer(id, null, response);
    }

    @Operation(summary = "Give it a new secret, which the answer has, this once; the one before signs too for a day")
    @Needs(Scope.MANAGE)
    @PostMapping("/webhooks/{id}/rotate-secret")
    WebhookResource rotate(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        var rotated = webhooks.rotateSecret(id, Versions.read(ifMatch));
        return answer(id, rotated.secret(), response);
    }

    @Operation(summary = "Send an event that says nothing, to try the receiver")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/webhooks/{id}/ping")
    ResponseEntity<Void> ping(@PathVariable long id) {
        webhooks.ping(id);
        return ResponseEntity.accepted().build();
    }

    @Operation(summary = "End it for good")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/webhooks/{id}")
    ResponseEntity<Void> delete(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        webhooks.delete(id, Versions.read(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static Set<EventType> types(Set<String> named) {
        var types = EnumSet.noneOf(EventType.class);
        for (var name : named) {
            types.add(Arrays.stream(EventType.values())
                    .filter(type -> type.type().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            "api.word",
                            "events",
                            Arrays.stream(EventType.values())
                                    .map(EventType::type)
                                    .collect(Collectors.joining(", ")))));
        }
        return types;
    }

    private Webhook found(long id) {
        return webhooks.byId(id).orElseThrow(() -> new NoSuchElementException("There is no such webhook."));
    }

    private WebhookResource answer(long id, @Nullable String secret, HttpServletResponse response) {
        var webhook = found(id);
        response.setHeader("ETag", Versions.tag(webhook.version()));
        return WebhookResource.of(webhook, secret);
    }
}
