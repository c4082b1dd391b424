package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/** Finds the commitments of one passage. */
final class PassageReader {

    private static final Pattern ONLY_LEADS = Pattern.compile(
            "(?i)\\bfollowing\\b|\\bbelow\\b|\\b(?:to|will|by|on|in|of|for|includ\\w+|as|through|that|actions?|steps|measures|principles|goals|objectives|priorities|outcomes|commitments)\\W*:$");
    /** "The meeting decided the following.": what is decided stands in what comes after it. */
    private static final Pattern ONLY_ANNOUNCED =
            Pattern.compile("(?i)^(?:(?:on|to|by) )?(?:the following(?: (?:[\\w-]+ ){0,2}"
                    + "(?:points|actions|measures|steps|decisions|items|matters|commitments))?|as follows)\\W*$");

    /** "Appoint a committee of the following ministers:", whose items only say who or what. */
    private static final Pattern LISTS_THINGS = Pattern.compile(
            "(?i)\\bfollowing (?:[\\w-]+ ){0,4}(?:components|technologies|products|minerals|materials|goods|items|industries|ministers|members|officials|institutions|countries|persons)\\b");

    private static final Set<String> VIEWS = Lexicon.words("""
        reaffirm reiterate welcome condemn urge recognize recognise acknowledge note stress underscore emphasize
        emphasise express commend applaud reaffirming welcoming recognizing recognising noting
        """);
    private static final Set<String> OBJECTS = Lexicon.words("the a an its their his her our all each two three one");
    private static final Set<String> HAPPENED = Lexicon.words(
            "grew rose fell began was were has have had became went came ran opened increased declined improved doubled");
    private static final Set<String> NO_NOUNS = Lexicon.words("""
        we they it there this these those our their in on at by for with to from as while when if annex page see note
        """);
    /** A finite verb, which makes a sentence of what might be a name of something. */
    private static final Pattern SAYS = Pattern.compile(
            "\\b(?:is|are|was|were|has|have|had|can|could|may|might|does|do|did|remains?|includes?)\\b|\\b[a-z]+ed (?:the|a|an|its|their|our|over|more)\\b");

