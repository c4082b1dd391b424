package org.pacta.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

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
    public static <T, R> Page<R> of(List<T> oneMore, int size, Function<T, List<String>> key, Function<T, R> resource) {
        var items = oneMore.size() > size ? oneMore.subList(0, size) : oneMore;
        var next = oneMore.size() > size ? cursor(key.apply(items.getLast())) : null;
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

    private static String cursor(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /** The key that a cursor holds; null for the first page.
     *
     * @param parts how many parts such a key has
     * @throws Refused where it is none that Pacta gave out
     */
    public static @Nullable List<String> after(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = new ArrayList<>(List.of(text.split(SEPARATOR, -1)));
            if (key.size() == parts && text.indexOf('\u0000') < 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
        }
        throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
    }

    /** The place that the cursor of a short list holds, which goes by positions; 0 for the first page.
     *
     * @throws Refused where it is none that Pacta gave out
     */
    public static int offset(@Nullable String cursor) {
        var after = after(cursor, 1);
        long offset = after == null ? 0 : id(after);
        if (offset < 0 || offset > 1_000_000) {
            throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
        }
        return (int) offset;
    }

    /** The value at the beginning of a cursor's key, by which its list is sorted.
     *
     * @param day whether it must be a date
     * @throws Refused where it must and is none
     */
    public static String first(List<String> key, boolean day) {
        try {
            return day ? LocalDate.parse(key.getFirst()).toString() : key.getFirst();
        } catch (DateTimeException e) {
            throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
        }
    }

    /** The number at the end of a cursor's key. */
    public static long id(List<String> key) {
        try {
            return Long.parseLong(key.getLast());
        } catch (NumberFormatException e) {
            throw new Refused(Refused.Category.MALFORMED, "api.cursor", "cursor");
        }
    }
}
