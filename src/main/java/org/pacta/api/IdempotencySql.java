package org.pacta.api;

final class IdempotencySql {

    static final String CLAIM = """
        INSERT INTO idempotent_reply (member_id, key, fingerprint, status, made_at)
        VALUES (:member, :key, :fingerprint, 0, :now) ON CONFLICT (member_id, key) DO NOTHING\
        """;

    static final String COUNT_OLD = "SELECT count(*) FROM idempotent_reply WHERE made_at < :before";

    static final String DELETE_OLD = """
        DELETE FROM idempotent_reply
        WHERE (member_id, key) IN (SELECT member_id, key FROM idempotent_reply WHERE made_at < :before LIMIT :most)\
        """;

    static final String KNOWN = """
        SELECT fingerprint, status, location, etag, body FROM idempotent_reply
        WHERE member_id = :member AND key = :key\
        """;

    static final String KEEP = """
        UPDATE idempotent_reply SET status = :status, location = :location, etag = :etag, body = :body
        WHERE member_id = :member AND key = :key\
        """;

    private IdempotencySql() {}
}
