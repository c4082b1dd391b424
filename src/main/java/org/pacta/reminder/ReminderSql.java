package org.pacta.reminder;

final class ReminderSql {

    /** One sweep at a time in the whole database, so that a second finds what the first wrote, and mails it not again. */
    static final String LOCK = """
        SELECT set_config('lock_timeout', '10s', true), pg_advisory_xact_lock(hashtextextended('reminder sweep', 0))\
        """;

    static final String MEMBER_ZONES = "SELECT DISTINCT zone FROM member WHERE active";

    /**
     * Who answers for an office's tasks while nobody has them: those of the office who may do them, as decided in
     * {@code Permissions}; where it has none, its party's managers, so that nothing waits unseen.
     */
    private static final String RESPONSIBLE = """
        worker AS MATERIALIZED (
            SELECT m.id, m.office_id, m.party_code, bool_or(r.role = 'MANAGER') AS manager
            FROM member m JOIN member_role r ON r.member_id = m.id AND r.role IN ('OFFICER', 'MANAGER')
            WHERE m.active GROUP BY m.id),
        responsible AS MATERIALIZED (
            SELECT o.id AS office_id, f.managers_only, w.id AS member_id, w.party_code
            FROM office o
            CROSS JOIN (VALUES (false), (true)) AS f (managers_only)
            JOIN worker w ON w.office_id = o.id AND (w.manager OR NOT f.managers_only)
            UNION ALL
            SELECT o.id, f.managers_only, w.id, w.party_code
            FROM office o
            CROSS JOIN (VALUES (false), (true)) AS f (managers_only)
            JOIN worker w ON w.party_code = o.party_code AND w.manager
            WHERE NOT EXISTS (SELECT FROM worker own
                              WHERE own.office_id = o.id AND (own.manager OR NOT f.managers_only)))
        """;

    /**
     * From {@code due} to who is concerned: the assignee; or those responsible where nobody, or nobody active, has it; beside
     * each of them a substitute during an absence. Nobody whose party may not see the task.
     */
    private static final String RECIPIENTS = """
        assigned AS (
            SELECT d.task_id, d.rule, d.due_on, d.office_id, d.managers_only, d.releasable_to, d.today,
                   m.id AS assignee, m.party_code AS assignee_party
            FROM due d LEFT JOIN member m ON m.id = d.assignee_id AND m.active),
        recipient AS (
            SELECT a.task_id, a.rule, a.due_on, a.assignee AS member_id
            FROM assigned a WHERE a.assignee_party = ANY (a.releasable_to)
            UNION ALL
            SELECT DISTINCT a.task_id, a.rule, a.due_on, s.id
            FROM assigned a
            JOIN absence b ON b.member_id = a.assignee AND a.today BETWEEN b.starts_on AND b.ends_on
            JOIN member s ON s.id = b.substitute_id AND s.active AND s.party_code = ANY (a.releasable_to)
            UNION ALL
            SELECT a.task_id, a.rule, a.due_on, r.member_id
            FROM assigned a
            JOIN responsible r ON r.office_id = a.office_id AND r.managers_only = a.managers_only
                 AND r.party_code = ANY (a.releasable_to)
            WHERE a.assignee IS NULL
            UNION ALL
            SELECT DISTINCT a.task_id, a.rule, a.due_on, s.id
            FROM absence b
            JOIN member s ON s.id = b.substitute_id AND s.active
            JOIN responsible r ON r.member_id = b.member_id
            JOIN assigned a ON a.office_id = r.office_id AND a.managers_only = r.managers_only AND a.assignee IS NULL
                 AND a.today BETWEEN b.starts_on AND b.ends_on AND s.party_code = ANY (a.releasable_to)
            -- Those that are long over, or far off, are not asked one by one.
            WHERE b.ends_on >= (SELECT min(today) FROM due) AND b.starts_on <= (SELECT max(today) FROM due)
              AND NOT EXISTS (SELECT FROM responsible own
                              WHERE own.member_id = s.id AND own.office_id = a.office_id
                                AND own.managers_only = a.managers_only))
        """;

