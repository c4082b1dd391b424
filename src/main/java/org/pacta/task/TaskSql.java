package org.pacta.task;

import org.pacta.database.ListQueries;
import org.pacta.database.OwnersDay;
import org.pacta.database.Where;

final class TaskSql {

    /** The moment, where there is one, and the clock that due dates are read on. */
    private static final String DUE_AT = """
               t.due_at, (SELECT zone FROM party WHERE code = o.party_code) AS due_zone,
        """;

    private static final String TASK = """
        SELECT t.id, t.engine_task_id, t.commitment_id, c.reference AS commitment, c.title AS commitment_title,
               t.process_key, t.element_id, t.name, t.instructions, t.office_id, o.party_code, o.code AS office_code,
               o.name AS office_name, o.point_of_contact, t.managers_only, t.assignee_id, m.name AS assignee, t.state,
               t.percent, t.blocked_reason, t.due_on, t.original_due_on,
        """ + DUE_AT + """
               t.releasable_to,
               NOT (t.releasable_to @> c.releasable_to) AS narrowed, t.fields, t.answers, t.opened_at, t.ended_at, done.name AS completed_by,
               away.name AS instead_of, b.starts_on AS away_from, b.ends_on AS away_until, s.name AS substitute, t.version
        FROM task t
        JOIN commitment c ON c.id = t.commitment_id
        JOIN office o ON o.id = t.office_id
        LEFT JOIN member m ON m.id = t.assignee_id
        LEFT JOIN member done ON done.id = t.completed_by
        LEFT JOIN member away ON away.id = t.completed_instead_of
        LEFT JOIN absence b ON b.member_id = t.assignee_id AND t.ended_at IS NULL
             AND t.due_on BETWEEN b.starts_on AND b.ends_on
        LEFT JOIN member s ON s.id = b.substitute_id
        """;

    static final String LOCK_COMMITMENT = "SELECT id FROM commitment WHERE id = :commitment FOR NO KEY UPDATE";

    static final String BY_ID = TASK + "WHERE t.id = :id";

    static final String OF_COMMITMENT = TASK + "WHERE t.commitment_id = :commitment ORDER BY t.opened_at, t.id";

    static final String LATEST_OF_ELEMENT = TASK + """
        WHERE t.commitment_id = :commitment AND t.element_id = :element
          AND (:party::text IS NULL OR o.party_code = :party)
        ORDER BY t.state = 'DONE' DESC, t.ended_at DESC NULLS LAST, t.opened_at DESC, t.id DESC LIMIT 1\
        """;

    static final String AWAY = "SELECT b.starts_on AS away_from, b.ends_on AS away_until, s.name AS substitute"
            + " FROM absence b LEFT JOIN member s ON s.id = b.substitute_id"
            + " WHERE b.member_id = :member AND :day BETWEEN b.starts_on AND b.ends_on";

    static final String CONDITIONS = "SELECT side, impartial, needs_evidence FROM task WHERE id = :id";

    static final String DOERS =
            "SELECT completed_by, coalesce(completed_instead_of, completed_by) AS powers, handed_by FROM task WHERE id = :id";

    static final String HAS_STATEMENT = "SELECT EXISTS (SELECT FROM statement WHERE reference = :reference)";

    /** Whoever did a step that is no decision, reported on one, or brought evidence has worked on the commitment. */
    static final String HAS_WORKED = """
        SELECT EXISTS (SELECT FROM task t
                       WHERE t.commitment_id = :commitment AND t.completed_by = :member AND NOT t.managers_only)
            OR EXISTS (SELECT FROM progress_report r JOIN task t ON t.id = r.task_id
                       WHERE t.commitment_id = :commitment AND r.member_id = :member)
            OR EXISTS (SELECT FROM evidence e WHERE e.commitment_id = :commitment AND e.added_by = :member)\
        """;

    static final String HAS_JOINT_EVIDENCE = """
        SELECT EXISTS (SELECT FROM evidence e
                       WHERE e.commitment_id = :commitment AND e.withdrawn_at IS NULL
                         AND e.releasable_to @> ARRAY(SELECT p.party_code FROM commitment_party p
                                                      WHERE p.commitment_id = :commitment))\
        """;

