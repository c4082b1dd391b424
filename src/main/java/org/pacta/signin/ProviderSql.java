package org.pacta.signin;

final class ProviderSql {

    static final String BY_SUBJECT = """
            SELECT m.id, m.active FROM provider_login l JOIN member m ON m.id = l.member_id
            WHERE l.issuer = :issuer AND l.subject = :subject""";

    static final String BY_EMAIL = "SELECT id, active FROM member WHERE lower(email) = lower(:value)";

    static final String BY_USERNAME = "SELECT id, active FROM member WHERE username = lower(:value)";

    static final String LINK = """
            INSERT INTO provider_login (member_id, issuer, subject, linked_at) VALUES (:member, :issuer, :subject, :now)
            ON CONFLICT DO NOTHING""";

    private ProviderSql() {}
}
