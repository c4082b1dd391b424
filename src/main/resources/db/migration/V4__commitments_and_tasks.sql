CREATE TABLE commitment (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference       text NOT NULL UNIQUE,
    statement_id    bigint NOT NULL REFERENCES statement,
    ordinal         integer NOT NULL CHECK (ordinal > 0),
    title           text NOT NULL CHECK (title <> ''),
    kind            text NOT NULL CHECK (kind <> ''),
    strength        text NOT NULL CHECK (strength IN ('FIRM', 'GENERAL', 'EXPECTATION')),
    recurrence      text NOT NULL CHECK (recurrence IN ('NONE', 'ANNUAL', 'SEMIANNUAL', 'REGULAR')),
    lead_office_id  bigint NOT NULL REFERENCES office,
    started_on      date NOT NULL,
    due_on          date NOT NULL,
    original_due_on date NOT NULL,
    due_phrase      text,
    due_earliest_on date,
    due_latest_on   date,
    status          text NOT NULL DEFAULT 'ACTIVE'
                    CHECK (status IN ('ACTIVE', 'FULFILLED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED')),
    closed_at       timestamptz,
    closed_reason   text,
    releasable_to   text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    started_by      bigint REFERENCES member,
    started_at      timestamptz NOT NULL,
    version         integer NOT NULL DEFAULT 0,
    UNIQUE (statement_id, ordinal),
    CHECK ((status = 'ACTIVE') = (closed_at IS NULL)),
    CHECK (due_latest_on >= due_earliest_on)
);
CREATE INDEX commitment_active_due ON commitment (due_on) WHERE status = 'ACTIVE';
CREATE INDEX commitment_lead ON commitment (lead_office_id);

-- The original due date is never overwritten, and a commitment never moves to another statement.
CREATE FUNCTION keep_original_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.original_due_on <> OLD.original_due_on THEN
        RAISE EXCEPTION 'the original due date of a % is never overwritten', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER commitment_keeps_original_due BEFORE UPDATE ON commitment
    FOR EACH ROW EXECUTE FUNCTION keep_original_due();

CREATE TABLE commitment_passage (
    commitment_id bigint NOT NULL REFERENCES commitment,
    passage_id    bigint NOT NULL REFERENCES passage,
    clause_starts_at integer NOT NULL,
    clause_ends_at   integer NOT NULL,
    PRIMARY KEY (commitment_id, passage_id)
);
CREATE INDEX commitment_passage_passage ON commitment_passage (passage_id);

CREATE TABLE commitment_party (
    commitment_id bigint NOT NULL REFERENCES commitment,
    party_code    text NOT NULL REFERENCES party,
    PRIMARY KEY (commitment_id, party_code)
);

CREATE TABLE supporting_office (
    commitment_id bigint NOT NULL REFERENCES commitment,
    office_id     bigint NOT NULL REFERENCES office,
    PRIMARY KEY (commitment_id, office_id)
);

-- What the model will ask for and when, planned back from the due date at the start and again when it moves.
CREATE TABLE planned_task (
    commitment_id bigint NOT NULL REFERENCES commitment,
    process_key   text NOT NULL,
    element_id    text NOT NULL,
    name          text NOT NULL,
    position      integer NOT NULL,
    due_on        date NOT NULL,
    compressed    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (commitment_id, process_key, element_id)
);

