-- Lists as they are opened, and tasks by name, begin where an index begins.
CREATE INDEX commitment_due ON commitment (due_on, id);
DROP INDEX commitment_active_due;
CREATE INDEX commitment_active_due ON commitment (due_on, id) WHERE status = 'ACTIVE';
CREATE INDEX task_name ON task (name, id);
