-- What a party types into a finding, and what is decided of it under a restriction, belongs to those who may read it from the first
-- word: docs/decisions/2026-12-01-drafts-of-findings.md. The finding itself stays what all readers of the statement see.
CREATE TABLE finding_own (
    id             bigint PRIMARY KEY DEFAULT own_number(),
    finding_id     bigint NOT NULL REFERENCES finding,
    party_code     text NOT NULL REFERENCES party, -- whose draft it is, or was
    releasable_to  text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    title          text NOT NULL CHECK (title <> ''),
    kind           text NOT NULL CHECK (kind <> ''),
    strength       text NOT NULL CHECK (strength IN ('FIRM', 'GENERAL', 'EXPECTATION')),
    lead_office_id bigint REFERENCES office,
    due_on         date,
    state          text NOT NULL CHECK (state IN ('DRAFT', 'ACCEPTED', 'RESTATED', 'DROPPED')),
    commitment_reference text,
    restates       bigint REFERENCES commitment,
    settled_by     bigint REFERENCES comparison,
    decided_by     bigint REFERENCES member,
    decided_at     timestamptz,
    version        integer NOT NULL DEFAULT 1,
    CHECK ((state = 'ACCEPTED') = (commitment_reference IS NOT NULL)),
    CHECK (state <> 'RESTATED' OR restates IS NOT NULL AND settled_by IS NOT NULL),
    CHECK ((state IN ('ACCEPTED', 'RESTATED')) = (decided_at IS NOT NULL)),
    CHECK (state <> 'DRAFT' OR releasable_to = ARRAY[party_code])
);
CREATE UNIQUE INDEX finding_own_draft ON finding_own (finding_id, party_code) WHERE state = 'DRAFT';
CREATE INDEX finding_own_finding ON finding_own (finding_id);
CREATE INDEX finding_own_commitment ON finding_own (commitment_reference) WHERE commitment_reference IS NOT NULL;

-- Of a finding that was added for fewer than may see the statement: nobody else is told that its sentence was marked.
ALTER TABLE finding ADD COLUMN releasable_to text[];
CREATE INDEX finding_released_commitment ON finding (commitment_reference) WHERE releasable_to IS NOT NULL;
CREATE POLICY finding_for_its_readers ON finding AS RESTRICTIVE TO pacta_member
    USING (releasable_to IS NULL OR (SELECT acting_party()) = ANY (releasable_to));

ALTER TABLE finding_own ENABLE ROW LEVEL SECURITY;
CREATE POLICY finding_own_read ON finding_own FOR SELECT TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to) AND EXISTS (SELECT FROM finding f WHERE f.id = finding_id));
CREATE POLICY finding_own_add ON finding_own FOR INSERT TO pacta_member
    WITH CHECK (party_code = (SELECT acting_party()) AND (SELECT acting_party()) = ANY (releasable_to)
                AND (SELECT acting_has_role('COORDINATOR')) AND EXISTS (SELECT FROM finding f WHERE f.id = finding_id));
CREATE POLICY finding_own_change ON finding_own FOR UPDATE TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to) AND (SELECT acting_has_role('COORDINATOR')))
    WITH CHECK ((SELECT acting_party()) = ANY (releasable_to));
GRANT SELECT, INSERT ON finding_own TO pacta_member;
GRANT UPDATE (releasable_to, title, kind, strength, lead_office_id, due_on, state, commitment_reference, restates, settled_by,
              decided_by, decided_at, version) ON finding_own TO pacta_member;

-- Lines about a finding that fewer may know of, and about a party's draft, by who sees these.
CREATE POLICY history_add_of_finding ON history FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member()) AND commitment_id IS NULL AND task_id IS NULL
                AND chain ~ '^finding:' AND split_part(chain, '/', 2) IN ('', (SELECT acting_party()))
                AND EXISTS (SELECT FROM finding f LEFT JOIN finding_own o ON o.finding_id = f.id
                            WHERE f.statement_id = history.statement_id
                              AND split_part(split_part(history.chain, ':', 2), '/', 1) IN (f.id::text, o.id::text)));

-- Who may see the commitment may see that it was accepted.
CREATE FUNCTION findings_follow_commitment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE finding_own SET releasable_to = NEW.releasable_to WHERE commitment_reference = NEW.reference;
    UPDATE finding SET releasable_to = NEW.releasable_to
        WHERE commitment_reference = NEW.reference AND releasable_to IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER commitment_takes_findings AFTER UPDATE OF releasable_to ON commitment
    FOR EACH ROW WHEN (NEW.releasable_to <> OLD.releasable_to) EXECUTE FUNCTION findings_follow_commitment();

-- A finding as its reader sees it: what was decided for it comes before what is decided for all, that before its own draft. The
-- system, which works for all, sees what all see. Whoever changes it names the version that was seen.
CREATE VIEW finding_seen WITH (security_invoker = true) AS
SELECT f.id, f.statement_id, f.passage_id, f.ordinal, f.clause_starts_at, f.clause_ends_at,
       coalesce(o.title, f.title) AS title, coalesce(o.kind, f.kind) AS kind, coalesce(o.strength, f.strength) AS strength,
       f.deadline_phrase, f.earliest_on, f.latest_on, f.anchor, f.recurrence, f.confidence, f.cues,
       CASE WHEN o.id IS NULL THEN f.lead_office_id ELSE o.lead_office_id END AS lead_office_id,
       CASE WHEN o.id IS NULL THEN f.due_on ELSE o.due_on END AS due_on,
       CASE WHEN o.decided_at IS NULL THEN f.state ELSE o.state END AS state,
       CASE WHEN o.decided_at IS NULL THEN f.commitment_reference ELSE o.commitment_reference END AS commitment_reference,
       CASE WHEN o.decided_at IS NULL THEN f.restates ELSE o.restates END AS restates,
       CASE WHEN o.decided_at IS NULL THEN f.decided_by ELSE o.decided_by END AS decided_by,
       coalesce(o.decided_at, f.decided_at) AS decided_at,
       CASE WHEN o.decided_at IS NULL THEN f.reject_reason END AS reject_reason,
       f.replaced_by, f.version + coalesce(seen.versions, 0)::integer AS version,
       f.releasable_to, f.title AS joint_title, f.kind AS joint_kind, f.strength AS joint_strength,
       f.lead_office_id AS joint_lead_office_id, f.due_on AS joint_due_on, f.state AS joint_state, f.version AS joint_version,
       CASE o.state WHEN 'DRAFT' THEN o.id END AS draft_id, coalesce(o.version, 0) AS draft_version
FROM finding f
LEFT JOIN LATERAL (
    SELECT w.* FROM finding_own w
    WHERE w.finding_id = f.id AND NOT (SELECT acting_system()) AND row_security_active('finding_own')
      AND (w.decided_at IS NOT NULL
           OR w.state = 'DRAFT' AND f.state = 'PROPOSED' AND w.party_code = (SELECT acting_party()))
    ORDER BY w.decided_at, w.id LIMIT 1) o ON true
LEFT JOIN LATERAL (
    SELECT sum(w.version) AS versions FROM finding_own w
    WHERE w.finding_id = f.id AND NOT (SELECT acting_system()) AND row_security_active('finding_own')) seen ON true;
GRANT SELECT ON finding_seen TO pacta_member;

DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p
             WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosqlbody IS NULL LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', f, current_schema());
    END LOOP;
END $$;
