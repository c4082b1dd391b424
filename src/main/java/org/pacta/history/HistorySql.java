package org.pacta.history;

final class HistorySql {

    static final String ADD = """
            INSERT INTO history (chain, position, happened_at, member_id, origin, action, statement_id, commitment_id,
                                 task_id, subject, before, after, releasable_to, previous_digest, digest)
            VALUES (:chain, 0, :at, :member, :origin, :action, :statement, :commitment,
                    :task, :subject, :before::jsonb, :after::jsonb, :releasableTo, ''::bytea, ''::bytea)""";

    private static final String LINES = """
            SELECT h.id, h.chain, h.position, h.happened_at, m.name AS member, o.name AS office, m.party_code,
                   h.origin, h.action, h.subject, h.task_id, h.before, h.after, encode(h.digest, 'hex') AS digest
            FROM history h
            LEFT JOIN member m ON m.id = h.member_id
            LEFT JOIN office o ON o.id = m.office_id
            """;

    private static final String MATCHING = """
            WHERE (:text::text IS NULL OR h.subject ILIKE '%' || :text || '%' OR m.name ILIKE '%' || :text || '%')
              AND (:action::text IS NULL OR h.action = :action)
              AND (:from::timestamptz IS NULL OR h.happened_at >= :from)
              AND (:until::timestamptz IS NULL OR h.happened_at < :until)
            """;

    private static final String AFTER =
            "AND h.id < (SELECT l.id FROM history l WHERE l.chain = :after AND l.position = :afterId) ";

    static final String OF_COMMITMENT =
            LINES + "WHERE h.commitment_id = :commitment ORDER BY h.id DESC OFFSET :offset LIMIT :limit";

    static final String OF_TASK = LINES + "WHERE h.task_id = :task ORDER BY h.id DESC LIMIT 200";

    static final String OF_STATEMENT = LINES + "WHERE h.statement_id = :statement ORDER BY h.id DESC LIMIT 500";

    static final String SEARCH = LINES + MATCHING + "ORDER BY h.id DESC OFFSET :offset LIMIT :limit";

    /** Those before one, or the newest. */
    static String following(boolean first) {
        return LINES + MATCHING + (first ? "" : AFTER) + "ORDER BY h.id DESC LIMIT :limit";
    }

    static final String COUNT = "SELECT count(*) FROM history h LEFT JOIN member m ON m.id = h.member_id " + MATCHING;

    static final String ACTIONS = "SELECT DISTINCT action FROM history ORDER BY action";

    static final String BROKEN = """
            SELECT chain || ' ' || position FROM (
                SELECT h.chain, h.position, h.digest = history_digest(h) AS sound,
                       h.previous_digest = coalesce(lag(h.digest) OVER chain, ''::bytea)
                           AND h.position = coalesce(lag(h.position) OVER chain, 0) + 1 AS linked
                FROM history h WINDOW chain AS (PARTITION BY h.chain ORDER BY h.position)) checked
            WHERE NOT (sound AND linked) ORDER BY 1""";

    private HistorySql() {}
}
