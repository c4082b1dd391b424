package org.pacta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What models say is read in the reader's language, and in English where the model has no words in it. */
class ModelWordsTest {

    private static final Locale SEOUL = Locale.forLanguageTag("ko-KR");

    @Test
    void aReaderHasNamesInstructionsLabelsAndChoicesInHisLanguage() {
        assertThat(ModelWords.say("Confirm the plan and the contacts", SEOUL)).isEqualTo("이행 계획 및 연락 담당자 확인");
        assertThat(ModelWords.say("Draft the terms of reference", Locale.JAPAN)).isEqualTo("付託事項（TOR）案の作成");
        assertThat(ModelWords.label("userTask_issueText", "round", SEOUL)).isEqualTo("회차");
        assertThat(ModelWords.choice("userTask_issueText", "round", "final", SEOUL))
                .isEqualTo("최종 회람(가부)");
    }

    @Test
    void whatNoModelSaysStaysAsItIs() {
        assertThat(ModelWords.say("Confirm the plan and the contacts", Locale.US))
                .isEqualTo("Confirm the plan and the contacts");
        assertThat(ModelWords.say("Of an earlier model", SEOUL)).isEqualTo("Of an earlier model");
        assertThat(ModelWords.say("Confirm the plan and the contacts", Locale.FRENCH))
                .isEqualTo("Confirm the plan and the contacts");
        assertThat(ModelWords.choice("userTask_issueText", "round", "never", SEOUL))
                .isNull();
        assertThat(ModelWords.label("userTask_gone", "round", SEOUL)).isNull();
    }

    @Test
    void ofASubjectTheTaskAloneIsTranslated() {
        assertThat(ModelWords.subject("DTT-14/03 · Draft the terms of reference", SEOUL))
                .isEqualTo("DTT-14/03 · 운영지침(TOR) 초안 작성");
        assertThat(ModelWords.details(new Object[] {"DTT-14/03 · Venue", 3, null, "Venue"}, SEOUL))
                .containsExactly("DTT-14/03 · 장소", 3, null, "장소");
    }

    @Test
    void aPartOfTheTranslationFindsWhatIsRecordedInEnglish() {
        assertThat(ModelWords.recordedAs("tor")).contains("Draft the terms of reference");
        assertThat(ModelWords.recordedAs("운영지침(TOR) 초안")).contains("Draft the terms of reference");
        assertThat(ModelWords.recordedAs("nobody says this")).isEmpty();
    }

    @Test
    void aDrawingHasItsNamesInTheReadersLanguageAndItsIdsAsTheyWere() {
        var drawn = ModelWords.drawing(
                "<bpmn:userTask id=\"userTask_draftTerms\" name=\"Draft the terms of reference\" camunda:x=\"1\">"
                        + "<bpmn:message id=\"m\" name=\"R&amp;D\">",
                SEOUL);
        assertThat(drawn)
                .isEqualTo("<bpmn:userTask id=\"userTask_draftTerms\" name=\"운영지침(TOR) 초안 작성\" camunda:x=\"1\">"
                        + "<bpmn:message id=\"m\" name=\"R&amp;D\">");
    }

    @Test
    void languagesAreThoseOfTheModelsEnglishFirst() {
        assertThat(ModelWords.languages()).containsExactly(Locale.ENGLISH, Locale.JAPANESE, Locale.KOREAN);
    }
}
