package org.pacta.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who the subject of a verb is. */
enum Actor {
    /** The statement's parties, their leaders, officials and agencies. */
    PARTY,
    /** Something set up by them that can itself act: a working group, a secretariat. */
    BODY,
    /** A meeting, an exercise: it can only be held. */
    EVENT,
    /** Support, cooperation, work of the parties. */
    EFFORT,
    /** A state or organisation that is no party. */
    OUTSIDER,
    /** The subject of the verb before, shared. */
    SELF,
    /** Anything else: plans, values, mechanisms, circumstances. */
    THING;

    private static final Set<String> PRONOUNS = Lexicon.words("""
            we they both each all us he she i who it
            """);
    private static final Set<String> PEOPLE = Lexicon.words("""
            organizations organisations partner leader ally official party sides side countries country leaders ministers minister secretaries secretary presidents president
            governments government officials delegations delegation participants representatives members member
            nations nation allies parties states ministries ministry departments department agencies agency
            forces militaries military principals chairs co-chairs cochairs premier chancellor directors
            director deputies envoys ambassadors administrations administration capitals teams economies
            signatories personnel experts advisors advisers chiefs governors authorities institutions two three
            four partners regulators commission quad g7 g20 jef aukus nb8 e3 counterparts heads sherpas
            coordinators commanders alliance coalition donors dfc usaid navy army commerce treasury councils
            bank banks corporation supporters co-sponsors sponsors signatory chairperson chairpersons founders
            """);
    private static final Set<String> BODIES = Lexicon.words("""
            group groups force committee committees council secretariat panel taskforce team cell center centre
            forum consortium board subcommittee workstream workstreams working subgroup roundtable network track
            platform body
            """);
    private static final Set<String> EVENTS = Lexicon.words("""
            meeting meetings talks dialogue dialogues summit summits exercise exercises conference conferences
            sub-dialogue sub-dialogues
            round rounds session sessions workshop workshops visit consultations ministerial negotiations
            discussions symposium seminar exchange exchanges review
            """);
    private static final Set<String> EFFORTS = Lexicon.words("""
            support cooperation work efforts assistance effort collaboration coordination discussions
            consultations engagement aid sanctions activities priorities
            """);
    private static final Set<String> PREPOSITIONS = Lexicon.words("""
            of for in on between among with to from under at as through within against by comprising including
            about regarding
            """);
    private static final Set<String> TITLES = Lexicon.words("""
            president minister secretary chancellor premier commissioner ambassador king sultan emir general
            chair director prince vice under assistant deputy foreign prime leaders
            """);
    private static final Set<String> COUNTS = Set.of("two", "three", "four", "five", "seven", "both", "all");
    private static final Set<String> DOCUMENTS = Set.of(
            "statement",
            "declaration",
            "document",
            "framework",
            "resolution",
            "agreement",
            "treaty",
            "plan",
            "strategy",
            "commitment",
            "principles");
    private static final Set<String> ALWAYS_OUTSIDE = Lexicon.words("""
            taliban russia dprk iran belarus moscow pyongyang tehran kremlin putin
            """);

    /** The subject of the predicate; one that shares it with a verb before counts as the parties'. */
    static Actor subject(Words words, Predicate predicate, Context context) {
        Actor actor = of(words, predicate.subjectStart(), predicate.subjectEnd(), context);
        return actor == SELF ? PARTY : actor;
    }

