package org.pacta.concurrence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextComments;
import org.pacta.concurrence.TextRounds;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.signin.SignInAs;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page of a text, as the parties see it. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class TextViewTest extends SpringBrowserlessTest {

    private static final String OWN = "Our side (USA): seen by your party alone until its answer is given";

    @Autowired
    World world;

    @Autowired
    Parties parties;

    @Autowired
    AgreedTexts texts;

    @Autowired
    TextComments comments;

    @Autowired
    CommentMatrixDownload download;

    private TextRounds rounds;
    private long text;

    @BeforeEach
    void issueTheFirstVersion() {
        world.begin();
        rounds = TextRounds.begin(world);
        rounds.issue("1. The sides hold talks.\n\n2. They meet each year.", false);
        text = world.as(
                "kor.officer",
                () -> texts.ofCommitment(new CommitmentId(rounds.commitmentId()))
                        .getLast()
                        .id());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPartyWritesACommentOnItsOwnSideAndTakesItBack() {
        open("usa.officer", "");
        assertThat(html()).contains(OWN, "No answer yet", "They meet each year.");
        test(button("Write the comment")).click();
        assertThat($(TextField.class).single().isInvalid()).isTrue();

        test($(TextField.class).single()).setValue("Paragraph 2");
        test($(TextArea.class).all().getLast()).setValue("Once is not enough.");
        test(button("Write the comment")).click();

        assertThat(html()).contains("Paragraph 2", "Once is not enough.", "Person usa.officer");
        assertThat($(TextField.class).single().getValue()).isEmpty();
        open("kor.officer", "");
        assertThat(html()).doesNotContain("Once is not enough.", OWN);
        open("usa.manager", "");
        test(button("Take back")).click();
        assertThat(html()).doesNotContain("Once is not enough.");
    }

    @Test
    void theDrafterAnswersAndTheNextVersionShowsWhatChanged() throws IOException {
        write("usa.officer", "twice a year");
        write("jpn.officer", "still ours");
        rounds.answer("USA", "concurWithComment");
        open("usa.officer", "");
        assertThat(buttons()).doesNotContain("Answer", "Write the comment", "Take back");

        open("kor.officer", "");
        assertThat(html()).contains("Concurs with comments", "twice a year", "Not answered yet");
        assertThat(html()).doesNotContain("still ours");
        test(button("Answer")).click();
        test(button("Save the answer")).click();
        assertThat(html()).contains("Accepted");
        assertThat(buttons()).contains("Change the answer");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains("texts/" + text + "/comments.xlsx");
        assertThat(matrix("jpn.officer"))
                .as("what is on one's own side is in no file that is passed on")
                .contains("twice a year", "Accepted", "REL JPN, KOR, USA")
                .doesNotContain("still ours");

        rounds.answer("JPN", "concurWithComment");
        rounds.answer("KOR", "concur");
        var japanese = world.as("kor.officer", () -> comments.of(text)).stream()
                .filter(comment -> comment.party().equals("JPN"))
                .findFirst()
                .orElseThrow();
        world.as(
                "kor.officer",
                () -> comments.answer(japanese.id(), AgreedText.Verdict.REJECTED, "Not what was agreed."));
        open("kor.officer", "");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText))
                .as("to the drafter's task")
                .contains("Issue version 2 …");
        open("jpn.officer", "");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).doesNotContain("Issue version 2 …");
        rounds.issue("1. The sides hold talks.\n\n2. They meet twice a year.", true);

        open("usa.officer", "");
        assertThat(html())
                .contains("Final round: yes or no", "<del>each</del>", "<ins>twice a</ins>", "Not what was agreed.")
                .contains("the answer is yes or no, without comments");
        assertThat(buttons()).doesNotContain("Write the comment");
        open("usa.officer", "1");
        assertThat(html()).doesNotContain("<del>").contains("They meet each year.");
    }

    @Test
    void theTaskOfAnsweringLeadsToTheText() {
        SignInAs.member(parties.member(new MemberId(world.member("usa.officer"))));
        UI.getCurrent().navigate("tasks/" + rounds.asked("USA").id());

        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains("texts/" + text);
    }

    @Test
    void aTextOfNobodyIsNotHere() {
        SignInAs.member(parties.member(new MemberId(world.member("usa.officer"))));
        UI.getCurrent().navigate("texts/999999999");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        assertThat(world.as("usa.officer", () -> download.workbook(999999999))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private void write(String person, String proposed) {
        world.as(
                person,
                () -> comments.write(
                        text,
                        new TextComments.NewComment(AgreedText.Severity.MAJOR, "2", proposed, "=1+1 is not enough")));
    }

    /** All that stands in the workbook. */
    private String matrix(String person) throws IOException {
        var file = world.as(person, () -> download.workbook(text)).getBody();
        var words = new StringBuilder();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA");
                        words.append(cell).append('\n');
                    }));
        }
        return words.toString();
    }

    private void open(String person, String version) {
        SignInAs.member(parties.member(new MemberId(world.member(person))));
        UI.getCurrent().navigate("work");
        UI.getCurrent()
                .navigate(
                        "texts/" + text,
                        version.isEmpty() ? QueryParameters.empty() : QueryParameters.of("version", version));
    }

    private String html() {
        return getCurrentView().getElement().getOuterHTML();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
