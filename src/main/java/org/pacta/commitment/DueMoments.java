package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.DueRule;
import org.pacta.deadline.WorkingDays;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.task.TaskProjection;
import org.springframework.stereotype.Component;

/**
 * Whose clock an hour of the plan is read on: one party's own step by that party's, any other by the lead's, so that all who
 * do it have until the same moment.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-when-tasks-are-due.md">When tasks are due</a>
 */
@Component
class DueMoments {

    private final Parties parties;
    private final WorkingDays workingDays;

    DueMoments(Parties parties, WorkingDays workingDays) {
        this.parties = parties;
        this.workingDays = workingDays;
    }

    /**
     * When an office's task is due whose step is due then.
     *
     * @param own whether it is of the side of the office's party
     */
    TaskProjection.Due of(DueDay step, Office lead, Office office, boolean own) {
        if (step.hour() == null) {
            return new TaskProjection.Due(step.on(), null);
        }
        var there = zone(office);
        var clock = own ? there : zone(lead);
        var at = DueRule.moment(step.on(), step.hour(), clock);
        return new TaskProjection.Due(LocalDate.ofInstant(at, there), at);
    }

    /** When an office's task is due that opens now: none is late from the start, and one whose hour has passed has the day. */
    TaskProjection.Due opening(DueDay step, Office lead, Office office, boolean own) {
        var clock = own ? office.partyCode() : lead.partyCode();
        boolean tooLate = step.on().equals(workingDays.today(clock)) && hasPassed(step.hour(), clock);
        return of(tooLate ? new DueDay(step.on(), null) : step, lead, office, own);
    }

    /** The first moment of a day where the office's party is. */
    Instant beginning(LocalDate day, Office office) {
        return day.atStartOfDay(zone(office)).toInstant();
    }

    /** The moment of an hour of a day where the office's party is. */
    Instant at(LocalDate day, LocalTime hour, Office office) {
        return DueRule.moment(day, hour, zone(office));
    }

    private ZoneId zone(Office office) {
        return parties.party(office.partyCode()).zone();
    }

    /** Whether the hour has passed today where the party is. */
    boolean hasPassed(@Nullable LocalTime hour, String party) {
        return hour != null && hour.isBefore(workingDays.now(party));
    }
}
