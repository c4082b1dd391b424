package org.pacta.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.handover.Handover;
import org.pacta.handover.Handovers;
import org.pacta.handover.OfferedHandovers;
import org.pacta.party.Party;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of handovers: {@link OfferForm}, the list, and {@link HandoverView} with its {@link PassesList}. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class HandoverPagesTest extends PageTest {

    @Autowired
    Handovers handovers;

    @Autowired
    KnownSeries series;

    @Autowired
    ApplicationContext application;

    @Test
    void anOfferSaysWhatPassesBeforeItIsMadeAndKeepsWhatWasEnteredWhenItIsRefused() {
        OfferedHandovers.withdrawAll(application);
        world.as(
                "jpn.coordinator",
                () -> series.all().stream()
                        .filter(it -> it.code().equals("HPT"))
                        .findFirst()
                        .orElseGet(() -> series.add(
                                "HPT",
                                new KnownSeries.Told(null, List.of("JPN", "USA"), List.of(), null, null, Set.of()))));
        open("jpn.coordinator", "handovers");
        press("Hand over the secretariat");
        press("Offer");
        var to = $(Select.class).single();
        assertThat(to.isInvalid()).isTrue();

        @SuppressWarnings("unchecked")
        var parties = (Select<Party>) to;
        parties.setValue(handoverTo("USA"));
        @SuppressWarnings("unchecked")
        var common = (CheckboxGroup<Series>) $(CheckboxGroup.class).all().getFirst();
        assertThat(common.getValue()).extracting(Series::code).contains("HPT");
        common.setValue(Set.of(common.getValue().stream()
                .filter(it -> it.code().equals("HPT"))
                .findFirst()
                .orElseThrow()));
        assertThat(words(part(PassesList.class).getContent())).contains("No statement of these series");
        press("Offer");
        var word = $(TextArea.class).single();
        assertThat(word.isInvalid()).isTrue();
        assertThat(parties.getValue().code()).isEqualTo("USA");
        word.setValue("All is on the pages.");
        press("Offer");

        assertThat(address()).startsWith("handovers/");
        assertThat(part(HandoverView.class).getElement().getTextRecursively())
                .contains("JPN to USA", "Offered", "All is on the pages.", "Person jpn.coordinator");
        assertThat(buttons()).contains("Withdraw").doesNotContain("Take over");
        OfferedHandovers.withdrawAll(application);
    }

    @Test
    void whoeverIsOfferedItTakesItOverOrDeclinesItWithAWord() {
        long id = OfferedHandovers.made(application, world).forWhom("kor", "decline");
        open("kor.coordinator", "handovers");
        assertThat(part(HandoversView.class)).isNotNull();
        assertThat(part(Grid.class).getGenericDataView().getItems().map(it -> ((Handover) it).id()))
                .contains(id);
        open("kor.coordinator", "handovers/" + id);
        press("Take over");
        $(CheckboxGroup.class).single();
        press("Cancel");
        press("Decline");
        $(TextArea.class).single().setValue("Not this year.");
        test($(com.vaadin.flow.component.button.Button.class).all().stream()
                        .filter(it -> it.getText().equals("Decline"))
                        .toList()
                        .getLast())
                .click();

        assertThat(part(HandoverView.class).getElement().getTextRecursively()).contains("Declined", "Not this year.");
        assertThat(buttons()).doesNotContain("Take over", "Decline");
        assertThat(world.as("usa.auditor", () -> handovers.byId(id)).state()).isEqualTo(Handover.State.DECLINED);
    }

    private Party handoverTo(String code) {
        return world.as(
                "jpn.coordinator",
                () -> handovers.others().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }
}
