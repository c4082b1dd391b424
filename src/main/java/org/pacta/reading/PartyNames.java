package org.pacta.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries and bodies by their names. Codes are ISO 3166-1 alpha-3 (Kosovo by its user-assigned XKX); groups of
 * states (Quad, AUKUS) stand for their members.
 */
public final class PartyNames {

    /** Mark of the codes of organisations that are never parties of a statement themselves. */
    static final String OUTSIDE = "@";

    private static final Set<String> DOTTED = Set.of("U.S.", "U.K.", "U.N.", "R.O.K.", "U.A.E.");
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> CITIES = new HashMap<>();
    private static final Map<String, String> AGENCIES = new HashMap<>();
    private static final Map<String, List<String>> GROUPS = new HashMap<>();
    /** Names in capitals, beside those that are written so. */
    private static final Set<String> SHOUTED = new LinkedHashSet<>();

    private static final Set<String> NAME_STARTS;
    private static final int LONGEST = 6;
    private static final Pattern BOTH_KOREAS = Pattern.compile("(North|South) and (North|South) Korea");
    private static final Pattern AGENCY = Pattern.compile("\\p{Lu}[\\p{L}-]+(?: (?:of |the )*\\p{Lu}[\\p{L}-]+)*");
    private static final Pattern JOINT = Pattern.compile(",? and |, ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}.'’+]*");

