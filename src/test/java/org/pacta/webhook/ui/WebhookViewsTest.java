package org.pacta.webhook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.EventType;
import org.pacta.webhook.WebhookPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** The pages of webhooks. */
@ContextConfiguration(classes = WebhookPages.class)
@ViewPackages(classes = WebhooksView.class)
class WebhookViewsTest extends SpringBrowserlessTest {

    @Autowired
    private WebhookPages.People people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsRefusedIsSaidAtItsFieldAndNothingEnteredIsLost() {
        people.koreanManager();
        navigate(WebhooksView.class);
        test(button("Add a webhook")).click();
        var address = $(TextField.class).single();
        test(address).setValue("https://10.0.0.1/hook");

        test(button("Add")).click();

        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).startsWith("There is no public address for this host.");
        assertThat(address.getValue()).isEqualTo("https://10.0.0.1/hook");
        assertThat((Collection<?>) $(CheckboxGroup.class).single().getValue()).hasSize(EventType.values().length);
        assertThat(button("Add").isEnabled()).isTrue();
    }

    @Test
    void theSecretIsShownOnce() {
        people.koreanManager();
        navigate(WebhooksView.class);
        test(button("Add a webhook")).click();
        test($(TextField.class).single()).setValue("http://127.0.0.1:9/new");
        test(button("Add")).click();

        assertThat($(TextField.class).all()).anyMatch(field -> field.getValue().startsWith("whsec_"));
        test(button("I have it")).click();

        assertThat($(TextField.class).all()).noneMatch(field -> field.getValue().startsWith("whsec_"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorOfThePartySeesItsDeliveriesAndMayStopThemAndNotUseThem() {
        long id = people.koreanWebhook();
        people.administrator();

        navigate(WebhookView.class, Map.of("webhook", String.valueOf(id)));

        Grid<Deliveries.Delivery> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).content()).isNotNull();
        assertThat($(Button.class).all().stream().map(Button::getText))
                .contains("Pause", "Delete")
                .doesNotContain("Rotate secret", "Change", "Send a ping");
        assertThat(getCurrentView().getElement().getOuterHTML()).doesNotContain("secret-path");
    }

    @Test
    void anAdministratorOfAnotherPartyIsToldOfNone() {
        long id = people.koreanWebhook();
        people.foreignAdministrator();

        navigate(WebhookView.class, Map.of("webhook", String.valueOf(id)));

        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText)).contains("This webhook is not here");
    }

    @Test
    void aWebhookOfNobodyIsNotHere() {
        people.koreanManager();

        navigate(WebhookView.class, Map.of("webhook", "999999"));

        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText)).contains("This webhook is not here");
    }

    private Button button(String text) {
        List<Button> found = $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }
}
