package org.pacta.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.id.OfficeId;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;

/** The address of a filtered list of tasks can be kept and sent. */
class FilterAddressTest {

    @Test
    void anAddressBringsBackTheFiltersThatItWasMadeFrom() {
        var filter = new TaskFilter(
                "terms & name",
                "JPN",
                new OfficeId(7),
                TaskState.BLOCKED,
                true,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 23));

        var address = FilterAddress.write(filter).getQueryString();

        assertThat(FilterAddress.read(QueryParameters.fromString(address))).isEqualTo(filter);
    }

    @Test
    void theListBeginsWithWhatIsStillToDoAndAllOfItHasAnAddressToo() {
        assertThat(FilterAddress.read(QueryParameters.empty()).open()).isTrue();
        assertThat(FilterAddress.read(QueryParameters.fromString(
                        FilterAddress.write(TaskFilter.ALL).getQueryString())))
                .isEqualTo(TaskFilter.ALL);
    }

    @Test
    void whatIsLateHasAnAddress() {
        var late = new TaskFilter(null, "KOR", null, null, true, null, null).onlyLate(true);

        assertThat(FilterAddress.read(
                        QueryParameters.fromString(FilterAddress.write(late).getQueryString())))
                .isEqualTo(late);
    }

    @Test
    void whatIsNotUnderstoodIsLeftOutAndTheRestStillHolds() {
        var address = "open=perhaps&state=LOST&office=x&dueFrom=31.12.2026&dueUntil=2026-11-23&party=KOR&text=";

        assertThat(FilterAddress.read(QueryParameters.fromString(address)))
                .isEqualTo(new TaskFilter(null, "KOR", null, null, null, null, LocalDate.of(2026, 11, 23)));
    }
}
