package org.pacta.webhook;

import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.id.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at what somebody wishes to subscribe to, before anything is written. */
@Component
class RequestChecks {

    private final JdbcClient jdbc;
    private final TargetPolicy policy;

    RequestChecks(JdbcClient jdbc, TargetPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** The series of the statements that the reader may see. */
    List<String> series() {
        return jdbc.sql(WebhookSql.SERIES).query(String.class).list();
    }

    /**
     * The wish, checked; run within the transaction of whoever wishes.
     *
     * @throws Refused names the field that is not as it must be
     */
    Checked checked(Webhooks.NewWebhook asked) {
        if (asked.events().isEmpty()) {
            throw new Refused("webhook.events", "events");
        }
        if (asked.series() != null && asked.statement() != null) {
            throw new Refused("webhook.scope", "statement");
        }
        if (asked.series() != null && asked.series().isBlank()) {
            throw new Refused("webhook.series.missing", "series");
        }
        if (asked.statement() != null && asked.statement().isBlank()) {
            throw new Refused("webhook.statement.missing", "statement");
        }
        if (asked.series() != null && !series().contains(asked.series())) {
            throw new Refused("webhook.series", "series", asked.series());
        }
        var address = asked.address().strip();
        checkAddress(address);
        return new Checked(address, asked.events().stream().sorted().toList(), asked.series(), statement(asked));
    }

    /** Tells at once what sending would refuse; what a name leads to is asked again each time. */
    private void checkAddress(String address) {
        if (address.isEmpty()) {
            throw new Refused("webhook.address.missing", "address");
        }
        try {
            policy.resolve(policy.parse(address));
        } catch (TargetPolicy.Forbidden forbidden) {
            throw new Refused("webhook.address." + forbidden.reason(), "address");
        } catch (UnknownHostException unknown) {
            // Said as if it were internal: what names there are inside is nobody's business.
            throw new Refused("webhook.address.internal", "address");
        }
    }

    private @Nullable StatementId statement(Webhooks.NewWebhook asked) {
        var reference = asked.statement();
        if (reference == null) {
            return null;
        }
        return jdbc.sql(WebhookSql.STATEMENT)
                .param("reference", reference)
                .query(Long.class)
                .optional()
                .map(StatementId::new)
                .orElseThrow(() -> new Refused("webhook.statement", "statement", reference));
    }

    /** A wish that can be fulfilled. */
    record Checked(
            String address,
            List<EventType> events,
            @Nullable String series,
            @Nullable StatementId statementId) {}
}
