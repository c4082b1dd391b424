package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word of the reader's files with its example: a word that makes no difference there does not belong there. */
class WordExamplesTest {

    private static final String TITLE = "Joint Statement of Japan and the Republic of Korea\n\n";
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 10);

    private static Stream<String[]> strengths() {
        return rows("strength.tsv");
    }

    private static Stream<String[]> nominals() {
        return rows("nominals.tsv");
    }

    private static Stream<String[]> rows(String file) {
        return Lexicon.lines(file).stream().filter(it -> !it.startsWith("#")).map(it -> it.split("\t"));
    }

    private static List<ReadFinding> read(String sentence) {
        return new StatementReader().read(TITLE + sentence, ISSUED).findings();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("strengths")
    void aVerbTellsWhetherAnActIsDoneOrGoesOn(String sort, String verb, String example) {
        assertThat(read("They will " + verb + " " + example + ".")).first().satisfies(it -> {
            assertThat(it.strength()).isEqualTo(sort.equals("done") ? Strength.FIRM : Strength.GENERAL);
            assertThat(it.title()).startsWithIgnoringCase(verb);
        });
    }

    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("nominals")
    void anActIsToldByItsNoun(String noun, String verb, String example) {
        assertThat(Nominals.asVerb("the " + noun + " of " + example)).isEqualTo(verb + " " + example);
        assertThat(Lexicon.isBaseVerb(verb)).isTrue();
    }
}
