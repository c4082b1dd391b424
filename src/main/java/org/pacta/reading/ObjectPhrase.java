package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An action as its verb and what it acts on, for "deepen cooperation on early warning systems": the verb {@code deepen}, the
 * head {@code cooperation}, and the complement {@code early warning systems} with its own head.
 *
 * @param verb base form of the first verb; empty if the action opens with a noun
 * @param object the words of the direct object, up to its first preposition
 * @param heads the last nouns of the direct object's coordinated parts
 * @param complement what follows the object's prepositions, up to the action's end
 * @param complementHeads heads of the complement
 */
record ObjectPhrase(String verb, String object, List<String> heads, String complement, List<String> complementHeads) {

    private static final Pattern TOKEN = Pattern.compile("[$€£]?[\\p{L}\\p{N}][\\p{L}\\p{N}.'&/‑-]*|[,;:()—–]");
    private static final Set<String> INNER = Lexicon.words("""
        of on in for toward towards with between among against at into from within across over upon regarding
        concerning about around to aboard onboard near off along throughout beyond inside outside alongside towards
        """);
    private static final Set<String> STOPS = Lexicon.words("""
        through including by via under which that who where while as so such ; : — – if when until during following
        before after without using based called known comprising consisting composed every twice once thrice
        """);
    private static final Set<String> PARTICLES = Set.of("up", "out", "back", "forward", "together", "closely");
    private static final Set<String> GOVERNING = Lexicon.words("""
        on toward towards in at for to with upon into
        """);
    private static final Set<String> NOUN_HEADS = Set.of("program", "programs", "programme", "programmes", "plan");
    private static final Set<String> QUANTITIES =
            Set.of("range", "series", "number", "set", "variety", "sharing", "use", "host", "array", "round", "rounds");
    private static final Set<String> TIME_WORDS = Lexicon.words("""
        annually regularly periodically today soon quarterly biannually again later early mid-year year month basis
        year's next week this least monthly yearly together further
        """);

    private static final Set<String> NO_ADVERBS =
            Set.of("assembly", "early", "supply", "family", "apply", "reply", "italy");
    private static final Set<String> DETERMINERS =
            Lexicon.words("the a an our their its all this these each new further on with to in");

    private static final Set<String> DETERMINERS_OF_OBJECTS =
            Lexicon.words("the a an our their its all these both each");

    static ObjectPhrase of(String action) {
        return of(action, false);
    }

    /** @param verbal whether the action is known to open with a verb, as it does behind "will" */
    static ObjectPhrase of(String action, boolean verbal) {
        List<String> words = tokens(action);
        while (words.size() > 1 && isAdverb(words.getFirst())) {
            words.removeFirst();
        }
        int at = 0;
        String verb = "";
        if (!words.isEmpty()) {
            String base = Lexicon.base(words.getFirst());
            boolean ing = Lexicon.isIngForm(words.getFirst())
                    && !(words.size() > 1 && words.get(1).equals("of"));
            boolean noun = words.size() > 1 && NOUN_HEADS.contains(words.get(1));
            boolean open = words.size() > 1
                    && Set.of("the", "a", "an", "our", "their", "its", "all", "each")
                            .contains(words.get(1))
                    && Forms.mayBeVerb(words.getFirst());
            if (verbal && Forms.mayBeVerb(words.getFirst()) && !words.getFirst().equals("be")
                    || (Lexicon.isBaseVerb(words.getFirst()) || ing || open) && !noun) {
                verb = base;
                at = behindVerbs(words, 1);
            } else if (ingOf(words)) {
                verb = base;
                at = 2;
            }
        }
        while (at < words.size() && (PARTICLES.contains(words.get(at)) || isAdverb(words.get(at)))) {
            at++;
        }
        if (!verb.isEmpty() && at < words.size() && GOVERNING.contains(words.get(at))) {
            at++;
        }
        at = behindQuantity(words, at);
        int objectEnd = at;
        while (objectEnd < words.size() && !ends(words, objectEnd, at) && !INNER.contains(words.get(objectEnd))) {
            objectEnd++;
        }
        int end = objectEnd;
        while (end < words.size() && !ends(words, end, at)) {
            end++;
        }
        List<String> object = words.subList(at, objectEnd);
        List<String> complement = words.subList(objectEnd, end);
        return new ObjectPhrase(
                verb, String.join(" ", object), heads(object), String.join(" ", complement), heads(complement));
    }

