-- Who did something for somebody who was away, and in whose name: both are kept, beside the history.
ALTER TABLE task ADD COLUMN completed_instead_of bigint REFERENCES member;
ALTER TABLE task ADD CHECK (completed_instead_of <> completed_by);
GRANT UPDATE (completed_instead_of) ON task TO pacta_member;
ALTER TABLE progress_report ADD COLUMN instead_of bigint REFERENCES member;
ALTER TABLE progress_report ADD CHECK (instead_of <> member_id);

-- A manager's standing deputy: decides what the manager of that office may decide, until it is taken back.
CREATE TABLE deputy (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    manager_id bigint NOT NULL REFERENCES member,
    deputy_id  bigint NOT NULL REFERENCES member,
    since      date NOT NULL,
    UNIQUE (manager_id, deputy_id),
    CHECK (deputy_id <> manager_id)
);
CREATE INDEX deputy_of ON deputy (deputy_id);
ALTER TABLE deputy ENABLE ROW LEVEL SECURITY;
CREATE POLICY deputy_read ON deputy FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM member m WHERE m.id = deputy.manager_id AND m.party_code = (SELECT acting_party())));
CREATE POLICY deputy_name ON deputy FOR INSERT TO pacta_member WITH CHECK (may_keep_absence(manager_id, deputy_id));
CREATE POLICY deputy_take_back ON deputy FOR DELETE TO pacta_member USING (may_keep_absence(manager_id, NULL));
GRANT SELECT, INSERT, DELETE ON deputy TO pacta_member;

-- Nobody writes in the name of somebody who has not named him or her; on which days, the service knows.
CREATE FUNCTION may_act_for(other bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM absence a WHERE a.member_id = other AND a.substitute_id = acting_member())
        OR EXISTS (SELECT FROM deputy d WHERE d.manager_id = other AND d.deputy_id = acting_member()) $$;
CREATE POLICY progress_report_in_a_name ON progress_report AS RESTRICTIVE FOR INSERT TO pacta_member
    WITH CHECK (instead_of IS NULL OR may_act_for(instead_of));
CREATE FUNCTION completed_in_a_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT may_act_for(NEW.completed_instead_of) THEN
        RAISE EXCEPTION 'nobody acts in the name of somebody who has not named him or her';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER task_completed_in_a_name BEFORE UPDATE OF completed_instead_of ON task
    FOR EACH ROW WHEN (NEW.completed_instead_of IS NOT NULL) EXECUTE FUNCTION completed_in_a_name();

-- Who handed a task to whoever has it, so that it can be handed back.
ALTER TABLE task ADD COLUMN handed_by bigint REFERENCES member;
GRANT UPDATE (handed_by) ON task TO pacta_member;
