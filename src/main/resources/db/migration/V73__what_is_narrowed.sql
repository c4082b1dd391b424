-- Who may no longer see a thing sees no more of what lies with it: each is read by those who may see it and all that it lies with.
-- What was said of it in the history follows, however far it was told when it was written; the lines themselves never change.
CREATE POLICY history_with_its_things ON history AS RESTRICTIVE FOR SELECT TO pacta_member
    USING ((commitment_id IS NULL OR EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id))
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
CREATE POLICY comment_with_commitment ON comment AS RESTRICTIVE FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY evidence_with_commitment ON evidence AS RESTRICTIVE FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY agreed_text_with_commitment ON agreed_text AS RESTRICTIVE FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY party_answer_with_commitment ON party_answer AS RESTRICTIVE FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));

CREATE FUNCTION released_to_both(one text[], other text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY(SELECT unnest(one) INTERSECT SELECT unnest(other) ORDER BY 1);

-- Lists and searches go by each thing's own readers, so these are narrowed too. What would be left to nobody stays as it is: it
-- is seen by nobody any more by what it lies with.
CREATE FUNCTION narrow_with_commitment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE task SET releasable_to = released_to_both(releasable_to, NEW.releasable_to)
        WHERE commitment_id = NEW.id AND side IS NULL
          AND releasable_to && NEW.releasable_to AND NOT releasable_to <@ NEW.releasable_to;
    UPDATE comment SET releasable_to = released_to_both(releasable_to, NEW.releasable_to)
        WHERE commitment_id = NEW.id
          AND releasable_to && NEW.releasable_to AND NOT releasable_to <@ NEW.releasable_to;
    UPDATE evidence SET releasable_to = released_to_both(releasable_to, NEW.releasable_to)
        WHERE commitment_id = NEW.id
          AND releasable_to && NEW.releasable_to AND NOT releasable_to <@ NEW.releasable_to;
    UPDATE agreed_text SET releasable_to = released_to_both(releasable_to, NEW.releasable_to)
        WHERE commitment_id = NEW.id
          AND releasable_to && NEW.releasable_to AND NOT releasable_to <@ NEW.releasable_to;
    RETURN NULL;
END $$;
CREATE TRIGGER commitment_narrows AFTER UPDATE OF releasable_to ON commitment
    FOR EACH ROW WHEN (NOT OLD.releasable_to <@ NEW.releasable_to) EXECUTE FUNCTION narrow_with_commitment();

CREATE FUNCTION narrow_with_task() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE comment SET releasable_to = released_to_both(releasable_to, NEW.releasable_to)
        WHERE task_id = NEW.id AND releasable_to && NEW.releasable_to AND NOT releasable_to <@ NEW.releasable_to;
    UPDATE evidence SET releasable_to = released_to_both(releasable_to, NEW.releasable_to)
        WHERE task_id = NEW.id AND releasable_to && NEW.releasable_to AND NOT releasable_to <@ NEW.releasable_to;
    RETURN NULL;
END $$;
CREATE TRIGGER task_narrows AFTER UPDATE OF releasable_to ON task
    FOR EACH ROW WHEN (NOT OLD.releasable_to <@ NEW.releasable_to) EXECUTE FUNCTION narrow_with_task();

-- By itself each is only released further, as before; with what it lies with it is narrowed.
CREATE OR REPLACE FUNCTION release_widens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.releasable_to @> OLD.releasable_to AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'what others have been shown stays shown to them';
    END IF;
    IF NEW.task_id IS NOT NULL AND NEW.task_id IS DISTINCT FROM OLD.task_id THEN
        RAISE EXCEPTION 'what lies with one task does not move to another';
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p
             WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosqlbody IS NULL LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', f, current_schema());
    END LOOP;
END $$;
