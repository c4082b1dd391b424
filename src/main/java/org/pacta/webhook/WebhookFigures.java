package org.pacta.webhook;

import java.util.List;
import java.util.Map;
import org.pacta.operation.Measured;
import org.springframework.stereotype.Component;

/** How much waits to be sent to webhooks, and by how much it is late. */
@Component
class WebhookFigures implements Measured {

    private final WebhookBacklog backlog;

    WebhookFigures(WebhookBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("pacta.webhook.waiting", "Deliveries that wait to be sent, for the first time or again"),
                new Figure(
                        "pacta.webhook.late.seconds",
                        "By how much the one that should have left first is late, of those whose receivers do not fail"),
                new Figure("pacta.webhook.dead", "Deliveries that were given up and wait for a person"));
    }

    @Override
    public Map<String, ? extends Number> measure() {
        var now = backlog.now();
        return Map.of(
                "pacta.webhook.waiting", now.waiting(),
                "pacta.webhook.late.seconds", now.late().toSeconds(),
                "pacta.webhook.dead", now.dead());
    }
}
