package org.pacta.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.WorkingDays;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.springframework.stereotype.Component;

/** When a finding is proposed to be done: the last day of its phrase's range on which all who are bound work. */
@Component
class ProposedDue {

    private final WorkingDays workingDays;
    private final Parties parties;

    ProposedDue(WorkingDays workingDays, Parties parties) {
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
        var here = parties.all().stream().map(Party::code).collect(Collectors.toSet());
        for (var some : List.of(bound, ofStatement)) {
            var known = some.stream().filter(here::contains).toList();
            if (!known.isEmpty()) {
                return on(latest, known);
            }
        }
        return here.isEmpty() ? latest : on(latest, here);
    }
}
