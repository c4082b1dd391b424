package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;

/** Which of the parties a clause binds: those that its subject names, else all. */
final class BoundParties {

    private BoundParties() {}

    static List<String> of(Clause clause, Words words, Context context) {
        Predicate predicate = clause.verdict().predicate();
        List<String> bound = new ArrayList<>();
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        String who = clause.verdict().expectation() ? words.text(predicate.verb(), clause.action()) : subject;
        for (String code : PartyNames.codes(who)) {
            boolean known = context.parties().isEmpty()
                    ? !code.startsWith(PartyNames.OUTSIDE)
                    : context.parties().contains(code);
            if (known) {
                bound.add(code);
            }
        }
        if (bound.isEmpty() && PartyNames.isCity(subject)) {
            PartyNames.hosts(subject).stream()
                    .filter(context.parties()::contains)
                    .forEach(bound::add);
        }
        if (bound.isEmpty()) {
            bound.addAll(context.parties());
        }
        return bound;
    }
}
