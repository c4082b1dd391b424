package org.pacta.comparison.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a text that carry meaning, each with its key, its weight as a kind of word, and its place. */
final class Terms {

    /**
     * @param key same for all forms of a word
     * @param boost above 1 for names, below for words that every statement has
     * @param word its place among all words of the text, counted from 0
     */
    record Term(String key, double boost, int word, int start, int end) {}

    private static final Pattern WORD = Pattern.compile("(?:[A-Z]\\.){2,}|[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");
    private static final Pattern OF_TIME =
            Pattern.compile("[ -](?:century|anniversary|time|year|day|quarter|half)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> SPELLED = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("inaugural", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20));

    private static final Set<String> EMPTY = words("""
            the a an and or but nor of in on at to for from by with within without into onto upon over under about against
            across among between through throughout during before after since until as than then so that this these
            those it its they them their theirs we us our ours he she his her you your who whom whose which what where
            when while how why is are was were be been being am do does did done have has had having will would shall
            should can could may might must not no all any both each every either neither some such other another same
            more most much many few less least own also too very just only even still yet again further furthermore
            moreover therefore thus hence however there here now today currently including include includes included
            manner expeditious expeditiously promptly effective effectively concrete practical one two three four five
            well together jointly respective respectively both including via per
            annual annually regular regularly year years once later early earlier end beginning month months day days
            january february march april june july august september october november december
            half late next time basis soon possible date
            united states america american u.s japan japanese republic korea korean rok usa australia australian
            kingdom uk india indian dprk north
            president prime secretary side sides delegation once least often twice
            delegations participants representative representatives parties party
            commit commits committed commitment commitments committing agree agrees agreed pledge pledged intend
            intends intended intent plan plans planned planning affirm affirmed reaffirm reaffirmed reiterate
            reiterated resolve resolved decide decided concur concurred determined welcome welcomed look forward
            announce announced announces announcing statement joint country countries nation nations government
            governments said
            """);
    private static final Set<String> COMMON = words("""
            strengthen enhance deepen expand improve promote advance support continue cooperate cooperation
            cooperative collaboration collaborate coordinate coordination work works working effort efforts ensure
            maintain pursue build building develop development address range issues challenges region regional
            important importance close closely closer shared new help make take through action actions trilateral
            global international world indo pacific peace stability security prosperity free open partners partner
            partnership relevant various including key respond counter threats implementation implement hold meet
            meeting meetings minister ministers leader leaders official officials summit talks session round gathering found launch launched establish established begin conduct
            """);

    private Terms() {}

    static List<Term> of(String text) {
        List<Term> terms = new ArrayList<>();
        var found = WORD.matcher(text);
        int place = 0;
        boolean first = true;
        while (found.find()) {
            var term = term(text, found.group(), place++, found.start(), found.end(), first);
            if (term != null) {
                terms.add(term);
            }
            first = endsSentence(text, found.end());
        }
        return terms;
    }

    private static boolean endsSentence(String text, int at) {
        return at < text.length() && ".!?:•".indexOf(text.charAt(at)) >= 0;
    }

    private static @Nullable Term term(String text, String word, int place, int start, int end, boolean first) {
        var plain = word.replaceFirst("['’]s?$", "");
        if (plain.isEmpty() || plain.indexOf('.') >= 0) {
            return null;
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        var ordinal = ordinal(lower);
        if (ordinal > 0 && OF_TIME.matcher(text).region(end, text.length()).lookingAt()) {
            return null;
        }
        if (ordinal > 0) {
            return new Term("#" + ordinal, ordinal == 1 ? 0.5 : 1.2, place, start, end);
        }
        if (EMPTY.contains(lower) || lower.length() < 2 || plain.chars().allMatch(Character::isDigit)) {
            return null;
        }
        if (acronym(plain)) {
            return new Term(plain.replaceFirst("s$", ""), 1.6, place, start, end);
        }
        if (COMMON.contains(lower)) {
            return new Term(Stemmer.stem(lower), 0.45, place, start, end);
        }
        boolean name = !first && Character.isUpperCase(plain.charAt(0));
        return new Term(Stemmer.stem(lower), name ? 1.25 : 1, place, start, end);
    }

    /** Keys of two words that stand next to each other but for small words. */
    static Set<String> pairs(List<Term> terms) {
        Set<String> pairs = new java.util.LinkedHashSet<>();
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i).word() - terms.get(i - 1).word() <= 3
                    && terms.get(i).word() > terms.get(i - 1).word()) {
                pairs.add(terms.get(i - 1).key() + " " + terms.get(i).key());
            }
        }
        return pairs;
    }

    /** The ordinals among the keys. */
    static Set<Integer> numbers(Set<String> keys) {
        Set<Integer> numbers = new java.util.HashSet<>();
        keys.stream()
                .filter(it -> it.charAt(0) == '#' && it.indexOf(' ') < 0)
                .forEach(it -> numbers.add(Integer.valueOf(it.substring(1))));
        return numbers;
    }

    /** 15 for "15th" and for "fifteenth"; 0 for other words. */
    static int ordinal(String lower) {
        var digits = ORDINAL.matcher(lower);
        return digits.matches() ? Integer.parseInt(digits.group(1)) : SPELLED.getOrDefault(lower, 0);
    }

    private static boolean acronym(String word) {
        var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.length() >= 2
                && singular.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    static Set<String> words(String text) {
        return new java.util.HashSet<>(List.of(text.strip().split("\\s+")));
    }
}
