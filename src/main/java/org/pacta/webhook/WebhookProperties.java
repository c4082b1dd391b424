package org.pacta.webhook;

import java.time.Duration;
import java.util.List;
import org.pacta.schedule.Recurring;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent; each can be given as {@code PACTA_WEBHOOK_…} in the environment.
 *
 * @param allow hosts that may be internal, such as {@code hooks.ministry.internal} or {@code 10.1.2.3:8443}; one that
 *     begins with {@code http://} may be reached without encryption, for development
 * @param every how often to look for deliveries that are due, beside each commit that owes some; zero or nothing means
 *     never
 */
@ConfigurationProperties("pacta.webhook")
record WebhookProperties(
        @DefaultValue List<String> allow,
        @DefaultValue("2s") String every) {

    /** Zero where nothing is sent by itself. */
    Duration interval() {
        return Recurring.interval(every);
    }
}
