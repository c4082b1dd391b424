package org.pacta.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.pacta.party.Parties;
import org.springframework.stereotype.Service;

/** The working calendars of the parties as they stand in the database, with their own days off. */
@Service
public class WorkingDays {

    private final Parties parties;
    private final Clock clock;

    WorkingDays(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** The days that one party works. */
    public WorkingCalendar of(String partyCode) {
        var party = parties.party(partyCode);
        return WorkingCalendar.of(
                party.calendarKey(), WorkingCalendar.SATURDAY_AND_SUNDAY, Set.copyOf(parties.daysOff(partyCode)));
    }

    /** The days that all of the parties work. */
    public WorkingCalendar common(Collection<String> partyCodes) {
        return WorkingCalendar.common(
                new TreeSet<>(partyCodes).stream().map(this::of).toList());
    }

    /** What the clock says where the party is. */
    public LocalTime now(String partyCode) {
        return LocalTime.now(clock.withZone(parties.party(partyCode).zone()));
    }

    /** Today's date where the party is. */
    public LocalDate today(String partyCode) {
        return LocalDate.now(clock.withZone(parties.party(partyCode).zone()));
    }
}
