package org.pacta.webhook;

final class DeliverySql {

    /** Claims whose sender is gone, known so or long silent: it may have been sent, so it is marked as doubtful for good and sent once more. */
    static final String RECOVER = """
            UPDATE webhook_delivery
            SET state = CASE WHEN attempts + 1 >= :attemptsAllowed THEN 'DEAD' ELSE 'IN_DOUBT' END,
                attempts = attempts + 1, doubted_at = coalesce(doubted_at, :now), claim = NULL, claimed_at = NULL,
                claimed_by = NULL, next_attempt_at = :now, version = version + 1
            WHERE state = 'SENDING'
              AND (claimed_at < :abandonedBefore
                   OR claimed_by IN (SELECT n.id FROM node n WHERE n.died_at IS NOT NULL))""";

    /** A claim under which nothing was sent. */
    static final String NOT_SENT = """
            UPDATE webhook_delivery
            SET state = CASE WHEN doubted_at IS NULL THEN 'QUEUED' ELSE 'IN_DOUBT' END,
                claim = NULL, claimed_at = NULL, claimed_by = NULL, version = version + 1
            WHERE claim = :claim AND state = 'SENDING'""";

    /**
     * What is due. Where a receiver fails and something waits behind it, the first is tried as soon as the receiver has rested,
     * before its own time: else all behind it would wait for hours although the receiver is back.
     */
    private static final String DUE = """
            FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
            WHERE d.state IN ('QUEUED', 'IN_DOUBT')
              AND (d.next_attempt_at <= :now
                   OR w.failures > 0 AND EXISTS (SELECT FROM webhook_delivery o
                                                 WHERE o.webhook_id = w.id AND o.state IN ('QUEUED', 'IN_DOUBT')
                                                   AND o.next_attempt_at <= :now))
              AND (w.state = 'ACTIVE' AND (w.rests_until IS NULL OR w.rests_until <= :now)
                   OR w.state <> 'DELETED' AND d.probe)
            """;

    /** The webhooks that have something to send now. */
    static final String READY = "SELECT DISTINCT d.webhook_id " + DUE;

    /**
     * Claims one delivery, what happened first before the rest. What is about a commitment waits until all that happened to it
     * before has arrived or is given up; what is about another does not.
     */
    static final String CLAIM = """
            UPDATE webhook_delivery c
            SET state = 'SENDING', claim = :claim, claimed_at = :now, claimed_by = :node, version = c.version + 1
            FROM webhook w, webhook_event e
            WHERE c.id = (SELECT d.id
            """ + DUE + """
                          AND d.webhook_id = :webhook
                          AND NOT EXISTS (
                              SELECT FROM webhook_delivery b
                              JOIN webhook_event be ON be.id = b.event_id
                              JOIN webhook_event de ON de.id = d.event_id AND de.commitment_id = be.commitment_id
                              WHERE b.webhook_id = :webhook AND b.id < d.id
                                AND b.state IN ('QUEUED', 'IN_DOUBT', 'SENDING'))
                          ORDER BY d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
              AND w.id = c.webhook_id AND e.id = c.event_id
            RETURNING c.id, c.attempts, c.next_attempt_at > :now AS early, c.doubted_at IS NOT NULL AS doubted, w.id AS webhook_id, w.owner_id, w.address,
                      w.secret, CASE WHEN w.previous_until > :now THEN w.previous_secret END AS previous_secret,
                      e.id AS event, e.event_id, e.type, e.occurred_at, e.subject, e.data""";

    static final String MAY_SUBSCRIBE = "SELECT may_have_webhooks(:member)";

    /** Run as the subscriber: the policies decide. */
    static final String VISIBLE = "SELECT count(*) FROM webhook_event WHERE id = :event";

    static final String SETTLE = """
            UPDATE webhook_delivery
            SET state = :state, attempts = :attempts, next_attempt_at = coalesce(:nextAttemptAt, next_attempt_at),
                last_attempt_at = :now, response_code = :code, response_excerpt = :excerpt, failure = :failure,
                took_ms = :took, doubted_at = coalesce(doubted_at, :doubtedAt),
                delivered_at = CASE WHEN :state = 'DELIVERED' THEN :now::timestamptz END,
                claim = NULL, claimed_at = NULL, claimed_by = NULL, version = version + 1
            WHERE id = :id AND claim = :claim AND state = 'SENDING'""";

    /** The receiver is back: what was put off while it was away goes now. */
    static final String PULL_FORWARD = """
            UPDATE webhook_delivery SET next_attempt_at = :now, version = version + 1
            WHERE webhook_id = :webhook AND state IN ('QUEUED', 'IN_DOUBT') AND next_attempt_at > :now""";

    static final String WITHHOLD = """
            UPDATE webhook_delivery
            SET state = 'WITHHELD', response_code = NULL, response_excerpt = NULL, failure = NULL,
                claim = NULL, claimed_at = NULL, claimed_by = NULL, version = version + 1
            WHERE id = :id AND claim = :claim""";

    private static final String LINES = """
            FROM webhook_delivery d
            JOIN webhook w ON w.id = d.webhook_id
            LEFT JOIN webhook_event e ON e.id = d.event_id
            """;

    private static final String COLUMNS = """
            SELECT d.id, d.webhook_id, d.state, d.attempts, d.next_attempt_at, d.doubted_at, d.last_attempt_at,
                   d.response_code, d.response_excerpt, d.failure, d.took_ms, d.delivered_at, d.created_at, d.version,
                   e.event_id, e.type, e.occurred_at, e.subject, e.data
            """;

    private static final String MATCHING = """
            WHERE d.webhook_id = :webhook AND (:state::text IS NULL OR d.state = :state)
            """;

    static final String PAGE = COLUMNS + LINES + MATCHING + "ORDER BY d.id DESC OFFSET :offset LIMIT :limit";

    /** Those before one, or the newest. */
    static String following(boolean first) {
        return COLUMNS + LINES + MATCHING + Deliveries.KEYSET.following(true, first);
    }

    static final String COUNT = "SELECT count(*) " + LINES + MATCHING;

    static final String BY_ID = COLUMNS + LINES + "WHERE d.id = :id";

    static final String RESEND = """
            UPDATE webhook_delivery
            SET state = CASE WHEN doubted_at IS NULL THEN 'QUEUED' ELSE 'IN_DOUBT' END,
                attempts = 0, next_attempt_at = :now, delivered_at = NULL, version = version + 1
            WHERE id = :id AND version = :version AND state IN ('DELIVERED', 'IN_DOUBT', 'DEAD', 'WITHHELD')""";

    static final String BACKLOG = """
            SELECT count(*) AS waiting, min(d.next_attempt_at) FILTER (WHERE w.failures = 0) AS oldest,
                   (SELECT count(*) FROM webhook_delivery WHERE state = 'DEAD') AS dead
            FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
            WHERE d.state IN ('QUEUED', 'IN_DOUBT') AND w.state = 'ACTIVE'""";

    private DeliverySql() {}
}
