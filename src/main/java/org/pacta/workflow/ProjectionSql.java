package org.pacta.workflow;

/** The only SQL over the engine's own tables: it is there to watch them, and to prove that nobody else needs any. */
final class ProjectionSql {

    static final String DIFFERENCES = """
            WITH engine_task AS (
                SELECT t.id_ AS id, t.name_ AS name, e.business_key_ AS commitment, d.key_ AS process_key,
                       t.task_def_key_ AS element_id,
                       (SELECT min(l.group_id_) FROM act_ru_identitylink l
                        WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate') AS candidate
                FROM act_ru_task t
                JOIN act_re_procdef d ON d.id_ = t.proc_def_id_
                JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
            ), open_task AS (
                SELECT t.engine_task_id AS id, t.name, t.commitment_id::text AS commitment, t.process_key, t.element_id,
                       CASE WHEN t.managers_only THEN 'managers:' ELSE 'office:' END || t.office_id AS candidate
                FROM task t WHERE t.ended_at IS NULL
            ), running AS (
                SELECT e.business_key_ AS commitment
                FROM act_ru_execution e JOIN act_re_procdef d ON d.id_ = e.proc_def_id_
                WHERE e.parent_id_ IS NULL AND e.super_exec_ IS NULL AND d.key_ = :commonLife
            ), active AS (
                SELECT c.id::text AS commitment FROM commitment c WHERE c.status = 'ACTIVE'
            ), difference AS (
                SELECT 'TASK_MISSING' AS kind, e.commitment, e.name FROM engine_task e LEFT JOIN open_task t USING (id)
                WHERE t.id IS NULL
                UNION ALL
                SELECT 'TASK_LEFT_OVER', t.commitment, t.name FROM open_task t LEFT JOIN engine_task e USING (id)
                WHERE e.id IS NULL
                UNION ALL
                SELECT 'TASK_DIFFERS', t.commitment, t.name FROM open_task t JOIN engine_task e USING (id)
                WHERE (t.name, t.commitment, t.process_key, t.element_id, t.candidate)
                      IS DISTINCT FROM (e.name, e.commitment, e.process_key, e.element_id, e.candidate)
                UNION ALL
                SELECT 'PROCESS_MISSING', a.commitment, '' FROM active a LEFT JOIN running r USING (commitment)
                WHERE r.commitment IS NULL
                UNION ALL
                SELECT 'PROCESS_LEFT_OVER', r.commitment, '' FROM running r LEFT JOIN active a USING (commitment)
                WHERE a.commitment IS NULL
            )
            SELECT d.kind, d.name, c.reference, c.releasable_to
            FROM difference d LEFT JOIN commitment c ON c.id::text = d.commitment
            ORDER BY c.reference, d.kind, d.name LIMIT :limit""";

    /** Without a due date it is due at once. */
    static final String JOBS = """
            SELECT count(*) FILTER (WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= :now)) AS due,
                   count(*) FILTER (WHERE retries_ <= 0) AS failed
            FROM act_ru_job WHERE suspension_state_ = 1""";

    private ProjectionSql() {}
}