-- The projection of the engine's user tasks: written by its listeners, read by everyone.
CREATE TABLE task (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    engine_task_id  text NOT NULL UNIQUE,
    commitment_id   bigint NOT NULL REFERENCES commitment,
    process_key     text NOT NULL,
    element_id      text NOT NULL,
    name            text NOT NULL CHECK (name <> ''),
    instructions    text,
    office_id       bigint NOT NULL REFERENCES office,
    managers_only   boolean NOT NULL DEFAULT false,
    assignee_id     bigint REFERENCES member,
    state           text NOT NULL DEFAULT 'OPEN'
                    CHECK (state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED')),
    percent         integer NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
    blocked_reason  text,
    due_on          date NOT NULL,
    original_due_on date NOT NULL,
    releasable_to   text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    fields          jsonb NOT NULL DEFAULT '[]',
    answers         jsonb,
    opened_at       timestamptz NOT NULL,
    ended_at        timestamptz,
    completed_by    bigint REFERENCES member,
    version         integer NOT NULL DEFAULT 0,
    CHECK ((state IN ('DONE', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'DONE') = (completed_by IS NOT NULL)),
    CHECK ((state = 'BLOCKED') = (blocked_reason IS NOT NULL)),
    CHECK (state <> 'DONE' OR percent = 100)
);
CREATE TRIGGER task_keeps_original_due BEFORE UPDATE ON task
    FOR EACH ROW EXECUTE FUNCTION keep_original_due();
CREATE INDEX task_open_assignee ON task (assignee_id, due_on, id) WHERE ended_at IS NULL;
CREATE INDEX task_open_office ON task (office_id, due_on, id) WHERE ended_at IS NULL;
CREATE INDEX task_open_due ON task (due_on, id) WHERE ended_at IS NULL;
CREATE INDEX task_commitment ON task (commitment_id);

-- Each step of the model that was entered and left, for the marks on the diagram.
CREATE TABLE process_step (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    process_key   text NOT NULL,
    element_id    text NOT NULL,
    activity_id   text NOT NULL UNIQUE,
    entered_at    timestamptz NOT NULL,
    left_at       timestamptz,
    cancelled     boolean NOT NULL DEFAULT false
);
CREATE INDEX process_step_commitment ON process_step (commitment_id, process_key);

CREATE TABLE progress_report (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id     bigint NOT NULL REFERENCES task,
    member_id   bigint NOT NULL REFERENCES member,
    reported_at timestamptz NOT NULL,
    state       text NOT NULL,
    percent     integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    note        text
);
CREATE INDEX progress_report_task ON progress_report (task_id, reported_at);

CREATE TABLE due_date_change (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    task_id       bigint REFERENCES task,
    old_due_on    date NOT NULL,
    new_due_on    date NOT NULL,
    reason        text NOT NULL CHECK (reason <> ''),
    changed_by    bigint REFERENCES member,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX due_date_change_commitment ON due_date_change (commitment_id, changed_at);

CREATE TABLE evidence (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    task_id       bigint REFERENCES task,
    title         text NOT NULL CHECK (title <> ''),
    link          text CHECK (link ~ '^https?://'),
    file_name     text,
    media_type    text,
    size          bigint,
    sha256        bytea,
    releasable_to text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    added_by      bigint NOT NULL REFERENCES member,
    added_at      timestamptz NOT NULL,
    CHECK ((link IS NULL) <> (file_name IS NULL)),
    CHECK (file_name IS NULL OR (media_type IS NOT NULL AND size IS NOT NULL AND sha256 IS NOT NULL))
);
CREATE INDEX evidence_commitment ON evidence (commitment_id);
CREATE INDEX evidence_task ON evidence (task_id);

CREATE TABLE evidence_content (
    evidence_id bigint PRIMARY KEY REFERENCES evidence,
    content     bytea NOT NULL CHECK (length(content) <= 26214400)
);

CREATE TABLE comment (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    task_id       bigint REFERENCES task,
    body          text NOT NULL CHECK (body <> '' AND length(body) <= 10000),
    releasable_to text[] NOT NULL CHECK (cardinality(releasable_to) > 0),
    member_id     bigint NOT NULL REFERENCES member,
    written_at    timestamptz NOT NULL
);
CREATE INDEX comment_commitment ON comment (commitment_id, written_at);
CREATE INDEX comment_task ON comment (task_id, written_at);

ALTER TABLE commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE commitment_passage ENABLE ROW LEVEL SECURITY;
ALTER TABLE commitment_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporting_office ENABLE ROW LEVEL SECURITY;
ALTER TABLE planned_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE progress_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE due_date_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment ENABLE ROW LEVEL SECURITY;

CREATE POLICY commitment_releasable ON commitment TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to));
CREATE POLICY commitment_passage_with_commitment ON commitment_passage TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY commitment_party_with_commitment ON commitment_party TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY supporting_office_with_commitment ON supporting_office TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY planned_task_with_commitment ON planned_task TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY task_releasable ON task TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to));
CREATE POLICY process_step_with_commitment ON process_step TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY progress_report_with_task ON progress_report TO pacta_member
    USING (EXISTS (SELECT FROM task t WHERE t.id = task_id))
    WITH CHECK (member_id = (SELECT acting_member()) AND EXISTS (SELECT FROM task t WHERE t.id = task_id));
