package org.pacta.webhook.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Permissions;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Problem;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.Webhook;
import org.pacta.webhook.Webhooks;

/** One webhook: how it stands, what can be done with it, and what was sent. Its address is {@code /webhooks/12}. */
@Route("webhooks/:webhook([0-9]{1,18})")
@StyleSheet("pages/webhook.css")
@RolesAllowed({"MANAGER", "COORDINATOR", "AUDITOR", "ADMINISTRATOR"})
class WebhookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Webhooks webhooks;
    private final WebhookWords words;
    private final Div head = new Div();
    private final DeliveriesSection deliveries;
    private long id;
    private String title;
    private @Nullable Webhook shown;

    WebhookView(Webhooks webhooks, Deliveries deliveries, Permissions permissions, PageRefresh pageRefresh) {
        this.webhooks = webhooks;
        words = new WebhookWords(this, getLocale(), permissions.me().zone());
        title = getTranslation("webhook.title");
        addClassName("webhook");
        this.deliveries = new DeliveriesSection(deliveries, words);
        Narrow.follow(this, this.deliveries::setNarrow);
        pageRefresh.refresh(this, Set.of("webhook", "delivery"), this::reload);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("webhook").orElseThrow());
        deliveries.show(id, event.getLocation().getQueryParameters());
        reload();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload() {
        var webhook = webhooks.byId(id).orElse(null);
        if (webhook == null) {
            shown = null;
            removeAll();
            add(
                    new PageHeader(getTranslation("webhook.title")),
                    new EmptyState(
                            "webhook.none.title",
                            "webhook.none.body",
                            new Anchor("webhooks", getTranslation("webhook.none.action"))));
            return;
        }
        if (!webhook.equals(shown)) {
            shown = webhook;
            title = host(webhook);
            show(webhook);
        }
        deliveries.reload();
    }

    private void show(Webhook webhook) {
        var own = webhooks.owns(webhook);
        head.removeAll();
        head.add(new PageHeader(host(webhook))
                .under(new PageHeader.Crumb(getTranslation("webhook.title"), "webhooks"))
                .subtitle(words.badge(webhook))
                .actions(new WebhookActions(webhooks, webhook, own).buttons()));
        if (webhook.pauseReason() != null) {
            head.add(Problem.notice(getTranslation("webhook.paused." + webhook.pauseReason())));
        } else if (webhook.failingSince() != null) {
            head.add(Problem.caution(getTranslation("webhook.failing", words.time(webhook.failingSince()))));
        }
        head.add(new WebhookFacts(webhook, words, own));
        if (deliveries.getParent().isEmpty()) {
            removeAll();
            add(head, deliveries);
        }
    }

    private static String host(Webhook webhook) {
        return URI.create(webhook.address()).getRawAuthority();
    }
}
