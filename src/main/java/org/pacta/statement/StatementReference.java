package org.pacta.statement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is called: by series and number, such as {@code DTT-14}; where they are not known by series and day, or by
 * day and place, such as {@code 2023-08-18-CAMP-DAVID}, or by day and the words of its title. What not all parties may see says
 * so: {@code DTT-15-REL-KOR}.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-statements-without-series.md">The decision</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-what-is-taken-unseen.md">Why readers are part of the name</a>
 */
final class StatementReference {

    private static final int LONGEST = 24;
    /** Before the parties that may see a statement, and in no name else: what one party calls its own collides with nothing. */
    private static final String RELEASED = "REL";

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
            RELEASED,
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
        var place = venue == null ? "" : words(venue.split(",")[0], Set.of(RELEASED));
        var told = place.isEmpty() ? words(title, SAY_NOTHING) : place;
        return told.isEmpty() ? issuedOn.toString() : issuedOn + "-" + told;
    }

    /** That name of one that these parties may see, out of all that there are. */
    static String released(String made, Collection<String> readers, Collection<String> all) {
        return readers.containsAll(all) ? made : made + "-" + RELEASED + "-" + String.join("-", new TreeSet<>(readers));
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