    private static final String ROW = """
        SELECT t.id, t.name, c.reference AS commitment, c.title AS commitment_title, o.name AS office, o.party_code,
               m.name AS assignee, coalesce(t.assignee_id = (SELECT acting_member()), false) AS mine, t.state, t.percent,
               t.blocked_reason, t.due_on, t.original_due_on, t.ended_at,
        """ + DUE_AT + """
               t.version,
               CASE WHEN NOT (t.releasable_to @> c.releasable_to) THEN t.releasable_to END AS narrowed_to
        """;

    private static final String JOINED = """
        FROM task t
        JOIN commitment c ON c.id = t.commitment_id
        JOIN office o ON o.id = t.office_id
        LEFT JOIN member m ON m.id = t.assignee_id
        """;

    private static final String IN_SECTION = """
        t.ended_at IS NULL AND t.due_on BETWEEN s.due_from AND s.due_until
          AND (CASE WHEN t.due_at IS NULL THEN t.due_on < :today ELSE t.due_at < :now END) = (s.section = 'OVERDUE')
        """;

    private static final String FIRST = " ORDER BY t.due_on, t.due_at, t.id LIMIT greatest(s.first, :most)";

    /**
     * Each section that has tasks, how many up to a number from which on they are not counted, and its first ones: at most as
     * many as are asked for of it. A section is what somebody has, or those for whom he or she stands in, what nobody of their
     * offices has taken and the decisions that nobody of the party has, merged in their order; or what others owe to what the
     * office leads. Each is read from an index of its own in that order, no further than is counted, whatever the values: so
     * this one may be planned once.
     */
    static final String MY_WORK =
            ROW + """
                , s.section, shown.tasks
                FROM unnest(:sections::text[], :dueFroms::text[]::date[], :dueUntils::text[]::date[], :limits::integer[])
                     AS s (section, due_from, due_until, first)
                CROSS JOIN LATERAL (
                    SELECT id, due_on, due_at, count(*) OVER () AS tasks
                    FROM (SELECT t.id, t.due_on, t.due_at
                          FROM unnest(:people::bigint[]) AS p (id)
                          CROSS JOIN LATERAL (SELECT t.id, t.due_on, t.due_at FROM task t
                                              WHERE t.assignee_id = p.id AND
                """ + IN_SECTION + FIRST + """
                    ) t
                          WHERE s.section <> 'WAITING'
                          UNION ALL
                          SELECT t.id, t.due_on, t.due_at
                          FROM unnest(:offices::bigint[]) AS o (id)
                          CROSS JOIN LATERAL (SELECT t.id, t.due_on, t.due_at FROM task t
                                              WHERE t.office_id = o.id AND t.assignee_id IS NULL AND NOT t.managers_only AND
                """ + IN_SECTION + FIRST + """
                    ) t
                          WHERE s.section <> 'WAITING'
                          UNION ALL
                          SELECT t.id, t.due_on, t.due_at
                          FROM unnest(:deciding::bigint[]) AS o (id)
                          CROSS JOIN LATERAL (SELECT t.id, t.due_on, t.due_at FROM task t
                                              WHERE t.office_id = o.id AND t.assignee_id IS NULL AND t.managers_only AND
                """ + IN_SECTION + FIRST + """
                    ) t
                          WHERE s.section <> 'WAITING'
                          UNION ALL
                          (SELECT t.id, t.due_on, t.due_at FROM task t
                           WHERE s.section = 'WAITING' AND t.ended_at IS NULL AND t.lead_office_id = :office
                             AND CASE WHEN t.assignee_id IS NOT NULL THEN t.assignee_id <> ALL (:people::bigint[])
                                      WHEN t.managers_only THEN t.office_id <> ALL (:deciding::bigint[])
                                      ELSE t.office_id <> ALL (:offices::bigint[]) END
                """ + FIRST + """
                    )) t
                    ORDER BY due_on, due_at, id LIMIT s.first) shown
                JOIN task t ON t.id = shown.id
                JOIN commitment c ON c.id = t.commitment_id
                JOIN office o ON o.id = t.office_id
                LEFT JOIN member m ON m.id = t.assignee_id
                ORDER BY t.due_on, t.due_at, t.id\
                """;

    private static final String LATE = "t.ended_at IS NULL AND t.due_on <= " + OwnersDay.LATEST
            + " AND CASE WHEN t.due_at IS NULL THEN t.due_on < (SELECT there.today FROM " + OwnersDay.OF_OFFICES
            + " there WHERE there.id = t.office_id) ELSE t.due_at < :now END";

