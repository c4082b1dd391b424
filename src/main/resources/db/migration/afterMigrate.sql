-- After the migrations of each start: each function looks in our schema, and among what is temporary last, whoever made it or made
-- it anew; those that are bound when they are made look nowhere. V66 says why.
DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p
             WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosqlbody IS NULL
               AND pg_has_role(p.proowner, 'USAGE')
               AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%, pg_temp') LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', f, current_schema());
    END LOOP;
END $$;
