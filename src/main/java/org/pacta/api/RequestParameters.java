package org.pacta.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.text.ModelWords;

/** Reads what a request gives; what is missing or is none of the allowed words is refused with its field. */
public final class RequestParameters {

    /** @throws Refused where it is missing */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused("api.required", field);
        }
        return value;
    }

    /** The language of those that process models speak which {@code Accept-Language} asks for; English where it asks for none. */
    public static Locale language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        var wanted = Collections.list(request.getLocales()).stream()
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                .toList();
        return Objects.requireNonNullElse(Locale.lookup(wanted, ModelWords.languages()), Locale.ENGLISH);
    }

    /** Text, empty where it is missing. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** One of an enum's words, however written; null where it is missing.
     *
     * @throws Refused which names the allowed ones
     */
    public static <E extends Enum<E>> @Nullable E word(String field, @Nullable String value, Class<E> words) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var wanted = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "api.word",
                        field,
                        Arrays.stream(words.getEnumConstants())
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** @throws Refused where it is no date as 2026-11-24 */
    public static @Nullable LocalDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return KnownTimes.known(LocalDate.parse(value.strip()));
        } catch (DateTimeException e) {
            throw new Refused("api.date", field);
        }
    }

    private RequestParameters() {}
}