    /**
     * What is owed now and not yet in the ledger, to those who are not asleep. What of a commitment its recipient's party
     * may not see stays out. Due dates come one by one with their rules, so that they are found by equality; all that are
     * older than the oldest are under the last rule.
     */
    static final String OWED = """
        WITH near AS MATERIALIZED (
            SELECT t.id, t.name, t.office_id, t.managers_only, t.assignee_id, t.due_on, t.due_at, t.releasable_to,
                   t.commitment_id
            FROM task t WHERE t.ended_at IS NULL AND t.due_on <= :latestDue::date),
        due AS MATERIALIZED (
            SELECT t.id AS task_id, t.office_id, t.managers_only, t.assignee_id, t.due_on, t.due_at, t.releasable_to,
                   w.rule, w.today, t.name AS task_name, o.name AS office_name, o.party_code AS owner,
                   c.reference, c.title, c.releasable_to AS commitment_releasable_to
            FROM near t
            JOIN office o ON o.id = t.office_id
            JOIN unnest(:parties::text[], :dueOns::text[]::date[], :rules::text[], :todays::text[]::date[])
                 AS w (party_code, due_on, rule, today)
                 ON w.party_code = o.party_code AND w.due_on = greatest(t.due_on, :oldestDue::date)
            JOIN commitment c ON c.id = t.commitment_id AND c.status = 'ACTIVE'),
        """ + RESPONSIBLE + ", " + RECIPIENTS + """
        SELECT r.member_id, r.rule, r.due_on, d.due_at, d.task_id, d.task_name, d.managers_only, d.office_name, d.owner,
               assignee.id AS assignee_id, assignee.name AS assignee_name,
               CASE WHEN m.party_code = ANY (d.commitment_releasable_to) THEN d.reference END AS reference,
               CASE WHEN m.party_code = ANY (d.commitment_releasable_to) THEN d.title END AS title
        FROM recipient r
        JOIN due d ON d.task_id = r.task_id
        JOIN member m ON m.id = r.member_id AND m.zone = ANY (:awakeZones::text[])
        LEFT JOIN member assignee ON assignee.id = d.assignee_id AND assignee.active
        WHERE NOT EXISTS (SELECT FROM reminder e
                          WHERE e.task_id = r.task_id AND e.due_on = r.due_on AND e.rule = r.rule
                            AND e.recipient_id = r.member_id)
        ORDER BY r.member_id, r.due_on, d.task_id\
        """;

    static final String RECIPIENT_ROWS = """
        SELECT id, name, email, zone, locale FROM member WHERE id = ANY (:ids::bigint[])\
        """;

    /** Those who speak for a party bound: its active managers and coordinators who may see the commitment. */
    static final String SPEAKERS = """
        SELECT m.id, m.name, m.email, m.zone, m.locale, c.title
        FROM commitment c
        JOIN commitment_party p ON p.commitment_id = c.id
        JOIN member m ON m.party_code = p.party_code AND m.active AND m.party_code = ANY (c.releasable_to)
        WHERE c.id = :commitment
          AND EXISTS (SELECT FROM member_role r WHERE r.member_id = m.id AND r.role IN ('MANAGER', 'COORDINATOR'))
        ORDER BY m.id\
        """;

    /** The quoted sentence of a task's commitment, where the recipient's party may see commitment and statement. */
    static final String QUOTES = """
        SELECT DISTINCT ON (w.member_id) w.member_id, p.body, s.reference
        FROM unnest(:tasks::bigint[], :members::bigint[]) AS w (task_id, member_id)
        JOIN member m ON m.id = w.member_id
        JOIN task t ON t.id = w.task_id
        JOIN commitment c ON c.id = t.commitment_id AND m.party_code = ANY (c.releasable_to)
        JOIN commitment_passage q ON q.commitment_id = c.id
        JOIN passage p ON p.id = q.passage_id
        JOIN statement s ON s.id = p.statement_id AND m.party_code = ANY (s.releasable_to)
        ORDER BY w.member_id, p.ordinal\
        """;

    /** Enters reminders into the ledger, each with the mail that tells it. Fails rather than mail one twice. */
    static final String ENTER = """
        INSERT INTO reminder (task_id, rule, due_on, recipient_id, mail_id, owed_at)
        SELECT e.task_id, e.rule, e.due_on, e.recipient_id, e.mail_id, :now
        FROM unnest(:tasks::bigint[], :rules::text[], :dueOns::text[]::date[], :recipients::bigint[],
                    :mails::bigint[]) AS e (task_id, rule, due_on, recipient_id, mail_id)\
        """;

