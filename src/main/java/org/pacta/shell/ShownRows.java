package org.pacta.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a table has sent to its page, so that after a change those are sent again that differ, and not all of them
 * because one has changed.
 *
 * @param <T> a row; rows are compared by {@code equals}, so that it says all that the table shows
 */
public final class ShownRows<T> {

    /** Who has looked through more than this gets the table anew. */
    private static final int MOST = 200;

    private final CallbackDataProvider<T, Void> rows;
    private final SerializableFunction<Query<T, Void>, Stream<T>> fetch;
    private final ValueProvider<T, Object> id;
    private final List<T> sent = new ArrayList<>();
    private @Nullable Query<T, Void> asked;
    private int first;
    private int size;

    /**
     * @param id tells one row from others, however it changes
     * @param fetch reads rows; how many there are is told with {@link #anew} and {@link #refresh}
     */
    public ShownRows(Grid<T> grid, ValueProvider<T, Object> id, SerializableFunction<Query<T, Void>, Stream<T>> fetch) {
        this.id = id;
        this.fetch = fetch;
        rows = new CallbackDataProvider<>(this::read, query -> size, id);
        grid.setItems(rows);
    }

    /** Shows other rows than before. */
    public void anew(int all) {
        size = all;
        forget();
        rows.refreshAll();
    }

    /** Looks at the rows that are shown again. */
    public void refresh(int all) {
        var last = asked;
        if (all != size || last == null) {
            anew(all);
            return;
        }
        var now = fetch.apply(new Query<>(first, sent.size(), last.getSortOrders(), null, null))
                .toList();
        if (!ids(now).equals(ids(sent))) {
            anew(all);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(sent.get(i))) {
                sent.set(i, now.get(i));
                rows.refreshItem(now.get(i));
            }
        }
    }

    private Stream<T> read(Query<T, Void> query) {
        var read = fetch.apply(query).toList();
        var goesOn = asked != null && query.getOffset() == first + sent.size();
        if (goesOn && sent.size() + read.size() <= MOST) {
            sent.addAll(read);
        } else if (asked == null && sent.isEmpty() || query.getOffset() == 0) {
            sent.clear();
            sent.addAll(read);
            first = query.getOffset();
            asked = query;
        } else {
            forget();
            sent.addAll(read);
        }
        return read.stream();
    }

    /** What has been sent is no longer known as a whole. */
    private void forget() {
        sent.clear();
        asked = null;
    }

    private List<Object> ids(List<T> of) {
        return of.stream().map(row -> id.apply(row)).toList();
    }
}
