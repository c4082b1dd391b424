package org.pacta.signin;

final class PasswordSql {

    static final String HASH = """
            SELECT c.member_id, c.password_hash FROM credential c JOIN member m ON m.id = c.member_id
            WHERE m.active AND m.username = :username""";

    static final String SET = """
            INSERT INTO credential (member_id, password_hash, changed_at) VALUES (:member, :hash, :now)
            ON CONFLICT (member_id) DO UPDATE SET password_hash = :hash, changed_at = :now""";

    private PasswordSql() {}
}