    private static String matching(TaskFilter filter) {
        return new Where()
                .when(Where.text(filter.text()), """
                    (t.name ILIKE '%' || :text || '%' OR t.name = ANY (:saidSo::text[]) OR c.reference ILIKE '%' || :text || '%'
                     OR c.title ILIKE '%' || :text || '%')\
                    """)
                .when(filter.party(), "o.party_code = :party")
                .when(filter.officeId(), "t.office_id = :office")
                .when(filter.state(), "t.state = :state")
                .when(
                        filter.open(),
                        Boolean.FALSE.equals(filter.open()) ? "t.ended_at IS NOT NULL" : "t.ended_at IS NULL")
                .when(filter.dueFrom(), "t.due_on >= :dueFrom")
                .when(filter.dueUntil(), "t.due_on <= :dueUntil")
                .when(filter.assigneeId(), "t.assignee_id = :assignee")
                .when(filter.commitment(), "c.reference = :commitment")
                .when(filter.late(), LATE)
                .clause();
    }

    /** A page of the list by its position, as a grid asks for it. */
    static String page(TaskFilter filter, TaskFilter.Sort sort, boolean descending) {
        return ROW + JOINED + matching(filter) + "ORDER BY " + sort.keyset().column() + (descending ? " DESC" : "")
                + ", t.id OFFSET :offset LIMIT :limit";
    }

    /** Those that follow in the list after one, or the first. */
    static String following(TaskFilter filter, TaskFilter.Sort sort, boolean descending, boolean first) {
        return ROW + JOINED + matching(filter) + sort.keyset().following(descending, first);
    }

    static String count(TaskFilter filter) {
        var ofCommitments = Where.text(filter.text()) != null || filter.commitment() != null;
        return ListQueries.counted("FROM task t "
                + (ofCommitments ? "JOIN commitment c ON c.id = t.commitment_id " : "")
                + (filter.party() == null ? "" : "JOIN office o ON o.id = t.office_id ")
                + matching(filter));
    }

    static final String OPEN = """
        INSERT INTO task (id, engine_task_id, commitment_id, process_key, element_id, name, instructions, office_id,
                          managers_only, due_on, due_at, original_due_on, planned_on, releasable_to, fields, opened_at,
                          side, impartial, needs_evidence, lead_office_id)
        OVERRIDING SYSTEM VALUE
        SELECT own_number(),
               :engineTask, c.id, :process, :element, :name, :instructions, :office,
               :managersOnly, :dueOn, :dueAt::timestamptz, :dueOn, p.due_on,
               CASE WHEN :side::text IS NULL THEN c.releasable_to ELSE ARRAY[:side::text] END, :fields::jsonb, :now,
               :side, :impartial, :needsEvidence, c.lead_office_id
        FROM commitment c
        LEFT JOIN planned_task p ON p.commitment_id = c.id AND p.process_key = :process AND p.element_id = :element
        WHERE c.id = :commitment
        RETURNING id\
        """;

    static final String BY_ENGINE_TASK = TASK + "WHERE t.engine_task_id = :engineTask";

    static final String ENGINE_TASK = "SELECT engine_task_id FROM task WHERE id = :id";

    static final String PASS = """
        UPDATE task SET office_id = :office, assignee_id = NULL, handed_by = NULL, version = version + 1
        WHERE id = :id AND version = :version AND ended_at IS NULL\
        """;

    /** Whoever has it keeps it. */
    static final String TAKE_UP = """
        UPDATE task SET office_id = :office, version = version + 1
        WHERE id = :id AND version = :version AND ended_at IS NULL\
        """;

    static final String OPEN_OF_OFFICE =
            "SELECT id FROM task WHERE office_id = :office AND ended_at IS NULL ORDER BY id";

    static final String CANCEL = """
        UPDATE task SET state = 'CANCELLED', blocked_reason = NULL, ended_at = :now, version = version + 1
        WHERE engine_task_id = :engineTask AND ended_at IS NULL\
        """;

    static final String COMPLETE = """
        UPDATE task SET state = 'DONE', percent = 100, blocked_reason = NULL, answers = :answers::jsonb,
                        assignee_id = coalesce(assignee_id, :holder), ended_at = :now, completed_by = :me,
                        completed_instead_of = :insteadOf, version = version + 1
        WHERE id = :id AND version = :version AND ended_at IS NULL\
        """;

    static final String ASSIGN = """
        UPDATE task SET assignee_id = :assignee, handed_by = :handedBy, version = version + 1
        WHERE id = :id AND version = :version AND ended_at IS NULL\
        """;

