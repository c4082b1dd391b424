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

-- The system works on every table, the engine's and later ones included, and on none without the
-- proof that it is the system. The keys of that proof and the record of migrations are the owner's alone.
DO $$
DECLARE
    t regclass;
BEGIN
    -- A backup of an older version is brought back into tables as they were then.
    IF to_regprocedure('acting_system()') IS NULL THEN
        RETURN;
    END IF;
    FOR t IN SELECT c.oid FROM pg_class c
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
               AND c.relname NOT IN ('acting_key', 'flyway_schema_history')
               AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'system_works') LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY system_works ON %s TO pacta_system USING ((SELECT acting_system()))', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO pacta_system', t);
    END LOOP;
    FOR t IN SELECT c.oid FROM pg_class c
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v'
               AND NOT has_table_privilege('pacta_system', c.oid, 'SELECT') LOOP
        EXECUTE format('GRANT SELECT ON %s TO pacta_system', t);
    END LOOP;
    FOR t IN SELECT s.seqrelid FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
             WHERE c.relnamespace = current_schema()::regnamespace
               AND NOT has_sequence_privilege('pacta_system', s.seqrelid, 'USAGE') LOOP
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO pacta_system', t);
    END LOOP;
END $$;
