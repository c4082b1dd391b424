package org.pacta.absence;

import org.pacta.database.ListQueries;
import org.pacta.database.Where;

final class AbsenceSql {

    private static final String FROM_ABSENCES = """
        FROM absence a
        JOIN member m ON m.id = a.member_id AND m.party_code = :party
        """;

    private static final String ABSENCES = """
        SELECT a.id, a.starts_on, a.ends_on, a.version, m.id AS member_id, m.username, m.name, o.name AS office,
               s.id AS substitute_id, s.username AS substitute_username, s.name AS substitute, so.name AS substitute_office,
               EXISTS (SELECT FROM absence x WHERE x.member_id = a.substitute_id AND x.starts_on <= a.ends_on
                                               AND x.ends_on >= a.starts_on) AS substitute_away,
               (SELECT count(*) FROM task t WHERE t.assignee_id = a.member_id AND t.ended_at IS NULL
                                              AND t.due_on BETWEEN a.starts_on AND a.ends_on) AS due_meanwhile
        """ + FROM_ABSENCES + """
        JOIN office o ON o.id = m.office_id
        LEFT JOIN member s ON s.id = a.substitute_id
        LEFT JOIN office so ON so.id = s.office_id
        """;

    static final String BY_ID = ABSENCES + "WHERE a.id = :id";

    /** Those of somebody that have a day in common with the given ones. */
    static final String MEETING = ABSENCES
            + "WHERE a.member_id = :member AND a.starts_on <= :until AND a.ends_on >= :from ORDER BY a.starts_on, a.id";

    /** Those in which somebody stands in, that have a day in common with the given ones. */
    static final String STOOD_IN = ABSENCES
            + "WHERE a.substitute_id = :member AND a.starts_on <= :until AND a.ends_on >= :from ORDER BY a.starts_on,"
            + " a.id";

    /** Open tasks that are due while whoever has them is away. */
    static final String DUE_MEANWHILE = """
            SELECT t.id, t.name, c.reference, m.name AS person, t.due_on, s.name AS substitute
            FROM absence a
            JOIN member m ON m.id = a.member_id AND m.party_code = :party
            JOIN task t ON t.assignee_id = a.member_id AND t.ended_at IS NULL AND t.due_on BETWEEN a.starts_on AND a.ends_on
            JOIN commitment c ON c.id = t.commitment_id
            LEFT JOIN member s ON s.id = a.substitute_id
            WHERE a.ends_on >= :today
            ORDER BY t.due_on, t.id LIMIT :limit""";

    /** Who has named somebody, in days that some zone may be in now, or as a deputy. */
    static final String NAMED_BY = """
        SELECT a.member_id, a.starts_on, a.ends_on, false AS deputy
        FROM absence a
        WHERE a.substitute_id = :me AND a.starts_on <= :latest AND a.ends_on >= :earliest
        UNION ALL
        SELECT d.manager_id, d.since, d.since, true FROM deputy d WHERE d.deputy_id = :me
        ORDER BY deputy, starts_on, member_id\
        """;

    static final String SOMEBODY = "SELECT id, active FROM member WHERE username = :username AND party_code = :party";

    static final String ADD = """
        INSERT INTO absence (member_id, starts_on, ends_on, substitute_id)
        VALUES (:member, :from, :until, :substitute) RETURNING id\
        """;

    static final String CHANGE = """
        UPDATE absence SET starts_on = :from, ends_on = :until, substitute_id = :substitute, version = version + 1
        WHERE id = :id AND version = :version\
        """;

    static final String CANCEL = "DELETE FROM absence WHERE id = :id AND version = :version";

    /** Until the end of the transaction nobody else of the party enters any: two cannot name each other. */
    static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('absences of ' || :party, 0))::text";

    static String page(Absences.Filter filter) {
        return ABSENCES + where(filter).clause() + "ORDER BY a.starts_on, a.id OFFSET :offset LIMIT :limit";
    }

    static String following(Absences.Filter filter, boolean first) {
        return ABSENCES + where(filter).clause() + Absences.KEYSET.following(false, first);
    }

    static String count(Absences.Filter filter) {
        return ListQueries.counted("1 " + FROM_ABSENCES + where(filter).clause());
    }

    private static final String DEPUTIES = """
            SELECT d.id, d.since, m.id AS manager_id, m.username AS manager_username, m.name AS manager, mo.name AS manager_office,
                   s.id AS deputy_id, s.username AS deputy_username, s.name AS deputy, so.name AS deputy_office
            FROM deputy d
            JOIN member m ON m.id = d.manager_id AND m.party_code = :party
            JOIN office mo ON mo.id = m.office_id
            JOIN member s ON s.id = d.deputy_id
            JOIN office so ON so.id = s.office_id
            """;

    static final String ALL_DEPUTIES = DEPUTIES + "ORDER BY m.name, s.name, d.id";

    static final String DEPUTY = DEPUTIES + "WHERE d.id = :id";

    static final String DEPUTIES_WITH = DEPUTIES + "WHERE :member IN (d.manager_id, d.deputy_id) ORDER BY d.id";

    static final String DEPUTIES_OF = DEPUTIES + "WHERE d.manager_id = :member ORDER BY d.id";

    static final String NAME_DEPUTY = """
            INSERT INTO deputy (manager_id, deputy_id, since) VALUES (:manager, :deputy, :since)
            ON CONFLICT DO NOTHING RETURNING id""";

    static final String TAKE_BACK = "DELETE FROM deputy WHERE id = :id";

    private static Where where(Absences.Filter filter) {
        return new Where()
                .when(filter.person(), "m.username = :person")
                .when(filter.from(), "a.ends_on >= :from")
                .when(filter.until(), "a.starts_on <= :until");
    }

    private AbsenceSql() {}
}
