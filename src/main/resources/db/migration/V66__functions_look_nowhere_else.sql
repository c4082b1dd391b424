-- A session's temporary tables and types come before all others unless the path says otherwise, and the path is the session's
-- to set. So each function looks in our schema, and among what is temporary last; those that queries take apart to be fast are
-- bound when they are made, and look nowhere any more. A test asks for all functions that there are.
CREATE OR REPLACE FUNCTION acting_member() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('pacta.member', true), '')::bigint;
CREATE OR REPLACE FUNCTION acting_party() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('pacta.party', true), '');

CREATE OR REPLACE FUNCTION health(status text, due_on date, at_risk_after date, blocked_tasks bigint, today date)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN status <> 'ACTIVE' THEN NULL
        WHEN due_on < today THEN 'OVERDUE'
        WHEN blocked_tasks > 0 THEN 'BLOCKED'
        WHEN at_risk_after < today THEN 'AT_RISK'
        ELSE 'ON_TRACK'
    END;
CREATE OR REPLACE FUNCTION health(status text, due_on date, at_risk_after date, blocked_tasks bigint, plan_needs integer, today date)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE health(status, due_on, at_risk_after, blocked_tasks, today)
        WHEN 'ON_TRACK' THEN CASE WHEN plan_needs IS NULL THEN 'ON_TRACK' ELSE 'AT_RISK' END
        ELSE health(status, due_on, at_risk_after, blocked_tasks, today)
    END;

DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p
             WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosqlbody IS NULL LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', f, current_schema());
    END LOOP;
END $$;

-- Who owes an update is settled by the triggers alone: nobody calls it for a day of his own choice.
ALTER FUNCTION settle_updates_with_task() SECURITY DEFINER;
ALTER FUNCTION settle_updates_with_answer() SECURITY DEFINER;
REVOKE EXECUTE ON FUNCTION settle_updates FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION acting_has_role FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_has_role TO pacta_member;
