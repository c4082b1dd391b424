package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which of the parties a clause binds: those that its subject names, else all. */
final class BoundParties {

    private BoundParties() {}

    private static final Pattern BESIDE = Pattern.compile(
            "^,? ?(?:together with|along with|alongside|jointly with|as well as|in (?:cooperation|coordination|partnership|concert|collaboration|consultation) with|and) .*");

    static List<String> of(Clause clause, Words words, Context context) {
        Predicate predicate = clause.verdict().predicate();
        List<String> bound = new ArrayList<>();
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        String beside = beside(words, predicate);
        String who = clause.verdict().expectation() ? words.text(predicate.verb(), clause.action()) : subject + beside;
        for (String code : PartyNames.codes(who)) {
            boolean known = context.parties().isEmpty()
                    ? !code.startsWith(PartyNames.OUTSIDE)
                    : context.parties().contains(code);
            if (known) {
                bound.add(code);
            }
        }
        if (bound.isEmpty() && PartyNames.areCities(subject)) {
            PartyNames.hostsIn(subject).stream()
                    .filter(context.parties()::contains)
                    .forEach(bound::add);
        }
        if (bound.isEmpty()) {
            bound.addAll(context.parties());
        }
        return bound;
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
