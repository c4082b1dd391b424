package org.pacta.webhook.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.stream.Collectors;
import org.pacta.webhook.Webhook;

/** What a webhook is. */
class WebhookFacts extends DescriptionList {

    WebhookFacts(Webhook webhook, WebhookWords words, boolean own) {
        addClassName("webhook-facts");
        fact("webhook.column.address", webhook.address());
        fact("webhook.fact.events", webhook.events().stream().map(words::event).collect(Collectors.joining(", ")));
        fact("webhook.fact.scope", words.scope(webhook, own));
        if (!own) {
            fact("webhook.fact.owner", webhook.owner());
        }
        fact("webhook.fact.created", words.time(webhook.createdAt()));
        if (own) {
            var until = webhook.previousSecretUntil();
            fact(
                    "webhook.fact.secret",
                    until == null
                            ? getTranslation("webhook.secret.kept")
                            : getTranslation("webhook.secret.both", words.time(until)));
        }
    }

    private void fact(String termKey, String text) {
        add(new Term(getTranslation(termKey)), new Description(text));
    }
}
