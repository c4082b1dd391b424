package org.pacta.overview;

import org.pacta.database.OwnersDay;
import org.pacta.database.Where;

final class OverviewSql {

    // What the view commitment_standing counts one commitment at a time, for all of them in one pass over the open
    // tasks
    // that are blocked or behind and the silences that are twice the shortest rhythm old: others make no difference to
    // a
    // standing. Months differ by up to three days, twice, so the bound on a silence is looser, and the rhythm decides.
    private static String standing(OverviewScope scope) {
        return """
            WITH standing AS MATERIALIZED (
                SELECT c.id, c.reference, c.due_on, c.statement_id, c.kind, c.lead_office_id,
                       coalesce(health(c.status, c.deadline_on,
                                       CASE WHEN t.behind OR u.commitment_id IS NOT NULL THEN '-infinity'::date END,
                                       t.blocked_tasks, c.plan_needs, lead.today),
                                c.status) AS standing,
                       CASE WHEN c.status = 'ACTIVE' AND c.due_on >= :today AND c.due_on <= :today::date + 90
                            THEN greatest(c.due_on - :today::date - 1, 0) / 30 END AS span
                FROM commitment c
                JOIN statement s ON s.id = c.statement_id
                JOIN """ + OwnersDay.OF_OFFICES + """
                lead ON lead.id = c.lead_office_id
                LEFT JOIN (SELECT t.commitment_id, count(*) FILTER (WHERE t.state = 'BLOCKED') AS blocked_tasks,
                                  bool_or(least(t.due_on, t.planned_on) < there.today) AS behind
                           FROM task t JOIN """ + OwnersDay.OF_OFFICES + """
                           there ON there.id = t.office_id
                           WHERE t.ended_at IS NULL
                             AND (t.state = 'BLOCKED' OR least(t.due_on, t.planned_on) < """ + OwnersDay.LATEST + """
                             )
                           GROUP BY t.commitment_id) t ON t.commitment_id = c.id
                LEFT JOIN (SELECT u.commitment_id
                           FROM update_owed u
                           JOIN commitment k ON k.id = u.commitment_id
                           JOIN update_rhythm r ON r.kind = k.kind
                           JOIN """
                + OwnersDay.OF_PARTIES + """
                           there ON there.code = u.party_code
                           WHERE u.since <= (""" + OwnersDay.LATEST + """
                                             - 2 * (SELECT min(every) FROM update_rhythm) + interval '6 days')::date
                             AND (u.since + 2 * r.every)::date < there.today
                           GROUP BY u.commitment_id) u ON u.commitment_id = c.id
            """
                + ofScope(scope).clause();
    }