    /** What somebody says who is no party: "We will build it," the company's president said. */
    private static final Pattern QUOTED = Pattern.compile(
            "^(.{0,600}?[,.!?]?[\"”]),? (?:(?:said|added|noted|stated|according to|explained) )?(?:the |an? )?(?:[\\p{L}’'.-]+ ){0,5}?"
                    + "(?:company|company[’']s|firm|firm[’']s|corporation|bank|bank[’']s|university|ngo|association|union|industry|spokes\\w+|analysts?|experts?|professor|ceo|chief executive|founder|residents?|activists?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LABEL = 9;
    private static final Pattern GIFT = Pattern.compile(
            "(?i)(?:up to |at least |an additional |another |about |over |more than )?(?:[$€£¥]\\s?\\d[\\d.,]*|(?:USD|EUR|JPY|KRW|US\\$|AUD|CAD|GBP) ?\\d[\\d.,]*|\\d[\\d.,]*\\b(?!\\.)|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundreds?|thousands?)\\b) ?\\p{L}");

    private final ReadPassage passage;
    private final Context context;
    private final Words words;
    private final ClauseFinder finder;
    private final FindingBuilder builder;

    PassageReader(ReadPassage passage, Context context) {
        this.passage = passage;
        this.context = context;
        this.words = Words.of(passage.text());
        this.finder = new ClauseFinder(words, context);
        this.builder = new FindingBuilder(passage, words, context).sharing(finder);
    }

    List<ReadFinding> findings() {
        ActionTable table = passage.stem() == null ? null : ActionTable.headed(passage.stem());
        if (table != null) {
            ReadFinding row = table.finding(passage, context);
            return row == null ? List.of() : List.of(row);
        }
        ActionFields fields = passage.stem() == null ? ActionFields.of(passage.text()) : null;
        if (fields != null) {
            return List.of(fields.finding(passage, context));
        }
        List<ReadFinding> findings = new ArrayList<>();
        List<Clause> clauses = said();
        boolean step = passage.stem() != null && context.stems().of(passage.stem(), context) == Stems.Force.ACTS;
        Clause owned = step && !finder.hasGovernor() ? Minutes.owned(words) : null;
        if (owned != null) {
            return builder.build(owned, 0, passage.stem()).stream()
                    .map(ReadFinding::asTask)
                    .toList();
        }
        if (passage.stem() != null && words.size() > 0) {
            Clause item = item(passage.stem(), clauses);
            if (item != null) {
                return builder.build(item, 0, passage.stem());
            }
        }
        for (Clause clause : clauses) {
            findings.addAll(findingsOf(clause));
        }
        Clause told = findings.isEmpty() ? datedNominal() : null;
        if (told != null) {
            return builder.build(told, 0, passage.stem());
        }
        Clause minuted = findings.isEmpty() ? Minutes.action(words) : null;
        return minuted == null
                ? findings
                : builder.build(minuted, 0, passage.stem()).stream()
                        .map(ReadFinding::asTask)
                        .toList();
    }

    /** The clauses that are the parties' own words, not those of somebody quoted. */
    private List<Clause> said() {
        Matcher quoted = QUOTED.matcher(passage.text());
        if (!quoted.find()) {
            return finder.clauses();
        }
        int end = words.indexAtOrAfter(quoted.end(1));
        return finder.clauses().stream()
                .filter(it -> it.verdict().predicate().at() >= end)
                .toList();
    }

    /** What a list's stem undertakes by itself: "we will hold a dialogue, led by our councils, in areas of concern:". */
    List<ReadFinding> stemFindings() {
        if (ONLY_LEADS.matcher(passage.text()).find()
                && !LISTS_THINGS.matcher(passage.text()).find()) {
            return List.of();
        }
        List<ReadFinding> findings = findings();
        return findings.stream().allMatch(it -> it.kind().equals(Kind.ACTION)) ? List.of() : findings;
    }

    private List<ReadFinding> findingsOf(Clause clause) {
        if (ONLY_ANNOUNCED.matcher(words.text(clause.action(), clause.end())).matches()) {
            return List.of();
        }
        int searchFrom = finder.opensSentence(clause) ? 0 : clause.start();
        List<Clause> actions = finder.actionsOf(clause);
        List<ReadFinding> single = builder.build(clause, searchFrom, passage.stem());
        if (actions.size() < 2 || single.size() > 1) {
            return single;
        }
        List<ReadFinding> parts = new ArrayList<>();
        for (Clause action : actions) {
            ReadFinding part = builder.build(action, parts.isEmpty() ? searchFrom : action.start(), passage.stem())
                    .getFirst();
            ReadFinding last = parts.isEmpty() ? null : parts.getLast();
            if (last == null || !alike(last, part)) {
                parts.add(part);
            }
        }
        return parts.size() > 1 ? parts : single;
    }

    private static boolean alike(ReadFinding one, ReadFinding other) {
        boolean sameDate = one.deadline() == null
                ? other.deadline() == null
                : other.deadline() == null || one.deadline().equals(other.deadline());
        return sameDate
                && one.recurrence() == other.recurrence()
                && (one.kind().equals(other.kind()) || other.kind().equals(Kind.ACTION));
    }

    /** A verb, or a noun phrase that goes on with the stem's sentence in lower case. */
    private boolean opensWithAction(int first, Stems.Force force) {
        String word = words.lower(first);
        if (Lexicon.isBaseVerb(word) || Lexicon.isIngForm(word) || Forms.opensLikeVerb(words, first)) {
            return true;
        }
        return force == Stems.Force.ACTS
                && !finder.hasGovernor()
                && !words.capital(first)
                && Character.isLetter(word.charAt(0));
    }

    /** Whether one could later tell if a greeted act was done. */
    private boolean checkable(Clause greeted) {
        Clause meant = new Clause(
                Verdict.firm(greeted.verdict().predicate(), greeted.action(), 0.5),
                greeted.start(),
                greeted.end(),
                greeted.action());
        return builder.build(meant, 0, null).getFirst().strength() == Strength.FIRM;
    }

    /** The item as an action of its own, if its stem undertakes and it opens with that action. */
    private @Nullable Clause item(String stem, List<Clause> own) {
        Stems.Force force = context.stems().of(stem, context);
        if (force == Stems.Force.NONE || !own.isEmpty() && finder.hasGovernor()) {
            return null;
        }
        int label = label();
        boolean speaks = words.lower(label).equals("to") && ownClause(own);
        if (speaks) {
            return null;
        }
        int first = words.skipAdverbs(words.lower(label).equals("to") ? label + 1 : label);
        boolean counting = words.is(0, Set.of("all", "both", "each", "together"));
        boolean stated = first < words.size()
                && (words.is(first, VIEWS) || Lexicon.isIngForm(words.lower(first)) && finder.hasGovernor());
        if (first >= words.size() || counting || stated || tells(first)) {
            return null;
        }
        boolean given = force == Stems.Force.ACTS && Stems.gives(stem) && isGift(first);
        boolean verb = Stems.infinitive(stem) && Forms.mayBeVerb(words.lower(first));
        if (words.lower(first).equals("that")) {
            return wished(first);
        }
        boolean named = force == Stems.Force.ACTS
                && (nominal(first) || (Stems.names(stem) || dated(first)) && noun(first, own));
        if (!given && !verb && !named && !opensWithAction(first, force)) {
            return null;
        }
        int end = words.size();
        while (end > first + 1 && words.isMark(end - 1) && !words.lower(end - 1).equals(")")) {
            end--;
        }
        boolean owned = label > 0 && !PartyNames.codes(words.text(0, label - 1)).isEmpty();
        int owner = owned ? 0 : first;
        Predicate predicate =
                new Predicate(Sort.UNDERTAKE, owner, owned ? label - 1 : first, first, first, false, false, false);
        if (force == Stems.Force.WELCOMED && words.is(first + 1, HAPPENED)) {
            return null; // "Trade grew by four percent".
        }
        if (force == Stems.Force.WELCOMED) {
            Clause greeted = new Clause(Verdict.expected(predicate, first, 0.5), first, end, first);
            return checkable(greeted) ? greeted : null;
        }
        boolean act = Lexicon.isBaseVerb(words.lower(first)) || Lexicon.isIngForm(words.lower(first));
        return new Clause(Verdict.firm(predicate, first, act ? 0.8 : 0.65), first, end, first);
    }

    /** "Launch of the fund by June", an item that stands alone: an act told by its noun, with its date. */
    private @Nullable Clause datedNominal() {
        boolean alone = passage.role() == PassageRole.LIST_ITEM && !finder.hasGovernor() && words.size() > 4;
        if (!alone || !nominal(0) || !dated(0)) {
            return null;
        }
        Predicate predicate = new Predicate(Sort.UNDERTAKE, 0, 0, 0, 0, false, false, false);
        return new Clause(Verdict.firm(predicate, 0, 0.6), 0, closed(0), 0);
    }

    /** "To narrow the gap, we endorse the plan": an item that is a sentence of its own. */
    private static boolean ownClause(List<Clause> own) {
        return own.stream().anyMatch(it -> {
            Predicate predicate = it.verdict().predicate();
            return predicate.subjectStart() < predicate.subjectEnd();
        });
    }

    /** "Achieving our ambitions offers the greatest chance": the gerund is the subject of a verb that tells. */
    private boolean tells(int first) {
        if (!words.lower(first).endsWith("ing")) {
            return false;
        }
        for (int i = first + 2; i < Math.min(words.size() - 1, first + 14) && !words.isMark(i); i++) {
            String word = words.lower(i);
            boolean third = word.endsWith("s") && !Lexicon.isBaseVerb(word) && Lexicon.isBaseVerb(Lexicon.base(word));
            boolean object = words.is(i + 1, Set.of("the", "a", "an", "our", "us", "not"));
            boolean noun =
                    !words.is(i - 1, Set.of("the", "our", "and", "of", "their", "to", "for", "on", "in", "that"));
            if (third && object && noun || words.is(i, Set.of("is", "are", "remains", "requires")) && noun) {
                return true;
            }
            if (words.is(i, Set.of("that", "which", "who", "where", "to"))) {
                return false;
            }
        }
        return false;
    }

    private boolean dated(int first) {
        return new Expectations(context).hasDate(words, first, words.size());
    }

    /** "That each side appoint a coordinator", "that a study be launched": what the item wants done. */
    private @Nullable Clause wished(int that) {
        for (int i = that + 2; i < Math.min(words.size() - 1, that + 14); i++) {
            boolean passive = words.lower(i).equals("be") && Forms.isParticiple(words.lower(i + 1));
            boolean active = Lexicon.isBaseVerb(words.lower(i))
                    && words.is(i + 1, OBJECTS)
                    && Actor.of(words, that + 1, i, context) != Actor.THING;
            if (passive || active) {
                int action = passive ? i + 1 : i;
                Predicate predicate = new Predicate(
                        Sort.UNDERTAKE, passive ? that : that + 1, passive ? that : i, i, that, false, false, false);
                return new Clause(Verdict.firm(predicate, action, 0.65), that, closed(action), action);
            }
        }
        return null;
    }

    private int closed(int action) {
        int end = words.size();
        while (end > action + 1
                && words.isMark(end - 1)
                && !words.lower(end - 1).equals(")")) {
            end--;
        }
        return end;
    }

    /** "Establishment of a joint hotline": the noun of an act. */
    private boolean nominal(int first) {
        String item = words.text(first, words.size());
        return !Nominals.asVerb(item).equals(item);
    }

    /** "Joint procurement of spare parts": a noun phrase of its own, in which nothing is said. */
    private boolean noun(int first, List<Clause> own) {
        return own.isEmpty()
                && !finder.hasGovernor()
                && words.size() - first > 2
                && !words.is(first, NO_NOUNS)
                && !SAYS.matcher(words.lowerText(first, words.size())).find();
    }

    /** "40 ambulances by June", "two hospital ships", "USD 12 million for schools". */
    private boolean isGift(int first) {
        return GIFT.matcher(words.text(first, words.size())).lookingAt();
    }

    /** The index behind an item's label ("Pandemic preparedness: exploring joint ventures"); 0 if it has none. */
    private int label() {
        for (int i = 1; i < Math.min(words.size() - 2, LONGEST_LABEL); i++) {
            boolean dash = i < 5
                    && words.is(i, Set.of("–", "—", "-"))
                    && !words.capital(i + 1)
                    && Lexicon.isBaseVerb(words.lower(i + 1));
            if (words.lower(i).equals(":") || dash) {
                return i + 1;
            }
        }
        return 0;
    }
}
