package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.reading.text.ReadableText;

/** A text is read as the eye reads it, and its words are found where they were given. */
class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They will establish a hotline by 31 March 2027.",
                "They will establish a hotline by 31\u00A0March\u202F2027.",
                "They will establish\u3000a hotline by 31\u2007March\u20092027.",
                "They will estab\u00ADlish a hot\u200Bline by 31 \u2060March 2027.",
                "They will estab-\nlish a hotline by 31 March 2027.",
                "They will establish a hotline by ３１ March ２０２７.",
                "They will\u000Bestablish a hotline by 31 March 2027.",
                "**They will** establish a hotline by 31 March 2027.[3]",
                "They will establish a hotline by 31 March 2027.²",
                "> They will establish a hotline by 31 March 2027.<sup>4</sup>",
                "They will establish a hotline by 31 March 2027.1 They met in Seoul.",
            })
    void howeverItWasGiven(String given) {
        String text = "Joint Statement of Japan and Australia\n\n" + given;

        Reading reading = new StatementReader().read(text, LocalDate.of(2026, 3, 10));

        assertThat(reading.findings()).hasSize(1);
        ReadFinding finding = reading.findings().getFirst();
        assertThat(finding.title()).isEqualTo("Establish a hotline");
        assertThat(finding.deadline()).isNotNull();
        assertThat(finding.deadline().latest()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(text.substring(finding.deadline().start(), finding.deadline().end()))
                .isEqualTo(finding.deadline().phrase());
        assertThat(text.substring(finding.clause().start(), finding.clause().end()))
                .isEqualTo(finding.clause().text());
        assertThat(finding.cues())
                .allMatch(cue -> text.substring(cue.start(), cue.end()).equals(cue.words()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"conﬁrm the ﬂeet", "con\u200Bfirm the fleet", "confirm\u2009the fleet", "con\u00ADﬁrm the fleet"
            })
    void ligaturesAndUnseenCharacters(String given) {
        assertThat(ReadableText.of(given).text()).isEqualTo("confirm the fleet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an area of 40 km² of sea",
                "No. 12 of the list",
                "Article 5.2 of the treaty",
                "version 2.1 They",
                "para.3 They",
                "a long-\nterm plan"
            })
    void marksThatAreNone(String given) {
        assertThat(ReadableText.of(given).text().replace("\n", "")).isEqualTo(given.replace("\n", ""));
    }
}
