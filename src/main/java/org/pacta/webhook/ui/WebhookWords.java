package org.pacta.webhook.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.Deliveries.Delivery;
import org.pacta.webhook.Deliveries.Try;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhook;

/** What pages say of webhooks and deliveries, in the language and zone of the reader. */
class WebhookWords implements Serializable {

    private final Component page;
    private final Locale locale;
    private final ZoneId zone;

    WebhookWords(Component page, Locale locale, ZoneId zone) {
        this.page = page;
        this.locale = locale;
        this.zone = zone;
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    String event(EventType event) {
        return page.getTranslation("webhook.event." + event);
    }

    String events(Webhook webhook) {
        if (webhook.events().size() == EventType.values().length) {
            return page.getTranslation("webhook.events.all");
        }
        return webhook.events().stream().map(this::event).collect(Collectors.joining(", "));
    }

    /** @param own whether it is the reader's */
    String scope(Webhook webhook, boolean own) {
        if (webhook.series() != null) {
            return page.getTranslation("webhook.scope.series", webhook.series());
        }
        if (webhook.statement() != null) {
            return page.getTranslation("webhook.scope.statement", webhook.statement());
        }
        return page.getTranslation(own ? "webhook.scope.all" : "webhook.scope.allOfOwner");
    }

    StatusBadge badge(Webhook webhook) {
        if (webhook.paused()) {
            return new StatusBadge(page.getTranslation("webhook.state.PAUSED"), Tone.QUIET);
        }
        return webhook.failingSince() == null
                ? new StatusBadge(page.getTranslation("webhook.state.ACTIVE"), Tone.GOOD)
                : new StatusBadge(page.getTranslation("webhook.state.FAILING"), Tone.BAD);
    }

    String what(Delivery delivery) {
        var content = delivery.content();
        if (content == null) {
            return page.getTranslation("webhook.delivery.hidden");
        }
        return content.type().map(this::event).orElseGet(() -> page.getTranslation("webhook.event.ping"));
    }

    StatusBadge badge(Delivery delivery) {
        var word = state(delivery.state());
        var doubted = delivery.doubted() && delivery.state() != Deliveries.State.IN_DOUBT;
        return new StatusBadge(
                doubted ? page.getTranslation("webhook.delivery.state.doubted", word) : word, tone(delivery));
    }

    String state(Deliveries.State state) {
        return page.getTranslation("webhook.delivery.state." + state);
    }

    private static Tone tone(Delivery delivery) {
        return switch (delivery.state()) {
            case QUEUED -> delivery.attempts() == 0 ? Tone.ACTIVE : Tone.CAUTION;
            case SENDING -> Tone.ACTIVE;
            case DELIVERED -> delivery.doubted() ? Tone.CAUTION : Tone.GOOD;
            case IN_DOUBT -> Tone.CAUTION;
            case DEAD -> Tone.BAD;
            case WITHHELD -> Tone.QUIET;
        };
    }

    /** What the last try came to, in a few words. */
    String answer(Try last) {
        var failure = last.failure();
        if (failure == null) {
            return page.getTranslation("webhook.delivery.answer", last.responseCode(), last.tookMillis());
        }
        return failure(failure, last);
    }

    private String failure(Deliveries.Failure failure, Try last) {
        return last.responseCode() == null
                ? page.getTranslation("webhook.failure." + failure)
                : page.getTranslation("webhook.failure." + failure, last.responseCode());
    }

    static List<Deliveries.State> states() {
        return Arrays.asList(Deliveries.State.values());
    }
}
