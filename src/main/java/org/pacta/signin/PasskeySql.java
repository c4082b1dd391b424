package org.pacta.signin;

final class PasskeySql {

    private static final String PASSKEY = """
            SELECT p.id, p.member_id, p.credential_id, p.public_key, p.counter, p.transports, p.backup_eligible, p.backed_up,
                   p.name, p.added_at, p.used_at, h.handle, m.active
            FROM passkey p JOIN passkey_holder h ON h.member_id = p.member_id JOIN member m ON m.id = p.member_id
            """;

    static final String OF_MEMBER = PASSKEY + "WHERE p.member_id = :member ORDER BY p.added_at, p.id";

    static final String BY_CREDENTIAL = PASSKEY + "WHERE p.credential_id = :credential";

    static final String HOLDER = "SELECT handle, after_password FROM passkey_holder WHERE member_id = :member";

    /** One at a time for each person from here on, so that nobody has one too many, or loses the last while it is asked for. */
    static final String LOCK_HOLDER = HOLDER + " FOR UPDATE";

    static final String BEGIN_HOLDER = """
            INSERT INTO passkey_holder (member_id, handle) VALUES (:member, :handle)
            ON CONFLICT (member_id) DO NOTHING""";

    static final String ADD = """
            INSERT INTO passkey (member_id, credential_id, public_key, counter, transports, backup_eligible, backed_up, name,
                                 added_at)
            VALUES (:member, :credential, :key, :counter, :transports, :eligible, :backedUp, :name, :now)
            ON CONFLICT (credential_id) DO NOTHING""";

    static final String RENAME = "UPDATE passkey SET name = :name WHERE id = :id AND member_id = :member";

    /** Refused where it was used meanwhile, which a copy of it may have done. */
    static final String USED = """
            UPDATE passkey SET counter = :counter, backed_up = :backedUp, used_at = :now
            WHERE id = :id AND counter = :was""";

    static final String REMOVE = "DELETE FROM passkey WHERE id = :id AND member_id = :member";

    static final String REMOVE_ALL = "DELETE FROM passkey WHERE member_id = :member";

    static final String ASK_AFTER_PASSWORD =
            "UPDATE passkey_holder SET after_password = :asked WHERE member_id = :member";

    private PasskeySql() {}
}