    static final String OPEN_OF_ASSIGNEE =
            "SELECT id FROM task WHERE assignee_id = :member AND ended_at IS NULL ORDER BY id";

    static final String REPORT = """
        UPDATE task SET state = :state, percent = :percent, blocked_reason = :blockedReason,
                        assignee_id = coalesce(assignee_id, :holder), version = version + 1
        WHERE id = :id AND version = :version AND ended_at IS NULL\
        """;

    static final String ADD_REPORT = """
        INSERT INTO progress_report (task_id, member_id, instead_of, reported_at, state, percent, note)
        VALUES (:id, :me, :insteadOf, :now, :state, :percent, :note)\
        """;

    static final String REPORTS = """
        SELECT r.reported_at, m.name AS member, away.name AS instead_of, r.state, r.percent, r.note
        FROM progress_report r JOIN member m ON m.id = r.member_id LEFT JOIN member away ON away.id = r.instead_of
        WHERE r.task_id = :task ORDER BY r.reported_at DESC\
        """;

    static final String QUOTES = """
        SELECT p.id, s.reference AS statement, p.body, cp.clause_starts_at - p.starts_at AS clause_start,
               cp.clause_ends_at - p.starts_at AS clause_end
        FROM commitment_passage cp JOIN passage p ON p.id = cp.passage_id JOIN statement s ON s.id = p.statement_id
        WHERE cp.commitment_id = :commitment ORDER BY p.ordinal\
        """;

    static final String MOVE = """
        UPDATE task SET due_on = :dueOn, due_at = :dueAt::timestamptz, planned_on = :plannedOn,
                        version = CASE WHEN due_on = :dueOn AND due_at IS NOT DISTINCT FROM :dueAt::timestamptz
                                       THEN version ELSE version + 1 END
        WHERE id = :id AND ended_at IS NULL
          AND (due_on <> :dueOn OR due_at IS DISTINCT FROM :dueAt::timestamptz OR planned_on IS DISTINCT FROM :plannedOn)\
        """;

    static final String ADD_EVIDENCE = """
        INSERT INTO evidence (commitment_id, task_id, title, link, file_name, media_type, size, sha256, releasable_to,
                              added_by, added_at)
        SELECT t.commitment_id, t.id, :title, :link, :fileName, :mediaType, :size, :sha256, t.releasable_to, :me, :now
        FROM task t WHERE t.id = :task RETURNING id\
        """;

    static final String ADD_EVIDENCE_OF_COMMITMENT = """
        WITH c AS (SELECT id, reference, releasable_to FROM commitment WHERE id = :commitment)
        INSERT INTO evidence (commitment_id, title, link, releasable_to, added_by, added_at)
        SELECT c.id, :title, :link, c.releasable_to, :me, :now FROM c
        RETURNING id, releasable_to, (SELECT reference FROM c) AS reference\
        """;

    static final String ADD_OWN_EVIDENCE = """
        INSERT INTO evidence (id, commitment_id, task_id, title, link, file_name, media_type, size, sha256,
                              releasable_to, added_by, added_at)
        OVERRIDING SYSTEM VALUE
        SELECT own_number(), t.commitment_id, t.id, :title, :link, :fileName, :mediaType, :size, :sha256,
               ARRAY[acting_party()], :me, :now
        FROM task t WHERE t.id = :task RETURNING id\
        """;

    /** From a task of one party's side to the commitment: what others see points at nothing that they do not. */
    static final String RELEASE_EVIDENCE = """
        UPDATE evidence e
        SET releasable_to = :furthest,
            task_id = (SELECT t.id FROM task t WHERE t.id = e.task_id AND t.releasable_to @> :furthest::text[])
        WHERE e.id = :id AND e.releasable_to = ARRAY[acting_party()]\
        """;

    static final String RELEASE_TASKS = """
        UPDATE task SET releasable_to = :to
        WHERE commitment_id = :commitment AND releasable_to = :from::text[] AND side IS NULL\
        """;

    static final String RELEASE_ALL_EVIDENCE = """
        UPDATE evidence SET releasable_to = :to WHERE commitment_id = :commitment AND releasable_to = :from::text[]\
        """;

    static final String RELEASE_ALL_COMMENTS = """
        UPDATE comment SET releasable_to = :to WHERE commitment_id = :commitment AND releasable_to = :from::text[]\
        """;

