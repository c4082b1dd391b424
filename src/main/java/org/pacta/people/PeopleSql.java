package org.pacta.people;

import org.pacta.database.ListQueries;
import org.pacta.database.Where;

final class PeopleSql {

    private static final String FROM_PEOPLE = """
            FROM member m JOIN office o ON o.id = m.office_id AND m.party_code = :party
            """;

    private static final String PEOPLE = """
            SELECT m.id, m.username, m.name, m.email, m.active, m.version,
                   o.id AS office_id, o.party_code, o.code AS office_code, o.name AS office_name, o.point_of_contact,
                   ARRAY(SELECT r.role FROM member_role r WHERE r.member_id = m.id) AS roles,
                   (SELECT count(*) FROM task t WHERE t.assignee_id = m.id AND t.ended_at IS NULL) AS open_tasks
            """ + FROM_PEOPLE;

    static final String BY_USERNAME = PEOPLE + "WHERE m.username = :username";

    /** Their titles as the reader may see them. */
    static final String OPEN_TASKS = """
            SELECT t.name || ' · ' || c.reference AS task
            FROM task t JOIN commitment c ON c.id = t.commitment_id
            WHERE t.assignee_id = :id AND t.ended_at IS NULL ORDER BY t.due_on, t.id LIMIT :limit""";

    static final String USERNAME_TAKEN = "SELECT EXISTS (SELECT FROM member WHERE username = :value)";

    static final String EMAIL_TAKEN =
            "SELECT EXISTS (SELECT FROM member WHERE lower(email) = lower(:value) AND id <> :id)";

    static final String NAME_TAKEN = """
            SELECT EXISTS (SELECT FROM member WHERE lower(name) = lower(:value) AND party_code = :party AND active
                                                AND id <> :id)""";

    static final String OTHERS_WITH_ROLE = """
            SELECT EXISTS (SELECT FROM member m JOIN member_role r ON r.member_id = m.id AND r.role = :role
                           WHERE m.party_code = :party AND m.active AND m.id <> :id)""";

    static final String OFFICES = """
            SELECT o.id AS office_id, o.party_code, o.code AS office_code, o.name AS office_name, o.point_of_contact,
                   o.active, o.version,
                   (SELECT count(*) FROM member m WHERE m.office_id = o.id AND m.active) AS people,
                   (SELECT count(*) FROM task t WHERE t.office_id = o.id AND t.ended_at IS NULL) AS open_tasks,
                   (SELECT count(*) FROM commitment c
                    WHERE c.status = 'ACTIVE'
                      AND (c.lead_office_id = o.id
                           OR EXISTS (SELECT FROM supporting_office s
                                      WHERE s.commitment_id = c.id AND s.office_id = o.id))) AS commitments
            FROM office o WHERE o.party_code = :party
            """;

    static final String ALL_OFFICES = OFFICES + "ORDER BY o.active DESC, o.name, o.id";

    static final String OFFICE = OFFICES + "AND o.code = :code";

    static final String CODE_TAKEN = "SELECT EXISTS (SELECT FROM office WHERE lower(code) = lower(:value))";

    static final String OFFICE_NAME_TAKEN = """
            SELECT EXISTS (SELECT FROM office WHERE lower(name) = lower(:value) AND party_code = :party AND active
                                                AND id <> :id)""";

    static String page(People.Filter filter) {
        return PEOPLE + where(filter).clause() + "ORDER BY m.name, m.id OFFSET :offset LIMIT :limit";
    }

    static String following(People.Filter filter, boolean first) {
        return PEOPLE + where(filter).clause() + People.KEYSET.following(false, first);
    }

    static String count(People.Filter filter) {
        return ListQueries.counted("1 " + FROM_PEOPLE + where(filter).clause());
    }

    private static Where where(People.Filter filter) {
        return new Where()
                .when(
                        Where.text(filter.text()),
                        "(m.name ILIKE '%' || :text || '%' OR m.username ILIKE '%' || :text || '%'"
                                + " OR m.email ILIKE '%' || :text || '%' OR o.name ILIKE '%' || :text || '%')")
                .when(filter.active(), "m.active = :active");
    }

    private PeopleSql() {}
}