    /**
     * One pass over what the reader may see, counted in ways of which others are sums; and of those that need somebody, the
     * first few by name, with what else is shown of these alone.
     */
    static String standings(OverviewScope scope) {
        return standing(scope) + """
            ), counted AS (
                SELECT grouping(statement_id, kind, lead_office_id, span) AS but, statement_id, kind, lead_office_id, span, standing,
                       count(*) AS commitments
                FROM standing
                GROUP BY GROUPING SETS ((standing, statement_id), (standing, kind), (standing, lead_office_id), (standing, span))
            ), tally AS (
                SELECT 'total' AS counted_by, NULL AS statement, NULL::date AS issued_on, NULL AS kind, NULL AS party,
                       NULL::bigint AS office_id, NULL AS office, NULL AS office_party, NULL::integer AS span, standing,
                       sum(commitments) AS commitments
                FROM counted WHERE but = 11 GROUP BY standing
                UNION ALL SELECT 'kind', NULL, NULL, kind, NULL, NULL, NULL, NULL, NULL, standing, commitments FROM counted WHERE but = 11
                UNION ALL SELECT 'statement', s.reference, s.issued_on, NULL, NULL, NULL, NULL, NULL, NULL, standing, commitments
                FROM counted JOIN statement s ON s.id = statement_id WHERE but = 7
                UNION ALL SELECT 'office', NULL, NULL, NULL, NULL, o.id, o.name, o.party_code, NULL, standing, commitments
                FROM counted JOIN office o ON o.id = lead_office_id WHERE but = 13
                UNION ALL SELECT 'party', NULL, NULL, NULL, o.party_code, NULL, NULL, NULL, NULL, standing, sum(commitments)
                FROM counted JOIN office o ON o.id = lead_office_id WHERE but = 13 GROUP BY o.party_code, standing
                UNION ALL SELECT 'span', NULL, NULL, NULL, NULL, NULL, NULL, NULL, span, standing, commitments FROM counted WHERE but = 14
            ), attention AS (
                SELECT c.reference, c.title, o.name AS office, o.party_code AS party, c.due_on, worst.standing, t.blocked_tasks, t.next_task_due_on,
                       t.at_risk_after, c.plan_needs, u.silent_since, lead.today, t.late_since, t.behind_since,
                       worst.place
                FROM (SELECT *, row_number() OVER () AS place
                      FROM (SELECT id, standing FROM standing WHERE standing IN ('OVERDUE', 'BLOCKED', 'AT_RISK')
                            ORDER BY array_position(ARRAY['OVERDUE', 'BLOCKED', 'AT_RISK'], standing), due_on, reference
                            LIMIT :limit) first) worst
                JOIN commitment c ON c.id = worst.id
                JOIN office o ON o.id = c.lead_office_id
                JOIN """ + OwnersDay.OF_PARTIES + """
                lead ON lead.code = o.party_code
                CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE t.state = 'BLOCKED') AS blocked_tasks,
                                           min(t.due_on) AS next_task_due_on,
                                           min(least(t.due_on, t.planned_on)) AS at_risk_after,
                                           min(t.due_on) FILTER (WHERE t.due_on < there.today) AS late_since,
                                           min(t.planned_on) FILTER (WHERE t.planned_on < there.today) AS behind_since
                                    FROM task t JOIN """ + OwnersDay.OF_OFFICES + """
                                    there ON there.id = t.office_id
                                    WHERE t.commitment_id = c.id AND t.ended_at IS NULL) t
                CROSS JOIN LATERAL (SELECT min(u.since) AS silent_since
                                    FROM update_owed u JOIN update_rhythm r ON r.kind = c.kind
                                    JOIN """ + OwnersDay.OF_PARTIES
                + """
                                    there ON there.code = u.party_code
                                    WHERE u.commitment_id = c.id AND (u.since + 2 * r.every)::date < there.today) u
            )
            SELECT counted_by, statement, issued_on, kind, party, office_id, office, office_party, span, standing, commitments,
                   NULL AS reference, NULL AS title, NULL::date AS due_on, NULL::bigint AS blocked_tasks,
                   NULL::date AS next_task_due_on, NULL::date AS at_risk_after, NULL::integer AS plan_needs,
                   NULL::date AS silent_since, NULL::date AS today, NULL::date AS late_since, NULL::date AS behind_since,
                   NULL::bigint AS place
            FROM tally
            UNION ALL
            SELECT 'attention', NULL, NULL, NULL, party, NULL, office, NULL, NULL, standing, NULL,
                   reference, title, due_on, blocked_tasks, next_task_due_on, at_risk_after, plan_needs, silent_since, today, late_since,
                   behind_since, place
            FROM attention
            ORDER BY issued_on DESC NULLS LAST, statement, kind, party, place""";
    }

    /** When each series met last, and which meeting is being prepared; the first due first. */
    static final String CADENCES = """
            SELECT series, reference, issued_on, expected_on, every_months, host_next, version, next, next_on, next_party
            FROM cadences((SELECT acting_party()), :today)
            ORDER BY coalesce(next_on, expected_on), series
            LIMIT :limit""";

