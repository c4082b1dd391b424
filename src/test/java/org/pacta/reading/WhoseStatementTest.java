package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whose statement it is")
class WhoseStatementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Joint Statement of Japan and Australia against the DPRK Cyber Threat|They met.|JPN AUS",
                "JOINT STATEMENT OF JAPAN AND AUSTRALIA|They met.|JPN AUS",
                "UNCLASSIFIED//REL TO USA, KOR, JPN|Joint Statement of Japan and Australia\\n\\nThey met.|JPN AUS",
                "Joint Declaration of South and North Korea|They met.|KOR PRK",
                "Joint Statement of Japan and Australia|Observers: Canada, France\\n\\nThey met.|JPN AUS",
                "Joint Statement of the Republic of Korea, the United States of America and Japan|They met.|KOR USA JPN",
            })
    void isToldByItsTitle(String title, String body, String parties) {
        Reading reading =
                new StatementReader().read(title + "\n\n" + body.replace("\\n", "\n"), LocalDate.of(2026, 3, 10));

        assertThat(reading.parties()).containsExactlyInAnyOrder(parties.split(" "));
    }
}
