package org.pacta.translation.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.translation.Renderings;

/** Languages as these pages name and offer them. */
final class Languages {

    private static final List<Locale> FIRST = List.of(Locale.KOREAN, Locale.JAPANESE);

    /** In the reader's language. */
    static String name(Locale language, Locale reader) {
        return language.getDisplayName(reader);
    }

    /** In the language itself. */
    static String ownName(Locale language) {
        return language.getDisplayName(language);
    }

    /** What a statement can be rendered in: Korean and Japanese first, then the others by name. */
    static List<Locale> offered(Locale reader) {
        // Java lists the older codes of Hebrew, Indonesian and Yiddish too, and makes of both the same language.
        var others = Stream.concat(
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(code -> code.length() == 2)
                                .map(Locale::of),
                        Stream.of(Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant")))
                .filter(language -> !FIRST.contains(language))
                .filter(language -> !language.getLanguage().equals(Renderings.AUTHORITATIVE.getLanguage()))
                .filter(language -> !name(language, reader).equals(language.getLanguage()))
                .distinct()
                .sorted(Comparator.comparing(language -> name(language, reader)));
        return Stream.concat(FIRST.stream(), others).toList();
    }

    /** The language that somebody means who writes its name or tag, or enough of its name to know it from the others. */
    static Optional<Locale> typed(String words, Locale reader) {
        var written = words.strip().toLowerCase(reader);
        var tag = Locale.forLanguageTag(words.strip());
        if (written.matches("[a-z]{2,3}(-.*)?") && !tag.getLanguage().isEmpty()) {
            return Optional.of(tag);
        }
        var meant = offered(reader).stream()
                .filter(language -> !written.isEmpty()
                        && (name(language, reader).toLowerCase(reader).startsWith(written)
                                || ownName(language).toLowerCase(reader).equals(written)))
                .toList();
        return meant.stream()
                .filter(language -> meant.size() == 1 || name(language, reader).equalsIgnoreCase(written))
                .findFirst();
    }

    private Languages() {}
}
