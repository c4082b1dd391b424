package org.pacta.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a text says of itself: proposals for the intake form, each of which a person may correct.
 *
 * @param title the first line
 * @param series the abbreviation of a body or meeting that the title names, for example {@code DTT}
 * @param number an ordinal in the title, for example 14
 * @param issuedOn the first date in the first lines
 * @param venue where those who speak met, as the text writes it; {@code Virtual} where they met so
 */
public record StatementDetails(
        @Nullable String title,
        @Nullable String series,
        @Nullable Integer number,
        @Nullable LocalDate issuedOn,
        @Nullable String venue) {

    private static final int HEAD = 1500;
    private static final int LONGEST_TITLE = 300;
    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final List<String> ORDINALS = List.of(
            "inaugural",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final String NO_TALKS = "(?![\\s-]+(?:century|anniversary))";

    /** What meets again and again; a state or a treaty has an abbreviation too, and is no series. */
    private static final String BODY =
            "(?:Talks|Dialogues?|Groups?|Meetings?|Councils?|Committees?|Consultations?|Mechanism"
                    + "|Forum|Commissions?|Force|Summit|Conference|Ministerial|Session|Team)";

    private static final String SHORT = "\\(([A-Z][A-Z0-9-]{1,11})\\)";
    private static final Pattern TITLED = Pattern.compile(
            "(?:\\b" + BODY + "\\s|(?:회의|협의|협의체|협의회|회담|대화|위원회|포럼|그룹|会議|協議|協議会|会談|会合|対話|委員会|フォーラム|グループ)\\s?)" + SHORT);
    private static final Pattern NAMED_BODY =
            Pattern.compile("((?:[A-Z][\\p{L}-]+ (?:of |for |on |and )?){1,6}" + BODY + ") " + SHORT);
    private static final Pattern ORDINAL =
            Pattern.compile("\\b(\\d{1,3})(?:st|nd|rd|th)\\b" + NO_TALKS, Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL_WORD =
            Pattern.compile("\\b(first|" + String.join("|", ORDINALS) + ")\\b" + NO_TALKS, Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE =
            Pattern.compile("\\b" + MONTHS + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b"
                    + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}" + MONTHS + ",?\\s{1,3}(\\d{4})\\b"
                    + "|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final String NAME = "[\\p{Lu}][\\p{L}’'-]+";
    private static final Pattern VIRTUALLY =
            Pattern.compile("\\b(?:met|convened|held)\\b[^\\n]{0,120}\\bvirtual(?:ly)?\\b");
    private static final Pattern PLACE = Pattern.compile(
            "(?:\\b(?:met|convened|held|hosted|gathered|launched|concluded)\\b(?:[^.\\n]|\\.(?=\\S)){0,160}?|\\bToday)"
                    + " (?:in|at) (?!" + MONTHS + ")(" + NAME + "(?: " + NAME + "){0,3}(?:, (?!" + MONTHS + ")" + NAME
                    + "(?: (?:of )?"
                    + NAME + "){0,2})?)");

    /** Reads the head of a text; what it does not say is null. */
    public static StatementDetails proposedFrom(String text) {
        var stripped = text.replace("\uFEFF", "").strip();
        var head = stripped.substring(0, Math.min(HEAD, stripped.length()));
        var title = head.lines().findFirst().map(String::strip).orElse("");
        return new StatementDetails(
                title.isEmpty() || title.length() > LONGEST_TITLE ? null : title,
                series(title, head).orElse(null),
                number(title).orElse(null),
                date(head).orElse(null),
                venue(head).orElse(null));
    }

    private static Optional<String> series(String title, String head) {
        return group(TITLED, title)
                .or(() -> NAMED_BODY
                        .matcher(head)
                        .results()
                        .filter(named -> endsWithBodyOf(title, named.group(1)))
                        .map(named -> named.group(2))
                        .findFirst());
    }

    /** Whether the title names the body, which in the text may stand after other words with a capital. */
    private static boolean endsWithBodyOf(String title, String named) {
        var words = named.split(" ");
        for (int from = 0; from <= words.length - 2; from++) {
            var part = String.join(" ", List.of(words).subList(from, words.length));
            if (title.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Integer> number(String title) {
        return group(ORDINAL, title)
                .map(Integer::valueOf)
                .or(() -> group(ORDINAL_WORD, title)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .map(word -> word.equals("first") ? 1 : ORDINALS.indexOf(word) + 1));
    }

    private static Optional<LocalDate> date(String head) {
        return DATE.matcher(head).results().findFirst().flatMap(StatementDetails::day);
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            if (found.group(7) != null) {
                return Optional.of(LocalDate.parse(found.group()));
            }
            boolean monthFirst = found.group(1) != null;
            var month = monthFirst ? found.group(1) : found.group(5);
            return Optional.of(LocalDate.of(
                    Integer.parseInt(monthFirst ? found.group(3) : found.group(6)),
                    Month.valueOf(month.toUpperCase(Locale.ROOT)),
                    Integer.parseInt(monthFirst ? found.group(2) : found.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> venue(String head) {
        if (VIRTUALLY.matcher(head).find()) {
            return Optional.of("Virtual");
        }
        return PLACE.matcher(head).results().map(found -> found.group(2)).findFirst();
    }

    private static Optional<String> group(Pattern pattern, String line) {
        var match = pattern.matcher(line);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
