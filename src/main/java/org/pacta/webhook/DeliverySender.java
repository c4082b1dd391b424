package org.pacta.webhook;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts one delivery into its envelope, signs it and hands it over. */
@Component
class DeliverySender {

    private final SecretBox secrets;
    private final HttpSender sender;
    private final EventRecorder recorder;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    DeliverySender(SecretBox secrets, HttpSender sender, EventRecorder recorder, Clock clock) {
        this.secrets = secrets;
        this.sender = sender;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What is sent for an event: the same bytes to everybody and at every try. */
    byte[] body(CloudEvent event) {
        return event.json(json, recorder.source());
    }

    /** Never throws: whatever goes wrong is an outcome. */
    DeliveryOutcome send(Claimed delivery) {
        var body = body(delivery.content());
        var id = delivery.content().id().toString();
        long seconds = clock.instant().getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", CloudEvent.MEDIA_TYPE);
        headers.put("User-Agent", "Pacta-Webhooks/1");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(seconds));
        try {
            headers.put("webhook-signature", signatures(delivery, id, seconds, body));
        } catch (GeneralSecurityException sealedOtherwise) {
            return DeliveryOutcome.failed(Deliveries.Failure.SECRET, false, Duration.ZERO);
        }
        return sender.post(delivery.address(), headers, body);
    }

    /** One, or two for a while after a rotation. */
    private String signatures(Claimed delivery, String id, long seconds, byte[] body) throws GeneralSecurityException {
        var current = new SigningSecret(secrets.open(delivery.webhookId(), delivery.secret())).sign(id, seconds, body);
        var before = delivery.previousSecret();
        if (before == null) {
            return current;
        }
        try {
            return current + " "
                    + new SigningSecret(secrets.open(delivery.webhookId(), before)).sign(id, seconds, body);
        } catch (GeneralSecurityException sealedOtherwise) {
            // It was rotated because of that: the current one signs alone.
            return current;
        }
    }
}
