package org.pacta.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/** What a list is sorted by: a word such as {@code due}, or {@code -due} for the other way round. */
public record Sorting<E extends Enum<E>>(E by, boolean descending) {

    /** @throws Refused which names the allowed words */
    public static <E extends Enum<E>> Sorting<E> of(@Nullable String sort, List<E> allowed, E usual) {
        if (sort == null || sort.isBlank()) {
            return new Sorting<>(usual, false);
        }
        var descending = sort.startsWith("-");
        var word = sort.substring(descending ? 1 : 0).strip().toUpperCase(Locale.ROOT);
        return allowed.stream()
                .filter(by -> by.name().equals(word))
                .findFirst()
                .map(by -> new Sorting<>(by, descending))
                .orElseThrow(() -> new Refused(
                        Refused.Category.MALFORMED,
                        "api.sort",
                        "sort",
                        allowed.stream()
                                .map(by -> by.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
