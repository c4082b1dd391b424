-- Who acts is said once a transaction begins, with a proof that the application alone can make, and signed for that transaction
-- alone: no statement inside of it can say otherwise. docs/decisions/2026-12-01-the-database-guards-writing.md
-- The key of proof and signature (HMAC-SHA256, RFC 2104), as the two blocks that are hashed; read by the owner alone.
CREATE TABLE acting_key (
    one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    inner_block bytea NOT NULL CHECK (length(inner_block) = 64),
    outer_block bytea NOT NULL CHECK (length(outer_block) = 64)
);
ALTER TABLE acting_key ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE
    key bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
                 || decode(repeat('00', 32), 'hex');
    inner_block bytea := key;
    outer_block bytea := key;
BEGIN
    FOR i IN 0..63 LOOP
        inner_block := set_byte(inner_block, i, get_byte(key, i) # 54);
        outer_block := set_byte(outer_block, i, get_byte(key, i) # 92);
    END LOOP;
    INSERT INTO acting_key (inner_block, outer_block) VALUES (inner_block, outer_block);
END $$;

-- Begins to act as a member or as the system ('12', 'system', or 'system 12' for what the system does in a member's name); false
-- where the account is closed. The proof is of who and of this connection: what one connection was told is no use on another.
CREATE FUNCTION act_as(who text, proof bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    key acting_key;
    acts text;
BEGIN
    SELECT * INTO key FROM acting_key;
    IF proof IS DISTINCT FROM
       sha256(key.outer_block || sha256(key.inner_block || convert_to(pg_backend_pid() || ' ' || who, 'UTF8'))) THEN
        RAISE EXCEPTION 'who acts is said by the application' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF who = 'system' THEN
        acts := 'system||';
    ELSE
        SELECT CASE WHEN starts_with(who, 'system ') THEN 'system' ELSE '' END || '|' || m.id || '|' || m.party_code
            INTO acts FROM member m
            WHERE m.id = split_part(who, ' ', -1)::bigint AND (m.active OR starts_with(who, 'system '));
        IF acts IS NULL THEN
            RETURN false;
        END IF;
    END IF;
    PERFORM set_config('pacta.acts', encode(sha256(key.outer_block || sha256(
        key.inner_block || timestamptz_send(now()) || convert_to(acts, 'UTF8'))), 'hex') || acts, true);
    RETURN true;
END $$;

-- Who acts, where it is signed for this transaction: the microsecond at which it began is in the signature, and nobody chooses
-- that. Asked by each policy once a query, so it is no slower than it must be.
CREATE FUNCTION acts() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER AS $$
DECLARE
    said text := current_setting('pacta.acts', true);
    key acting_key;
BEGIN
    IF said = '' THEN
        RETURN NULL;
    END IF;
    SELECT * INTO key FROM acting_key;
    IF left(said, 64) = encode(sha256(key.outer_block || sha256(
        key.inner_block || timestamptz_send(now()) || convert_to(substr(said, 65), 'UTF8'))), 'hex') THEN
        RETURN substr(said, 65);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION acting_member() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(split_part(acts(), '|', 2), '')::bigint;
CREATE OR REPLACE FUNCTION acting_party() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(split_part(acts(), '|', 3), '');
CREATE FUNCTION acting_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(split_part(acts(), '|', 1) = 'system', false);

DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION act_as SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION acts SET search_path = %I, pg_temp', current_schema());
END $$;

REVOKE EXECUTE ON FUNCTION act_as, acts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION act_as, acts TO pacta_member, pacta_system;

-- What everybody reads is a policy too, since the system's rows are asked for as well.
ALTER TABLE day_off ENABLE ROW LEVEL SECURITY;
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE office ENABLE ROW LEVEL SECURITY;
ALTER TABLE party ENABLE ROW LEVEL SECURITY;
ALTER TABLE update_rhythm ENABLE ROW LEVEL SECURITY;
CREATE POLICY day_off_read ON day_off FOR SELECT TO pacta_member USING (true);
CREATE POLICY member_read ON member FOR SELECT TO pacta_member USING (true);
CREATE POLICY member_role_read ON member_role FOR SELECT TO pacta_member USING (true);
CREATE POLICY office_read ON office FOR SELECT TO pacta_member USING (true);
CREATE POLICY party_read ON party FOR SELECT TO pacta_member USING (true);
CREATE POLICY update_rhythm_read ON update_rhythm FOR SELECT TO pacta_member USING (true);
