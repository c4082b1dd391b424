package org.pacta.webhook;

/** How what happens becomes deliveries owed: one statement each, whether one thing happened or a thousand. */
final class EventSql {

    private static final String ONE = """
        occurrence AS (
            SELECT :commitment::bigint AS commitment_id, :task::bigint AS task_id, :at::timestamptz AS occurred_at,
                   :previousDueOn::date AS previous_due_on)
        """;

    /**
     * Each due date that has passed where the lead office is is entered once; what is entered has happened. EXCEPT hashes,
     * where NOT EXISTS may be taken for a nested loop as long as the ledger has no statistics.
     */
    private static final String NEWLY_OVERDUE = """
        entered AS (
            INSERT INTO webhook_overdue (commitment_id, due_on, noticed_at)
            SELECT late.id, late.due_on, :now
            FROM (SELECT c.id, c.due_on
                  FROM commitment c
                  JOIN office o ON o.id = c.lead_office_id
                  JOIN party p ON p.code = o.party_code
                  WHERE c.status = 'ACTIVE' AND c.deadline_on < (:now::timestamptz AT TIME ZONE 'UTC')::date + 1
                    AND c.deadline_on < (:now::timestamptz AT TIME ZONE p.zone)::date
                  EXCEPT SELECT commitment_id, due_on FROM webhook_overdue) AS late
            ON CONFLICT DO NOTHING
            RETURNING commitment_id, due_on),
        occurrence AS (
            SELECT e.commitment_id, NULL::bigint AS task_id, NULL::date AS previous_due_on,
                   ((e.due_on + 1)::timestamp AT TIME ZONE p.zone) AS occurred_at
            FROM entered e
            JOIN commitment c ON c.id = e.commitment_id
            JOIN office o ON o.id = c.lead_office_id
            JOIN party p ON p.code = o.party_code)
        """;

    /**
     * Whoever may not see it when it happens is not told of it later either; whether he or she may when it is sent is
     * asked again then, of the policies themselves.
     */
    private static final String OWE = """
        , subject AS (
            SELECT h.occurred_at, h.previous_due_on, c.id AS commitment_id, c.reference, c.title, c.status, c.due_on,
                   c.original_due_on, c.releasable_to, lead.code AS lead_office, s.id AS statement_id, s.series,
                   t.id AS task_id, t.name AS task_name, t.state AS task_state, t.due_on AS task_due_on, t.due_at AS task_due_at,
                   t.releasable_to AS task_releasable_to, o.code AS task_office, a.name AS assignee
            FROM occurrence h
            JOIN commitment c ON c.id = h.commitment_id
            JOIN statement s ON s.id = c.statement_id
            JOIN office lead ON lead.id = c.lead_office_id
            LEFT JOIN task t ON t.id = h.task_id
            LEFT JOIN office o ON o.id = t.office_id
            LEFT JOIN member a ON a.id = t.assignee_id),
        hit AS (
            SELECT w.id AS webhook_id, s.commitment_id
            FROM webhook w
            JOIN member m ON m.id = w.owner_id
            JOIN subject s ON m.party_code = ANY (s.releasable_to)
                          AND (s.task_id IS NULL OR m.party_code = ANY (s.task_releasable_to))
                          AND (w.series IS NULL OR w.series = s.series)
                          AND (w.statement_id IS NULL OR w.statement_id = s.statement_id)
            WHERE w.state = 'ACTIVE' AND :event = ANY (w.events) AND may_have_webhooks(w.owner_id)),
        event AS (
            INSERT INTO webhook_event (event_id, type, occurred_at, subject, data, commitment_id, task_id, created_at)
            SELECT gen_random_uuid(), :type, s.occurred_at, s.reference, json_strip_nulls(json_build_object(
                       'reference', s.reference,
                       'title', s.title,
                       'status', s.status,
                       'dueOn', s.due_on,
                       'previousDueOn', s.previous_due_on,
                       'originalDueOn', s.original_due_on,
                       'leadOffice', s.lead_office,
                       'task', CASE WHEN s.task_id IS NOT NULL THEN json_build_object(
                           'id', s.task_id,
                           'name', s.task_name,
                           'state', s.task_state,
                           'dueOn', s.task_due_on,
                           'dueAt', to_char(s.task_due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'office', s.task_office,
                           'assignee', s.assignee) END,
                       'link', CASE WHEN s.task_id IS NULL THEN :base || '/commitments/' || s.reference
                                    ELSE :base || '/tasks/' || s.task_id END)),
                   s.commitment_id, s.task_id, :now
            FROM subject s WHERE EXISTS (SELECT FROM hit WHERE hit.commitment_id = s.commitment_id)
            RETURNING id, commitment_id)
        INSERT INTO webhook_delivery (webhook_id, event_id, next_attempt_at, created_at)
        SELECT hit.webhook_id, event.id, :now, :now FROM hit JOIN event USING (commitment_id)\
        """;

    static final String OWE_ONE = "WITH " + ONE + OWE;

    static final String OWE_NEWLY_OVERDUE = "WITH " + NEWLY_OVERDUE + OWE;

    /** A checkpoint counts the lines of all: whoever may not read the history is not told. */
    static final String OWE_SEALED = """
        WITH hit AS (
            SELECT w.id AS webhook_id FROM webhook w
            WHERE w.state = 'ACTIVE' AND :event = ANY (w.events) AND w.series IS NULL AND w.statement_id IS NULL
              AND may_have_webhooks(w.owner_id)
              AND EXISTS (SELECT FROM member_role r WHERE r.member_id = w.owner_id AND r.role IN ('ADMINISTRATOR', 'AUDITOR'))),
        event AS (
            INSERT INTO webhook_event (event_id, type, occurred_at, data, created_at)
            SELECT gen_random_uuid(), :type, :at, json_build_object(
                       'size', :size::bigint, 'note', :note::text, 'link', :base || '/history/check'), :now
            WHERE EXISTS (SELECT FROM hit)
            RETURNING id)
        INSERT INTO webhook_delivery (webhook_id, event_id, next_attempt_at, created_at)
        SELECT hit.webhook_id, event.id, :now, :now FROM hit, event\
        """;

    static final String OWE_PING = """
        WITH event AS (
            INSERT INTO webhook_event (event_id, type, occurred_at, data, created_at)
            VALUES (gen_random_uuid(), :type, :now, json_build_object('link', :base || '/webhooks/' || :webhook), :now)
            RETURNING id)
        INSERT INTO webhook_delivery (webhook_id, event_id, probe, next_attempt_at, created_at)
        SELECT :webhook, event.id, true, :now, :now FROM event RETURNING id\
        """;

    /** One sweep at a time in the whole database. */
    static final String LOCK = """
        SELECT set_config('lock_timeout', '10s', true), pg_advisory_xact_lock(hashtextextended('webhook sweep', 0))\
        """;

    private static final String OLD = """
        FROM webhook_event e
        WHERE e.created_at < :before
          AND NOT EXISTS (SELECT FROM webhook_delivery d
                          WHERE d.event_id = e.id AND d.state IN ('QUEUED', 'SENDING', 'IN_DOUBT'))
        """;

    static final String COUNT_OLD = "SELECT count(*) " + OLD;

    /** Deliveries go with their event. */
    static final String DELETE_OLD = "DELETE FROM webhook_event WHERE id IN (SELECT e.id " + OLD + " LIMIT :most)";

    private EventSql() {}
}
