package org.pacta.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a word must be by its form and its place, where no list knows it: verbs are an open class. */
final class Forms {

    private static final Set<String> DETERMINERS = Lexicon.words("""
        the a an our their its his her this these those all each both any no every existing joint additional
        """);
    private static final Set<String> NO_VERBS = Lexicon.words("""
        and or but nor the a an our their its his her this these those all each both any no every some such many
        more most other another of in on at by for with from to into under over through within without across
        as than then when while where which who whom whose that if unless because since until before after not
        we they it he she i you us them there here also is are was were be been being am will would shall should
        can could may might must has have had do does did toward towards between among against during regarding
        concerning about upon via per plus despite like unlike including given due both either neither whether
        what how why not only just even still yet new further first second third next last
        """);
    private static final Set<String> ING_NOUNS = Lexicon.words("""
        training meeting building funding planning banking housing manufacturing mining engineering nothing
        something anything everything king spring string thing wing ring morning evening beijing nanjing wellbeing
        during according including regarding concerning following outstanding existing ongoing standing working
        upcoming forthcoming leading emerging developing growing increasing remaining underlying
        """);

    /** "Patroll", "transmitt": the consonant was doubled before the ending. */
    private static final Pattern DOUBLED = Pattern.compile(
            "[aeiou](?:bb|dd|gg|mm|nn|pp|rr|tt)$|[aeiou][^aeiou]+[aeo]ll$|^[^aeiou]*[aeiou](?:bb|dd|gg|mm|nn|pp|rr|tt)$");
    /** "Dredg", "harmonis", "relocat": an e was left out before the ending. */
    private static final Pattern MUTE_E = Pattern.compile(
            "(?:[cgvuz]|[aeiou]s|[aiou]r|(?<!e)[aiou]t|[aiou]m|[aiou]d|[^aeiou]l|[^aeiou]y|[aio]k|[aiou]p|[ao]n|rs|ns|ls|ps|in)$(?<!(?:ing|ng|ear|ain|oin|ein|our|air|oor|oad|oid|aid|ead|eat|oat|oom|eam|oin|eap|oup|eep|oop|ook|eak|oak|ed|aud|oun|uit|ait|isit|dit|mit|bit|fit|rit|out|ant|oot|elop|oss|ess|iss|ass|uss|all|ell|ill|ull))");

    private Forms() {}

    /** Whether a clause that begins with the word begins with a verb in its base form: a determiner stands behind it. */
    static boolean opensLikeVerb(Words words, int at) {
        String word = words.lower(at);
        return isWord(word)
                && !NO_VERBS.contains(word)
                && !words.isAdverb(at)
                && (words.is(at + 1, DETERMINERS)
                        || word.endsWith("ing")
                                && word.length() > 5
                                && !ING_NOUNS.contains(word)
                                && isWord(words.lower(at + 1)));
    }

    /** Whether the word behind "to" or "will" can be a verb: it is a word, and none that is never one. */
    static boolean mayBeVerb(String word) {
        return isWord(word) && !NO_VERBS.contains(word);
    }

    /** Whether the word can be a verb's participle, known or not. */
    static boolean isParticiple(String word) {
        return Lexicon.isParticiple(word)
                || isWord(word) && word.length() > 5 && word.endsWith("ed") && !word.endsWith("eed");
    }

    /** The verb whose participle or gerund the word is, known or by its form; null if it is none. */
    static @Nullable String base(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String known = Lexicon.participleBase(lower) == null ? Lexicon.ingBase(lower) : Lexicon.participleBase(lower);
        if (known != null || !isWord(lower)) {
            return known;
        }
        int ending = lower.endsWith("ied") || lower.endsWith("ing") ? 3 : lower.endsWith("ed") ? 2 : 0;
        if (ending == 0 || lower.length() - ending < 3 || ING_NOUNS.contains(lower)) {
            return null;
        }
        String stem = lower.substring(0, lower.length() - ending);
        if (lower.endsWith("ied")) {
            return stem + "y";
        }
        if (DOUBLED.matcher(stem).find()) {
            return stem.substring(0, stem.length() - 1);
        }
        return MUTE_E.matcher(stem).find() ? stem + "e" : stem;
    }

    private static boolean isWord(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }
}
