package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stem of a list says how its items are meant. */
class StemsTest {

    private final Stems stems = new Stems();
    private final Context context = new Context(List.of("JPN", "USA"), LocalDate.of(2024, 4, 24), false, stems);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will:                                                       | ACTS
            The two sides agreed to the following:                         | ACTS
            The ministers committed to:                                    | ACTS
            They decided on the following actions:                         | ACTS
            The leaders hereby:                                            | ACTS
            We intend to take these steps together, and we plan to:        | ACTS
            We will cooperate in the following areas:                      | VERBS
            The sides agreed to further deepen ties in the following fields: | VERBS
            We welcome:                                                    | WELCOMED
            The leaders applauded the following:                           | WELCOMED
            We call on all states to:                                      | NONE
            The ministers discussed:                                       | NONE
            Since then we have taken the following steps:                  | NONE
            The following areas were discussed:                            | NONE
            The dialogue covers the following topics:                      | NONE
            The participants were:                                         | NONE
            """)
    void itsWordsDecide(String stem, Stems.Force force) {
        assertThat(stems.of(stem, context)).isEqualTo(force);
    }

    @Test
    void anotherStemIsJudgedAnewAndTheSameAlike() {
        assertThat(stems.of("We will:", context)).isEqualTo(Stems.Force.ACTS);
        assertThat(stems.of("We welcome:", context)).isEqualTo(Stems.Force.WELCOMED);
        assertThat(stems.of("We welcome:", context)).isEqualTo(Stems.Force.WELCOMED);
        assertThat(stems.of("We will:", context)).isEqualTo(Stems.Force.ACTS);
    }

    @Test
    void noStemUndertakesNothing() {
        assertThat(stems.of("", context)).isEqualTo(Stems.Force.NONE);
    }
}
