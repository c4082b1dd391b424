package org.pacta.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
        we they both each all us he she i who it none neither
        """);
    private static final Set<String> PEOPLE = Lexicon.entries("actors.tsv", "people");
    private static final Set<String> BODIES = Lexicon.entries("actors.tsv", "body");
    private static final Set<String> EVENTS = Lexicon.entries("actors.tsv", "event");
    private static final Set<String> EFFORTS = Lexicon.entries("actors.tsv", "effort");
    private static final Set<String> PREPOSITIONS = Lexicon.words("""
        of for in on between among with to from under at as through within against by comprising including
        about regarding
        """);
    private static final Set<String> TITLES = Lexicon.entries("actors.tsv", "title");
    private static final Pattern PERSONS = Pattern.compile("[a-z-]{3,}(?:ers|ors|ists|ians|yees|eers|ants)");
    private static final Set<String> NO_PERSONS = Lexicon.entries("actors.tsv", "no-person");
    private static final Set<String> BEHIND_AGENTS = Set.of("in", "by", "before", "on", "at", "to", "for", "with");
    private static final Set<String> COUNTS = Set.of("two", "three", "four", "five", "seven", "both", "all");
    private static final Set<String> DOCUMENTS = Lexicon.entries("actors.tsv", "document");
    private static final Pattern ELSEWHERE =
            Pattern.compile("^(?:(?:un|u\\.n\\.|united nations) )?(?:secretary[- ]general|director[- ]general|high"
                    + " commissioner)\\b|^(?:un|u\\.n\\.|united nations|security council|general assembly|iaea|imf|world"
                    + " bank|wto|who|nato|opcw|icrc|red cross|companies|firms|industry|businesses|the private"
                    + " sector|private sector|civil society|academia|universities)(?: (?:agencies|security council|general"
                    + " assembly|team))?$");
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
                && (!words.isMark(headEnd) || possessive(words, headEnd))
                && !words.lower(headEnd).equals("which")) {
            headEnd++;
        }
        String head = words.lower(Math.max(start, headEnd - 1));
        if (headEnd - start == 1 && PRONOUNS.contains(head)) {
            return PARTY;
        }
        if (isElsewhere(words, start, headEnd, context) || rulesElsewhere(head, headEnd - start, context)) {
            return OUTSIDER;
        }
        if (PartyNames.areCities(words.text(start, headEnd))) {
            List<String> host = PartyNames.hostsIn(words.text(start, headEnd));
            return context.parties().isEmpty() || host.stream().anyMatch(context.parties()::contains)
                    ? PARTY
                    : OUTSIDER;
        }
        List<String> agencies = PartyNames.ofAgencies(words.text(start, headEnd));
        if (!agencies.isEmpty()) {
            return context.parties().isEmpty() || agencies.stream().anyMatch(context.parties()::contains)
                    ? PARTY
                    : context.parties().size() > 1 ? OUTSIDER : PARTY;
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
        if (PEOPLE.contains(head) || PRONOUNS.contains(head) || peopleByForm(head)) {
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

    /** "Will be named by each side", "vetted by the experts": whether the parties' own stand behind the participle. */
    static boolean behindBy(Words words, int participle, Context context) {
        int by = participle + 1;
        while (by < Math.min(words.size() - 1, participle + 8) && !words.isMark(by)) {
            if (words.lower(by).equals("by")) {
                int end = by + 1;
                while (end < Math.min(words.size(), by + 8) && !words.isMark(end) && !words.is(end, BEHIND_AGENTS)) {
                    end++;
                }
                Actor actor = of(words, by + 1, end, context);
                return actor == PARTY || actor == BODY;
            }
            by++;
        }
        return false;
    }

    /** "The officials' call": the mark belongs to the word before. */
    private static boolean possessive(Words words, int mark) {
        return words.is(mark, Set.of("'", "’")) && words.lower(mark - 1).endsWith("s");
    }

    /** Those who are nobody's party: the United Nations and its people, companies, banks of the world. */
    private static boolean isElsewhere(Words words, int from, int to, Context context) {
        String name = words.lowerText(from, to).replaceFirst("^the ", "");
        return !context.parties().isEmpty()
                && context.parties().stream().allMatch(it -> it.length() == 3)
                && ELSEWHERE.matcher(name).find();
    }

    /** "The Taliban", "the Kremlin": who rules a state that is no party, under a name that is no state's. */
    private static boolean rulesElsewhere(String head, int words, Context context) {
        boolean russian = head.equals("kremlin") || head.equals("putin");
        return words <= 2
                && !context.parties().isEmpty()
                && (head.equals("taliban") || russian && !context.parties().contains("RUS"));
    }

    /** "The I2U2 Group" is its members themselves; "the Quad working group" is a body of theirs. */
    private static boolean groupOfStates(String name) {
        String before = name.replaceFirst("^(?i)the ", "").replaceFirst("(?i) (?:group|forum|platform)$", "");
        return PartyNames.isGroup(before);
    }

    /** "Planners", "auditors", "technicians": those who do something are named by what they do. */
    private static boolean peopleByForm(String head) {
        return PERSONS.matcher(head).matches() && !NO_PERSONS.contains(head);
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
