-- A standing commitment has no end of its own: its due date is when it is reviewed next, and it is never overdue.
ALTER TABLE commitment ADD COLUMN standing boolean NOT NULL DEFAULT false;

-- The day by which it must be kept; null for a standing one.
ALTER TABLE commitment ADD COLUMN deadline_on date GENERATED ALWAYS AS (CASE WHEN standing THEN NULL ELSE due_on END) STORED;
COMMENT ON COLUMN commitment.due_on IS 'by when it must be kept; of a standing one, when it is reviewed next';

DROP VIEW commitment_standing;
CREATE VIEW commitment_standing WITH (security_invoker = true) AS
SELECT c.*,
       (SELECT count(*) FROM (SELECT FROM task t WHERE t.commitment_id = c.id
                              GROUP BY t.process_key, t.element_id
                              HAVING bool_or(t.state <> 'CANCELLED')) step)                   AS all_tasks,
       (SELECT count(*) FROM (SELECT FROM task t WHERE t.commitment_id = c.id
                              GROUP BY t.process_key, t.element_id
                              HAVING bool_or(t.state = 'DONE') AND bool_and(t.ended_at IS NOT NULL)) step) AS done_tasks,
       (SELECT count(*) FROM task t WHERE t.commitment_id = c.id AND t.ended_at IS NULL)      AS open_tasks,
       (SELECT count(*) FROM task t WHERE t.commitment_id = c.id AND t.state = 'BLOCKED')     AS blocked_tasks,
       (SELECT min(t.due_on) FROM task t WHERE t.commitment_id = c.id AND t.ended_at IS NULL) AS next_task_due_on,
       (SELECT min(least(t.due_on, t.planned_on)) FROM task t
        WHERE t.commitment_id = c.id AND t.ended_at IS NULL)                                  AS at_risk_after
FROM commitment c;
GRANT SELECT ON commitment_standing TO pacta_member;
