package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataChangeEvent;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShownRowsTest {

    private record Row(int id, String text) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Object> sentAgain = new ArrayList<>();
    private final Grid<Row> grid = new Grid<>();
    private final ShownRows<Row> shown = new ShownRows<>(
            grid, Row::id, query -> rows.stream().skip(query.getOffset()).limit(query.getLimit()));

    @BeforeEach
    void show() {
        for (int i = 0; i < 120; i++) {
            rows.add(new Row(i, "open"));
        }
        shown.anew(rows.size());
        grid.getDataProvider()
                .addDataProviderListener(event -> sentAgain.add(
                        event instanceof DataChangeEvent.DataRefreshEvent<Row> one ? one.getItem() : "all"));
        look(0, 50);
    }

    @Test
    void onlyTheRowThatDiffersIsSentAgain() {
        rows.set(7, new Row(7, "done"));
        rows.set(90, new Row(90, "done"));

        shown.refresh(rows.size());

        assertThat(sentAgain).containsExactly(new Row(7, "done"));
    }

    @Test
    void whatWasLookedAtFurtherDownIsLookedAtToo() {
        look(50, 50);
        rows.set(90, new Row(90, "done"));

        shown.refresh(rows.size());
        shown.refresh(rows.size());

        assertThat(sentAgain).containsExactly(new Row(90, "done"));
    }

    @Test
    void allAreSentAgainWhereTheirOrderOrNumberIsAnother() {
        rows.addFirst(rows.remove(20));
        shown.refresh(rows.size());
        look(0, 50);
        rows.removeLast();
        shown.refresh(rows.size());

        assertThat(sentAgain).containsExactly("all", "all");
    }

    @Test
    void allAreSentAgainToWhoeverHasJumpedAbout() {
        look(100, 20);
        rows.set(7, new Row(7, "done"));

        shown.refresh(rows.size());

        assertThat(sentAgain).containsExactly("all");
    }

    private void look(int from, int number) {
        assertThat(grid.getDataProvider()
                        .fetch(new Query<>(from, number, List.of(), null, null))
                        .toList())
                .hasSize(number);
    }
}
