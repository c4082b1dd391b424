-- What the overview counts of tasks it reads from these alone: of which office, of which commitment, and who may see it.
DROP INDEX task_open_due;
CREATE INDEX task_open_due ON task (due_on, id) INCLUDE (office_id, commitment_id, releasable_to) WHERE ended_at IS NULL;
DROP INDEX task_open_decision;
CREATE INDEX task_open_decision ON task (due_on, id) INCLUDE (office_id, commitment_id, assignee_id, releasable_to)
    WHERE ended_at IS NULL AND managers_only;
CREATE INDEX task_blocked_due ON task (due_on, id) INCLUDE (office_id, commitment_id, releasable_to) WHERE state = 'BLOCKED';
