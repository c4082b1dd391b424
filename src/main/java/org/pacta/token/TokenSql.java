package org.pacta.token;

final class TokenSql {

    private static final String COLUMNS =
            "id, name, scope, created_at, expires_at, revoked_at, last_used_at, last_used_from";

    static final String ADD = """
        INSERT INTO access_token (member_id, name, scope, digest, created_at, expires_at)
        VALUES (:member, :name, :scope, :digest, :now, :expires) RETURNING\
        """ + " " + COLUMNS;

    static final String SAME_NAME =
            "SELECT count(*) FROM access_token WHERE member_id = :member AND name = :name AND revoked_at IS NULL";

    static final String COUNT_VALID = """
        SELECT count(*) FROM access_token WHERE member_id = :member AND revoked_at IS NULL AND expires_at > :now\
        """;

    static final String OF_MEMBER = "SELECT " + COLUMNS
            + " FROM access_token WHERE member_id = :member ORDER BY revoked_at IS NOT NULL, created_at DESC";

    static final String BY_ID = "SELECT " + COLUMNS + " FROM access_token WHERE id = :id AND member_id = :member";

    static final String REVOKE =
            "UPDATE access_token SET revoked_at = :now WHERE id = :id AND member_id = :member AND revoked_at IS NULL";

    static final String PRESENTED = """
        SELECT t.id, t.name, t.scope, t.expires_at, t.revoked_at, m.id AS member_id, m.username, m.name AS member,
               m.party_code, m.active,
               ARRAY(SELECT role FROM member_role r WHERE r.member_id = m.id ORDER BY role) AS roles
        FROM access_token t JOIN member m ON m.id = t.member_id WHERE t.digest = :digest\
        """;

    static final String USED = """
        UPDATE access_token SET last_used_at = :at, last_used_from = :from
        WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)\
        """;

    static final String MEMBER = "SELECT id FROM member WHERE username = :username AND active";

    private static final String MANAGING =
            "WHERE member_id = ANY (:members) AND scope = 'MANAGE' AND revoked_at IS NULL AND expires_at > :now";

    static final String COUNT_MANAGING = "SELECT count(*) FROM access_token " + MANAGING;

    static final String END_MANAGING = "WITH ended AS (UPDATE access_token SET revoked_at = :now " + MANAGING
            + " RETURNING member_id, name)"
            + " SELECT e.name, m.id AS member_id, m.name AS member, m.party_code"
            + " FROM ended e JOIN member m ON m.id = e.member_id ORDER BY m.id, e.name";

    static final String COUNT_OLD = "SELECT count(*) FROM access_token WHERE least(revoked_at, expires_at) < :before";

    static final String DELETE_OLD = """
        DELETE FROM access_token
        WHERE id IN (SELECT id FROM access_token WHERE least(revoked_at, expires_at) < :before LIMIT :most)\
        """;

    private TokenSql() {}
}
