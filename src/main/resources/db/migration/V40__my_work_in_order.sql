-- My work is read in the order in which it is shown, each section no further than it counts: what is somebody's, what nobody of
-- an office has taken, decisions that no manager of it has taken, and what others owe to the office that leads. Who may see a
-- task stands in each index, so that the table itself is read for the rows that are shown alone.

-- Which office leads is the commitment's; the task has it for that index. Written by the triggers alone, or by who knows it.
ALTER TABLE task ADD COLUMN lead_office_id bigint;
UPDATE task t SET lead_office_id = c.lead_office_id FROM commitment c WHERE c.id = t.commitment_id;
ALTER TABLE task ALTER COLUMN lead_office_id SET NOT NULL;

CREATE FUNCTION task_is_led() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT c.lead_office_id INTO NEW.lead_office_id FROM commitment c WHERE c.id = NEW.commitment_id;
    RETURN NEW;
END $$;
CREATE TRIGGER task_is_led BEFORE INSERT ON task
    FOR EACH ROW WHEN (NEW.lead_office_id IS NULL) EXECUTE FUNCTION task_is_led();

-- In the owner's name: tasks that whoever changes the lead may not see are led by the same office.
CREATE FUNCTION tasks_are_led() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE task SET lead_office_id = NEW.lead_office_id WHERE commitment_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER tasks_are_led AFTER UPDATE OF lead_office_id ON commitment
    FOR EACH ROW WHEN (NEW.lead_office_id <> OLD.lead_office_id) EXECUTE FUNCTION tasks_are_led();

DROP INDEX task_open_assignee;
CREATE INDEX task_open_assignee ON task (assignee_id, due_on, due_at, id) INCLUDE (releasable_to) WHERE ended_at IS NULL;
DROP INDEX task_open_untaken;
CREATE INDEX task_open_untaken ON task (office_id, due_on, due_at, id) INCLUDE (releasable_to)
    WHERE ended_at IS NULL AND assignee_id IS NULL AND NOT managers_only;
CREATE INDEX task_open_undecided ON task (office_id, due_on, due_at, id) INCLUDE (releasable_to)
    WHERE ended_at IS NULL AND assignee_id IS NULL AND managers_only;
CREATE INDEX task_open_led ON task (lead_office_id, due_on, due_at, id)
    INCLUDE (releasable_to, assignee_id, office_id, managers_only) WHERE ended_at IS NULL;
