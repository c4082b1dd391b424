package org.pacta.statement.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pacta.statement.Renderings;

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
        var others = Stream.concat(
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(code -> code.length() == 2)
                                .map(Locale::of),
                        Stream.of(Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant")))
                .filter(language -> !FIRST.contains(language))
                .filter(language -> !language.getLanguage().equals(Renderings.AUTHORITATIVE.getLanguage()))
                .filter(language -> !name(language, reader).equals(language.getLanguage()))
                .sorted(Comparator.comparing(language -> name(language, reader)));
        return Stream.concat(FIRST.stream(), others).toList();
    }

    private Languages() {}
}
