package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeysetTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final String ITEMS = """
            SELECT * FROM (VALUES (1, DATE '2026-03-02', 'b'), (2, DATE '2026-03-01', 'b'), (3, DATE '2026-03-02', 'a'),
                                  (4, DATE '2026-03-05', 'c')) AS item (id, day, name)
            WHERE true""";

    private static final Keyset BY_DAY = new Keyset("day", Keyset.Type.DATE, "id");
    private static final Keyset BY_NAME = new Keyset("name", Keyset.Type.TEXT, "id");

    private record Item(long id, String day, String name) {}

    @Test
    void pagesOfOneComeToTheWholeListInItsOrderEachItemOnceAlsoAmongEquals() {
        assertThat(ids(BY_DAY, false)).containsExactly(2L, 1L, 3L, 4L);
        assertThat(ids(BY_DAY, true)).containsExactly(4L, 3L, 1L, 2L);
        assertThat(ids(BY_NAME, false)).containsExactly(3L, 1L, 2L, 4L);
        assertThat(ids(Keyset.byId("id"), true)).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void itGoesOnAfterAPlaceWhoseItemIsGone() {
        assertThat(page(BY_DAY, false, new Keyset.Place("2026-03-03", 77), 5))
                .extracting(Item::id)
                .containsExactly(4L);
    }

    private static List<Long> ids(Keyset keyset, boolean descending) {
        var ids = new ArrayList<Long>();
        Keyset.@Nullable Place after = null;
        for (var page = page(keyset, descending, after, 1);
                !page.isEmpty();
                page = page(keyset, descending, after, 1)) {
            var last = page.getLast();
            ids.add(last.id());
            var value = keyset.type() == Keyset.Type.DATE ? last.day() : last.name();
            after = new Keyset.Place(keyset.column() == null ? null : value, last.id());
        }
        return ids;
    }

    private static List<Item> page(Keyset keyset, boolean descending, Keyset.@Nullable Place after, int limit) {
        var sql = database.jdbc().sql(ITEMS + keyset.following(descending, after == null));
        return Keyset.bind(sql, after, limit)
                .query((row, n) -> new Item(row.getLong("id"), row.getString("day"), row.getString("name")))
                .list();
    }
}
