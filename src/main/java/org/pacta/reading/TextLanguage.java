package org.pacta.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which language a text is written in, told by its letters and, among those in Latin letters, by its little words. */
enum TextLanguage {
    ENGLISH("en", true),
    KOREAN("ko", true),
    JAPANESE("ja", true),
    CHINESE("zh", false),
    RUSSIAN("ru", false),
    ARABIC("ar", false),
    FRENCH("fr", false),
    GERMAN("de", false),
    SPANISH("es", false),
    DUTCH("nl", false),
    OTHER("und", false);

    private static final Map<TextLanguage, Set<String>> LITTLE_WORDS = Map.of(
            ENGLISH, Set.of("the", "of", "and", "to", "in", "for", "on", "with", "will", "that", "by", "their"),
            FRENCH, Set.of("le", "la", "les", "des", "et", "du", "que", "dans", "pour", "une", "sur", "aux"),
            GERMAN, Set.of("der", "die", "das", "und", "den", "des", "mit", "für", "von", "zu", "dem", "eine"),
            SPANISH, Set.of("el", "los", "las", "y", "del", "que", "para", "una", "por", "con", "su", "al"),
            DUTCH, Set.of("het", "een", "van", "en", "de", "voor", "met", "zijn", "dat", "op", "aan", "worden"));
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");
    private static final int SAMPLE = 40_000;
    private static final int FEWEST_WORDS = 30;

    private final String tag;
    private final boolean read;

    TextLanguage(String tag, boolean read) {
        this.tag = tag;
        this.read = read;
    }

    /** As BCP 47 has it. */
    public String tag() {
        return tag;
    }

    /** Whether commitments are found in texts of this language. */
    public boolean isRead() {
        return read;
    }

    /** The language of most of the text; of a text in English and another one, English. */
    public static TextLanguage of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int hangul = 0;
        int kana = 0;
        int han = 0;
        int cyrillic = 0;
        int arabic = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 0x80) {
                latin += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            switch (script) {
                case HANGUL -> hangul++;
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                case CYRILLIC -> cyrillic++;
                case ARABIC -> arabic++;
                case LATIN -> latin++;
                default -> {}
            }
        }
        int eastern = 3 * (hangul + kana + han);
        if (eastern > latin && hangul + kana + han > 4) {
            return hangul > kana + han / 4 ? KOREAN : kana * 8 > han ? JAPANESE : CHINESE;
        }
        if (cyrillic > latin) {
            return RUSSIAN;
        }
        return arabic > latin ? ARABIC : inLatin(sample);
    }

    private static TextLanguage inLatin(String sample) {
        Matcher words = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        int[] counts = new int[values().length];
        int all = 0;
        while (words.find()) {
            all++;
            for (Map.Entry<TextLanguage, Set<String>> entry : LITTLE_WORDS.entrySet()) {
                counts[entry.getKey().ordinal()] += entry.getValue().contains(words.group()) ? 1 : 0;
            }
        }
        TextLanguage best = ENGLISH;
        for (TextLanguage language : LITTLE_WORDS.keySet()) {
            if (counts[language.ordinal()] > 2 * counts[ENGLISH.ordinal()]
                    && (best == ENGLISH || counts[language.ordinal()] > counts[best.ordinal()])) {
                best = language;
            }
        }
        return all < FEWEST_WORDS ? ENGLISH : best;
    }
}