    boolean hasHead(Set<String> nouns) {
        return heads.stream().anyMatch(nouns::contains);
    }

    boolean hasAnyHead(Set<String> nouns) {
        return hasHead(nouns) || complementHeads.stream().anyMatch(nouns::contains);
    }

    private static List<String> tokens(String action) {
        List<String> words = new ArrayList<>();
        Matcher found = TOKEN.matcher(action.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (found.find()) {
            String word = found.group();
            if (word.endsWith(".") && word.indexOf('.') == word.length() - 1) {
                word = word.substring(0, word.length() - 1);
            }
            words.add(word.endsWith("'") ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }

    /** "Launching of the talks". */
    private static boolean ingOf(List<String> words) {
        return words.size() > 2
                && Lexicon.isIngForm(words.getFirst())
                && words.get(1).equals("of");
    }

    /** Behind "and deepen", ", test and deploy": verbs that share the object of the first one. */
    private static int behindVerbs(List<String> words, int from) {
        int at = from;
        while (at + 1 < words.size()
                && (words.get(at).equals("and")
                        || words.get(at).equals(",")
                        || words.get(at).equals("or"))
                && (Lexicon.isBaseVerb(words.get(at + 1)) || Lexicon.isIngForm(words.get(at + 1)))
                && !(at + 2 < words.size() && INNER.contains(words.get(at + 2)))) {
            at += 2;
        }
        return at;
    }

    /** Behind "a range of": what there is a range of is acted on. */
    private static int behindQuantity(List<String> words, int from) {
        for (int i = from; i < Math.min(words.size() - 1, from + 4); i++) {
            if (QUANTITIES.contains(words.get(i)) && words.get(i + 1).equals("of")) {
                return i + 2;
            }
        }
        return from;
    }

    private static boolean isAdverb(String word) {
        return word.length() > 4 && word.endsWith("ly") && !NO_ADVERBS.contains(word);
    }

    private static boolean ends(List<String> words, int i, int from) {
        String word = words.get(i);
        if (STOPS.contains(word) && i > from) {
            return true;
        }
        if (word.equals("to")) {
            return i + 1 < words.size() && Lexicon.isBaseVerb(words.get(i + 1));
        }
        boolean reduced = i > from
                && i + 1 < words.size()
                && Lexicon.isIngForm(word)
                && DETERMINERS_OF_OBJECTS.contains(words.get(i + 1));
        if (reduced) {
            return true; // "An exercise simulating an attack".
        }
        boolean joins = word.equals(",") || word.equals("and");
        if (joins && i + 1 < words.size()) {
            String next = words.get(i + 1).equals("and") && i + 2 < words.size() ? words.get(i + 2) : words.get(i + 1);
            boolean verb = Lexicon.isBaseVerb(next) && i > from + 1;
            int behind = i + (words.get(i + 1).equals("and") ? 3 : 2);
            boolean object = behind < words.size() && DETERMINERS.contains(words.get(behind));
            return verb && object || next.equals("which") || next.equals("including");
        }
        return false;
    }

    private static List<String> heads(List<String> words) {
        List<String> heads = new ArrayList<>();
        String last = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean trailing = last != null
                    && Forms.isParticiple(word)
                    && (i + 1 == words.size() || INNER.contains(words.get(i + 1)));
            boolean parts = word.equals(",")
                    || word.equals("and")
                    || word.equals("or")
                    || word.equals("(")
                    || word.equals(")")
                    || INNER.contains(word);
            if (parts) {
                add(heads, last);
                last = null;
            } else if (!trailing && !isAdverb(word) && !TIME_WORDS.contains(word)) {
                last = word;
            }
        }
        add(heads, last);
        return List.copyOf(heads);
    }

    private static void add(List<String> heads, @Nullable String last) {
        if (last != null) {
            heads.add(last);
        }
    }
}
