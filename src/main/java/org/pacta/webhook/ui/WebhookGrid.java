package org.pacta.webhook.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.pacta.webhook.Webhook;
import org.pacta.webhook.Webhooks;

/** Webhooks: columns on a wide page, one card each on a narrow one. */
class WebhookGrid extends Grid<Webhook> {

    private final transient Webhooks webhooks;
    private final WebhookWords words;
    private final List<Column<Webhook>> wide;
    private final Column<Webhook> card;
    private final boolean ofOthers;

    /** @param ofOthers whether there may be some of others, so that it is told whose they are */
    WebhookGrid(Webhooks webhooks, WebhookWords words, boolean ofOthers) {
        this.webhooks = webhooks;
        this.words = words;
        this.ofOthers = ofOthers;
        addClassName("webhook-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setAriaLabel(getTranslation("webhook.list"));
        wide = List.of(
                addColumn(new ComponentRenderer<>(WebhookGrid::link))
                        .setKey("address")
                        .setFlexGrow(4),
                addColumn(words::events).setKey("events").setFlexGrow(3),
                addColumn(webhook -> words.scope(webhook, webhooks.owns(webhook)))
                        .setKey("scope")
                        .setFlexGrow(2),
                addColumn(Webhook::owner).setKey("owner").setFlexGrow(1),
                addColumn(new ComponentRenderer<>(words::badge))
                        .setKey("state")
                        .setWidth("7rem")
                        .setFlexGrow(0));
        wide.forEach(column -> column.setHeader(getTranslation("webhook.column." + column.getKey())));
        card = addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("webhook.title"));
        setItems(query -> webhooks.page(query.getOffset(), query.getLimit()).stream(), query -> webhooks.count());
        setNarrow(false);
    }

    void setNarrow(boolean narrow) {
        wide.forEach(column -> column.setVisible(!narrow && (ofOthers || !"owner".equals(column.getKey()))));
        card.setVisible(narrow);
    }

    private static Anchor link(Webhook webhook) {
        var link = new Anchor("webhooks/" + webhook.id(), webhook.address());
        link.addClassName("webhook-address");
        return link;
    }

    private Div card(Webhook webhook) {
        var card = new Div(
                link(webhook),
                words.badge(webhook),
                soft(words.events(webhook)),
                soft(words.scope(webhook, webhooks.owns(webhook))));
        if (ofOthers) {
            card.add(soft(webhook.owner()));
        }
        card.addClassName("webhook-card");
        return card;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("webhook-soft");
        return span;
    }
}