    /** Who the words from {@code from} to {@code to} name. */
    static Actor of(Words words, int from, int to, Context context) {
        int start = from;
        while (start < to && (words.isAdverb(start) && !PRONOUNS.contains(words.lower(start)) || words.isMark(start))) {
            start++;
        }
        if (start >= to) {
            return from >= to ? SELF : THING;
        }
        int headEnd = start;
        while (headEnd < to
                && !(words.is(headEnd, PREPOSITIONS) && headEnd > start)
                && !words.isMark(headEnd)
                && !words.lower(headEnd).equals("which")) {
            headEnd++;
        }
        String head = words.lower(Math.max(start, headEnd - 1));
        if (headEnd - start == 1 && PRONOUNS.contains(head)) {
            return PARTY;
        }
        List<PartyNames.Named> named = PartyNames.in(words.text(start, to));
        boolean outside = named.stream()
                        .anyMatch(it -> !context.parties().isEmpty()
                                && !context.parties().contains(it.code()))
                && named.stream().noneMatch(it -> context.parties().contains(it.code()));
        boolean possessiveThing = words.lower(start).endsWith("'s") && !PEOPLE.contains(head);
        if (outside && (context.parties().size() > 1 || isAlwaysOutside(words, start, to))) {
            return PEOPLE.contains(head) || nameAlone(words, start, headEnd) ? OUTSIDER : THING;
        }
        if (counted(words, start, headEnd)) {
            return PARTY;
        }
        if (BODIES.contains(head)) {
            return groupOfStates(words.text(start, headEnd)) ? PARTY : BODY;
        }
        if (PEOPLE.contains(head) || PRONOUNS.contains(head)) {
            return PARTY;
        }
        if (words.token(Math.max(start, headEnd - 1)).text().matches("\\p{Lu}{3,}\\d*")) {
            return named.isEmpty() ? BODY : PARTY;
        }
        if (EVENTS.contains(head)) {
            return EVENT;
        }
        if (EFFORTS.contains(head)) {
            return EFFORT;
        }
        if (!named.isEmpty()
                && !possessiveThing
                && (nameAlone(words, start, headEnd) || onlyNames(words.text(start, to), named))) {
            return PARTY;
        }
        return titled(words, start, headEnd) ? PARTY : THING;
    }

    /** "The I2U2 Group" is its members themselves; "the Quad working group" is a body of theirs. */
    private static boolean groupOfStates(String name) {
        String before = name.replaceFirst("^(?i)the ", "").replaceFirst("(?i) (?:group|forum|platform)$", "");
        return PartyNames.isGroup(before);
    }

    /** "The three NSAs", "both CHODs": people, however they are called. */
    private static boolean counted(Words words, int from, int headEnd) {
        if (headEnd - from < 2) {
            return false;
        }
        String head = words.token(headEnd - 1).text();
        boolean people = head.matches("\\p{Lu}{2,}s") || PEOPLE.contains(head.toLowerCase(Locale.ROOT));
        return people || head.matches("\\p{Lu}.*") && words.is(headEnd - 2, COUNTS);
    }

    /** Whether a thing that is said to agree or decide is after all a document. */
    static boolean document(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (DOCUMENTS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlwaysOutside(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ALWAYS_OUTSIDE.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Only names, "the" and "and": "the United States and Japan", not "Finnish and Swedish membership". */
    private static boolean nameAlone(Words words, int from, int to) {
        String text = words.text(from, to);
        List<PartyNames.Named> named = PartyNames.in(text);
        if (named.isEmpty()) {
            return false;
        }
        PartyNames.Named last = named.getLast();
        return text.length() - last.end() < 3
                || text.substring(last.end()).matches("(?:\\s*[(\"“].{1,12}[)\"”]|\\s+and \\w+)?\\s*");
    }

    /** "The Republic of Korea and the United States": nothing but names and what joins them. */
    private static boolean onlyNames(String text, List<PartyNames.Named> named) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (PartyNames.Named name : named) {
            rest.append(text, from, name.start()).append(' ');
            from = name.end();
        }
        rest.append(text.substring(from));
        return rest.toString()
                .matches(
                        "(?i)(?:\\s|[,()&]|’s|'s|\\b(?:the|and|both|together|with|of|as|well|or|collectively|participants|republic|kingdom|state)\\b)*");
    }

    private static boolean titled(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (TITLES.contains(words.lower(i)) && words.capital(i)) {
                return true;
            }
        }
        return false;
    }
}
