-- What is written is released when it is written, to the writer's party alone or as far as what it lies with; later it can
-- be released further, and never be taken back from those who were shown it.

DROP POLICY evidence_releasable ON evidence;
CREATE POLICY evidence_read ON evidence FOR SELECT TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to)
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
CREATE POLICY evidence_add ON evidence FOR INSERT TO pacta_member
    WITH CHECK (added_by = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to)
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id AND evidence.releasable_to <@ c.releasable_to)
                AND (task_id IS NULL
                     OR EXISTS (SELECT FROM task t WHERE t.id = task_id AND evidence.releasable_to <@ t.releasable_to)));
CREATE POLICY evidence_release ON evidence FOR UPDATE TO pacta_member
    USING (releasable_to = ARRAY[(SELECT acting_party())]
           AND (added_by = (SELECT acting_member()) OR (SELECT acting_has_role('MANAGER'))))
    WITH CHECK ((SELECT acting_party()) = ANY (releasable_to)
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id AND evidence.releasable_to <@ c.releasable_to)
                AND (task_id IS NULL
                     OR EXISTS (SELECT FROM task t WHERE t.id = task_id AND evidence.releasable_to <@ t.releasable_to)));
GRANT UPDATE (releasable_to, task_id) ON evidence TO pacta_member;

DROP POLICY comment_releasable ON comment;
CREATE POLICY comment_read ON comment FOR SELECT TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to)
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
CREATE POLICY comment_add ON comment FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to)
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id AND comment.releasable_to <@ c.releasable_to)
                AND (task_id IS NULL
                     OR EXISTS (SELECT FROM task t WHERE t.id = task_id AND comment.releasable_to <@ t.releasable_to)));
CREATE POLICY comment_release ON comment FOR UPDATE TO pacta_member
    USING (releasable_to = ARRAY[(SELECT acting_party())]
           AND (member_id = (SELECT acting_member()) OR (SELECT acting_has_role('MANAGER'))))
    WITH CHECK ((SELECT acting_party()) = ANY (releasable_to)
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id AND comment.releasable_to <@ c.releasable_to)
                AND (task_id IS NULL
                     OR EXISTS (SELECT FROM task t WHERE t.id = task_id AND comment.releasable_to <@ t.releasable_to)));
GRANT UPDATE (releasable_to) ON comment TO pacta_member;

-- What others have been shown stays shown; and what leaves its task leaves it for the commitment, not for another task.
CREATE FUNCTION release_widens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.releasable_to @> OLD.releasable_to THEN
        RAISE EXCEPTION 'what others have been shown stays shown to them';
    END IF;
    IF NEW.task_id IS NOT NULL AND NEW.task_id IS DISTINCT FROM OLD.task_id THEN
        RAISE EXCEPTION 'what lies with one task does not move to another';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_release_widens BEFORE UPDATE OF releasable_to, task_id ON evidence
    FOR EACH ROW EXECUTE FUNCTION release_widens();
CREATE TRIGGER comment_release_widens BEFORE UPDATE OF releasable_to, task_id ON comment
    FOR EACH ROW EXECUTE FUNCTION release_widens();
