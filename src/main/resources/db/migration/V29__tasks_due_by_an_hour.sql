-- A step that is due by an hour of its day, as its rule says: on the clock of the lead's party, of its own party where it is
-- of one side. A task of it is due at one moment, and its due_on is that moment's day where its office's party is.
ALTER TABLE planned_task ADD COLUMN due_hour time;
ALTER TABLE task ADD COLUMN due_at timestamptz;
COMMENT ON COLUMN task.due_at IS 'the moment until which there is time; null where the whole day of due_on is';

-- My work asks of what nobody has taken whether its hour has passed, from the index alone as before.
DROP INDEX task_open_untaken;
CREATE INDEX task_open_untaken ON task (office_id, due_on, id) INCLUDE (releasable_to, due_at)
    WHERE ended_at IS NULL AND assignee_id IS NULL AND NOT managers_only;
