package org.pacta.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.concurrence.TextRounds;
import org.pacta.shell.DayPicker;
import org.pacta.shell.DueLabel;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;

/** The pages of one's work: the list, the row, the task. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class TaskPagesTest extends PageTest {

    private String reference;
    private Task task;

    @BeforeEach
    void start() {
        reference = world.commitment("action", LocalDate.of(2026, 10, 30));
        task = world.openTasks(reference).getFirst();
    }

    @Test
    void anOfficeSeesItsTaskInTheSectionOfItsDueDateAndTakesItThere() {
        reference = world.commitment("action", LocalDate.of(2026, 3, 5));
        task = world.openTasks(reference).getFirst();
        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(7)));
        open("kor.officer", "work");

        assertThat(part(MyWorkView.class)).isNotNull();
        var late = $(WorkList.class).all().stream()
                .filter(list -> list.hasClassName("work-overdue"))
                .findFirst()
                .orElseThrow();
        assertThat(words(late)).contains("Overdue (");
        var row = $(WorkRow.class, late).all().stream()
                .filter(it -> words(it).contains(reference))
                .findFirst()
                .orElseThrow();
        assertThat(words(row)).contains(task.name(), "nobody yet", "Policy office of KOR, KOR");

        test($(com.vaadin.flow.component.button.Button.class, row).all().getFirst())
                .click();
        assertThat(world.open(reference, task.elementId()).holder().assignee()).isEqualTo("Person kor.officer");
        assertThat(words(row)).contains("You").doesNotContain("nobody yet");
    }

    @Test
    void aRowOfWhatOthersOweHasNothingToPress() {
        var row = new WorkRow(null);
        assertThat($(com.vaadin.flow.component.button.Button.class, row).all()).isEmpty();
    }

    @Test
    void aReportFromTheListIsKeptAndABlockedOneWithoutAReasonIsRefusedAtItsNote() {
        open("kor.officer", "tasks/" + task.id());
        var form = part(ReportForm.class);
        var note = form.note();
        test($(RadioButtonGroup.class, form).single()).selectItem("Blocked");
        press("Report");
        assertThat(note.isInvalid()).isTrue();
        assertThat(note.getErrorMessage()).isEqualTo("Say what blocks it and on whom it waits.");
        assertThat(world.open(reference, task.elementId()).progress().state()).isEqualTo(TaskState.OPEN);

        test(note).setValue("The venue is not confirmed");
        press("Report");
        assertThat(world.open(reference, task.elementId()).progress().state()).isEqualTo(TaskState.BLOCKED);
        assertThat(words(ActivitySection.class)).contains("The venue is not confirmed", "Progress reported: Blocked");
        assertThat(words(FactsSection.class)).contains("Blocked by", "The venue is not confirmed");
    }

    @Test
    void whatIsAskedStandsWithItsSentenceAndTheParticularsBesideIt() {
        open("kor.officer", "tasks/" + task.id());

        assertThat(words(AskSection.class)).contains("What is asked", "agreed to hold the");
        assertThat(words(FactsSection.class)).contains("Policy office of KOR", reference);
        assertThat(words(Siblings.class)).contains("Tasks of this commitment (1)", task.name());
        assertThat($(TaskView.class).all()).hasSize(1);
        assertThat($(TaskPage.class).all()).hasSize(1);
    }

    /** Papers for a meeting in Seoul are due at noon there; Washington's office reads it on its clock, Seoul on both. */
    @Test
    void anHourIsReadOnTheOfficesClockAndOnTheReadersOwn() {
        reference = world.commitment("meeting", LocalDate.of(2026, 10, 30));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_fixDate");
        world.complete(world.open(reference, "userTask_fixDate"), Map.of("meetingOn", "2026-06-16"));
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        var papers = world.openTasks(reference).stream()
                .filter(it -> it.elementId().equals("userTask_submitPapers")
                        && it.holder().office().partyCode().equals("USA"))
                .findFirst()
                .orElseThrow();
        world.timeIs(Instant.parse("2026-06-12T02:59:00Z"));

        open("usa.officer", "tasks/" + papers.id());
        assertThat(words(FactsSection.class))
                .contains("today", "Jun 11, 2026")
                .containsPattern("11:00\\hPM EDT")
                .doesNotContain("of your time");
        open("kor.officer", "tasks/" + papers.id());
        assertThat(words(FactsSection.class))
                .containsPattern("11:00\\hPM EDT")
                .containsPattern("Jun 12, 2026, 12:00\\hPM of your time \\(Asia/Seoul\\)");
        assertThat(words(Siblings.class)).containsPattern("12:00\\hPM KST").containsPattern("12:00\\hPM JST");

        world.timeIs(Instant.parse("2026-06-12T03:00:01Z"));
        open("usa.officer", "tasks/" + papers.id());
        assertThat(words(FactsSection.class)).contains("time is up");
        open("kor.officer", "commitments/" + reference);
        assertThat($(DueLabel.class).all())
                .extracting(label -> words(label))
                .anySatisfy(label -> assertThat(label).contains("time is up").containsPattern("11:00\\hPM EDT"));
    }

    @Test
    void aReaderOfAnotherLanguageHasWhatTheModelSaysInItWhereverTheTaskIsNamed() {
        UI.getCurrent().setLocale(Locale.KOREA);
        open("kor.officer", "tasks/" + task.id());

        assertThat(words(TaskView.class))
                .contains("이행 계획 및 연락 담당자 확인", "인용된 약속 문안을 읽고, 어떻게 언제까지 이행할지와")
                .doesNotContain(task.name(), "Read the quoted text");
        assertThat($(TextArea.class, part(TaskForm.class)).all())
                .extracting(TextArea::getLabel)
                .contains("약속의 이행 방법", "각 기관의 담당 창구");
        assertThat(part(TaskView.class).getPageTitle()).isEqualTo("이행 계획 및 연락 담당자 확인");
        open("kor.officer", "work");
        assertThat(words(MyWorkView.class)).contains("이행 계획 및 연락 담당자 확인").doesNotContain(task.name());
        open("kor.officer", "commitments/" + reference);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("이행 계획 및 연락 담당자 확인")
                .doesNotContain(task.name());
        assertThat($(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains("합의 조치 이행", "합의사항 이행 관리");
        assertThat(world.open(reference, task.elementId()).name())
                .as("recorded as before")
                .isEqualTo(task.name());
    }

    @Test
    void aWholeTextComesFromAFileWhichNobodyEditsAndWhichIsKeptWithTheVersion() {
        var rounds = TextRounds.begin(world);
        var issue = world.open(rounds.reference(), "userTask_issueText");
        open("kor.officer", "tasks/" + issue.id());
        var upload = part(DocumentUpload.class);
        assertThat(words(upload)).contains("pdf", "up to 5 MB");
        assertThat($(TextArea.class, part(TaskForm.class)).all().getFirst().getMaxLength())
                .isEqualTo(500_000);

        upload.take(new FormField.Document(
                "terms.txt", "text/plain", "1. Talks.".getBytes(StandardCharsets.UTF_8), "1. Talks."));
        var text = $(TextArea.class, part(TaskForm.class)).all().getFirst();
        assertThat(text.getValue()).isEqualTo("1. Talks.");
        assertThat(text.isReadOnly()).isTrue();
        press("Do not use the file");
        assertThat(text.isReadOnly()).isFalse();
        upload.take(new FormField.Document(
                "terms.txt", "text/plain", "1. Talks.".getBytes(StandardCharsets.UTF_8), "1. Talks."));
        test($(RadioButtonGroup.class, part(TaskForm.class)).single()).selectItem("Comments are welcome");
        test($(DayPicker.class, part(TaskForm.class)).single())
                .setValue(world.today().plusDays(20));
        press("Complete");

        var asked = rounds.asked("USA");
        open("usa.officer", "tasks/" + asked.id());
        var page = links(part(AskSection.class)).stream()
                .filter(link -> link.startsWith("texts/"))
                .findFirst()
                .orElseThrow();
        open("usa.officer", page);
        assertThat($(Anchor.class).all()).anySatisfy(link -> {
            assertThat(link.getText()).isEqualTo("terms.txt");
            assertThat(link.getHref()).isEqualTo(page + "/versions/1/file");
        });
    }

    @Test
    void anotherOfficeReadsTheTaskAndIsOfferedNeitherToReportNorToComplete() {
        open("usa.officer", "tasks/" + task.id());

        assertThat(words(TaskView.class)).contains("You may read it and comment.");
        assertThat($(ReportForm.class).all()).isEmpty();
        assertThat($(CompleteSection.class).all()).isEmpty();
        assertThat(buttons()).doesNotContain("Take it", "Hand back").contains("Comment");
    }

    @Test
    void whoTakesATaskCanHandItBackFromItsPage() {
        open("kor.officer", "tasks/" + task.id());
        press("Take it");
        assertThat(world.open(reference, task.elementId()).holder().assignee()).isEqualTo("Person kor.officer");

        press("Hand back");
        assertThat(world.open(reference, task.elementId()).holder().assignee()).isNull();
    }

    @Test
    void aTaskOfTheOwnSideIsPassedToAnotherOfficeOfThePartyWithAWord() {
        open("kor.officer", "tasks/" + task.id());
        assertThat($(PassForm.class).all())
                .as("what all see is nobody's to pass")
                .isEmpty();

        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        var ours = world.openTasks(reference).stream()
                .filter(it -> it.holder().office().code().equals("USA-POLICY"))
                .findFirst()
                .orElseThrow();
        open("usa.officer", "tasks/" + ours.id());
        var form = part(PassForm.class);
        test($(ComboBox.class, form).single()).selectItem("Plans office of USA");
        press("Pass on");
        var word = $(TextArea.class, form).single();
        assertThat(word.isInvalid()).isTrue();
        test(word).setValue("It is about budgets");
        press("Pass on");

        assertThat(world.openTasks(reference))
                .filteredOn(it -> it.id().equals(ours.id()))
                .extracting(it -> it.holder().office().code())
                .containsExactly("USA-PLANS");
        assertThat(words(part(TaskPage.class))).contains("It is about budgets");
        assertThat($(PassForm.class).all()).as("it is the other office's now").isEmpty();
    }

    @Test
    void aLinkIsAttachedAndOneThatIsNoneIsRefusedAtItsField() {
        open("kor.officer", "tasks/" + task.id());
        var section = part(EvidenceSection.class);
        var link = $(TextField.class, section).all().getFirst();

        test(link).setValue("not a link");
        press("Attach link");
        assertThat(link.isInvalid()).isTrue();
        assertThat(link.getErrorMessage()).isEqualTo("Enter a full web address that begins with https:// or http://.");

        test(link).setValue("https://records.example/7");
        press("Attach link");
        assertThat(words(part(EvidenceSection.class))).contains("https://records.example/7");
        open("usa.officer", "commitments/" + reference);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Evidence (1)");
    }

    @Test
    void aCommentIsKeptAndAnEmptyOneIsRefused() {
        open("kor.officer", "tasks/" + task.id());
        var section = part(ActivitySection.class);
        var comment = $(TextArea.class, section).single();

        press("Comment");
        assertThat(words(section) + comment.getErrorMessage()).contains("Write something first.");

        test(comment).setValue("Seoul will host.");
        press("Comment");
        assertThat(words(part(ActivitySection.class))).contains("Seoul will host.", "Person kor.officer");
        assertThat(comment.isEmpty()).isTrue();
    }

    @Test
    void aTaskThatIsDoneSaysByWhomAndWhatComesNext() {
        world.complete(task, Map.of());
        open("kor.officer", "tasks/" + task.id());

        assertThat(words(OutcomeSection.class))
                .contains("Completed by Person kor.officer", "What comes next", "No task is open on our side just now");
        assertThat($(CompleteSection.class).all()).isEmpty();
    }

    @Test
    void whatWasChangedElsewhereIsRefusedInThePlaceForIt() {
        open("kor.officer", "tasks/" + task.id());
        world.complete(task, Map.of());

        press("Take it");

        assertThat($(Refusals.class).all().stream().map(TaskPagesTest::words)).anyMatch(it -> it.length() > 10);
        assertThat(words(TaskView.class)).contains("Person kor.officer");
    }

    @Test
    void theListOfTasksHoldsWhatItsFiltersAskFor() {
        open("kor.officer", "tasks?open=true&text=" + reference);

        assertThat(words(TasksView.class)).contains("1 task");
        var filters = part(FilterBar.class);
        assertThat($(TextField.class, filters).single().getValue()).isEqualTo(reference);
        assertThat($(ComboBox.class, filters).all().getFirst().getValue()).isNotNull();
        assertThat($(DayPicker.class, filters).all().stream().map(DayPicker::getValue))
                .containsOnlyNulls();

        press("Remove all filters");
        assertThat(address()).isEqualTo("tasks?open=any");
    }

    @Test
    void aTaskThatIsKeptFromAPartyIsNotHere() {
        var hidden = world.commitment("action", LocalDate.of(2026, 10, 30), Set.of("KOR"));
        open("usa.officer", "tasks/" + world.openTasks(hidden).getFirst().id());

        assertThat($(TaskPage.class).all()).isEmpty();
    }
}
