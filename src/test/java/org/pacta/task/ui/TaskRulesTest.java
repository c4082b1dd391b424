package org.pacta.task.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Releasability;
import org.pacta.task.Comments;
import org.pacta.task.FormField;
import org.pacta.task.Reach;
import org.pacta.task.TaskState;
import org.pacta.task.Tasks;
import org.springframework.security.access.AccessDeniedException;

/** Parts of a task's page, each by itself. */
@ViewPackages(packages = "org.pacta.task.ui.none")
class TaskRulesTest extends BrowserlessTest {

    private static final Releasability ALL = Releasability.to(List.of("JPN", "KOR", "USA"));
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    @Test
    void whatHappenedIsOneListNewestFirstAndNothingIsToldTwice() {
        var all = Activity.merged(
                List.of(line(Action.TASK_OPENED, NOON), line(Action.TASK_REPORTED, NOON.plusSeconds(5))),
                List.of(new Tasks.Report(NOON.plusSeconds(5), "Jimin", TaskState.BLOCKED, 10, "No venue", null)),
                List.of(new Comments.Comment(
                        1,
                        new MemberId(2),
                        "Yuki",
                        "JPN",
                        "We help.",
                        NOON.plusSeconds(9),
                        null,
                        null,
                        new Reach(ALL, ALL, false),
                        null)));

        assertThat(all).extracting(Activity::text).containsExactly("We help.", "No venue", null);
        assertThat(all).extracting(Activity::who).containsExactly("Yuki", "Jimin", null);
    }

    @Test
    void eachKindOfFieldHasItsInputAndFewChoicesAreAllSeen() {
        assertThat(input("text", 0)).isInstanceOf(TextArea.class);
        assertThat(input("string", 0)).isInstanceOf(TextField.class);
        assertThat(input("boolean", 0)).isInstanceOf(RadioButtonGroup.class);
        assertThat(input("enum", 6)).isInstanceOf(RadioButtonGroup.class);
        assertThat(input("enum", 7)).isInstanceOf(Select.class);
    }

    @Test
    void anAnswerIsGivenAsTheServiceTakesItAndComesBackFromIt() {
        var answer = AnswerInput.of(field("date", 0));
        assertThat(answer.text().get()).isEmpty();
        answer.fill().accept("2026-03-02");
        assertThat(answer.text().get()).isEqualTo("2026-03-02");
        answer.require(true);
        assertThat(answer.value().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void whatIsRefusedIsSaidAtItsFieldOrElseInThePlaceForIt() {
        var refusals = new Refusals().orAtField((field, text) -> field.equals("note"));
        UI.getCurrent().add(refusals);

        assertThat(refusals.attempt(() -> {})).isTrue();
        assertThat(refusals.attempt(() -> {
                    throw new Refused("some.reason", "note");
                }))
                .isFalse();
        assertThat(refusals.getComponentCount()).as("said at the field").isZero();
        assertThat(refusals.attempt(() -> {
                    throw new Refused("some.reason", "other");
                }))
                .isFalse();
        assertThat(refusals.getComponentCount()).isOne();
        assertThat(refusals.attempt(() -> {
                    throw new AccessDeniedException("no");
                }))
                .isFalse();
        assertThat(refusals.attempt(() -> {
                    throw new NoSuchElementException();
                }))
                .isFalse();
        assertThat(refusals.getComponentCount()).as("one thing at a time").isOne();
        assertThat(refusals.attempt(() -> {})).isTrue();
        assertThat(refusals.getComponentCount()).isZero();
    }

    @Test
    void aFailureThatIsNoRefusalIsNotSwallowed() {
        assertThatThrownBy(() -> new Refusals().attempt(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }

    @Test
    void daysAndMomentsAreThoseOfTheReader() {
        assertThat(TaskWords.date(LocalDate.of(2026, 3, 2), Locale.US)).isEqualTo("Mar 2, 2026");
        assertThat(TaskWords.moment(NOON, ZoneId.of("Asia/Seoul"), Locale.US)).contains("Mar 2, 2026", "12:00");
        assertThat(TaskWords.moment(NOON, ZoneId.of("America/New_York"), Locale.US))
                .contains("Mar 1, 2026");
    }

    @Test
    void onlyWorkThatGoesOnShowsHowFarItIs() {
        assertThat(TaskWords.progress(TaskState.OPEN, 0).getChildren()).hasSize(1);
        assertThat(TaskWords.progress(TaskState.IN_PROGRESS, 0).getChildren()).hasSize(3);
        assertThat(TaskWords.progress(TaskState.DONE, 100).getChildren()).hasSize(1);
    }

    @Test
    void aFieldIsMarkedToBeKeptWhileItIsTyped() {
        var field = new TextArea();
        Drafts.mark(field, "note");

        assertThat(field.getElement().getAttribute("data-draft")).isEqualTo("note");
    }

    @Test
    void anUploadSaysEverythingInTheReadersWords() {
        var words = UploadTexts.of(new Upload(), 25);

        assertThat(words.getError().getFileIsTooBig()).isNotBlank();
        assertThat(words.getUploading().getError().getForbidden()).isNotBlank();
        assertThat(words.getFile().getRemove()).isNotBlank();
    }

    private static com.vaadin.flow.component.Component input(String type, int choices) {
        return AnswerInput.of(field(type, choices)).component();
    }

    private static FormField field(String type, int choices) {
        return new FormField(
                "id",
                "Label",
                type,
                true,
                IntStream.range(0, choices)
                        .mapToObj(n -> new FormField.Choice("c" + n, "Choice " + n))
                        .toList(),
                false,
                "");
    }

    private static History.Line line(Action action, Instant at) {
        return new History.Line(
                1, "KOR", 1, at, "System", "Policy", "KOR", "", action, "X/01", 7L, Map.of(), Map.of(), "", null);
    }
}
