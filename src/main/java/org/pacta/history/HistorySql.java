package org.pacta.history;

import org.pacta.database.ListQueries;
import org.pacta.database.Where;

final class HistorySql {

    static final String ADD = """
            INSERT INTO history (chain, position, happened_at, member_id, origin, action, statement_id, commitment_id,
                                 task_id, subject, before, after, releasable_to, previous_digest, digest)
            VALUES (:chain, 0, :at, :member, :origin, :action, :statement, :commitment,
                    :task, :subject, :before::jsonb, :after::jsonb, :releasableTo, ''::bytea, ''::bytea)""";

    private static final String LINES = """
            SELECT h.id, h.chain, h.position, h.happened_at, m.name AS member, o.name AS office, m.party_code,
                   h.origin, h.action, h.subject, h.task_id, h.before, h.after, encode(h.digest, 'hex') AS digest,
                   coalesce(t.element_id, a.element_id) AS form_element, t.fields AS form_fields,
                   coalesce(t.answers, a.answers) AS form_answers
            FROM history h
            LEFT JOIN member m ON m.id = h.member_id
            LEFT JOIN office o ON o.id = m.office_id
            LEFT JOIN task t ON t.id = h.task_id AND h.action = %s
            LEFT JOIN LATERAL (
                SELECT g.element_id, g.answers FROM party_answer g
                WHERE h.action = %s AND g.commitment_id = h.commitment_id
                  AND g.party_code = h.after ->> 'party' AND g.question = h.after ->> 'question'
                  AND g.round::text = h.after ->> 'round' AND g.given_at IS NOT NULL
                ORDER BY abs(extract(epoch FROM g.given_at - h.happened_at)) LIMIT 1) a ON true
            """.formatted(literal(Action.TASK_COMPLETED), literal(Action.ANSWER_GIVEN));

    private static String literal(Action action) {
        return "'" + action.word() + "'";
    }

    private static String matching(History.Filter filter) {
        return new Where()
                .when(
                        Where.text(filter.text()),
                        "(h.subject ILIKE '%' || :text || '%' OR m.name ILIKE '%' || :text || '%')")
                .when(filter.action(), "h.action = :action")
                .when(filter.from(), "h.happened_at >= :from")
                .when(filter.until(), "h.happened_at < :until")
                .clause();
    }

    private static final String AFTER =
            "AND h.id < (SELECT l.id FROM history l WHERE l.chain = :after AND l.position = :afterId) ";

    static final String OF_COMMITMENT =
            LINES + "WHERE h.commitment_id = :commitment ORDER BY h.id DESC OFFSET :offset LIMIT :limit";

    static final String OF_TASK = LINES + "WHERE h.task_id = :task ORDER BY h.id DESC LIMIT 200";

    static final String OF_STATEMENT = LINES + "WHERE h.statement_id = :statement ORDER BY h.id DESC LIMIT 500";

    static String search(History.Filter filter) {
        return LINES + matching(filter) + "ORDER BY h.id DESC OFFSET :offset LIMIT :limit";
    }

    /** Those before one, or the newest. */
    static String following(History.Filter filter, boolean first) {
        return LINES + matching(filter) + (first ? "" : AFTER) + "ORDER BY h.id DESC LIMIT :limit";
    }

    static String count(History.Filter filter) {
        var name = Where.text(filter.text()) == null ? "" : "LEFT JOIN member m ON m.id = h.member_id ";
        return ListQueries.counted("FROM history h " + name + matching(filter));
    }

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
