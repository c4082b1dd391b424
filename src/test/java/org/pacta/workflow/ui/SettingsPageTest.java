package org.pacta.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;

/** The administrator's page. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class SettingsPageTest extends PageTest {

    @Test
    void eachModelIsListedWithHowManyRunByIt() {
        world.commitment("exercise", LocalDate.of(2026, 10, 30));
        open("jpn.administrator", "settings");

        assertThat(words(ModelsSection.class))
                .contains("All commitments", "Exercise", "Meeting", "In use since", "Findings", "None");
    }

    @Test
    void peopleStandInTheirOfficesWithWhatTheyMayDo() {
        open("jpn.administrator", "settings");

        assertThat(words(PeopleSection.class))
                .contains(
                        "KOR, Asia/Seoul",
                        "Policy office of KOR",
                        "Point of contact of its party",
                        "Person kor.coordinator",
                        "Coordinator");
    }

    @Test
    void whereNoStepFailedThatIsSaid() {
        open("jpn.administrator", "settings");
        press("Look again");

        assertThat(words(FailedJobsSection.class)).contains("Steps that failed");
        assertThat(part(SettingsView.class)).isNotNull();
        assertThat(words(RetentionSection.class)).contains("What settled mails said: 365 days");
    }

    @Test
    void listsAreComparedWithTheEngineOnDemand() {
        open("jpn.administrator", "settings");
        assertThat(words(ProjectionSection.class)).doesNotContain("No difference");
        press("Compare now");

        assertThat(words(ProjectionSection.class))
                .containsAnyOf("No difference", "difference was found", "differences");
    }
}
