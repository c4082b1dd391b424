package org.pacta.webhook.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.database.Keyset;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.Webhooks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent to a webhook, and sending it again. */
@ApiController
@Tag(name = "Webhooks")
class DeliveriesApi {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    DeliveriesApi(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @Operation(summary = "Deliveries of a webhook, newest first")
    @Needs(Scope.READ)
    @GetMapping("/webhooks/{id}/deliveries")
    Page<WebhookResource.DeliveryResource> list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var after = Page.after(cursor, Deliveries.KEYSET);
        if (webhooks.byId(id).isEmpty()) {
            throw new NoSuchElementException("There is no such webhook.");
        }
        return Page.of(
                deliveries.following(
                        id, RequestParameters.word("state", state, Deliveries.State.class), after, size + 1),
                size,
                last -> new Keyset.Place(null, last.id()),
                WebhookResource.DeliveryResource::of);
    }

    @Operation(summary = "Send it again, under the same id")
    @Needs(Scope.MANAGE)
    @PostMapping("/webhooks/{id}/deliveries/{delivery}/resend")
    WebhookResource.DeliveryResource resend(
            @PathVariable long id,
            @PathVariable long delivery,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        if (webhooks.byId(id).isEmpty() || found(delivery).webhookId() != id) {
            throw new NoSuchElementException("There is no such delivery.");
        }
        deliveries.resend(delivery, version);
        var sent = found(delivery);
        response.setHeader("ETag", Versions.tag(sent.version()));
        return WebhookResource.DeliveryResource.of(sent);
    }

    private Deliveries.Delivery found(long id) {
        return deliveries.byId(id).orElseThrow(() -> new NoSuchElementException("There is no such delivery."));
    }
}
