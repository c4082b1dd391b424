package org.pacta.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/**
 * Lines as minutes and lists of action have them: "Japan to circulate the draft by 15 April", "ACTION: Revisit next week",
 * "Next meeting: Tokyo, 12 March 2027".
 */
final class Minutes {

    private static final Pattern LABEL = Pattern.compile(
            "^\\[(?i:action|decision|follow-?up|task)\\] ?|^(?i:action) (?=\\p{Lu}[^:]{1,30}: )|^(?:AP|AI|A)[ -]?\\d{1,3}(?:\\.\\d{1,2})?[.:)]? (?=\\p{Lu})|^(?:(?i:action(?: items?| points?)?|to-?do|follow-?up|next"
                    + " steps?|decisions?|decided|agreed|outcome|task)|AP|AI)(?: ?#?\\d{1,3})?(?: ?\\([^)]{1,30}\\))?"
                    + " ?[:–—-] ?");
    private static final Pattern OWNED = Pattern.compile("^((?:the"
            + " )?(?:\\p{Lu}[\\p{L}.'’&/-]*|[Aa]ll|[Bb]oth|[Ee]ach|members?|participants?|delegations?|secretariat|chair|co-chairs?|officials|sides|countries|parties|ministries|agencies|departments|experts|embassies|capitals|governments|negotiators|focal points|coordinators|working group|task force|and|of|,|&)(?:["
            + " ,]+(?:(?:the"
            + " )?\\p{Lu}[\\p{L}.'’&/-]*|and|of|the|&|\\(\\p{L}[\\p{L} .&/-]{1,40}\\)|members?|participants?|delegations?|secretariat|chairs?|co-chairs?|officials|sides|countries|parties|team|side|group)){0,9})"
            + " to (?:\\w+ly )?([a-z][a-z-]+)\\b");
    private static final Pattern GERUND_OWNED = Pattern.compile("^<?Action for (.{2,40}?) to ([a-z-]+)\\b");
    private static final Pattern NEXT = Pattern.compile("^(?i:(?:the )?(?:date of (?:the )?)?next (?:\\w+"
            + " ){0,3}?(?:meeting|call|session|round|plenary|talks|workshop|dialogue|summit|ministerial|teleconference|exercise))"
            + " ?[:–—-] ?(?=.*\\d)");
    private static final Pattern GOVERNED = Pattern.compile(
            "\\b(?:will|shall|would|agreed?|decided|pledged?|committed|commit|intends?|undertook|undertakes?|resolved|announced?|(?:is|are|was|were)"
                    + " (?:to|scheduled|expected|planned|set|due|committed|decided|agreed|approved)|should|must|reaffirmed|welcomed|tasked|directed)\\b");
    private static final Pattern ROLES = Pattern.compile(
            "(?i)^all$|^both$|^(?:the |all |both |each )?(?:[\\w-]+"
                    + " ){0,3}?(?:members?|participants?|delegations?|secretariat|chairs?|co-chairs?|officials|sides|countries|parties|team|group|committee|ministry|department|office)$");
    private static final Pattern DATED =
            Pattern.compile("(?i)\\b(?:by|before|until|on|in|no later than|within|next|this)\\b .{2,}");
    /** "ROK MND – draft the plan – 1 June 2026": who, what and by when, parted by dashes. */
    private static final Pattern DASHED = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L}.&/()-]*)(?: (?:\\p{Lu}[\\p{L}.&/()-]*|and|&|of|the)){0,5}) [–—-] ([A-Z]?[a-z-]+) [^–—]{3,160} [–—-] (?=[^–—]*\\d)");
    /** "Japan: circulate notes by Friday", "Japan – share the list": who, and what. */
    private static final Pattern OWNER_FIRST = Pattern.compile(
            "((?:(?:the )?\\p{Lu}[\\p{L}.&/()’'-]*)(?: (?:\\p{Lu}[\\p{L}.&/()-]*|and|&|of|the|side|team)){0,6}) ?[:–—-] (?:to )?([a-z][a-z-]+) (?=\\p{L}|\\d)");
    /** "Decision: the parties adopt the logo": a label, who, and a verb of now. */
    private static final Pattern RESOLVED = Pattern.compile(
            "(?:the )?(?:parties|sides|both sides|countries|members|participants|delegations|ministers|leaders|committee|group|chairs?|co-chairs?) (?:will |shall )?([a-z-]+) (?=(?:the|a|an|their|its|all|new|two|three)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_ACTS = Lexicon.words("be date be none see");
    private static final Pattern NAME_OF_PAPER = Pattern.compile(
            "(?:Annex|Addendum|Introduction|Response|Reply|Note|Letter|Approach|Approaches|Path|Road|Guide|Commitment|Commitments|Statement|Plan|Agreement|Efforts?|Support|Threats?|Steps|Remarks|Update|Right|How|What|When|Where|Why)");

    private Minutes() {}

    /** Whether a line without a full stop says something, so that it is no heading. */
    static boolean says(String line) {
        Matcher dashed = DASHED.matcher(line);
        if (LABEL.matcher(line).find() || NEXT.matcher(line).find() || dashed.find() && somebody(dashed.group(1))) {
            return true;
        }
        if (owned(line)) {
            return true;
        }
        Matcher owned = OWNED.matcher(line);
        if (owned.find() && acts(owned, line)) {
            return true;
        }
        String[] words = line.split("\\s+");
        if (words.length < 5 || !GOVERNED.matcher(line).find()) {
            return false;
        }
        int small = 0;
        int all = 0;
        for (String word : words) {
            small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
            all += Character.isLetter(word.charAt(0)) ? 1 : 0;
        }
        return small * 2 > all;
    }

    private static boolean owned(String line) {
        Matcher first = OWNER_FIRST.matcher(line);
        return first.lookingAt() && somebody(first.group(1)) && Lexicon.isBaseVerb(first.group(2));
    }

    private static boolean acts(Matcher owned, String line) {
        String[] owner = owned.group(1).split(" ");
        boolean dated = DATED.matcher(line.substring(owned.end())).find();
        return (Lexicon.isBaseVerb(owned.group(2)) || dated && Forms.mayBeVerb(owned.group(2)))
                && somebody(owned.group(1))
                && !NAME_OF_PAPER.matcher(owner[owner.length - 1]).matches()
                && !NAME_OF_PAPER.matcher(owner[0]).matches();
    }

    /** Whether the words name a party, its people or its bodies. */
    private static boolean somebody(String owner) {
        return !PartyNames.in(owner).isEmpty()
                || PartyNames.isCity(owner)
                || ROLES.matcher(owner).find()
                || owner.matches("\\p{Lu}{2,6}(?: (?:side|team|\\(.*))?");
    }

    /** What an item of a list of steps gives somebody: "EXIM and JBIC to settle the terms"; null if it names nobody. */
    static @Nullable Clause owned(Words words) {
        Matcher owned = OWNED.matcher(words.sentence());
        if (!owned.find() || NO_ACTS.contains(owned.group(2)) || !Forms.mayBeVerb(owned.group(2))) {
            return null;
        }
        int to = words.indexAtOrAfter(owned.end(1));
        int verb = words.indexAtOrAfter(owned.start(2));
        boolean name = owned.group(1).matches("(?:\\p{Lu}{2,6}|and|or|&|,|\\s)+") || somebody(owned.group(1));
        return name ? clause(words, new Predicate(Sort.INTEND, 0, to, to, verb, false, false, false), verb, 0.8) : null;
    }

    /** What the line gives somebody to do; null if it is no such line. */
    static @Nullable Clause action(Words words) {
        String line = words.sentence();
        Matcher next = NEXT.matcher(line);
        if (next.find()) {
            int colon = words.indexAtOrAfter(next.end());
            Predicate set =
                    new Predicate(Sort.SCHEDULED, 0, 0, 0, Math.min(colon, words.size() - 1), false, false, false);
            return colon < words.size() ? clause(words, set, 0, 0.85) : null;
        }
        Matcher label = LABEL.matcher(line);
        int from = label.find() ? label.end() : 0;
        Matcher owned = from == 0 && line.startsWith("<")
                ? GERUND_OWNED.matcher(line)
                : OWNED.matcher(line).region(from, line.length());
        if (owned.find() && (from > 0 || line.startsWith("<") || acts(owned, line))) {
            int start = words.indexAtOrAfter(owned.start(1));
            int to = words.indexAtOrAfter(owned.end(1));
            int verb = words.indexAtOrAfter(owned.start(2));
            boolean known = Forms.mayBeVerb(words.lower(verb));
            return known && !NO_ACTS.contains(words.lower(verb))
                    ? clause(words, new Predicate(Sort.INTEND, start, to, to, verb, false, false, false), verb, 0.8)
                    : null;
        }
        Matcher first = OWNER_FIRST.matcher(line).region(from, line.length());
        if (first.lookingAt() && somebody(first.group(1)) && Lexicon.isBaseVerb(first.group(2))) {
            int start = words.indexAtOrAfter(from);
            int to = words.indexAtOrAfter(first.end(1));
            int verb = words.indexAtOrAfter(first.start(2));
            return clause(words, new Predicate(Sort.INTEND, start, to, to, verb, false, false, false), verb, 0.75);
        }
        Matcher dashed = DASHED.matcher(line);
        if (from == 0
                && dashed.find()
                && somebody(dashed.group(1))
                && Forms.mayBeVerb(dashed.group(2).toLowerCase(Locale.ROOT))) {
            int to = words.indexAtOrAfter(dashed.end(1));
            int verb = words.indexAtOrAfter(dashed.start(2));
            return clause(words, new Predicate(Sort.INTEND, 0, to, to, verb, false, false, false), verb, 0.7);
        }
        if (from == 0) {
            return null;
        }
        Matcher resolved = RESOLVED.matcher(line).region(from, line.length());
        if (resolved.lookingAt() && Lexicon.isBaseVerb(resolved.group(1))) {
            int start = words.indexAtOrAfter(from);
            int verb = words.indexAtOrAfter(resolved.start(1));
            return clause(
                    words, new Predicate(Sort.UNDERTAKE, start, verb, verb, verb, false, false, false), verb, 0.7);
        }
        int act = words.skipAdverbs(words.indexAtOrAfter(from));
        boolean verb = act < words.size() && (Lexicon.isBaseVerb(words.lower(act)) || Forms.opensLikeVerb(words, act));
        return verb
                ? clause(words, new Predicate(Sort.UNDERTAKE, act, act, act, act, false, false, false), act, 0.75)
                : null;
    }

    private static Clause clause(Words words, Predicate predicate, int action, double confidence) {
        int end = words.size();
        while (end > action + 1
                && words.isMark(end - 1)
                && !words.lower(end - 1).equals(")")) {
            end--;
        }
        return new Clause(Verdict.firm(predicate, action, confidence), predicate.subjectStart(), end, action);
    }
}
