package org.pacta.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.FiscalYears;
import org.pacta.reading.due.VagueDates;

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
