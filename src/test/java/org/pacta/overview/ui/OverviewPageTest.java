package org.pacta.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.overview.OverviewScope;
import org.pacta.shell.Figure;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;

/** The overview of one statement, part by part. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class OverviewPageTest extends PageTest {

    private String statement;
    private String reference;

    @BeforeEach
    void start() {
        reference = world.commitment("action", LocalDate.of(2026, 10, 30));
        statement = world.read(reference).statement().reference();
    }

    @Test
    void eachFigureLeadsToItsListInTheSameScope() {
        open("kor.manager", "overview?statement=" + statement);

        var figures = $(Figure.class, part(HeadFigures.class)).all();
        assertThat(figures).hasSize(7);
        assertThat(words(figures.getFirst())).contains("Active commitments", "1");
        assertThat(part(HeadFigures.class).getElement().getOuterHTML())
                .contains("commitments?statement=" + statement, "health=OVERDUE", "status=FULFILLED");
        assertThat(words(OverviewView.class)).contains("All 1 active commitments are on track.");
    }

    @Test
    void aPlanThatIsTooTightIsNamedWithTheTimeThatItsStepsTake() {
        var tight = world.commitment("exercise", LocalDate.of(2026, 3, 11));
        open(
                "kor.manager",
                "overview?statement=" + world.read(tight).statement().reference());

        assertThat(words(PeopleSections.class))
                .contains(tight)
                .containsPattern("the steps left usually take \\d+ working days");
    }

    @Test
    void aCoordinatorSaysHowOftenASeriesMeetsAndAManagerReadsIt() {
        open("kor.coordinator", "overview");
        test($(Button.class, part(SeriesSection.class)).all().getFirst()).click();
        var dialog = part(RhythmDialog.class);
        $(IntegerField.class, dialog).single().setValue(12);
        press("Save");

        assertThat(dialog.isOpened()).isFalse();
        assertThat(words(SeriesSection.class)).contains("Meets every 12 months, as set");
        open("usa.manager", "overview");
        assertThat(words(SeriesSection.class))
                .contains("Meets every 12 months, as set")
                .doesNotContain("Rhythm");
    }

    @Test
    void lateTasksAreThoseThatAreLateWhereTheirOfficesAre() {
        assertThat(HeadFigures.lateTasks(OverviewScope.ALL).href())
                .contains("open=true", "late=true")
                .doesNotContain("due");
    }

    @Test
    void whenNothingIsLateTheChartsSayIt() {
        open("kor.manager", "overview?statement=" + statement);

        assertThat(said(ChartSections.class)).contains("No commitment is overdue and no task is late.");
        assertThat(words(PeopleSections.class))
                .contains(
                        "No active commitment is overdue, blocked or at risk.",
                        "Nobody has reported a blocked task.",
                        "Nothing waits for a decision of yours.");
    }

    @Test
    void whatIsOverdueIsNamedInItsChartsAndInTheListOfTrouble() {
        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(300)));
        open("kor.manager", "overview?statement=" + statement);

        assertThat(words(PeopleSections.class)).contains(reference, "The one overdue");
        assertThat($(LatenessChart.class).all()).hasSize(2);
        assertThat(words($(LatenessChart.class).all().getFirst())).contains("Policy office of KOR");
        assertThat(said(ChartSections.class)).doesNotContain("No commitment is overdue and no task is late.");
        assertThat($(Lines.class).all().stream().map(OverviewPageTest::words)).anyMatch(it -> it.contains(reference));
    }

    @Test
    void howCommitmentsStandIsSaidByPartyKindAndStatement() {
        open("kor.manager", "overview?statement=" + statement);

        assertThat($(StandingChart.class).all().stream().map(OverviewPageTest::words))
                .anyMatch(it -> it.contains("Republic of Korea"))
                .anyMatch(it -> it.contains("Action"))
                .anyMatch(it -> it.contains(statement));
        assertThat($(LinkedChart.class).all()).hasSizeGreaterThan(3);
    }

    @Test
    void aPointOfTheTrendListsTheCommitmentsThatItCounts() {
        open("kor.manager", "overview?statement=" + statement + "&on=2026-03-02&was=active");
        assertThat(words(TrendSection.class)).contains("One commitment was active on", reference, "Close this list");

        open("kor.manager", "overview?statement=" + statement + "&on=soon&was=active");
        assertThat(words(TrendSection.class)).doesNotContain("Close this list");
        assertThat($(TrendChart.class).all()).hasSize(1);
    }

    /** The paragraphs of the part that are shown. */
    private java.util.List<String> said(Class<? extends com.vaadin.flow.component.Component> type) {
        return $(Paragraph.class, part(type)).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    @Test
    void theFieldsShowTheScopeAndAnEmptyOneSaysSo() {
        open("kor.manager", "overview?statement=" + statement + "&party=KOR");
        assertThat($(ComboBox.class, part(ScopeFilter.class)).all()).allMatch(box -> box.getValue() != null);

        open("kor.manager", "overview?statement=" + statement + "&party=JPN");
        assertThat(words(OverviewView.class)).contains("No commitments in this selection");
        assertThat($(HeadFigures.class).all()).isEmpty();
    }
}
