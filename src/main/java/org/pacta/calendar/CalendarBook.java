package org.pacta.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.database.Acting;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of calendars: the days that were entered, and the years that somebody has confirmed. */
@Component
class CalendarBook {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final Register register;
    private final Clock clock;

    CalendarBook(JdbcClient jdbc, Acting acting, Parties parties, Register register, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.register = register;
        this.clock = clock;
    }

    Set<LocalDate> daysOff(String partyCode) {
        return Set.copyOf(parties.daysOff(partyCode));
    }

    Map<LocalDate, String> entered(String partyCode, int year) {
        return parties.namedDaysOff(
                partyCode, Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
    }

    void add(String partyCode, LocalDate day, String name) {
        acting.asSystem(() -> register.addDayOff(partyCode, day, name));
    }

    void rename(String partyCode, LocalDate day, String name) {
        acting.asSystem(() -> register.nameDayOff(partyCode, day, name));
    }

    void remove(String partyCode, LocalDate day) {
        acting.asSystem(() -> register.dropDayOff(partyCode, day));
    }

    /** By whom the years were confirmed that were. */
    Map<Integer, String> confirmed(String partyCode, int from, int until) {
        var years = new TreeMap<Integer, String>();
        jdbc.sql(CalendarSql.CONFIRMED)
                .param("party", partyCode)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    years.put(row.getInt("year"), row.getString("name"));
                });
        return years;
    }

    /** @return whether it was not confirmed before */
    boolean confirm(Member me, int year) {
        return jdbc.sql(CalendarSql.CONFIRM)
                        .param("party", me.partyCode())
                        .param("year", year)
                        .param("me", me.id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
