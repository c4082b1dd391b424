CREATE TABLE statement (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference     text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9][A-Z0-9-]*$'),
    series        text NOT NULL CHECK (series <> ''),
    number        integer NOT NULL CHECK (number > 0),
    title         text NOT NULL CHECK (title <> ''),
    issued_on     date NOT NULL CHECK (issued_on BETWEEN DATE '1945-01-01' AND DATE '2100-12-31'),
    venue         text,
    source        text,
    body          text NOT NULL CHECK (body <> ''),
    sha256        bytea NOT NULL UNIQUE CHECK (sha256 = sha256(convert_to(body, 'UTF8'))),
    releasable_to text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    registered_by bigint REFERENCES member,
    registered_at timestamptz NOT NULL,
    version       integer NOT NULL DEFAULT 0,
    UNIQUE (series, number)
);

CREATE TABLE statement_party (
    statement_id bigint NOT NULL REFERENCES statement,
    party_code   text NOT NULL REFERENCES party,
    PRIMARY KEY (statement_id, party_code)
);

CREATE TABLE passage (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id bigint NOT NULL REFERENCES statement,
    ordinal      integer NOT NULL CHECK (ordinal >= 0),
    paragraph    integer NOT NULL CHECK (paragraph >= 0),
    starts_at    integer NOT NULL CHECK (starts_at >= 0),
    ends_at      integer NOT NULL,
    role         text NOT NULL CHECK (role IN ('TITLE', 'DATE_LINE', 'HEADING', 'SENTENCE', 'LIST_ITEM', 'LEAD_IN')),
    body         text NOT NULL CHECK (body <> ''),
    stem         text,
    UNIQUE (statement_id, ordinal),
    UNIQUE (id, statement_id),
    CHECK (ends_at > starts_at)
);

CREATE TABLE finding (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id         bigint NOT NULL REFERENCES statement,
    passage_id           bigint NOT NULL,
    ordinal              integer NOT NULL,
    clause_starts_at     integer NOT NULL,
    clause_ends_at       integer NOT NULL,
    title                text NOT NULL CHECK (title <> ''),
    kind                 text NOT NULL CHECK (kind <> ''),
    strength             text NOT NULL CHECK (strength IN ('FIRM', 'GENERAL', 'EXPECTATION')),
    deadline_phrase      text,
    earliest_on          date,
    latest_on            date,
    anchor               text,
    recurrence           text NOT NULL CHECK (recurrence IN ('NONE', 'ANNUAL', 'SEMIANNUAL', 'REGULAR')),
    confidence           numeric(4, 3) NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    cues                 text[] NOT NULL DEFAULT '{}',
    lead_office_id       bigint REFERENCES office,
    due_on               date,
    state                text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REJECTED')),
    commitment_reference text,
    decided_by           bigint REFERENCES member,
    decided_at           timestamptz,
    reject_reason        text,
    -- Of one that was split or merged: the (first) one that stands for it now. It is kept, but no longer listed.
    replaced_by          bigint REFERENCES finding,
    version              integer NOT NULL DEFAULT 0,
    FOREIGN KEY (passage_id, statement_id) REFERENCES passage (id, statement_id),
    CHECK (clause_ends_at > clause_starts_at),
    CHECK (latest_on >= earliest_on),
    CHECK ((state = 'PROPOSED') = (decided_at IS NULL)),
    CHECK ((state = 'ACCEPTED') = (commitment_reference IS NOT NULL)),
    CHECK (state <> 'REJECTED' OR reject_reason IS NOT NULL),
    CHECK (replaced_by IS NULL OR state = 'REJECTED')
);
CREATE INDEX finding_statement ON finding (statement_id, ordinal);
CREATE INDEX finding_passage ON finding (passage_id);

CREATE TABLE finding_party (
    finding_id bigint NOT NULL REFERENCES finding,
    party_code text NOT NULL REFERENCES party,
    PRIMARY KEY (finding_id, party_code)
);

-- Most rows are released to most parties, which the planner cannot know of a party named at run time: it takes one row in
-- twenty to pass and then reads and sorts whole tables for one page. Of coalesce() it takes every other to pass.
-- What belongs to a statement is visible with it: the inner query is itself subject to the statement's policy.
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE statement_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE passage ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_party ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_releasable ON statement TO pacta_member
    USING (coalesce((SELECT acting_party()) = ANY (releasable_to), false));
CREATE POLICY statement_party_with_statement ON statement_party TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY passage_with_statement ON passage TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY finding_with_statement ON finding TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY finding_party_with_finding ON finding_party TO pacta_member
    USING (EXISTS (SELECT FROM finding f WHERE f.id = finding_id));

GRANT SELECT, INSERT ON statement, statement_party, passage, finding, finding_party TO pacta_member;
GRANT UPDATE ON finding TO pacta_member;
GRANT DELETE ON finding_party TO pacta_member;
