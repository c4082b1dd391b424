package org.pacta.webhook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.webhook.Deliveries;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;

/** A webhook's pages, part by part. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class WebhookPagesTest extends PageTest {

    @Test
    void aWebhookIsMadeItsSecretShownOnceAndItsFactsStandOnItsPage() {
        make("usa.manager", "http://127.0.0.1:9/facts");

        assertThat(address()).startsWith("webhooks/");
        assertThat(words(WebhookFacts.class))
                .contains(
                        "http://127.0.0.1:9/facts",
                        "Commitment started, Due date changed",
                        "Everything you may see",
                        "Kept sealed");
        assertThat(words(DeliveriesSection.class)).contains("Nothing has been sent yet");
        open("usa.manager", "webhooks");
        assertThat(test(part(WebhookGrid.class)).size()).isPositive();
    }

    @Test
    void whatIsPausedSaysSoAndIsResumed() {
        make("kor.manager", "http://127.0.0.1:9/pause");
        var page = address();
        press("Pause");
        open("kor.manager", page);
        assertThat(words(WebhookView.class)).contains("Paused. What happens now is not told");

        press("Resume");
        open("kor.manager", page);
        assertThat(words(WebhookView.class)).doesNotContain("What happens now is not told");
    }

    @Test
    void aPingAppearsAmongTheDeliveriesAndASecondOneIsRefusedWhileItWaits() {
        make("jpn.manager", "http://127.0.0.1:9/ping");
        var page = address();
        press("Send a ping");
        open("jpn.manager", page);
        assertThat(words(DeliveriesSection.class)).contains("Deliveries");
        var grid = $(com.vaadin.flow.component.grid.Grid.class, part(DeliveriesSection.class))
                .single();
        assertThat(test(grid).size()).isOne();

        press("Send a ping");
        assertThat(test(grid).size()).as("refused: one is on its way").isOne();
    }

    @Test
    void aFormWithoutAnAddressIsRefusedAtItAndWithoutEventsAtThem() {
        open("kor.manager", "webhooks");
        press("Add a webhook");
        press("Add");

        var form = part(WebhookForm.class);
        var address = $(TextField.class, form).single();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).isEqualTo("Enter the address to call.");
    }

    @Test
    void aRotatedSecretIsAskedForAndDeletingEndsTheWebhook() {
        make("usa.coordinator", "http://127.0.0.1:9/delete");
        var was = address();
        press("Delete");
        press("Delete the webhook");

        open("usa.coordinator", was);
        assertThat($(WebhookFacts.class).all()).isEmpty();
        assertThat(words(WebhookView.class)).contains("This webhook is not here");
    }

    @Test
    void timesAndStatesAreSaidInTheReadersWords() {
        var page = new Div();
        UI.getCurrent().add(page);
        var words = new WebhookWords(page, Locale.US, ZoneId.of("Asia/Seoul"));

        assertThat(words.time(Instant.parse("2026-03-02T01:00:00Z"))).contains("Mar 2, 2026", "10:00:00");
        assertThat(words.state(Deliveries.State.IN_DOUBT)).isEqualTo("In doubt");
        assertThat(WebhookWords.states()).containsExactly(Deliveries.State.values());
    }

    private void make(String person, String target) {
        open(person, "webhooks");
        press("Add a webhook");
        test($(TextField.class, part(WebhookForm.class)).single()).setValue(target);
        press("Add");
        press("I have it");
    }
}
