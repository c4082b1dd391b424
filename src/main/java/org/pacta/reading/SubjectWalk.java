package org.pacta.reading;

import java.util.List;
import java.util.Set;

/** Walks back from a verb over the noun phrase that is its subject. */
final class SubjectWalk {

    private static final Set<String> ASIDE = Lexicon.words("""
        which who whom where when if once as until because since whether how what unless before after so
        whose than although though why wherever whereby ensure ensuring hopes
        """);
    private static final Set<String> DOING = Set.of("do", "doing");
    private static final Set<String> STOPS = Lexicon.words("""
        that while but whereas is are was were be will would has have had nor
        """);
    private static final Set<String> OF_NOUNS =
            Set.of("this", "our", "their", "the", "such", "these", "joint", "continued", "its");
    private static final Set<String> PREPOSITIONS = Set.of(
            "through",
            "in",
            "at",
            "during",
            "with",
            "by",
            "to",
            "under",
            "over",
            "on",
            "following",
            "for",
            "within",
            "across",
            "as",
            "building");
    private static final Set<String> OPENING_NOUN_PHRASES = Set.of(
            "the", "our", "their", "both", "all", "each", "this", "these", "those", "its", "a", "an", "two", "three",
            "other", "will", "would");
    private static final Set<String> INSERTIONS = Set.of(
            "including",
            "along",
            "together",
            "in",
            "with",
            "through",
            "as",
            "led",
            "under",
            "at",
            "for",
            "who",
            "which",
            "by",
            "consistent",
            "pending",
            "subject");
    private static final Set<String> PRONOUNS = Set.of("we", "they", "it", "i", "he", "she", "us");
    /** What stands in front of these is a noun, be it a verb elsewhere: "the review will". */
    private static final Set<String> AUXILIARIES =
            Set.of("will", "would", "shall", "should", "must", "is", "are", "was", "were", "has");

    private static final Set<String> NAME_LINKS = Set.of("of", "the", "and", "for", "on", "in");
    private static final int LONGEST = 48;

    private SubjectWalk() {}

    /** Whether the word opens a dependent clause; the "so" of "in doing so" does not. */
    static boolean opensAside(Words words, int index) {
        boolean doing = words.is(index - 1, DOING) || words.is(index + 1, DOING);
        return words.is(index, ASIDE) && !(words.lower(index).equals("so") && doing);
    }

    /** The index in front of ", guided by the plan," if such an insertion stands between subject and verb; else {@code end}. */
    static int beforeParenthesis(Words words, int end) {
        if (end < 3 || !words.lower(end - 1).equals(",")) {
            return end;
        }
        for (int open = end - 3; open > 0 && open > end - LONGEST; open--) {
            String next = words.lower(open + 1);
            boolean opens = INSERTIONS.contains(next) || Lexicon.isIngForm(next) || Lexicon.isParticiple(next);
            if (words.lower(open).equals(",") && opens) {
                return open;
            }
        }
        return end;
    }

    /** Index of the first word of the subject that ends before {@code end}; {@code end} if there is none. */
    static int start(Words words, int end) {
        if (end == 0) {
            return 0;
        }
        if (words.is(end - 1, PRONOUNS)) {
            return end - 1;
        }
        int at = end;
        while (at > 0 && at > end - LONGEST) {
            int next = before(words, at - 1, end);
            if (next < 0) {
                break;
            }
            at = next;
        }
        while (at < end
                && (words.is(at, Set.of("and", ",", ";"))
                        || words.isAdverb(at) && !words.is(at, Set.of("both", "all", "each")))) {
            at++;
        }
        return at;
    }

