package org.pacta.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.WorkingDays;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.reading.Kind;
import org.springframework.stereotype.Component;

/** When a finding is proposed to be done: the last day of its phrase's range on which all who are bound work. */
@Component
class ProposedDue {

    private final WorkingDays workingDays;
    private final Parties parties;
    private final CommitmentStarter commitments;

    ProposedDue(WorkingDays workingDays, Parties parties, CommitmentStarter commitments) {
        this.commitments = commitments;
        this.workingDays = workingDays;
        this.parties = parties;
    }

    /** @param bound codes of parties that are here; null without a last day */
    @Nullable
    LocalDate on(@Nullable LocalDate latest, Collection<String> bound) {
        return latest == null ? null : workingDays.common(bound).workingDayOnOrBefore(latest);
    }

    /** Like {@link #on}, of those bound who are parties here: the statement's own where they are none, else all. */
    @Nullable
    LocalDate among(@Nullable LocalDate latest, List<String> bound, List<String> ofStatement) {
        if (latest == null) {
            return null;
        }
        var whose = whose(bound, ofStatement);
        return whose.isEmpty() ? latest : on(latest, whose);
    }

    /** The first day that is possible where the proposed one has passed; null where it has not. */
    @Nullable
    LocalDate instead(@Nullable LocalDate dueOn, Kind kind, List<String> bound, List<String> ofStatement) {
        var whose = whose(bound, ofStatement);
        return dueOn == null || whose.isEmpty() || !dueOn.isBefore(workingDays.today(whose.getFirst()))
                ? null
                : commitments.firstPossible(kind, whose);
    }

    private List<String> whose(List<String> bound, List<String> ofStatement) {
        var here = parties.all().stream().map(Party::code).toList();
        for (var some : List.of(bound, ofStatement)) {
            var known = some.stream().filter(here::contains).toList();
            if (!known.isEmpty()) {
                return known;
            }
        }
        return here;
    }
}
