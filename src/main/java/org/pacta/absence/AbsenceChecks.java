package org.pacta.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence.Days;
import org.pacta.command.Refused;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is no absence, and who cannot stand in for it. */
@Component
class AbsenceChecks {

    /** Longer is no absence but a change of office. */
    private static final int LONGEST_MONTHS = 12;

    private static final int YEARS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final Parties parties;
    private final AbsenceRows rows;
    private final Clock clock;

    AbsenceChecks(JdbcClient jdbc, Parties parties, AbsenceRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.rows = rows;
        this.clock = clock;
    }

    static boolean doesTasks(Member member) {
        return member.has(Role.OFFICER) || member.has(Role.MANAGER);
    }

    /** @param id of the one that is changed; 0 of a new one */
    void days(Member me, Member person, Days days, long id) {
        if (days.until().isBefore(days.from())) {
            throw new Refused("absence.order", "until");
        }
        if (days.until().isBefore(today(person))) {
            throw new Refused("absence.past", "until", person.name());
        }
        if (days.from().isAfter(today(person).plusYears(YEARS_AHEAD))) {
            throw new Refused("absence.far", "from", YEARS_AHEAD);
        }
        if (days.until().isAfter(days.from().plusMonths(LONGEST_MONTHS))) {
            throw new Refused("absence.long", "until", LONGEST_MONTHS);
        }
        rows.meeting(AbsenceSql.MEETING, me, person.id(), days).stream()
                .filter(other -> other.id() != id)
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            "absence.overlap",
                            "from",
                            person.name(),
                            other.days().from(),
                            other.days().until());
                });
    }

    /** @return null where nobody is named */
    @Nullable
    MemberId substitute(Member me, Member person, Days days, @Nullable String username) {
        if (username == null || username.isBlank()) {
            return null;
        }
        if (person.username().equals(username.strip())) {
            throw new Refused("absence.substitute.self", "substitute");
        }
        record Somebody(MemberId id, boolean active) {}
        var somebody = jdbc.sql(AbsenceSql.SOMEBODY)
                .param("username", username.strip())
                .param("party", me.partyCode())
                .query((row, n) -> new Somebody(new MemberId(row.getLong("id")), row.getBoolean("active")))
                .optional()
                .orElseThrow(() -> new Refused("absence.substitute", "substitute", me.partyCode()));
        var substitute = parties.member(somebody.id());
        if (!somebody.active()) {
            throw new Refused("absence.substitute.closed", "substitute", substitute.name());
        }
        if (!doesTasks(substitute)) {
            throw new Refused("absence.substitute", "substitute", me.partyCode());
        }
        rows.meeting(AbsenceSql.MEETING, me, substitute.id(), days).stream()
                .findFirst()
                .ifPresent(away -> {
                    var circle = circle(me, person, away, days, substitute.name());
                    throw circle == null
                            ? new Refused(
                                    "absence.substitute.away",
                                    "substitute",
                                    substitute.name(),
                                    away.days().from(),
                                    away.days().until())
                            : new Refused("absence.circle", "substitute", person.name() + " → " + circle);
                });
        return substitute.id();
    }

    /** The names by which substitutes lead back to somebody within days that all of them have in common; null where they do not. */
    private @Nullable String circle(Member me, Member person, Absence away, Days days, String names) {
        var next = away.substitute();
        if (next == null) {
            return null;
        }
        var so = names + " → " + next.name();
        if (next.id().equals(person.id())) {
            return so;
        }
        var common = new Days(
                later(days.from(), away.days().from()),
                away.days().until().isBefore(days.until()) ? away.days().until() : days.until());
        return rows.meeting(AbsenceSql.MEETING, me, next.id(), common).stream()
                .map(further -> circle(me, person, further, common, so))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    LocalDate today(Member member) {
        return LocalDate.now(clock.withZone(member.zone()));
    }
}