    /**
     * Who is told of his or her own party's silence now, and is not asleep. Asked are those who have a task of it, of their own
     * side too, and where there is none the office that acts for the party. The bound on {@code since} is looser than the rhythm
     * by as many days as months differ in: it is there for the index.
     */
    static final String OWED_UPDATES = """
        WITH silent AS MATERIALIZED (
            SELECT u.commitment_id, u.party_code, u.since, w.today, c.reference, c.title, c.releasable_to,
                   c.lead_office_id, (u.since + 2 * r.every)::date + 1 AS open_on,
                   CASE WHEN (u.since + 2 * r.every)::date < w.today THEN 'OPEN'
                        WHEN (u.since + 1.5 * r.every)::date <= w.today THEN 'ESCALATED' ELSE 'ASKED' END AS stage
            FROM update_owed u
            JOIN unnest(:parties::text[], :todays::text[]::date[]) AS w (party_code, today)
                 ON w.party_code = u.party_code
            JOIN commitment c ON c.id = u.commitment_id AND c.status = 'ACTIVE'
            JOIN update_rhythm r ON r.kind = c.kind AND (u.since + r.every)::date <= w.today
            WHERE u.since <= :latest::date - (SELECT min(every) FROM update_rhythm) + interval '3 days'),
        work AS (
            SELECT s.commitment_id, s.stage, s.since, s.releasable_to, s.today,
                   o.id AS office_id, t.managers_only, t.assignee_id
            FROM silent s
            JOIN task t ON t.commitment_id = s.commitment_id AND t.ended_at IS NULL
            JOIN office o ON o.id = t.office_id AND o.party_code = s.party_code
            UNION ALL
            SELECT s.commitment_id, s.stage, s.since, s.releasable_to, s.today, acting.id, false, NULL
            FROM silent s
            CROSS JOIN LATERAL (
                SELECT o.id FROM office o
                LEFT JOIN supporting_office so ON so.office_id = o.id AND so.commitment_id = s.commitment_id
                WHERE o.party_code = s.party_code
                  AND (o.id = s.lead_office_id OR so.office_id IS NOT NULL OR o.point_of_contact)
                ORDER BY o.id = s.lead_office_id DESC, so.office_id IS NOT NULL DESC, o.id LIMIT 1) acting
            WHERE NOT EXISTS (SELECT FROM task t JOIN office o ON o.id = t.office_id
                              WHERE t.commitment_id = s.commitment_id AND t.ended_at IS NULL
                                AND o.party_code = s.party_code)),
        due AS MATERIALIZED (
            SELECT commitment_id AS task_id, stage AS rule, since AS due_on, office_id, managers_only, assignee_id,
                   releasable_to, today
            FROM work
            UNION
            SELECT commitment_id, stage, since, office_id, true, NULL, releasable_to, today
            FROM work WHERE stage <> 'ASKED'),
        """ + RESPONSIBLE + ", " + RECIPIENTS + """
        SELECT DISTINCT r.member_id, s.stage, s.commitment_id, s.party_code, p.name AS party, s.reference, s.title,
               s.since, s.open_on
        FROM recipient r
        JOIN member m ON m.id = r.member_id AND m.zone = ANY (:awakeZones::text[])
        JOIN silent s ON s.commitment_id = r.task_id AND s.party_code = m.party_code
        JOIN party p ON p.code = s.party_code
        WHERE NOT EXISTS (SELECT FROM update_reminder e
                          WHERE e.commitment_id = s.commitment_id AND e.party_code = s.party_code AND e.since = s.since
                            AND e.rule = s.stage AND e.recipient_id = r.member_id)
        ORDER BY r.member_id, s.since, s.reference\
        """;

    /** Enters notices into the ledger, each with the mail that tells it. Fails rather than mail one twice. */
    static final String ENTER_UPDATES = """
        INSERT INTO update_reminder (commitment_id, party_code, since, rule, recipient_id, mail_id, owed_at)
        SELECT e.commitment_id, e.party_code, e.since, e.rule, e.recipient_id, e.mail_id, :now
        FROM unnest(:commitments::bigint[], :parties::text[], :sinces::text[]::date[], :rules::text[],
                    :recipients::bigint[], :mails::bigint[])
             AS e (commitment_id, party_code, since, rule, recipient_id, mail_id)\
        """;

    /** Coordinators who may see a series that has fallen silent, and were not told since it met last: those named for it, or all. */
    static final String OWED_SERIES = """
        WITH silent AS MATERIALIZED (
            SELECT w.party_code, s.series, s.last_id, s.reference, s.issued_on, s.expected_on, s.host_next
            FROM unnest(:parties::text[], :todays::text[]::date[]) AS w (party_code, today)
            CROSS JOIN LATERAL cadences(w.party_code, w.today) s
            WHERE s.next IS NULL AND s.expected_on < w.today)
        SELECT m.id AS member_id, s.series, s.last_id, s.reference, s.issued_on, s.expected_on, s.host_next
        FROM silent s
        JOIN member m ON m.party_code = s.party_code AND m.active AND m.zone = ANY (:awakeZones::text[])
        WHERE EXISTS (SELECT FROM member_role r WHERE r.member_id = m.id AND r.role = 'COORDINATOR')
          AND (EXISTS (SELECT FROM series_coordinator k WHERE k.series = s.series AND k.member_id = m.id)
               OR NOT EXISTS (SELECT FROM series_coordinator k JOIN member o ON o.id = k.member_id AND o.active
                              WHERE k.series = s.series AND o.party_code = m.party_code))
          AND NOT EXISTS (SELECT FROM series_reminder e
                          WHERE e.series = s.series AND e.last_statement_id = s.last_id AND e.recipient_id = m.id)
        ORDER BY m.id, s.expected_on, s.series\
        """;

