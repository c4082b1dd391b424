-- What nobody of an office has taken yet, with who may see it: my work reads it from the index alone.
CREATE INDEX task_open_untaken ON task (office_id, due_on, id) INCLUDE (releasable_to)
    WHERE ended_at IS NULL AND assignee_id IS NULL AND NOT managers_only;
