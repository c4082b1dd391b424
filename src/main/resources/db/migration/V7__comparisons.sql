-- What became of a commitment in a later statement of its series (commitment set), or what that statement undertakes for
-- the first time (commitment null): proposed by the comparer, decided by a person.
CREATE TABLE comparison (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id  bigint NOT NULL REFERENCES statement,
    commitment_id bigint REFERENCES commitment,
    passage_id    bigint,
    finding_id    bigint REFERENCES finding,
    outcome       text NOT NULL
                  CHECK (outcome IN ('FULFILLED', 'RESTATED', 'STRENGTHENED', 'WEAKENED', 'DROPPED', 'NEW')),
    confidence    numeric(4, 3) NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reasons       text[] NOT NULL DEFAULT '{}',
    cues          text[] NOT NULL DEFAULT '{}',
    state         text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'DECIDED')),
    decided       text CHECK (decided IN ('FULFILLED', 'RESTATED', 'STRENGTHENED', 'WEAKENED', 'DROPPED', 'NEW')),
    decided_passage_id bigint,
    quoted        boolean NOT NULL DEFAULT false, -- whether the decision gave the commitment its further quote
    note          text CHECK (note <> '' AND length(note) <= 2000),
    decided_by    bigint REFERENCES member,
    decided_at    timestamptz,
    version       integer NOT NULL DEFAULT 0,
    UNIQUE (statement_id, commitment_id),
    FOREIGN KEY (passage_id, statement_id) REFERENCES passage (id, statement_id),
    FOREIGN KEY (decided_passage_id, statement_id) REFERENCES passage (id, statement_id),
    CHECK ((commitment_id IS NULL) = (outcome = 'NEW')),
    CHECK (commitment_id IS NOT NULL OR finding_id IS NOT NULL),
    CHECK ((state = 'DECIDED') = (decided IS NOT NULL)),
    CHECK ((decided IS NULL) = (decided_at IS NULL)),
    CHECK (decided IS NULL OR (commitment_id IS NULL) = (decided = 'NEW'))
);
CREATE UNIQUE INDEX comparison_new_finding ON comparison (statement_id, finding_id) WHERE commitment_id IS NULL;
CREATE INDEX comparison_commitment ON comparison (commitment_id);

-- Seen by whoever sees both: what a commitment that is kept from a party became is kept from it as well.
ALTER TABLE comparison ENABLE ROW LEVEL SECURITY;
CREATE POLICY comparison_with_both ON comparison TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id)
           AND (commitment_id IS NULL OR EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)));
-- Proposals are written by the system, which compares with all that there is; people decide on them.
GRANT SELECT ON comparison TO pacta_member;
GRANT UPDATE (state, decided, decided_passage_id, quoted, note, decided_by, decided_at, version) ON comparison
    TO pacta_member;
