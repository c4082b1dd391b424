package org.pacta.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Countries as Korean and Japanese texts name them: the world's names, their short forms, and letters put together (한미일, 日米韓). */
final class EasternNames {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<Character, String> LETTERS = new HashMap<>();
    private static final int LONGEST = 14;

    static {
        for (String country : Locale.getISOCountries()) {
            Locale locale = Locale.of("", country);
            for (Locale language : List.of(Locale.KOREAN, Locale.JAPANESE)) {
                NAMES.put(
                        locale.getDisplayCountry(language)
                                .replaceAll("[(（].*", "")
                                .strip(),
                        locale.getISO3Country());
            }
        }
        for (String line : Lexicon.lines("/reading/eastern/names.tsv")) {
            String[] cells = line.split("\t");
            for (String name : cells[1].split(";")) {
                NAMES.put(name, cells[0]);
            }
            if (cells.length > 2) {
                cells[2].chars().forEach(c -> LETTERS.put((char) c, cells[0]));
            }
        }
        NAMES.keySet().removeIf(it -> it.length() < 2 || it.chars().allMatch(c -> c < 0x80));
    }

    private EasternNames() {}

    /** The codes named, each once, in their order. */
    static List<String> codes(String text) {
        Map<Integer, List<String>> found = new TreeMap<>();
        int i = 0;
        while (i < text.length()) {
            List<String> put = together(text, i);
            if (put.size() > 1) {
                found.put(i, put);
                i += put.size();
                continue;
            }
            String name = nameAt(text, i);
            if (name != null) {
                found.put(i, List.of(NAMES.get(name)));
                i += name.length();
            } else {
                i++;
            }
        }
        Set<String> codes = new LinkedHashSet<>();
        found.values().forEach(codes::addAll);
        return List.copyOf(codes);
    }

    /** "한미일", "한·미·일", "日米韓": letters that stand for countries, two or more together. */
    private static List<String> together(String text, int from) {
        List<String> codes = new ArrayList<>();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '·' || c == '・' || c == 'ㆍ') && i > from) {
                continue;
            }
            String code = LETTERS.get(c);
            if (code == null || codes.contains(code)) {
                break;
            }
            codes.add(code);
        }
        return codes;
    }

    private static @Nullable String nameAt(String text, int from) {
        for (int to = Math.min(text.length(), from + LONGEST); to > from + 1; to--) {
            String name = text.substring(from, to);
            if (NAMES.containsKey(name)) {
                return name;
            }
        }
        return null;
    }
}
