package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "DTT, 14, Seoul, Talks, DTT-14",
        "DTT, , Seoul, Talks, DTT-2024-04-24",
        ", , 'Camp David, Maryland', Talks, 2024-04-24-CAMP-DAVID",
        ", , São Paulo, Talks, 2024-04-24-SAO-PAULO",
        ", , , Joint Statement of the Leaders on A Free and Open Indo-Pacific, 2024-04-24-LEADERS-FREE-OPEN-INDO",
        ", , 도쿄, 공동성명, 2024-04-24"
    })
    void aStatementIsCalledByWhatIsKnownOfIt(
            @Nullable String series, @Nullable Integer number, @Nullable String venue, String title, String called) {
        assertThat(StatementReference.of(series, number, LocalDate.of(2024, 4, 24), venue, title))
                .isEqualTo(called)
                .matches("[A-Z0-9][A-Z0-9-]*");
    }
}
