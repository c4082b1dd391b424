package org.pacta.statement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is called: by series and number, such as {@code DTT-14}; where they are not known by series and day, or by
 * day and place, such as {@code 2023-08-18-CAMP-DAVID}, or by day and the words of its title.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-statements-without-series.md">The decision</a>
 */
final class StatementReference {

    private static final int LONGEST = 24;
    private static final Set<String> SAY_NOTHING = Set.of(
            "A",
            "AN",
            "AND",
            "AT",
            "BY",
            "FOR",
            "FROM",
            "IN",
            "OF",
            "ON",
            "THE",
            "TO",
            "WITH",
            "JOINT",
            "STATEMENT",
            "PRESS",
            "DECLARATION",
            "COMMUNIQUE",
            "READOUT",
            "RELEASE");

    static String of(
            @Nullable String series,
            @Nullable Integer number,
            LocalDate issuedOn,
            @Nullable String venue,
            String title) {
        if (series != null) {
            return series + "-" + (number == null ? issuedOn : number);
        }
        var place = venue == null ? "" : words(venue.split(",")[0], Set.of());
        var told = place.isEmpty() ? words(title, SAY_NOTHING) : place;
        return told.isEmpty() ? issuedOn.toString() : issuedOn + "-" + told;
    }

    /** As many whole words as have room, in letters that stand in an address as they are. */
    private static String words(String text, Set<String> without) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['’.]", "")
                .toUpperCase(Locale.ROOT);
        var said = new StringBuilder();
        for (var word : Arrays.stream(plain.split("[^A-Z0-9]+"))
                .filter(it -> !it.isEmpty() && !without.contains(it))
                .collect(Collectors.toList())) {
            if (said.length() + word.length() + 1 > LONGEST) {
                break;
            }
            said.append(said.isEmpty() ? "" : "-").append(word);
        }
        return said.toString();
    }

    private StatementReference() {}
}
