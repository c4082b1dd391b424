package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of the parties a clause binds: those that its subject names, else all. */
final class BoundParties {

    private BoundParties() {}

    private static final Set<String> JOINING = Set.of("the", "and", ",", "of", "both", "jointly");
    private static final Pattern BESIDE = Pattern.compile(
            "^,? ?(?:together with|along with|alongside|jointly with|as well as|in (?:cooperation|coordination|partnership|concert|collaboration|consultation) with|and) .*");

    /** "The visit of the Philippine President to Washington", "the Indonesian President's visit": who comes. */
    private static final Pattern VISITOR = Pattern.compile(
            "^(?:[\\p{Ll}-]+ ){0,4}?visits? (?:of|by) ([^,;]{3,80}?) (?:to|in|on|this|next|later)\\b|^((?:[\\p{L}.-]+ ){1,6}[\\p{L}.-]+['’]s) (?:[\\p{L}-]+ ){0,2}visit\\b");

    static List<String> of(Clause clause, Words words, Context context) {
        return of(clause, words, context, "");
    }

    /** @param shared the subject of an earlier verb that the clause's verb shares, if it does */
    static List<String> of(Clause clause, Words words, Context context, String shared) {
        Predicate predicate = clause.verdict().predicate();
        List<String> bound = new ArrayList<>();
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        String beside = beside(words, predicate);
        String who = clause.verdict().expectation()
                ? words.text(predicate.verb(), clause.action())
                : shared.isEmpty() ? subject + beside : shared;
        for (String code : PartyNames.codes(who)) {
            boolean known = context.parties().isEmpty()
                    ? !code.startsWith(PartyNames.OUTSIDE)
                    : context.parties().contains(code);
            if (known) {
                bound.add(code);
            }
        }
        boolean allKnown = Stream.of(who.split(",? and |, "))
                .allMatch(it -> !PartyNames.ofAgencies(it).isEmpty());
        if (bound.isEmpty() && allKnown) {
            PartyNames.ofAgencies(who).stream()
                    .filter(context.parties()::contains)
                    .forEach(bound::add);
        }
        if (bound.isEmpty() && clause.verdict().expectation()) {
            Matcher visitor = VISITOR.matcher(words.text(clause.action(), clause.end()));
            if (visitor.find()) {
                PartyNames.codes(visitor.group(1) == null ? visitor.group(2) : visitor.group(1)).stream()
                        .filter(context.parties()::contains)
                        .forEach(bound::add);
            }
        }
        if (bound.isEmpty() && clause.verdict().expectation()) {
            owners(words, clause.action()).stream()
                    .filter(context.parties()::contains)
                    .forEach(bound::add);
        }
        List<String> agents = agents(predicate, words, context);
        if (!agents.isEmpty()) {
            bound.clear();
            bound.addAll(agents);
        }
        if (bound.isEmpty() && PartyNames.areCities(subject)) {
            PartyNames.hostsIn(subject).stream()
                    .filter(context.parties()::contains)
                    .forEach(bound::add);
        }
        if (bound.isEmpty() && context.parties().size() == 1) {
            PartyNames.codes(subject).stream()
                    .filter(it -> !it.startsWith(PartyNames.OUTSIDE))
                    .forEach(bound::add); // Of a group that the title does not name one by one.
        }
        if (bound.isEmpty()) {
            bound.addAll(context.parties());
        }
        return bound;
    }

    /** "President Biden's hosting of the summit": whose act it is that the others look forward to. */
    private static List<String> owners(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 5) && words.capital(i); i++) {
            if (words.lower(i).endsWith("'s")) {
                return PartyNames.codes(words.text(from, i + 1));
            }
        }
        return List.of();
    }

    /** "The survey will be funded by Japan": the parties that a passive names as those who act. */
    static List<String> agents(Predicate predicate, Words words, Context context) {
        if (!words.lower(predicate.verb()).equals("be")) {
            return List.of();
        }
        int by = predicate.verb() + 2;
        int limit = Math.min(words.size(), predicate.verb() + 14);
        while (by < limit && !words.lower(by).equals("by")) {
            by++;
        }
        if (by >= limit) {
            return List.of();
        }
        int end = by + 1;
        while (end < Math.min(words.size(), by + 24) && (words.capital(end) || words.is(end, JOINING))) {
            end++;
        }
        return PartyNames.codes(words.text(by + 1, end)).stream()
                .filter(context.parties()::contains)
                .toList();
    }

    /** "Japan, together with the United States, will": those who act beside the subject. */
    private static String beside(Words words, Predicate predicate) {
        if (predicate.subjectStart() >= predicate.subjectEnd()) {
            return "";
        }
        String between = words.text(predicate.subjectEnd(), predicate.at());
        return BESIDE.matcher(between).matches() ? " " + between : "";
    }
}
