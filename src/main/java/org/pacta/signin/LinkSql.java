package org.pacta.signin;

final class LinkSql {

    static final String MAKE = """
            INSERT INTO sign_in_link (member_id, purpose, digest, made_at, ends_at)
            VALUES (:member, :purpose, :digest, :now, :endsAt)""";

    /** For whoever uses it, one at a time. */
    static final String BY_DIGEST = """
            SELECT l.id, l.member_id, l.ends_at, l.used_at, l.ended_at, m.active
            FROM sign_in_link l JOIN member m ON m.id = l.member_id WHERE l.digest = :digest FOR UPDATE OF l""";

    static final String USED = "UPDATE sign_in_link SET used_at = :now WHERE id = :id";

    static final String END = """
            UPDATE sign_in_link SET ended_at = :now WHERE member_id = :member AND used_at IS NULL AND ended_at IS NULL""";

    /**
     * Whom a name or mail address means, where he or she signs in here: has a password, or was invited to choose one. Not
     * whoever was sent a link a moment ago.
     */
    static final String FORGETFUL = """
            SELECT m.id,
                   EXISTS (SELECT FROM credential c WHERE c.member_id = m.id) AS has_password
            FROM member m
            WHERE m.active AND (m.username = lower(:who) OR lower(m.email) = lower(:who))
              AND (EXISTS (SELECT FROM credential c WHERE c.member_id = m.id)
                   OR EXISTS (SELECT FROM sign_in_link l WHERE l.member_id = m.id))
              AND NOT EXISTS (SELECT FROM sign_in_link l WHERE l.member_id = m.id AND l.made_at > :recently
                                                           AND l.ended_at IS NULL AND l.used_at IS NULL)""";

    private static final String OLD = "FROM sign_in_link WHERE coalesce(used_at, ended_at, ends_at) < :before";

    static final String COUNT_OLD = "SELECT count(*) " + OLD;

    static final String DELETE_OLD = "DELETE FROM sign_in_link WHERE id IN (SELECT id " + OLD + " LIMIT :most)";

    private LinkSql() {}
}
