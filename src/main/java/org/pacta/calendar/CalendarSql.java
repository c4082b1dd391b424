package org.pacta.calendar;

final class CalendarSql {

    static final String CONFIRMED = """
            SELECT y.year, m.name FROM calendar_year y JOIN member m ON m.id = y.confirmed_by
            WHERE y.party_code = :party AND y.year BETWEEN :from AND :until""";

    static final String CONFIRM = """
            INSERT INTO calendar_year (party_code, year, confirmed_by, confirmed_at) VALUES (:party, :year, :me, :now)
            ON CONFLICT DO NOTHING""";

    private CalendarSql() {}
}
