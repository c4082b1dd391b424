package org.pacta.signin;

final class SessionSql {

    static final String BEGIN = """
        INSERT INTO member_session (id, member_id, began_at, used_at, browser, address)
        VALUES (:id, :member, :now, :now, :browser, :address)\
        """;

    static final String USED = "UPDATE member_session SET used_at = :used WHERE id = :id";

    static final String OF_MEMBER = """
        SELECT id, began_at, used_at, browser, address FROM member_session
        WHERE member_id = :member AND began_at > :beganAfter AND used_at > :usedAfter ORDER BY used_at DESC, id\
        """;

    private static final String ENDED = """
        RETURNING id, member_id, (SELECT m.party_code FROM member m WHERE m.id = member_id) AS party_code\
        """;

    static final String END = "DELETE FROM member_session WHERE id = :id AND member_id = :member " + ENDED;

    /** All of somebody's save one. */
    static final String END_OTHERS = "DELETE FROM member_session WHERE member_id = :member AND id <> :kept " + ENDED;

    static final String END_OVER =
            "DELETE FROM member_session WHERE began_at <= :beganUntil OR used_at <= :usedUntil " + ENDED;

    private SessionSql() {}
}
