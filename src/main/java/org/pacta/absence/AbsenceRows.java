package org.pacta.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.pacta.absence.Absence.Days;
import org.pacta.absence.Absence.Person;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads absences of the party of whoever asks. */
@Component
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Absence found(Member me, long id) {
        return jdbc.sql(AbsenceSql.BY_ID)
                .param("party", me.partyCode())
                .param("id", id)
                .query(AbsenceRows::absence)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such absence."));
    }

    List<Absence> meeting(String sql, Member me, MemberId memberId, Days days) {
        return jdbc.sql(sql)
                .param("party", me.partyCode())
                .param("member", memberId.value())
                .param("from", days.from())
                .param("until", days.until())
                .query(AbsenceRows::absence)
                .list();
    }

    static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getLong("id"),
                new Person(
                        new MemberId(row.getLong("member_id")),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("office")),
                new Days(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("substitute") == null
                        ? null
                        : new Person(
                                new MemberId(row.getLong("substitute_id")),
                                row.getString("substitute_username"),
                                row.getString("substitute"),
                                row.getString("substitute_office")),
                row.getBoolean("substitute_away"),
                row.getInt("due_meanwhile"),
                row.getInt("version"));
    }
}
