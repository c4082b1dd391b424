package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is read in a text made readable stands at the words of the text as it was given. */
class AsGivenTest {

    private static final String GIVEN = "Joint Statement of Japan and the United States\n\n"
            + "We will\u00a0hold **talks** on co\u00adoperation by June\u00a02024.[3] We will sign the agree-\nment.";

    private final Reading reading = Texts.read(GIVEN);

    @Test
    void passagesAreTheGivenWords() {
        assertThat(reading.passages())
                .allSatisfy(it -> assertThat(it.text()).isEqualTo(GIVEN.substring(it.start(), it.end())));
        assertThat(reading.passages().get(1).text()).contains("**talks**").startsWith("We will\u00a0hold");
    }

    @Test
    void clausesCuesAndDatesAreTheGivenWords() {
        assertThat(reading.findings()).hasSize(2).allSatisfy(it -> {
            assertThat(it.clause().text())
                    .isEqualTo(GIVEN.substring(it.clause().start(), it.clause().end()));
            assertThat(it.cues())
                    .isNotEmpty()
                    .allSatisfy(cue -> assertThat(cue.words()).isEqualTo(GIVEN.substring(cue.start(), cue.end())));
        });
        assertThat(reading.findings().getLast().clause().text()).endsWith("agree-\nment");
        assertThat(reading.findings().getFirst().deadline()).isNotNull().satisfies(it -> {
            assertThat(it.phrase()).isEqualTo("by June\u00a02024");
            assertThat(GIVEN.substring(it.start(), it.end())).isEqualTo(it.phrase());
            assertThat(it.latest()).isEqualTo(LocalDate.of(2024, 6, 30));
        });
    }

    @Test
    void aDateOfTheStemStaysAsItWasReadThere() {
        var listed =
                "Joint Statement of Japan and Korea\n\nBy\u00a0June 2024 we will:\n\n- hold talks;\n\n- sign a pact.";

        assertThat(Texts.read(listed).findings()).hasSize(2).allSatisfy(it -> {
            assertThat(it.deadlineIn()).isEqualTo("stem");
            assertThat(it.deadline()).isNotNull().satisfies(day -> {
                assertThat(day.phrase()).isEqualTo("By June 2024");
                assertThat(day.latest()).isEqualTo(LocalDate.of(2024, 6, 30));
            });
        });
    }

    @Test
    void titlesAreTheReadableWords() {
        assertThat(reading.findings())
                .extracting(ReadFinding::title)
                .containsExactly("Hold talks on cooperation", "Sign the agreement");
    }

    @Test
    void theSameReadingIsLedBackByHand() {
        var readable = org.pacta.reading.text.ReadableText.of(GIVEN);
        var even = new StatementReader().read(readable.text(), Texts.STATED_ON);

        assertThat(new AsGiven(GIVEN, readable).of(even)).isEqualTo(reading);
    }
}
