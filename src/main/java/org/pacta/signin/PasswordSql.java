package org.pacta.signin;

final class PasswordSql {

    static final String HASH = """
            SELECT c.member_id, c.password_hash, c.one_time, coalesce(h.after_password, false) AS passkey_too
            FROM credential c JOIN member m ON m.id = c.member_id LEFT JOIN passkey_holder h ON h.member_id = m.id
            WHERE m.active AND m.username = :username AND (c.ends_at IS NULL OR c.ends_at > :now)""";

    static final String HASH_OF = "SELECT password_hash FROM credential WHERE member_id = :member";

    static final String SET = """
            INSERT INTO credential (member_id, password_hash, changed_at, one_time, ends_at)
            VALUES (:member, :hash, :now, :oneTime, :endsAt)
            ON CONFLICT (member_id) DO UPDATE
            SET password_hash = :hash, changed_at = :now, one_time = :oneTime, ends_at = :endsAt""";

    static final String HAS_CHOSEN =
            "SELECT EXISTS (SELECT FROM credential WHERE member_id = :member AND NOT one_time)";

    static final String REMOVE = "DELETE FROM credential WHERE member_id = :member";

    static final String HAS = "SELECT EXISTS (SELECT FROM credential WHERE member_id = :member)";

    private PasswordSql() {}
}
