package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.signin.SignInAs;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Pages say before whom one writes, and mark what fewer parties see than see the commitment. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class OwnSidePageTest extends SpringBrowserlessTest {

    private static final String OURS = "Our side (KOR)";

    @Autowired
    World world;

    @Autowired
    Parties parties;

    @Autowired
    Comments comments;

    @Autowired
    EvidenceFolder evidence;

    private String reference;

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.commitment("meeting", LocalDate.of(2027, 3, 1));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aJointTaskOffersBothSidesAndAllFirst() {
        var task = world.open(reference, "userTask_confirmPlan");
        open("kor.officer", "tasks/" + task.id());

        var choices = audiences();

        assertThat(choices).hasSize(2).allSatisfy(choice -> {
            assertThat(choice.getValue()).isEqualTo(Audience.ALL);
            assertThat(choice.getListDataView().getItems().map(choice.getItemLabelGenerator()))
                    .containsExactly("All parties (REL JPN, KOR, USA)", OURS);
        });
        assertThat(text()).doesNotContain("pacta-marking");
    }

    @Test
    void aTaskOfOnesOwnSideOffersNoChoiceAndSaysWhoseItIsWhereverItIsListed() {
        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        var task = world.openTasks(reference).stream()
                .filter(Task::own)
                .findFirst()
                .orElseThrow();
        var officer = world.doer(task);
        var ours = "Our side (" + task.holder().office().partyCode() + ")";
        open(officer, "tasks/" + task.id());
        assertThat(audiences()).isEmpty();
        assertThat(text()).contains(ours);

        open(officer, "work");
        assertThat(text()).contains(ours);
        open(officer, "commitments/" + reference);
        assertThat(text()).contains(ours);
        open("kor.manager", "commitments/" + reference);
        assertThat(text()).doesNotContain(ours);
    }

    @Test
    void whatIsOursIsMarkedAndCanBeReleasedByThoseWhoMay() {
        var task = world.open(reference, "userTask_confirmPlan");
        world.as("kor.officer", () -> {
            comments.add(task.id(), "Not for Washington yet.", Audience.OURS);
            evidence.addLink(task.id(), "Advice of our lawyers", "https://records.example/1", Audience.OURS);
        });
        open("kor.officer", "tasks/" + task.id());
        assertThat(text()).contains("Not for Washington yet.", "Advice of our lawyers", OURS, ">Release<");
        open("kor.coordinator", "tasks/" + task.id());
        assertThat(text()).contains("Not for Washington yet.", OURS).doesNotContain(">Release<");
        open("kor.coordinator", "commitments/" + reference);
        assertThat(text()).contains("Not for Washington yet.", "Advice of our lawyers", OURS);
        open("usa.manager", "tasks/" + task.id());
        assertThat(text()).doesNotContain("Washington", "lawyers", OURS);
    }

    @Test
    void whoClearsAnAnswerSeesIt() {
        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        world.completeUntil(reference, "userTask_clearAnswer");
        var clearing = world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_clearAnswer"))
                .findFirst()
                .orElseThrow();
        var prepared = world.tasks(reference).stream()
                .filter(task -> task.own()
                        && task.releasability().equals(clearing.releasability())
                        && task.span().endedAt() != null
                        && !task.elementId().equals("userTask_clearAnswer"))
                .reduce((before, after) -> after)
                .orElseThrow();

        open(world.doer(clearing), "tasks/" + clearing.id());

        assertThat(text()).contains("What is to be cleared", prepared.name());
        prepared.form().fields().stream()
                .filter(field -> prepared.form().answers().containsKey(field.id()))
                .forEach(field -> assertThat(text()).contains(field.label()));
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Audience>> audiences() {
        return $view(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getValue() instanceof Audience)
                .map(group -> (RadioButtonGroup<Audience>) group)
                .toList();
    }

    private void open(String person, String address) {
        SignInAs.member(parties.member(new MemberId(world.member(person))));
        UI.getCurrent().navigate("profile");
        UI.getCurrent().navigate(address);
    }

    private static String text() {
        var text = new StringBuilder();
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(part ->
                        text.append(Objects.requireNonNull(part.getElement()).getOuterHTML()));
        return text.toString();
    }
}
