package org.pacta.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.commitment.CommitmentRow;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;

/** The list of commitments: its rows are built in the one shape that is shown. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class CommitmentGridTest extends PageTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    private String reference;

    @BeforeEach
    void start() {
        reference = world.commitment("action", DUE);
        world.timeIs(
                DUE.plusDays(1).atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")).toInstant());
    }

    @Test
    void aRowSaysWhichCommitmentItIsAndHowLateItStandsToday() {
        var grid = list();
        grid.setNarrow(false);

        var row = test(grid).getRow(0);
        assertThat(((CommitmentRow) row).reference()).isEqualTo(reference);
        assertThat(test(grid).getCellText(0, 0)).contains(reference);
        assertThat(test(grid).getCellText(0, 4)).contains("1 day late");
    }

    @Test
    void aNarrowWindowShowsEachCommitmentAsOneCard() {
        var grid = list();
        grid.setNarrow(true);

        assertThat(grid.getColumns().stream().filter(Grid.Column::isVisible)).hasSize(1);
        assertThat(test(grid).getCellText(0, 0)).contains(reference);

        grid.setNarrow(false);
        assertThat(grid.getColumns().stream().filter(Grid.Column::isVisible)).hasSize(7);
        assertThat(test(grid).getCellText(0, 0)).contains(reference).doesNotContain("1 day late");
    }

    private CommitmentGrid list() {
        open("kor.coordinator", "commitments?text=" + reference);
        return $(CommitmentGrid.class).single();
    }
}
