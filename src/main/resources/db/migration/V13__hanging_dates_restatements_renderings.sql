-- A commitment whose due date hangs on another's ("before the next summit"): it moves with it for as long as it follows,
-- and no longer follows once somebody has set its date by hand.
CREATE TABLE commitment_hangs_on (
    commitment_id bigint PRIMARY KEY REFERENCES commitment,
    event_id      bigint NOT NULL REFERENCES commitment,
    place         text NOT NULL CHECK (place IN ('BEFORE', 'AT')),
    follows       boolean NOT NULL,
    linked_by     bigint REFERENCES member,
    linked_at     timestamptz NOT NULL,
    CHECK (commitment_id <> event_id)
);
CREATE INDEX commitment_hangs_on_event ON commitment_hangs_on (event_id);

-- Seen by whoever sees both, and written by the system alone, which also follows what the mover may not see.
ALTER TABLE commitment_hangs_on ENABLE ROW LEVEL SECURITY;
CREATE POLICY commitment_hangs_on_with_both ON commitment_hangs_on TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)
           AND EXISTS (SELECT FROM commitment c WHERE c.id = event_id));
GRANT SELECT ON commitment_hangs_on TO pacta_member;

-- Of a change that came from another commitment's: that one.
ALTER TABLE due_date_change ADD COLUMN moved_with bigint REFERENCES commitment;

-- A finding that was settled by a comparison: it undertakes an older commitment again, and starts none of its own.
ALTER TABLE finding ADD COLUMN restates bigint REFERENCES commitment;
ALTER TABLE finding ADD COLUMN settled_by bigint REFERENCES comparison;
ALTER TABLE finding DROP CONSTRAINT finding_state_check;
ALTER TABLE finding ADD CONSTRAINT finding_state_check
    CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REJECTED', 'RESTATED'));
ALTER TABLE finding ADD CONSTRAINT finding_restates_check
    CHECK ((state = 'RESTATED') = (restates IS NOT NULL) AND (state = 'RESTATED') = (settled_by IS NOT NULL));
CREATE INDEX finding_settled_by ON finding (settled_by) WHERE settled_by IS NOT NULL;

-- A rendering can be replaced by a better one: the old one stays, as it was, with when and by whom.
ALTER TABLE rendering ADD COLUMN replaced_at timestamptz;
ALTER TABLE rendering ADD COLUMN replaced_by bigint REFERENCES member;
ALTER TABLE rendering ADD COLUMN file_name text CHECK (file_name <> '' AND length(file_name) <= 200);
ALTER TABLE rendering ADD CHECK (replaced_by IS NULL OR replaced_at IS NOT NULL);
ALTER TABLE rendering DROP CONSTRAINT rendering_statement_id_language_key;
ALTER TABLE rendering DROP CONSTRAINT rendering_statement_id_sha256_key;
CREATE UNIQUE INDEX rendering_language ON rendering (statement_id, language) WHERE replaced_at IS NULL;
CREATE UNIQUE INDEX rendering_text ON rendering (statement_id, sha256) WHERE replaced_at IS NULL;
CREATE INDEX rendering_statement ON rendering (statement_id, language, registered_at);
GRANT UPDATE (replaced_at, replaced_by) ON rendering TO pacta_member;
