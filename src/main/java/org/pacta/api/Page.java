package org.pacta.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Keyset;

/**
 * Some items of a list, and where it goes on. Pages follow keys and not positions, so that what is added or ends meanwhile
 * makes no item come twice or be left out.
 *
 * @param next what to send as {@code cursor} for the items after these; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Items of a page where nothing is said, and the most there can be. */
    public static final int USUAL = 50;

    public static final int LARGEST = 200;

    private static final String SEPARATOR = "\u001f";

    /** A page of what was read with one item more than asked for, which says whether the list goes on. */
    public static <T, R> Page<R> of(
            List<T> oneMore, int size, Function<T, Keyset.Place> place, Function<T, R> resource) {
        var items = oneMore.size() > size ? oneMore.subList(0, size) : oneMore;
        var next = oneMore.size() > size ? cursor(place.apply(items.getLast())) : null;
        return new Page<>(items.stream().map(resource).toList(), next);
    }

    /** The size asked for.
     *
     * @throws Refused where it is not 1 to {@link #LARGEST}
     */
    public static int size(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > LARGEST) {
            throw new Refused(Refused.Category.MALFORMED, "api.limit", "limit", LARGEST);
        }
        return limit;
    }

    private static String cursor(Keyset.Place place) {
        var key = place.value() == null ? "" + place.id() : place.value() + SEPARATOR + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a list goes on by its cursor; null for the first page.
     *
     * @param keyset how the list goes on
     * @throws Refused where the cursor is none that Pacta gave out for such a list
     */
    public static Keyset.@Nullable Place after(@Nullable String cursor, Keyset keyset) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (key.length == (keyset.column() == null ? 1 : 2) && key[0].indexOf('\u0000') < 0) {
                var value = keyset.column() == null ? null : key[0];
                return new Keyset.Place(
                        value != null && keyset.type() == Keyset.Type.DATE
                                ? LocalDate.parse(value).toString()
                                : value,
                        Long.parseLong(key[key.length - 1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
        }
        throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
    }
}