    static {
        for (String line : Lexicon.lines("parties.tsv")) {
            String[] cells = line.split("\t");
            for (int i = 1; i < cells.length; i++) {
                for (String name : cells[i].split(";")) {
                    NAMES.put(name, cells[0]);
                }
            }
        }
        countries().forEach(NAMES::putIfAbsent);
        for (String line : Lexicon.lines("capitals.tsv")) {
            String[] cells = line.split("\t");
            for (String city : cells[1].split(";")) {
                CITIES.put(city, cells[0]);
            }
        }
        for (String line : Lexicon.lines("agencies.tsv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                for (String agency : cells[1].split(";")) {
                    AGENCIES.put(agency, cells[0]);
                }
            }
        }
        for (String line : Lexicon.lines("groups.tsv")) {
            String[] cells = line.split("\t");
            GROUPS.put(cells[0], List.of(cells[1].split(";")));
        }
        for (String name : List.copyOf(NAMES.keySet())) {
            if (name.length() > 3 && name.indexOf('.') < 0) {
                String shouted = name.toUpperCase(Locale.ROOT);
                if (NAMES.putIfAbsent(shouted, NAMES.get(name)) == null) {
                    SHOUTED.add(shouted);
                }
            }
        }
        Set<String> starts = new LinkedHashSet<>();
        NAMES.keySet().forEach(name -> starts.add(name.split(" ")[0]));
        starts.add("North");
        starts.add("South");
        NAME_STARTS = Set.copyOf(starts);
    }

    private PartyNames() {}

    /** The world's states by the names that CLDR gives them, as the Java platform carries it, each with its code. */
    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        Set<String> states = Set.copyOf(NAMES.values());
        for (String iso : Locale.getISOCountries()) {
            Locale country = Locale.of("", iso);
            String code = country.getISO3Country();
            if (states.contains(code)) {
                String name = country.getDisplayCountry(Locale.ENGLISH).replace(" & ", " and ");
                names.put(name, code);
                names.put(name.replace("St. ", "Saint "), code);
                names.put(name.replace('’', '\''), code);
            }
        }
        return names;
    }

    /** All names by which countries and bodies are known. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(NAMES.keySet());
        names.addAll(CITIES.keySet());
        names.addAll(GROUPS.keySet());
        names.removeIf(SHOUTED::contains);
        return names;
    }

    /** A party where it is named, at offsets of the text searched. */
    record Named(String code, int start, int end) {}

    /** Where countries and bodies are named in the text, in order. */
    static List<Named> in(String text) {
        List<int[]> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(new int[] {found.start(), found.end()});
        }
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!NAME_STARTS.contains(word(text, words.get(i)))) {
                continue;
            }
            Matcher both = BOTH_KOREAS.matcher(text).region(words.get(i)[0], text.length());
            if (both.lookingAt()) {
                int first = words.get(i)[0];
                named.add(new Named(both.group(1).equals("South") ? "KOR" : "PRK", first, first + 5));
                named.add(new Named(both.group(2).equals("South") ? "KOR" : "PRK", both.start(2), both.end()));
                i += 3;
                continue;
            }
            for (int count = Math.min(LONGEST, words.size() - i); count > 0; count--) {
                int start = words.get(i)[0];
                String name = text.substring(start, words.get(i + count - 1)[1]);
                String code = code(name);
                if (code != null) {
                    named.add(new Named(code, start, start + name.length()));
                    i += count - 1;
                    break;
                }
            }
        }
        return named;
    }

    /** The codes named in the text, each once, in the order of their first mention. */
    public static List<String> codes(String text) {
        Set<String> codes = new LinkedHashSet<>();
        in(text).forEach(it -> codes.add(it.code()));
        return List.copyOf(codes);
    }

    /** The party that a place belongs to, be it named as a country ("the ROK") or as a city ("Seoul"). */
    static List<String> hosts(String place) {
        List<String> codes = codes(place);
        if (!codes.isEmpty()) {
            return codes;
        }
        return CITIES.keySet().stream()
                .filter(place::startsWith)
                .map(CITIES::get)
                .distinct()
                .toList();
    }

    /** Members of the group of states that the text names first; empty if it names none. */
    static List<String> groupIn(String text) {
        String best = null;
        int first = Integer.MAX_VALUE;
        for (String name : GROUPS.keySet()) {
            Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                    .matcher(text);
            if (found.find()
                    && (found.start() < first
                            || found.start() == first && best != null && name.length() > best.length())) {
                first = found.start();
                best = name;
            }
        }
        return best == null ? List.of() : GROUPS.getOrDefault(best, List.of());
    }

    /** The states whose ministries, agencies or forces the words name: "NASA and JAXA". */
    static List<String> ofAgencies(String names) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher run = AGENCY.matcher(names);
        while (run.find()) {
            String[] words = run.group().split(" ");
            for (int from = 0; from < words.length; from++) {
                for (int to = Math.min(words.length, from + LONGEST); to > from; to--) {
                    String code = AGENCIES.get(String.join(" ", List.of(words).subList(from, to)));
                    if (code != null) {
                        codes.add(code);
                        from = to - 1;
                        break;
                    }
                }
            }
        }
        return List.copyOf(codes);
    }

    /** Whether the name is a city's, which may stand for its government: "Tokyo". */
    static boolean isCity(String name) {
        return CITIES.containsKey(name);
    }

    /** Whether the words are nothing but names of cities: "Seoul and Tokyo". */
    static boolean areCities(String names) {
        String[] cities = JOINT.split(names.strip());
        return cities.length > 0 && Stream.of(cities).allMatch(PartyNames::isCity);
    }

    /** Those whose cities are named, be there one or more. */
    static List<String> hostsIn(String names) {
        return Stream.of(JOINT.split(names.strip()))
                .flatMap(it -> hosts(it).stream())
                .distinct()
                .toList();
    }

    static boolean isGroup(String name) {
        return GROUPS.containsKey(name);
    }

    private static String word(String text, int[] at) {
        String word = text.substring(at[0], at[1]);
        return bare(word);
    }

    private static @Nullable String code(String name) {
        String plain = name.replace('’', '\'').replaceAll("\\s+", " ");
        String code = NAMES.get(plain);
        if (code == null) {
            code = NAMES.get(bare(plain));
        }
        return code;
    }

    private static String bare(String name) {
        String plain = name.replace('’', '\'');
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        } else if (plain.endsWith("'")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.endsWith(".") && !DOTTED.contains(plain)) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }
}
