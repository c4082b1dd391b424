package org.pacta.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.pacta.party.Parties;
import org.springframework.stereotype.Service;

/** The working calendars of the parties as they stand in the database, with their own days off. */
@Service
public class WorkingDays {

    private record Supposed(String partyCode, Set<LocalDate> daysOff) {}

    private static final ScopedValue<Supposed> SUPPOSED = ScopedValue.newInstance();

    private final Parties parties;
    private final Clock clock;

    WorkingDays(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** The days that one party works. */
    public WorkingCalendar of(String partyCode) {
        var party = parties.party(partyCode);
        var daysOff = SUPPOSED.isBound() && SUPPOSED.get().partyCode().equals(partyCode)
                ? SUPPOSED.get().daysOff()
                : Set.copyOf(parties.daysOff(partyCode));
        return WorkingCalendar.of(party.calendarKey(), WorkingCalendar.SATURDAY_AND_SUNDAY, daysOff);
    }

    /** Does a piece of work as if a party had these days off and no others beyond its law. */
    public <T> T supposing(String partyCode, Set<LocalDate> daysOff, Supplier<T> work) {
        return ScopedValue.where(SUPPOSED, new Supposed(partyCode, daysOff)).call(work::get);
    }

    /** The days of a year on which a party's law lets nobody work, by date; weekends among them only where they are holidays. */
    public List<Holiday> byLaw(String partyCode, int year) {
        return HolidayCalendars.forKey(parties.party(partyCode).calendarKey()).in(year);
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
