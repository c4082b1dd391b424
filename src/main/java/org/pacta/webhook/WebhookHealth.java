package org.pacta.webhook;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether deliveries leave: down when one that could go has waited for more than {@link #PATIENCE}. That receivers fail
 * does not make the application unhealthy: their webhooks rest, and what was given up waits for a person.
 */
@Component("webhookHealthIndicator")
class WebhookHealth implements HealthIndicator {

    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(WebhookHealth.class);

    private final WebhookBacklog backlog;
    private final WebhookProperties properties;

    WebhookHealth(WebhookBacklog backlog, WebhookProperties properties) {
        this.backlog = backlog;
        this.properties = properties;
    }

    @Override
    public Health health() {
        try {
            var now = backlog.now();
            var stuck = !properties.interval().isZero() && now.late().compareTo(PATIENCE) > 0;
            return (stuck ? Health.down() : Health.up())
                    .withDetail("waiting", now.waiting())
                    .withDetail("lateSeconds", now.late().toSeconds())
                    .withDetail("dead", now.dead())
                    .build();
        } catch (RuntimeException unknown) {
            log.debug("The webhook backlog could not be counted", unknown);
            return Health.down().withDetail("error", "backlog unknown").build();
        }
    }
}
