package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is announced or set up counts where it will work from now on. */
class AnnouncementsTest {

    private static @Nullable String judged(String sentence, boolean reported) {
        var words = Words.of(sentence);
        var context = new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), reported, new Stems());
        var verdict = new Announcements(context)
                .judge(words, PredicateFinder.in(words).getFirst(), words.size() - 1);
        return verdict == null ? null : words.text(verdict.action(), words.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We announce the establishment of a working group.      | establishment of a working group
            We announce our intention to host a summit.            | host a summit
            We announce a new fund.                                | a new fund
            We announce $5 million in aid.                         | $5 million in aid
            We announce a memorandum on trade.                     | a memorandum on trade
            We are pleased to announce the launch of talks.        | launch of talks
            We launch a task force on supply chains.               | launch a task force on supply chains
            We embark on a joint effort.                           | a joint effort
            """)
    void whatWillWorkFromNowOn(String sentence, String action) {
        assertThat(judged(sentence, false)).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We announce that trade has grown.",
                "We announce our friendship.",
                "We launch a satellite.",
                "Russia announces a new fund.",
                "The document announces a new fund.",
                "In 2022 we announced a new fund.",
                "We announced a new fund last year.",
                "Trade embarks on a journey.",
            })
    void viewsStrangersThingsAndThePastDoNot(String sentence) {
        assertThat(judged(sentence, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Japan announced a new fund.                 | true  | a new fund
            Japan announced a new fund.                 | false | ''
            Japan today announced a new fund.           | false | a new fund
            The leaders announced a new fund.           | false | a new fund
            Japan announced plans to host a summit.     | false | host a summit
            Japan has announced a fund.                 | true  | ''
            Japan has established a new working group.  | true  | established a new working group
            """)
    void aPlainPastIsOfTodayWhereTheTextReportsAndElseOfEarlier(String sentence, boolean reported, String action) {
        assertThat(judged(sentence, reported)).isEqualTo(action.isEmpty() ? null : action);
    }
}