    // The conditions are those of the list of tasks that each figure leads to. Whoever may see a task may see its
    // commitment,
    // so that counting needs no commitments where their texts are not asked for: an index has it all.
    private static String tasks(OverviewScope scope, String condition) {
        return "FROM task t JOIN " + OwnersDay.OF_OFFICES + " there ON there.id = t.office_id "
                + (scope.taskText() == null ? "" : "JOIN commitment c ON c.id = t.commitment_id ")
                + "WHERE " + condition + "\n"
                + new Where()
                        .when(scope.taskText(), """
                                (t.name ILIKE '%' || :text || '%' OR c.reference ILIKE '%' || :text || '%'
                                 OR c.title ILIKE '%' || :text || '%')""")
                        .when(scope.party(), "t.office_id IN (SELECT id FROM office WHERE party_code = :party)")
                        .further();
    }

    /** The first few of those, with how many there are; the rest of what is shown is read of these alone. */
    private static String firstOf(String tasks) {
        return ", first.today, (SELECT count(*) " + tasks + ") AS tasks\nFROM (SELECT t.id, there.today " + tasks + """
            ORDER BY t.due_on, t.id LIMIT :limit) first
            JOIN task t ON t.id = first.id
            JOIN commitment c ON c.id = t.commitment_id
            JOIN office o ON o.id = t.office_id
            ORDER BY t.due_on, t.id""";
    }

    static String lateTasks(OverviewScope scope) {
        return """
            SELECT o.id AS office_id, o.name AS office, o.party_code AS party, late.tasks
            FROM (SELECT t.office_id, count(*) AS tasks
            """ + tasks(scope, """
            t.ended_at IS NULL AND t.due_on <= """ + OwnersDay.LATEST + """
            AND CASE WHEN t.due_at IS NULL THEN t.due_on < there.today ELSE t.due_at < :now END""") + """
            GROUP BY t.office_id) late
            JOIN office o ON o.id = late.office_id""";
    }

    static String decisions(OverviewScope scope) {
        return "SELECT t.id, t.name, c.reference AS commitment, c.title, o.name AS office, t.due_on"
                + firstOf(tasks(
                        scope,
                        "t.ended_at IS NULL AND t.managers_only AND (t.assignee_id IS NULL OR t.assignee_id = :me)"));
    }

    /** What is blocked is open. */
    static String stuck(OverviewScope scope) {
        return """
            SELECT t.id, t.name, c.reference AS commitment, o.name AS office, o.party_code AS party, t.blocked_reason,
                   t.due_on, (SELECT max(r.reported_at) FROM progress_report r WHERE r.task_id = t.id) AS reported_at
            """ + firstOf(tasks(scope, "t.state = 'BLOCKED'"));
    }

    private static Where ofScope(OverviewScope scope) {
        return new Where()
                .when(
                        scope.statement(),
                        "c.statement_id = (SELECT s.id FROM statement s WHERE s.reference = :statement)")
                .when(scope.party(), "c.lead_office_id IN (SELECT o.id FROM office o WHERE o.party_code = :party)");
    }

    /** Each day is one where the lead office is. */
    private static final String CHANGE = """
            change AS (
                SELECT d.commitment_id, d.old_due_on, d.changed_at, d.id, (d.changed_at AT TIME ZONE lead.zone)::date AS changed_on
                FROM due_date_change d JOIN commitment c ON c.id = d.commitment_id
                JOIN (SELECT o.id, p.zone FROM office o JOIN party p ON p.code = o.party_code) lead ON lead.id = c.lead_office_id
                WHERE d.task_id IS NULL
            )
            """;

    private static final String LEAD = """
            JOIN (SELECT o.id, p.zone, (:now::timestamptz AT TIME ZONE p.zone)::date AS today
                  FROM office o JOIN party p ON p.code = o.party_code) lead ON lead.id = c.lead_office_id
            """;

    private static String life(OverviewScope scope) {
        return """
            WITH life AS (
                SELECT c.id, c.status, c.due_on, c.standing, (c.started_at AT TIME ZONE lead.zone)::date AS started_on,
                       coalesce((c.closed_at AT TIME ZONE lead.zone)::date, 'infinity') AS closed_on
                FROM commitment c
            """ + LEAD + ofScope(scope).clause() + "), " + CHANGE;
    }

