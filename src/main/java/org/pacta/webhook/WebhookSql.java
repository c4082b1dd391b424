package org.pacta.webhook;

final class WebhookSql {

    /** What the members' role may read: never a secret. */
    private static final String WEBHOOK = """
            SELECT w.id, w.owner_id, m.name AS owner, w.address, w.events, w.series, s.reference AS statement,
                   w.statement_id, w.pause_reason, w.previous_until, w.failing_since, w.created_at, w.version
            FROM webhook w
            JOIN member m ON m.id = w.owner_id
            LEFT JOIN statement s ON s.id = w.statement_id
            """;

    /** Whose they are by policy; the reader's own first. */
    static final String PAGE = WEBHOOK + """
            ORDER BY w.owner_id <> (SELECT acting_member()), m.name, w.id OFFSET :offset LIMIT :limit""";

    /** Those after one in that order, or the first. */
    static String following(boolean first) {
        return WEBHOOK + "WHERE true" + Webhooks.KEYSET.following(false, first);
    }

    static final String PARTY_OF = "SELECT party_code FROM member WHERE id = :id";

    static final String COUNT = "SELECT count(*) FROM webhook";

    static final String COUNT_OWN = "SELECT count(*) FROM webhook WHERE owner_id = :owner AND state <> 'DELETED'";

    static final String BY_ID = WEBHOOK + "WHERE w.id = :id";

    static final String SERIES = "SELECT DISTINCT series FROM statement ORDER BY series";

    static final String STATEMENTS = """
            SELECT reference FROM statement
            WHERE :text::text IS NULL OR reference ILIKE '%' || :text || '%' OR title ILIKE '%' || :text || '%'
            ORDER BY issued_on DESC, id DESC OFFSET :offset LIMIT :limit""";

    static final String STATEMENT = "SELECT id FROM statement WHERE reference = :reference";

    static final String ADD = """
            INSERT INTO webhook (owner_id, address, events, series, statement_id, created_at)
            VALUES (:owner, :address, :events::text[], :series, :statement, :now) RETURNING id""";

    static final String SEAL = "UPDATE webhook SET secret = :secret WHERE id = :id";

    /** Another address starts anew: what failed there says nothing of it. */
    static final String CHANGE = """
            UPDATE webhook
            SET failures = CASE WHEN address = :address THEN failures ELSE 0 END,
                failing_since = CASE WHEN address = :address THEN failing_since END,
                rests_until = CASE WHEN address = :address THEN rests_until END,
                address = :address, events = :events::text[], series = :series, statement_id = :statement,
                version = version + 1
            WHERE id = :id AND version = :version AND state <> 'DELETED'""";

    static final String PAUSE = """
            UPDATE webhook SET state = 'PAUSED', pause_reason = :reason, version = version + 1
            WHERE id = :id AND version = :version AND state = 'ACTIVE'""";

    static final String PAUSE_ACTIVE = """
            UPDATE webhook SET state = 'PAUSED', pause_reason = :reason, version = version + 1
            WHERE id = :id AND state = 'ACTIVE'""";

    static final String RESUME = """
            UPDATE webhook SET state = 'ACTIVE', pause_reason = NULL, failures = 0, failing_since = NULL,
                               rests_until = NULL, version = version + 1
            WHERE id = :id AND version = :version AND state = 'PAUSED'""";

    static final String ROTATE = """
            UPDATE webhook SET previous_secret = secret, previous_until = :previousUntil, secret = :secret,
                               version = version + 1
            WHERE id = :id AND version = :version AND state <> 'DELETED'""";

    /** The row stays for what was sent; its secrets go. */
    static final String DELETE = """
            UPDATE webhook SET state = 'DELETED', pause_reason = NULL, secret = NULL, previous_secret = NULL,
                               previous_until = NULL, version = version + 1
            WHERE id = :id AND version = :version AND state <> 'DELETED'""";

    static final String WITHHOLD_WAITING = """
            UPDATE webhook_delivery SET state = 'WITHHELD', version = version + 1
            WHERE webhook_id = :id AND state IN ('QUEUED', 'IN_DOUBT')""";

    static final String PING_WAITING = """
            SELECT EXISTS (SELECT FROM webhook_delivery
                           WHERE webhook_id = :id AND probe AND state IN ('QUEUED', 'SENDING') AND attempts = 0)""";

    static final String SUCCEEDED = """
            UPDATE webhook SET failures = 0, failing_since = NULL, rests_until = NULL
            WHERE id = :id AND (failures > 0 OR rests_until IS NOT NULL)""";

    static final String FAILURES = "SELECT failures FROM webhook WHERE id = :id FOR UPDATE";

    static final String FAILED = """
            UPDATE webhook SET failures = failures + 1, failing_since = coalesce(failing_since, :now),
                               rests_until = :restsUntil
            WHERE id = :id RETURNING failing_since""";

    static final String OWNER = """
            SELECT m.id, m.name, m.email, m.locale, w.address
            FROM webhook w JOIN member m ON m.id = w.owner_id WHERE w.id = :id""";

    private WebhookSql() {}
}