    static final String COPY_EVIDENCE = """
        INSERT INTO evidence (commitment_id, title, link, file_name, media_type, size, sha256, releasable_to, added_by,
                              added_at)
        SELECT :commitment, e.title, e.link, e.file_name, e.media_type, e.size, e.sha256, :readers, :me, :now
        FROM evidence e WHERE e.id = :id RETURNING id\
        """;

    static final String COPY_CONTENT = """
        INSERT INTO evidence_content (evidence_id, content)
        SELECT :copy, content FROM evidence_content WHERE evidence_id = :id\
        """;

    static final String ADD_CONTENT = "INSERT INTO evidence_content (evidence_id, content) VALUES (:id, :content)";

    private static final String EVIDENCE = """
        SELECT e.id, e.commitment_id, e.task_id, t.name AS task, e.title, e.link, e.file_name, e.media_type, e.size,
               e.added_by AS added_by_id, m.name AS added_by, e.added_at, e.releasable_to,
               CASE WHEN cardinality(t.releasable_to) > 1 THEN t.releasable_to ELSE c.releasable_to END AS furthest,
               NOT (e.releasable_to @> c.releasable_to) AS narrowed,
               e.withdrawn_at, e.withdrawn_reason, (SELECT name FROM member WHERE id = e.withdrawn_by) AS withdrawn_by,
               (SELECT r.title FROM evidence r WHERE r.id = e.replaced_by) AS replaced_by,
               (SELECT n.state FROM ending n
                WHERE e.withdrawn_at IS NOT NULL AND n.commitment_id = e.commitment_id AND n.state <> 'RETURNED'
                  AND n.proposed_at BETWEEN e.added_at AND e.withdrawn_at
                ORDER BY n.id DESC LIMIT 1) AS rested
        FROM evidence e JOIN commitment c ON c.id = e.commitment_id JOIN member m ON m.id = e.added_by
        LEFT JOIN task t ON t.id = e.task_id
        """;

    static final String EVIDENCE_BY_ID = EVIDENCE + "WHERE e.id = :id";

    static final String EVIDENCE_OF_TASK = EVIDENCE + "WHERE e.task_id = :task ORDER BY e.added_at DESC";

    static final String EVIDENCE_OF_COMMITMENT =
            EVIDENCE + "WHERE e.commitment_id = :commitment ORDER BY e.added_at DESC";

    static final String CONTENT = """
        SELECT e.file_name, e.media_type, c.content
        FROM evidence e JOIN evidence_content c ON c.evidence_id = e.id WHERE e.id = :id\
        """;

    static final String ADD_COMMENT = """
        INSERT INTO comment (commitment_id, task_id, body, releasable_to, member_id, written_at)
        SELECT t.commitment_id, t.id, :body, t.releasable_to, :me, :now FROM task t WHERE t.id = :task
        RETURNING id\
        """;

    static final String ADD_OWN_COMMENT = """
        INSERT INTO comment (id, commitment_id, task_id, body, releasable_to, member_id, written_at)
        OVERRIDING SYSTEM VALUE
        SELECT own_number(), t.commitment_id, t.id, :body, ARRAY[acting_party()], :me, :now
        FROM task t WHERE t.id = :task RETURNING id\
        """;

    static final String RELEASE_COMMENT = """
        UPDATE comment SET releasable_to = :furthest
        WHERE id = :id AND releasable_to = ARRAY[acting_party()]\
        """;

    private static final String COMMENT = """
        SELECT k.id, k.member_id, m.name AS member, o.party_code, k.body, k.written_at, k.corrected_at, k.task_id, t.name AS task,
               k.releasable_to, coalesce(t.releasable_to, c.releasable_to) AS furthest,
               NOT (k.releasable_to @> c.releasable_to) AS narrowed
        FROM comment k JOIN commitment c ON c.id = k.commitment_id JOIN member m ON m.id = k.member_id
        JOIN office o ON o.id = m.office_id LEFT JOIN task t ON t.id = k.task_id
        """;

    static final String COMMENT_BY_ID = COMMENT + "WHERE k.id = :id";

    static final String COMMENTS_OF_TASK = COMMENT + "WHERE k.task_id = :task ORDER BY k.written_at DESC";

    static final String COMMENTS_OF_COMMITMENT =
            COMMENT + "WHERE k.commitment_id = :commitment ORDER BY k.written_at DESC";

    private TaskSql() {}
}
