package org.pacta.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small parts of the commitments' pages, each by itself. */
@ViewPackages(packages = "org.pacta.commitment.ui.none")
class CommitmentPartsTest extends BrowserlessTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0%", "1, 3, 33%", "3, 3, 100%"})
    void theBarIsAsLongAsWhatIsDoneAlsoWhereThereIsNothingToDo(int done, int all, String width) {
        var bar = new DoneOfAll(done, all);
        UI.getCurrent().add(bar);

        assertThat($(Span.class, bar).all().stream().map(span -> span.getStyle().get("width")))
                .containsOnlyOnce(width);
    }

    @Test
    void aMomentIsOfTheDayThatItIsWhereTheReaderIs() {
        var late = Instant.parse("2026-03-02T20:00:00Z");

        assertThat(new Written(Locale.US).moment(late, ZoneId.of("Asia/Seoul"))).startsWith("Mar 3, 2026");
        assertThat(new Written(Locale.US).moment(late, ZoneId.of("America/New_York")))
                .startsWith("Mar 2, 2026");
        assertThat(new Written(Locale.KOREA).day(LocalDate.of(2026, 3, 2))).isEqualTo("2026. 3. 2.");
    }
}
