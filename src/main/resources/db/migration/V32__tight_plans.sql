-- A plan that has less than half of the working days that its steps ask for: how many they ask for. Null where it fits.
ALTER TABLE commitment ADD COLUMN plan_needs integer CHECK (plan_needs > 0);

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

-- The same as before, and at risk where the plan is too tight to be believed.
CREATE FUNCTION health(status text, due_on date, at_risk_after date, blocked_tasks bigint, plan_needs integer, today date)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE health(status, due_on, at_risk_after, blocked_tasks, today)
        WHEN 'ON_TRACK' THEN CASE WHEN plan_needs IS NULL THEN 'ON_TRACK' ELSE 'AT_RISK' END
        ELSE health(status, due_on, at_risk_after, blocked_tasks, today)
    END $$;
