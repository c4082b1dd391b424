package org.pacta.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Problem;
import org.pacta.webhook.Webhooks;

/** The webhooks that the reader may see, and the way to another one. */
@Route("webhooks")
@Menu(title = "nav.webhooks", order = 87, icon = "vaadin:connect-o")
@StyleSheet("pages/webhook.css")
@RolesAllowed({"MANAGER", "COORDINATOR", "AUDITOR", "ADMINISTRATOR"})
class WebhooksView extends Div {

    private final transient Webhooks webhooks;
    private final WebhookGrid grid;
    private final EmptyState nothing = new EmptyState("webhook.empty.title", "webhook.empty.body", null);

    WebhooksView(Webhooks webhooks, Permissions permissions, PageRefresh pageRefresh) {
        this.webhooks = webhooks;
        var me = permissions.me();
        addClassName("webhooks");
        grid = new WebhookGrid(webhooks, new WebhookWords(this, getLocale(), me.zone()), me.has(Role.ADMINISTRATOR));
        Narrow.follow(this, grid::setNarrow);
        var add = new Button(getTranslation("webhook.add"), click -> WebhookForm.add(webhooks, this::made));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setEnabled(webhooks.possible());
        var header = new PageHeader(getTranslation("webhook.title"))
                .subtitle(getTranslation(me.has(Role.ADMINISTRATOR) ? "webhook.about.administrator" : "webhook.about"))
                .actions(add);
        add(header);
        if (!webhooks.possible()) {
            add(Problem.caution(getTranslation("webhook.noKey.banner")));
        }
        add(grid, nothing);
        reload();
        pageRefresh.refresh(this, Set.of("webhook", "delivery"), this::reload);
    }

    private void reload() {
        var some = webhooks.count() > 0;
        grid.setVisible(some);
        nothing.setVisible(!some);
        grid.getDataProvider().refreshAll();
    }

    private void made(Webhooks.Created created) {
        SecretDialog.show(
                created, "webhook.secret.body", () -> getUI().ifPresent(ui -> ui.navigate("webhooks/" + created.id())));
        reload();
    }
}
