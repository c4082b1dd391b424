package org.pacta.signin;

import org.pacta.party.PartySql;

final class ProviderSql {

    private static final String COLUMNS = PartySql.MEMBER_COLUMNS.replace("m.locale,", "m.locale, m.active,");

    static final String BY_SUBJECT =
            COLUMNS + "JOIN provider_login l ON l.member_id = m.id WHERE l.issuer = :issuer AND l.subject = :subject";

    static final String BY_EMAIL = COLUMNS + "WHERE lower(m.email) = lower(:value)";

    static final String BY_USERNAME = COLUMNS + "WHERE m.username = lower(:value)";

    static final String LINK = """
            INSERT INTO provider_login (member_id, issuer, subject, linked_at) VALUES (:member, :issuer, :subject, :now)
            ON CONFLICT DO NOTHING""";

    static final String OFFICE = """
            SELECT id FROM office WHERE code = :code AND party_code = :party AND active""";

    static final String MOVE = "UPDATE member SET office_id = :office, version = version + 1 WHERE id = :member";

    static final String DROP_ROLES = "DELETE FROM member_role WHERE member_id = :member";

    private ProviderSql() {}
}
