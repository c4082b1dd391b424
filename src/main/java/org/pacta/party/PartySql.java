package org.pacta.party;

final class PartySql {

    static final String PARTIES = """
        SELECT code, name, calendar_key, zone, locale FROM party ORDER BY position\
        """;

    static final String OFFICES = """
        SELECT o.id AS office_id, o.party_code, o.code AS office_code, o.name AS office_name, o.point_of_contact
        FROM office o JOIN party p ON p.code = o.party_code
        WHERE o.active ORDER BY p.position, o.name\
        """;

    private static final String MEMBER_COLUMNS = """
        SELECT m.id, m.username, m.name, m.email, m.zone, m.locale, m.active,
               o.id AS office_id, o.party_code, o.code AS office_code, o.name AS office_name, o.point_of_contact,
               ARRAY(SELECT r.role FROM member_role r WHERE r.member_id = m.id) AS roles
        FROM member m JOIN office o ON o.id = m.office_id
        """;

    static final String MEMBER = MEMBER_COLUMNS + "WHERE m.id = :id";

    static final String MEMBERS_OF_PARTY =
            MEMBER_COLUMNS + "WHERE m.active AND m.party_code = :party ORDER BY o.name, m.name";

    static final String MEMBERS = MEMBER_COLUMNS + "WHERE m.active ORDER BY m.party_code, o.name, m.name";

    static final String DAYS_OFF = "SELECT day, name FROM day_off WHERE party_code = :party ORDER BY day";

    static final String NAMED_DAYS_OFF = """
        SELECT day, name FROM day_off WHERE party_code = :party AND day BETWEEN :from AND :until ORDER BY day\
        """;

    static final String ADD_DAY_OFF = "INSERT INTO day_off (party_code, day, name) VALUES (:party, :day, :name)";

    static final String NAME_DAY_OFF = "UPDATE day_off SET name = :name WHERE party_code = :party AND day = :day";

    static final String DROP_DAY_OFF = "DELETE FROM day_off WHERE party_code = :party AND day = :day";

    static final String ADD_PARTY = """
        INSERT INTO party (code, name, calendar_key, zone, locale, position)
        VALUES (:code, :name, :calendarKey, :zone, :locale, (SELECT count(*) + 1 FROM party))\
        """;

    static final String ADD_OFFICE = """
        INSERT INTO office (party_code, code, name, point_of_contact)
        VALUES (:party, :code, :name, :pointOfContact) RETURNING id\
        """;

    static final String ADD_MEMBER = """
        INSERT INTO member (username, name, email, office_id, party_code, zone, locale)
        SELECT :username, :name, :email, o.id, o.party_code, p.zone, p.locale
        FROM office o JOIN party p ON p.code = o.party_code WHERE o.id = :office RETURNING id\
        """;

    static final String ADD_ROLE = "INSERT INTO member_role (member_id, role) VALUES (:member, :role)";

    static final String OFFICE = "SELECT id FROM office WHERE code = :code AND party_code = :party AND active";

    static final String MOVE = "UPDATE member SET office_id = :office, version = version + 1 WHERE id = :member";

    static final String MOVE_ALL = """
        UPDATE member SET office_id = :into, version = version + 1 WHERE office_id = :from RETURNING id, name\
        """;

    static final String DROP_ROLES = "DELETE FROM member_role WHERE member_id = :member";

    static final String CHANGE_MEMBER = """
        UPDATE member SET name = :name, email = :email, office_id = :office, version = version + 1
        WHERE id = :id AND version = :version\
        """;

    static final String SET_MEMBER_ACTIVE = """
        UPDATE member SET active = :active, version = version + 1
        WHERE id = :id AND version = :version AND active <> :active\
        """;

    private static final String HAS_NOW = """
        SELECT FROM member m JOIN member_role r ON r.member_id = m.id
        WHERE m.id = h.member_id AND m.active AND m.office_id = h.office_id AND r.role = h.role
        """;

    /** Ends the rights that people have no longer. */
    static final String END_RIGHTS = """
        UPDATE right_held h SET until = greatest(:now, since), taken_by = :by
        WHERE h.member_id = ANY (:members) AND h.until IS NULL AND NOT EXISTS (%s)\
        """.formatted(HAS_NOW);

    /** Begins those that they have newly. */
    static final String BEGIN_RIGHTS = """
        INSERT INTO right_held (member_id, party_code, office_id, role, since, given_by)
        SELECT m.id, m.party_code, m.office_id, r.role, :now, :by
        FROM member m JOIN member_role r ON r.member_id = m.id
        WHERE m.id = ANY (:members) AND m.active
          AND NOT EXISTS (SELECT FROM right_held h
                          WHERE h.member_id = m.id AND h.role = r.role AND h.until IS NULL)\
        """;

    static final String TOUCH_MEMBER = "UPDATE member SET version = version + 1 WHERE id = :id";

    static final String CLOSE_MEMBER =
            "UPDATE member SET active = false, version = version + 1 WHERE id = :id AND active";

    static final String RENAME_OFFICE =
            "UPDATE office SET name = :name, version = version + 1 WHERE id = :id AND version = :version";

    static final String NO_CONTACT = """
        UPDATE office SET point_of_contact = false, version = version + 1
        WHERE point_of_contact AND party_code = (SELECT party_code FROM office WHERE id = :id)\
        """;

    static final String CONTACT = "UPDATE office SET point_of_contact = true, version = version + 1 WHERE id = :id";

    static final String SET_OFFICE_ACTIVE = """
        UPDATE office SET active = :active, point_of_contact = false, version = version + 1
        WHERE id = :id AND version = :version AND active <> :active\
        """;

    /** Held until the end of the transaction: of several nodes that start on an empty database, one enters the people. */
    static final String LOCK_SET_UP = "SELECT pg_advisory_xact_lock(hashtextextended('set-up', 0))";

    private PartySql() {}
}
