package org.pacta.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.Deliveries.Delivery;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One delivery opened: how it stands, what is sent and what was answered. */
class DeliveryDetail extends Div {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param onClose leads back to the list
     * @param onResend has it sent again; null where there is nothing to send again
     */
    DeliveryDetail(Delivery delivery, WebhookWords words, Runnable onClose, @Nullable Runnable onResend) {
        addClassName("webhook-delivery");
        var head = new Div(new H3(words.what(delivery)), buttons(onClose, onResend));
        head.addClassName("webhook-delivery-head");
        add(head, standing(delivery, words));
        if (delivery.state() == Deliveries.State.WITHHELD) {
            add(Problem.notice(getTranslation("webhook.delivery.withheld")));
        }
        if (delivery.doubted()) {
            add(Problem.caution(getTranslation("webhook.delivery.doubted")));
        }
        var content = delivery.content();
        if (content == null) {
            add(Problem.notice(getTranslation("webhook.delivery.hidden.body")));
            return;
        }
        add(
                new H4(getTranslation("webhook.delivery.body")),
                text(pretty(content.body())),
                soft(getTranslation("webhook.delivery.id", content.id().toString())));
        var last = delivery.last();
        if (last != null && last.responseExcerpt() != null) {
            add(new H4(getTranslation("webhook.delivery.answered")), text(last.responseExcerpt()));
        }
    }

    private Div buttons(Runnable onClose, @Nullable Runnable onResend) {
        var row = new Div();
        row.addClassName("pacta-actions");
        if (onResend != null) {
            var resend = new Button(getTranslation("webhook.delivery.resend"));
            Press.once(resend, () -> onResend.run());
            row.add(resend);
        }
        var close = new Button(getTranslation("webhook.delivery.close"), click -> onClose.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        row.add(close);
        return row;
    }

    private Div standing(Delivery delivery, WebhookWords words) {
        var lines = new Div(
                words.badge(delivery), new Paragraph(getTranslation("webhook.delivery.tries", delivery.attempts())));
        var last = delivery.last();
        if (last != null) {
            lines.add(new Paragraph(
                    getTranslation("webhook.delivery.lastTry", words.time(last.at()), words.answer(last))));
        }
        switch (delivery.state()) {
            case QUEUED, IN_DOUBT ->
                lines.add(new Paragraph(getTranslation("webhook.delivery.next", words.time(delivery.nextAttemptAt()))));
            case SENDING, DELIVERED, DEAD, WITHHELD -> {}
        }
        lines.addClassName("webhook-standing");
        return lines;
    }

    private static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("webhook-soft");
        return paragraph;
    }

    /** A long line can be scrolled to by keyboard too. */
    private static Pre text(String text) {
        var pre = new Pre(text);
        pre.getElement().setAttribute("tabindex", "0");
        return pre;
    }

    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
    }
}