    /** The index that the walk reaches by taking in the word at {@code i}, or -1 to stop in front of it. */
    private static int before(Words words, int i, int end) {
        String word = words.lower(i);
        if (word.equals(")")) {
            int open = i;
            while (open > 0 && !words.lower(open).equals("(")) {
                open--;
            }
            boolean abbreviated = i - open == 2 && words.token(open + 1).text().matches("\\p{Lu}{2,7}");
            return abbreviated ? nameStart(words, open) : open;
        }
        if (word.equals(",")) {
            boolean namesAround = i > 0 && named(words, i - 1) && (named(words, i + 1) || listed(words, i + 1));
            return i + 1 < end && namesAround && hasAnd(words, i + 1, end) && !opening(words, i) && nameBefore(words, i)
                    ? i
                    : -1;
        }
        boolean possessive =
                (word.equals("'") || word.equals("’")) && words.lower(i - 1).endsWith("s");
        if (possessive) {
            return i; // "The officials' call".
        }
        boolean aswell = word.equals("as")
                && words.lower(i - 1).equals("well")
                && words.lower(i - 2).equals("as");
        if (aswell && i > 2 && i + 1 < end) {
            return i - 2; // "Korea as well as Japan".
        }
        if (words.isMark(i) && !word.equals("\"") || ASIDE.contains(word) || STOPS.contains(word)) {
            return -1;
        }
        if (word.equals("and")) {
            boolean joinsNames = i > 0
                    && (words.capital(i - 1)
                            || words.lower(i - 1).equals(")")
                            || words.lower(i - 1).equals(",")
                                    && i > 1
                                    && named(words, i - 2)
                                    && (words.capital(i + 1)
                                            || words.lower(i + 1).equals("the")))
                    && (words.capital(i + 1)
                            || words.lower(i + 1).equals("the")
                            || words.lower(i + 1).startsWith("co-"));
            return joinsNames || i + 1 < end && joinsNouns(words, i) ? i : -1;
        }
        if (words.is(i, PRONOUNS)) {
            return -1;
        }
        boolean subject = i == end - 1 && words.is(end, AUXILIARIES) && !words.is(i - 1, PRONOUNS);
        boolean verb = !subject
                && VerbClasses.sort(word) != null
                && !words.capital(i)
                && (word.endsWith("ed")
                        || word.endsWith("ing")
                        || words.is(i - 1, PRONOUNS)
                        || i == end - 1 && !word.endsWith("s") && !words.is(i - 1, OF_NOUNS));
        return verb && !word.equals("united") ? -1 : i;
    }

    /** "The Bureau of Population, Refugees, and Migration (PRM)": where the name begins whose initials stand behind it. */
    private static int nameStart(Words words, int open) {
        String initials = words.lower(open + 1);
        int at = open;
        int letter = initials.length();
        for (int i = open - 1; i >= 0 && i > open - 14 && letter > 0; i--) {
            boolean capital = words.capital(i);
            if (capital && words.lower(i).charAt(0) == initials.charAt(letter - 1)) {
                letter--;
                at = i;
            } else if (capital || !words.lower(i).equals(",") && !words.is(i, NAME_LINKS)) {
                return open;
            }
        }
        return letter == 0 ? at : open;
    }

    /** Whether the comma closes an opening phrase: "Through the Partnership, the two countries will". */
    private static boolean opening(Words words, int comma) {
        if (!PREPOSITIONS.contains(words.lower(0))) {
            return false;
        }
        for (int j = 1; j < comma; j++) {
            if (words.lower(j).equals(",")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a party's or a person's name ends in front of the comma. */
    private static boolean nameBefore(Words words, int comma) {
        int from = Math.max(0, comma - 6);
        String before = words.text(from, comma);
        List<PartyNames.Named> named = PartyNames.in(before);
        boolean party = !named.isEmpty()
                && before.substring(named.getLast().end())
                        .matches("\\s*(?:Republic|Federation|Kingdom|Commonwealth)?.{0,3}");
        return party
                || words.lower(comma - 1).equals(")")
                || before.matches(
                        ".*\\b(?:President|Minister|Secretary|Chancellor|Premier|Advisor|Prime|Assistant|General|Director)\\b.*");
    }

    /** A comma parts the members of a list only if "and" joins the last one. */
    private static boolean hasAnd(Words words, int from, int to) {
        for (int j = from; j < to; j++) {
            if (words.lower(j).equals("and")) {
                return true;
            }
        }
        return false;
    }

    /** "Preparedness and response": two bare nouns, not two clauses. */
    private static boolean joinsNouns(Words words, int and) {
        String left = words.lower(and - 1);
        boolean bare = !words.capital(and + 1) && !words.is(and + 1, OPENING_NOUN_PHRASES) && !words.isAdverb(and + 1);
        boolean noun = left.matches("[a-z-]{3,}") && VerbClasses.sort(left) == null && !words.isAdverb(and - 1);
        return bare && noun && !words.is(and + 1, PRONOUNS);
    }

    private static boolean named(Words words, int i) {
        return words.capital(i) || words.lower(i).equals(")");
    }

    private static boolean listed(Words words, int i) {
        return words.lower(i).equals("and")
                        && (words.capital(i + 1) || words.lower(i + 1).equals("the") && words.capital(i + 2))
                || words.lower(i).equals("the") && words.capital(i + 1);
    }
}