    static final String ENTER_SERIES = """
        INSERT INTO series_reminder (series, last_statement_id, recipient_id, mail_id, owed_at)
        SELECT e.series, e.last_id, e.recipient_id, e.mail_id, :now
        FROM unnest(:series::text[], :lasts::bigint[], :recipients::bigint[], :mails::bigint[])
             AS e (series, last_id, recipient_id, mail_id)\
        """;

    /** A task as the reader may see it. */
    static final String OPEN_TASK = """
        SELECT t.due_on, o.party_code
        FROM task t JOIN office o ON o.id = t.office_id JOIN commitment c ON c.id = t.commitment_id
        WHERE t.id = :task AND t.ended_at IS NULL AND c.status = 'ACTIVE'\
        """;

    /** Who would be reminded of a task on each of the given days, and is not yet by that rule. */
    static final String PLANNED = """
        WITH due AS MATERIALIZED (
            SELECT t.id AS task_id, t.office_id, t.managers_only, t.assignee_id, t.due_on, t.releasable_to,
                   w.rule, w.today
            FROM task t CROSS JOIN unnest(:rules::text[], :days::text[]::date[]) AS w (rule, today)
            WHERE t.id = :task),
        """ + RESPONSIBLE + ", " + RECIPIENTS + """
        SELECT DISTINCT r.rule, d.today, m.id, m.name
        FROM recipient r
        JOIN due d ON d.rule = r.rule
        JOIN member m ON m.id = r.member_id
        WHERE NOT EXISTS (SELECT FROM reminder e
                          WHERE e.task_id = r.task_id AND e.rule = r.rule AND e.due_on = r.due_on
                            AND e.recipient_id = r.member_id)
        ORDER BY d.today, m.name, m.id\
        """;

    /** Begins with the mail that waits, which is little or nothing. */
    static final String NOT_LEFT = """
        SELECT count(*) AS owed, count(*) FILTER (WHERE r.owed_at < :late) AS late
        FROM (SELECT id FROM mail WHERE state IN ('QUEUED', 'IN_DOUBT') UNION ALL
              SELECT id FROM mail WHERE state = 'SENDING') AS m
        JOIN (SELECT mail_id, owed_at FROM reminder UNION ALL
              SELECT mail_id, owed_at FROM update_reminder UNION ALL
              SELECT mail_id, owed_at FROM series_reminder) r ON r.mail_id = m.id\
        """;

    /**
     * Those of the mails of which nothing holds any more: the task is done or due on another day, or its reader may not see it
     * now; the party has told how things stand; the series has met.
     */
    static final String OUTDATED = """
        SELECT told.mail_id FROM (
            SELECT r.mail_id,
                   t.ended_at IS NULL AND t.due_on = r.due_on AND m.party_code = ANY (t.releasable_to) AS holds
            FROM reminder r JOIN task t ON t.id = r.task_id JOIN member m ON m.id = r.recipient_id
            WHERE r.mail_id = ANY (:mails::bigint[])
            UNION ALL
            SELECT r.mail_id, EXISTS (SELECT FROM update_owed u JOIN commitment c ON c.id = u.commitment_id
                                      WHERE u.commitment_id = r.commitment_id AND u.party_code = r.party_code
                                        AND u.since = r.since AND c.status = 'ACTIVE'
                                        AND r.party_code = ANY (c.releasable_to))
            FROM update_reminder r WHERE r.mail_id = ANY (:mails::bigint[])
            UNION ALL
            SELECT r.mail_id, NOT EXISTS (SELECT FROM statement n JOIN statement l ON l.id = r.last_statement_id
                                          WHERE n.series = r.series AND n.issued_on > l.issued_on)
            FROM series_reminder r WHERE r.mail_id = ANY (:mails::bigint[])) told
        GROUP BY told.mail_id HAVING NOT bool_or(told.holds)\
        """;

    private ReminderSql() {}
}