    // Each due date held from the day it was set to the day it was moved. A count rises and falls on the days when
    // something began and ended; summed up from the first week, that is how things stood on each. Commitments whose
    // days
    // are the same, as far as the weeks shown tell them apart, are counted first and then gone through as one.
    static String weeks(OverviewScope scope) {
        return "WITH " + CHANGE + """
            , alike AS MATERIALIZED (
                SELECT greatest(least((c.started_at AT TIME ZONE lead.zone)::date, :today::date), :first::date) AS started_on,
                       CASE WHEN c.closed_at IS NULL THEN :today::date + 1
                            ELSE greatest(least((c.closed_at AT TIME ZONE lead.zone)::date, :today::date), :first::date)
                       END AS closed_on,
                       CASE WHEN NOT c.standing AND c.due_on < lead.today THEN greatest(c.due_on, :first::date - 1) END AS due_on,
                       c.status = 'FULFILLED' AS kept, x.last_changed_on, count(*) AS commitments
                FROM commitment c
            """ + LEAD + """
                LEFT JOIN (SELECT commitment_id, max(changed_on) AS last_changed_on FROM change GROUP BY commitment_id) x
                    ON x.commitment_id = c.id
            """ + ofScope(scope).clause() + """
                GROUP BY 1, 2, 3, 4, 5
            ), late AS (
                SELECT least(greatest(last_changed_on, due_on + 1, started_on), :today::date) AS since, closed_on AS until, commitments
                FROM alike WHERE due_on IS NOT NULL
                UNION ALL
                SELECT greatest(lag(x.changed_on) OVER (PARTITION BY c.id ORDER BY x.changed_at, x.id), x.old_due_on + 1,
                                (c.started_at AT TIME ZONE lead.zone)::date),
                       least(x.changed_on, (c.closed_at AT TIME ZONE lead.zone)::date, :today::date), 1
                FROM commitment c
            """ + LEAD + """
                JOIN change x ON x.commitment_id = c.id AND NOT c.standing
            """
                + ofScope(scope).clause() + """
            ), event AS (
                SELECT 'ACTIVE' AS measure, started_on AS day, commitments AS step FROM alike
                UNION ALL SELECT 'ACTIVE', closed_on, -commitments FROM alike
                UNION ALL SELECT 'KEPT', closed_on, commitments FROM alike WHERE kept
                UNION ALL SELECT 'OVERDUE', since, commitments FROM late WHERE since < until
                UNION ALL SELECT 'OVERDUE', until, -commitments FROM late WHERE since < until
            )
            SELECT measure, (greatest(day, :first::date) - :first::date + 6) / 7 AS week, sum(step) AS step
            FROM event WHERE day <= :today
            GROUP BY 1, 2 ORDER BY 1, 2""";
    }

    static String past(OverviewScope scope) {
        return life(scope) + """
            SELECT c.reference, c.title, o.name AS office, o.party_code AS party, p.due_on, p.commitments
            FROM (SELECT p.id, p.due_on, count(*) OVER () AS commitments
                  FROM (SELECT l.id, l.status, l.standing, l.started_on, l.closed_on,
                               coalesce((SELECT x.old_due_on FROM change x
                                         WHERE x.commitment_id = l.id AND x.changed_on > :on
                                         ORDER BY x.changed_at, x.id LIMIT 1), l.due_on) AS due_on
                        FROM life l) p
                  WHERE CASE :measure
                            WHEN 'KEPT' THEN p.status = 'FULFILLED' AND p.closed_on <= :on
                            WHEN 'OVERDUE' THEN p.started_on <= :on AND p.closed_on > :on AND p.due_on < :on
                                 AND NOT p.standing
                            ELSE p.started_on <= :on AND p.closed_on > :on END
                  ORDER BY p.due_on, p.id LIMIT :limit) p
            JOIN commitment c ON c.id = p.id
            JOIN office o ON o.id = c.lead_office_id
            ORDER BY p.due_on, p.id""";
    }

    private OverviewSql() {}
}
