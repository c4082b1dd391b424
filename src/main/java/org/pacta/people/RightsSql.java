package org.pacta.people;

import org.pacta.database.ListQueries;
import org.pacta.database.Where;

final class RightsSql {

    private static final String FROM = """
        FROM right_held h JOIN member m ON m.id = h.member_id JOIN office o ON o.id = h.office_id
             AND h.party_code = :party
        """;

    private static final String HELD = """
        SELECT h.id, m.name AS person, m.username, o.name AS office, h.role, h.since, h.until,
               (SELECT g.name FROM member g WHERE g.id = h.given_by) AS given_by,
               (SELECT t.name FROM member t WHERE t.id = h.taken_by) AS taken_by
        """ + FROM;

    static String page(Rights.Filter filter) {
        return HELD + where(filter).clause() + "ORDER BY m.name, m.id, h.id DESC OFFSET :offset LIMIT :limit";
    }

    static String following(Rights.Filter filter, boolean first) {
        return HELD + where(filter).clause() + Rights.KEYSET.following(false, first);
    }

    static String count(Rights.Filter filter) {
        return ListQueries.counted("1 " + FROM + where(filter).clause());
    }

    private static Where where(Rights.Filter filter) {
        return new Where()
                .when(
                        Where.text(filter.text()),
                        "(m.name ILIKE '%' || :text || '%' OR m.username ILIKE '%' || :text || '%'"
                                + " OR o.name ILIKE '%' || :text || '%')")
                .when(
                        filter.on(),
                        "(h.since IS NULL OR h.since < CAST(:to AS timestamptz))"
                                + " AND (h.until IS NULL OR h.until > CAST(:from AS timestamptz))");
    }

    private RightsSql() {}
}