CREATE POLICY due_date_change_with_subject ON due_date_change TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
CREATE POLICY evidence_releasable ON evidence TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to))
    WITH CHECK (added_by = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to));
CREATE POLICY evidence_content_with_evidence ON evidence_content TO pacta_member
    USING (EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id));
CREATE POLICY comment_releasable ON comment TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to))
    WITH CHECK (member_id = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to));

-- Nothing is ever deleted by a person. The projection itself is written by the system.
GRANT SELECT ON commitment, commitment_passage, commitment_party, supporting_office, planned_task, task, process_step,
    progress_report, due_date_change, evidence, evidence_content, comment TO pacta_member;
GRANT INSERT ON commitment, commitment_passage, commitment_party, supporting_office,
    progress_report, due_date_change, evidence, evidence_content, comment TO pacta_member;
GRANT UPDATE (title, lead_office_id, due_on, status, closed_at, closed_reason, releasable_to, version)
    ON commitment TO pacta_member;
GRANT UPDATE (assignee_id, state, percent, blocked_reason, due_on, answers, ended_at, completed_by, version)
    ON task TO pacta_member;

-- How an active commitment stands today, from what the reader may see; the rule in words is in
-- docs/decisions/2026-11-24-health-of-a-commitment.md.
CREATE FUNCTION health(status text, due_on date, at_risk_after date, blocked_tasks bigint, today date)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN status <> 'ACTIVE' THEN NULL
        WHEN due_on < today THEN 'OVERDUE'
        WHEN blocked_tasks > 0 THEN 'BLOCKED'
        WHEN at_risk_after < today THEN 'AT_RISK'
        ELSE 'ON_TRACK'
    END $$;

-- at_risk_after: the first day that an open task is due, or that the plan had its step for.
CREATE VIEW commitment_standing WITH (security_invoker = true) AS
SELECT c.*,
       coalesce(t.all_tasks, 0)     AS all_tasks,
       coalesce(t.done_tasks, 0)    AS done_tasks,
       coalesce(t.open_tasks, 0)    AS open_tasks,
       coalesce(t.blocked_tasks, 0) AS blocked_tasks,
       t.next_task_due_on,
       t.at_risk_after
FROM commitment c
LEFT JOIN (SELECT t.commitment_id,
                  count(*) FILTER (WHERE t.state <> 'CANCELLED') AS all_tasks,
                  count(*) FILTER (WHERE t.state = 'DONE')       AS done_tasks,
                  count(*) FILTER (WHERE t.ended_at IS NULL)     AS open_tasks,
                  count(*) FILTER (WHERE t.state = 'BLOCKED')    AS blocked_tasks,
                  min(t.due_on) FILTER (WHERE t.ended_at IS NULL) AS next_task_due_on,
                  min(least(t.due_on, p.due_on)) FILTER (WHERE t.ended_at IS NULL) AS at_risk_after
           FROM task t
           LEFT JOIN planned_task p ON t.ended_at IS NULL AND p.commitment_id = t.commitment_id
                                   AND p.process_key = t.process_key AND p.element_id = t.element_id
           GROUP BY t.commitment_id) t ON t.commitment_id = c.id;
GRANT SELECT ON commitment_standing TO pacta_member;
