-- What a party says as a party binds; what it does before it says it is its own. Rows of one party's side name that party
-- and nobody else may see them; no row of the joint side points into them.

-- A task of one party's side. Its number is drawn from far above the joint ones, so that these show no gaps.
ALTER TABLE task ADD COLUMN side text REFERENCES party;
ALTER TABLE task ADD CHECK (side IS NULL OR releasable_to = ARRAY[side]);
-- Decided only by somebody who did none of the commitment's work; completed only with evidence for all who are bound.
ALTER TABLE task ADD COLUMN impartial boolean NOT NULL DEFAULT false;
ALTER TABLE task ADD COLUMN needs_evidence boolean NOT NULL DEFAULT false;

-- A later number is greater: microseconds since 2026, three bits apart, which stays below 2^53 for 30 years.
CREATE FUNCTION own_number() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT (2::double precision ^ 42)::bigint
           + floor((extract(epoch FROM clock_timestamp()) - 1767225600) * 1000000)::bigint * 8
           + floor(random() * 8)::bigint $$;

-- A step that was entered on one party's side.
ALTER TABLE process_step ADD COLUMN side text REFERENCES party;
DROP POLICY process_step_with_commitment ON process_step;
CREATE POLICY process_step_with_commitment ON process_step TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)
           AND (side IS NULL OR side = (SELECT acting_party())));

-- What hangs below a task is seen by nobody who does not see the task.
DROP POLICY evidence_releasable ON evidence;
CREATE POLICY evidence_releasable ON evidence TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to)
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)))
    WITH CHECK (added_by = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to)
                AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
DROP POLICY comment_releasable ON comment;
CREATE POLICY comment_releasable ON comment TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to)
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)))
    WITH CHECK (member_id = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to)
                AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));

-- Lines about one party's side are a chain of their own: the joint chain shows no gap.
ALTER TABLE history DROP CONSTRAINT history_chain_check;
ALTER TABLE history ADD CONSTRAINT history_chain_check CHECK (chain ~ '^[a-z]+:[0-9]+(/[A-Z]{3})?$');

-- How much a commitment asks of the parties, what will count as kept, and when a late one is looked at again.
ALTER TABLE commitment ADD COLUMN weight text NOT NULL DEFAULT 'LIGHT' CHECK (weight IN ('LIGHT', 'FULL'));
ALTER TABLE commitment ADD COLUMN criterion text CHECK (criterion <> '');
ALTER TABLE commitment ADD COLUMN look_again_on date;
ALTER TABLE commitment DROP CONSTRAINT commitment_status_check;
ALTER TABLE commitment ADD CONSTRAINT commitment_status_check CHECK (status IN
    ('ACTIVE', 'FULFILLED', 'PARTLY_FULFILLED', 'NOT_FULFILLED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED'));
GRANT UPDATE (weight) ON commitment TO pacta_member;

-- Which role of a party may clear an answer at which level: a party's own setting; without a row, managers may, and
-- officers at the level of an action officer.
CREATE TABLE clearance_right (
    party_code text NOT NULL REFERENCES party,
    level      text NOT NULL CHECK (level IN ('ACTION_OFFICER', 'DIRECTOR', 'GENERAL', 'MINISTER')),
    role       text NOT NULL CHECK (role IN ('OFFICER', 'MANAGER', 'COORDINATOR')),
    PRIMARY KEY (party_code, level, role)
);
ALTER TABLE clearance_right ENABLE ROW LEVEL SECURITY;
CREATE POLICY clearance_right_of_own_party ON clearance_right TO pacta_member
    USING (party_code = (SELECT acting_party()));
GRANT SELECT ON clearance_right TO pacta_member;

-- What each party was asked and what it answered, round by round. Written by the process alone: one answer a party and
-- round, and an answer that was given never changes.
CREATE TABLE party_answer (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    process_key   text NOT NULL,
    element_id    text NOT NULL,
    question      text NOT NULL CHECK (question <> ''),
    party_code    text NOT NULL REFERENCES party,
    round         integer NOT NULL CHECK (round > 0),
    asked_at      timestamptz NOT NULL,
    due_on        date NOT NULL,
    given_at      timestamptz,
    answers       jsonb,
    level         text CHECK (level IN ('ACTION_OFFICER', 'DIRECTOR', 'GENERAL', 'MINISTER')),
    given_by      bigint REFERENCES member,
    releasable_to text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    UNIQUE (commitment_id, element_id, party_code, round),
    CHECK ((given_at IS NULL) = (answers IS NULL) AND (given_at IS NULL) = (level IS NULL))
);
CREATE INDEX party_answer_commitment ON party_answer (commitment_id, element_id, round);
CREATE FUNCTION answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.given_at IS NOT NULL THEN
        RAISE EXCEPTION 'an answer that was given never changes';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER party_answer_stays BEFORE UPDATE OR DELETE ON party_answer FOR EACH ROW EXECUTE FUNCTION answer_stays();
ALTER TABLE party_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY party_answer_releasable ON party_answer TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to));
GRANT SELECT ON party_answer TO pacta_member;

