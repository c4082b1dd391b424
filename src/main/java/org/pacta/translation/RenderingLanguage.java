package org.pacta.translation;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pacta.command.Refused;

/** What can be a rendering's language, and whether a text can be in it. */
final class RenderingLanguage {

    /**
     * Scripts of which a text in the language has at least one letter. Since a rendering is never changed, a text put
     * under the wrong language should be noticed before it is added.
     */
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.of(
            "ko", EnumSet.of(UnicodeScript.HANGUL),
            "ja", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "zh", EnumSet.of(UnicodeScript.HAN),
            "ru", EnumSet.of(UnicodeScript.CYRILLIC),
            "uk", EnumSet.of(UnicodeScript.CYRILLIC),
            "th", EnumSet.of(UnicodeScript.THAI),
            "ar", EnumSet.of(UnicodeScript.ARABIC),
            "hi", EnumSet.of(UnicodeScript.DEVANAGARI));

    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    /**
     * The BCP 47 tag in its canonical form.
     *
     * @throws Refused where it is no tag of a known language, or of the language of the authoritative text
     */
    static String checked(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
        } catch (IllformedLocaleException noTag) {
            throw new Refused("rendering.language", "language");
        }
        var known = KNOWN.contains(locale.getLanguage())
                || !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        if (locale.getLanguage().isEmpty() || !known || locale.hasExtensions()) {
            throw new Refused("rendering.language", "language");
        }
        if (locale.getLanguage().equals(Renderings.AUTHORITATIVE.getLanguage())) {
            throw new Refused("rendering.authoritative", "language");
        }
        return locale.toLanguageTag();
    }

    /** @throws Refused where the text has no letter that the language is written with */
    static void check(String tag, String text) {
        var scripts = SCRIPTS.get(Locale.forLanguageTag(tag).getLanguage());
        if (scripts != null && text.codePoints().mapToObj(UnicodeScript::of).noneMatch(scripts::contains)) {
            throw new Refused("rendering.script", "text");
        }
    }

    private RenderingLanguage() {}
}
