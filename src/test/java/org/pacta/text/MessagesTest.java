package org.pacta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages texts = new Messages(Map.of(
            Locale.ROOT,
            Map.of(
                    "plain", "Don't lose what's typed",
                    "named", "{0}'s office doesn't know {1}",
                    "braces", "Write '{'name'}' for {0}",
                    "doubled", "It''s {0}",
                    "days", "{0, plural, =1 {tomorrow} other {in # days}}",
                    "date", "Due {0,date,medium}"),
            Locale.KOREAN,
            Map.of("named", "{1}: {0}", "date", "{0,date,medium} 기한")));

    @Test
    void anApostropheIsAnApostrophe() {
        assertThat(texts.getTranslation("plain", Locale.ENGLISH)).isEqualTo("Don't lose what's typed");
        assertThat(texts.getTranslation("named", Locale.ENGLISH, "Kim", "Lee"))
                .isEqualTo("Kim's office doesn't know Lee");
        assertThat(texts.getTranslation("doubled", Locale.ENGLISH, "on")).isEqualTo("It's on");
    }

    @Test
    void anApostropheBeforeABraceQuotesIt() {
        assertThat(texts.getTranslation("braces", Locale.ENGLISH, "a name")).isEqualTo("Write {name} for a name");
    }

    @Test
    void aNumberPicksTheWords() {
        assertThat(texts.getTranslation("days", Locale.ENGLISH, 1L)).isEqualTo("tomorrow");
        assertThat(texts.getTranslation("days", Locale.ENGLISH, 1_200L)).isEqualTo("in 1,200 days");
    }

    @Test
    void aDateIsWrittenAsTheReadersCountryDoes() {
        var day = LocalDate.of(2024, 12, 31);
        assertThat(texts.getTranslation("date", Locale.US, day)).isEqualTo("Due Dec 31, 2024");
        assertThat(texts.getTranslation("date", Locale.UK, day)).isEqualTo("Due 31 Dec 2024");
        assertThat(texts.getTranslation("date", Locale.KOREA, day)).isEqualTo("2024. 12. 31. 기한");
    }

    @Test
    void aLanguageReadsInEnglishWhatItLacks() {
        assertThat(texts.getTranslation("named", Locale.KOREA, "Kim", "Lee")).isEqualTo("Lee: Kim");
        assertThat(texts.getTranslation("plain", Locale.KOREA)).startsWith("Don't");
        assertThat(texts.getTranslation("plain", Locale.JAPAN)).startsWith("Don't");
    }

    @Test
    void aMissingTextShowsItsKey() {
        assertThat(texts.getTranslation("no.such", Locale.ENGLISH)).isEqualTo("!no.such!");
        assertThat(texts.has("no.such", Locale.ENGLISH)).isFalse();
    }

    @Test
    void englishComesFirstAmongTheLanguages() {
        assertThat(texts.getProvidedLocales()).containsExactly(Locale.ENGLISH, Locale.KOREAN);
    }
}