-- A text that the parties concur on, in versions; comments are their party's own until its answer is given.
CREATE TABLE agreed_text (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    process_key   text NOT NULL,
    title         text NOT NULL CHECK (title <> ''),
    adopted_version integer,
    adopted_at    timestamptz,
    releasable_to text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    CHECK ((adopted_version IS NULL) = (adopted_at IS NULL))
);
CREATE UNIQUE INDEX agreed_text_open ON agreed_text (commitment_id) WHERE adopted_at IS NULL;
CREATE TABLE text_version (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text_id   bigint NOT NULL REFERENCES agreed_text,
    number    integer NOT NULL CHECK (number > 0),
    body      text NOT NULL CHECK (body <> ''),
    sha256    text NOT NULL,
    final     boolean NOT NULL,
    answer_by date NOT NULL,
    silence_until timestamptz,
    objected_by_party text REFERENCES party,
    objected_to_procedure boolean NOT NULL DEFAULT false,
    objection text CHECK (objection <> ''),
    changes   text,
    issued_by bigint REFERENCES member,
    issued_at timestamptz NOT NULL,
    UNIQUE (text_id, number),
    CHECK ((objection IS NULL) = (objected_by_party IS NULL)),
    CHECK (objection IS NULL OR silence_until IS NOT NULL)
);
CREATE TABLE text_comment (
    id          bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    version_id  bigint NOT NULL REFERENCES text_version,
    party_code  text NOT NULL REFERENCES party,
    severity    text NOT NULL CHECK (severity IN ('CRITICAL', 'MAJOR', 'SUBSTANTIVE', 'ADMINISTRATIVE')),
    place       text NOT NULL CHECK (place <> ''),
    proposed    text,
    reason      text NOT NULL CHECK (reason <> ''),
    written_by  bigint NOT NULL REFERENCES member,
    written_at  timestamptz NOT NULL,
    given_at    timestamptz,
    verdict     text CHECK (verdict IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED')),
    verdict_reason text,
    answered_by bigint REFERENCES member,
    answered_at timestamptz,
    CHECK ((verdict IS NULL) = (answered_at IS NULL)),
    CHECK (verdict IS NULL OR verdict = 'ACCEPTED' OR verdict_reason IS NOT NULL)
);
CREATE INDEX text_comment_version ON text_comment (version_id);
ALTER TABLE agreed_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE text_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE text_comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY agreed_text_releasable ON agreed_text TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to));
CREATE POLICY text_version_with_text ON text_version TO pacta_member
    USING (EXISTS (SELECT FROM agreed_text a WHERE a.id = text_id));
CREATE POLICY text_comment_own_or_given ON text_comment FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM text_version v WHERE v.id = version_id)
           AND (party_code = (SELECT acting_party()) OR given_at IS NOT NULL));
CREATE POLICY text_comment_write ON text_comment FOR INSERT TO pacta_member
    WITH CHECK (party_code = (SELECT acting_party()) AND written_by = (SELECT acting_member()) AND given_at IS NULL
                AND EXISTS (SELECT FROM text_version v WHERE v.id = version_id));
CREATE POLICY text_comment_own_until_given ON text_comment FOR DELETE TO pacta_member
    USING (party_code = (SELECT acting_party()) AND given_at IS NULL);
CREATE POLICY text_comment_answer ON text_comment FOR UPDATE TO pacta_member
    USING (given_at IS NOT NULL AND EXISTS (SELECT FROM text_version v WHERE v.id = version_id))
    WITH CHECK (answered_by = (SELECT acting_member()));
GRANT SELECT ON agreed_text, text_version TO pacta_member;
GRANT SELECT, INSERT, DELETE ON text_comment TO pacta_member;
GRANT UPDATE (verdict, verdict_reason, answered_by, answered_at) ON text_comment TO pacta_member;

-- The version of a text that an answer is about.
ALTER TABLE party_answer ADD COLUMN text_version_id bigint REFERENCES text_version;

-- How a commitment ended, as proposed, verified and answered.
CREATE TABLE ending (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    outcome       text NOT NULL
                  CHECK (outcome IN ('KEPT', 'PARTLY_KEPT', 'NOT_KEPT', 'SUPERSEDED', 'NO_LONGER_PURSUED')),
    reason        text NOT NULL CHECK (reason <> ''),
    superseded_by text,
    state         text NOT NULL DEFAULT 'PROPOSED'
                  CHECK (state IN ('PROPOSED', 'RETURNED', 'VERIFIED', 'DISSENTED', 'AGREED')),
    proposed_by   bigint REFERENCES member,
    proposed_at   timestamptz NOT NULL,
    verified_by   bigint REFERENCES member,
    verified_at   timestamptz,
    silence_until timestamptz,
    objected_by_party text REFERENCES party,
    objection     text,
    decided_at    timestamptz,
    CHECK ((outcome = 'SUPERSEDED') = (superseded_by IS NOT NULL)),
    CHECK ((objection IS NULL) = (objected_by_party IS NULL)),
    CHECK ((state IN ('RETURNED', 'DISSENTED', 'AGREED')) = (decided_at IS NOT NULL))
);
CREATE UNIQUE INDEX ending_under_way ON ending (commitment_id) WHERE decided_at IS NULL;
CREATE INDEX ending_commitment ON ending (commitment_id, id);
ALTER TABLE ending ENABLE ROW LEVEL SECURITY;
CREATE POLICY ending_with_commitment ON ending TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
GRANT SELECT ON ending TO pacta_member;

-- A later due date that somebody asked for.
CREATE TABLE extension (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    old_due_on    date NOT NULL,
    proposed_due_on date NOT NULL,
    reason        text NOT NULL CHECK (reason <> ''),
    within_words  boolean NOT NULL,
    asked_by      bigint REFERENCES member,
    asked_party   text REFERENCES party,
    asked_at      timestamptz NOT NULL,
    state         text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED')),
    decided_at    timestamptz,
    decision_reason text,
    CHECK ((state = 'ASKED') = (decided_at IS NULL)),
    CHECK (proposed_due_on > old_due_on)
);
CREATE UNIQUE INDEX extension_under_way ON extension (commitment_id) WHERE decided_at IS NULL;
ALTER TABLE extension ENABLE ROW LEVEL SECURITY;
CREATE POLICY extension_with_commitment ON extension TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
GRANT SELECT ON extension TO pacta_member;
