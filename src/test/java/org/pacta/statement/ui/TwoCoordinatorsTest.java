package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.signin.SignInAs;
import org.pacta.statement.Finding;
import org.pacta.statement.FindingSplitting;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** One coordinator has a finding open and types, another decides on it meanwhile. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class TwoCoordinatorsTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    Parties parties;

    @Autowired
    Findings findings;

    @Autowired
    Statements statements;

    @Autowired
    FindingSplitting shapes;

    private Finding finding;
    private StatementReview review;

    @BeforeEach
    void open() {
        world.begin();
        var statement = world.statement(World.ALL);
        finding = world.firstFinding(statement);
        SignInAs.member(parties.member(new MemberId(world.member("kor.coordinator"))));
        UI.getCurrent().navigate("statements/" + statement);
        review = all(StatementReview.class).getFirst();
        review.leadTo(finding.clause().passageId());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsTypedIsKnownToThePageWhileItIsTyped() {
        assertThat(all(TextArea.class))
                .hasSize(2)
                .allMatch(field ->
                        field.getValueChangeMode() == ValueChangeMode.TIMEOUT && field.getValueChangeTimeout() <= 200);
    }

    /** Accepted elsewhere while its title is being typed: that is said, with the title that was typed. */
    @Test
    void acceptedElsewhereWhileItsTitleIsBeingTypedSaysSoWithTheTitle() {
        title().setValue("A title of mine");
        accept();
        review.refresh();
        assertThat(shown()).contains("decided elsewhere", "A title of mine");
        assertThat(all(FindingDecision.class)).isEmpty();
    }

    /** Edited elsewhere: what was typed stays in its field, what nobody touched is as it is now, both are said. */
    @Test
    void whatWasTypedStaysThoughTheFindingWasEditedElsewhere() {
        title().setValue("A title of mine");
        world.as(
                "kor.coordinator",
                () -> findings.edit(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                "A title of theirs",
                                finding.kind(),
                                Strength.GENERAL,
                                finding.leadOfficeId(),
                                finding.due().on())));
        review.refresh();
        assertThat(title().getValue()).isEqualTo("A title of mine");
        assertThat(shown()).contains("changed elsewhere", "A title of theirs");
        assertThat(all(FindingForm.class).getFirst().values().strength()).isEqualTo(Strength.GENERAL);
    }

    /** Split elsewhere while a reason to reject it is being typed: that is said, with the reason. */
    @Test
    void splitElsewhereWhileAReasonIsBeingTypedSaysSoWithTheReason() {
        all(FindingDecision.class).getFirst().askReason();
        all(TextArea.class).getLast().setValue("It is no commitment");
        var at = finding.clause().start() + 20;
        world.as("usa.coordinator", () -> shapes.split(finding.id(), finding.version(), at));
        review.refresh();
        assertThat(shown()).contains("split or merged elsewhere", "It is no commitment");
        assertThat(all(FindingCard.class)).hasSize(2);
    }

    @Test
    void whoeverIsSecondToDecideOverwritesNothing() {
        accept();
        review.refresh();
        var now = world.as("kor.coordinator", () -> findings.byId(finding.id()));
        assertThat(now.decision().state()).isEqualTo(Finding.State.ACCEPTED);
        assertThat(shown()).contains("decided elsewhere").doesNotContain("What you had entered");
    }

    /** A card that is open learns of the event that its due date depends on when that one is accepted elsewhere. */
    @Test
    void anOpenCardLearnsOfTheEventThatWasAcceptedElsewhere() {
        var statement = world.as("kor.coordinator", () -> {
            var reference = statements.register(new NewStatement(
                    "TWO",
                    1,
                    "First Harbour Talks",
                    LocalDate.of(2026, 2, 20),
                    null,
                    null,
                    "First Harbour Talks\n\nThe sides agreed to hold the 2nd Harbour Talks in Tokyo."
                            + " They agreed to submit a joint report before the next Harbour Talks.\n",
                    World.ALL,
                    World.ALL));
            return statements.byReference(reference).orElseThrow();
        });
        var both = world.as("kor.coordinator", () -> findings.of(statement.id()));
        UI.getCurrent().navigate("statements/" + statement.reference());
        review = all(StatementReview.class).getFirst();
        review.leadTo(both.getLast().clause().passageId());
        var form = all(FindingForm.class).getFirst();
        assertThat(form.values().dueOn()).isNull();

        finding = both.getFirst();
        accept();
        review.refresh();

        assertThat(form.values().dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(form.dependsOn()).isNotNull();
        assertThat(form.isChanged()).isFalse();
    }

    private void accept() {
        world.as(
                "usa.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                finding.title(),
                                Kind.MEETING,
                                Strength.FIRM,
                                world.office("KOR-POLICY").id(),
                                LocalDate.of(2026, 12, 1)),
                        Releasability.to(World.ALL)));
    }

    private TextArea title() {
        return all(TextArea.class).getFirst();
    }

    private String shown() {
        return review.getElement().getOuterHTML();
    }

    /** In the order of the page. */
    private <C extends Component> List<C> all(Class<C> type) {
        var found = new ArrayList<C>();
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(part -> collect((Component) part, type, found));
        return found.stream().distinct().toList();
    }

    private static <C extends Component> void collect(Component here, Class<C> type, List<C> found) {
        if (type.isInstance(here)) {
            found.add(type.cast(here));
        }
        here.getChildren().forEach(child -> collect(child, type, found));
    }
}
