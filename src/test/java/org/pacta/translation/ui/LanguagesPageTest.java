package org.pacta.translation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PactaApplication;
import org.pacta.translation.Renderings;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A statement in other languages. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class LanguagesPageTest extends PageTest {

    /** A TEST translation, written for this test; no official text. */
    private static final String KOREAN = "공동성명 %s\n\n세 나라는 올해 안에 회담을 개최하기로 합의하였다.\n";

    @Autowired
    private Renderings renderings;

    @ParameterizedTest
    @CsvSource({"Korean, ko", "ja, ja", "zh-Hant, zh-Hant", "FRENCH, fr", "한국어, ko", "germ, de"})
    void aLanguageIsMeantByItsNameItsOwnNameItsTagOrEnoughOfIt(String typed, String tag) {
        assertThat(Languages.typed(typed, Locale.ENGLISH)).contains(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource({"''", "m", "Klingon of old", "1"})
    void whatCouldBeSeveralLanguagesOrNoneIsNotGuessed(String typed) {
        assertThat(Languages.typed(typed, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void koreanAndJapaneseAreOfferedFirstAndTheAuthoritativeLanguageIsNot() {
        assertThat(Languages.offered(Locale.ENGLISH))
                .startsWith(Locale.KOREAN, Locale.JAPANESE)
                .doesNotContain(Locale.ENGLISH)
                .doesNotHaveDuplicates();
        assertThat(Languages.name(Locale.KOREAN, Locale.ENGLISH)).isEqualTo("Korean");
        assertThat(Languages.ownName(Locale.KOREAN)).isEqualTo("한국어");
    }

    @Test
    void aRenderingStandsBesideTheAuthoritativeText() {
        var reference = world.statement(World.ALL);
        world.as("kor.coordinator", () -> renderings.add(reference, "ko", KOREAN.formatted(reference), null));
        open("usa.officer", "statements/" + reference + "/languages");

        var texts = part(ParallelTexts.class);
        assertThat(texts.getElement().getOuterHTML())
                .contains("합의하였다", "agreed to hold the", "lang=\"ko\"")
                .doesNotContain("In one language so far");
        assertThat(buttons()).doesNotContain("Add a rendering", "Replace …");
    }

    @Test
    void inOneLanguageSoFarACoordinatorCanAddAnotherAndIsToldWhatIsMissing() {
        var reference = world.statement(World.ALL);
        open("kor.coordinator", "statements/" + reference + "/languages");
        assertThat(words(StatementLanguagesView.class)).contains("In one language so far");
        assertThat($(ParallelTexts.class).all()).isEmpty();

        test($(com.vaadin.flow.component.button.Button.class).all().stream()
                        .filter(button -> button.getText().equals("Add a rendering"))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("Add this rendering");
        var form = part(RenderingForm.class);
        var language = $(ComboBox.class, form).single();
        assertThat(language.isInvalid()).isTrue();
        assertThat(language.getErrorMessage()).isEqualTo("Choose a language, or write its tag, such as ko or zh-Hant.");
        assertThat($(TextArea.class, form).single().getValue()).isEmpty();
    }
}
