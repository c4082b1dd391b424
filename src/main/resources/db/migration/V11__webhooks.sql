-- Webhooks: who is told of what by machine. Written by the system alone, after the service has decided; a secret is never
-- readable under the members' role, not even its owner's.
CREATE TABLE webhook (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id        bigint NOT NULL REFERENCES member,
    address         text NOT NULL CHECK (address ~ '^https?://'),
    events          text[] NOT NULL CHECK (cardinality(events) > 0),
    series          text,
    statement_id    bigint REFERENCES statement,
    state           text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED', 'DELETED')),
    pause_reason    text CHECK (pause_reason IN ('PERSON', 'FAILING', 'GONE', 'OWNER')),
    secret          bytea, -- sealed
    previous_secret bytea, -- sealed; signs too until then, so that a receiver can change over without losing anything
    previous_until  timestamptz,
    failures        integer NOT NULL DEFAULT 0, -- in a row
    failing_since   timestamptz,
    rests_until     timestamptz,
    created_at      timestamptz NOT NULL,
    version         integer NOT NULL DEFAULT 0,
    CHECK (series IS NULL OR statement_id IS NULL),
    CHECK ((state = 'PAUSED') = (pause_reason IS NOT NULL)),
    CHECK ((failures = 0) = (failing_since IS NULL)),
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
CREATE INDEX webhook_owner ON webhook (owner_id) WHERE state <> 'DELETED';

-- Who may have webhooks; the service says the same of roles. Asked whenever something happens and whenever it is sent, since
-- accounts are disabled and roles taken away.
CREATE FUNCTION may_have_webhooks(who bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM member m JOIN member_role r ON r.member_id = m.id
                   WHERE m.id = who AND m.active AND r.role IN ('MANAGER', 'COORDINATOR', 'ADMINISTRATOR')) $$;

-- What happened, as it was when it happened: the same for every subscriber and every try.
CREATE TABLE webhook_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      uuid NOT NULL UNIQUE,
    type          text NOT NULL,
    occurred_at   timestamptz NOT NULL,
    subject       text,
    data          json NOT NULL, -- not jsonb: the order of its members is kept, so that the bytes sent are always the same
    commitment_id bigint REFERENCES commitment,
    task_id       bigint REFERENCES task,
    created_at    timestamptz NOT NULL
);
CREATE INDEX webhook_event_created ON webhook_event (created_at);

-- The outbox: owed in the transaction of the event, sent after commit.
CREATE TABLE webhook_delivery (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id       bigint NOT NULL REFERENCES webhook,
    event_id         bigint NOT NULL REFERENCES webhook_event ON DELETE CASCADE,
    state            text NOT NULL DEFAULT 'QUEUED'
                     CHECK (state IN ('QUEUED', 'SENDING', 'DELIVERED', 'IN_DOUBT', 'DEAD', 'WITHHELD')),
    probe            boolean NOT NULL DEFAULT false, -- a ping: goes out also while the webhook is paused
    attempts         integer NOT NULL DEFAULT 0,
    next_attempt_at  timestamptz NOT NULL,
    claim            uuid,
    claimed_at       timestamptz,
    doubted_at       timestamptz, -- when its fate became unknown; it may have arrived twice, and stays marked so
    last_attempt_at  timestamptz,
    response_code    integer,
    response_excerpt text,
    failure          text,
    took_ms          integer,
    delivered_at     timestamptz,
    created_at       timestamptz NOT NULL,
    version          integer NOT NULL DEFAULT 0,
    UNIQUE (webhook_id, event_id),
    CHECK ((state = 'DELIVERED') = (delivered_at IS NOT NULL)),
    CHECK ((state = 'SENDING') = (claim IS NOT NULL)),
    CHECK ((claim IS NULL) = (claimed_at IS NULL)),
    CHECK (state <> 'IN_DOUBT' OR doubted_at IS NOT NULL)
);
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, next_attempt_at, id)
    WHERE state IN ('QUEUED', 'IN_DOUBT');
CREATE INDEX webhook_delivery_sending ON webhook_delivery (claimed_at) WHERE state = 'SENDING';
CREATE INDEX webhook_delivery_dead ON webhook_delivery (id) WHERE state = 'DEAD';
CREATE INDEX webhook_delivery_list ON webhook_delivery (webhook_id, id DESC);
CREATE INDEX webhook_delivery_event ON webhook_delivery (event_id);

-- The ledger of due dates that have passed: each is noticed once, whether or not anybody is told.
CREATE TABLE webhook_overdue (
    commitment_id bigint NOT NULL REFERENCES commitment,
    due_on        date NOT NULL,
    noticed_at    timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, due_on)
);

ALTER TABLE webhook ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_overdue ENABLE ROW LEVEL SECURITY;

CREATE POLICY webhook_own_or_administered ON webhook FOR SELECT TO pacta_member
    USING (state <> 'DELETED'
           AND (owner_id = (SELECT acting_member()) OR (SELECT acting_has_role('ADMINISTRATOR'))));
-- What was told of a thing is seen by those who may see the thing now; the policies of both tables decide.
CREATE POLICY webhook_event_with_subject ON webhook_event FOR SELECT TO pacta_member
    USING ((commitment_id IS NULL OR EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id))
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
CREATE POLICY webhook_delivery_with_webhook ON webhook_delivery FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM webhook w WHERE w.id = webhook_id));

GRANT SELECT (id, owner_id, address, events, series, statement_id, state, pause_reason, previous_until, failures,
              failing_since, rests_until, created_at, version) ON webhook TO pacta_member;
GRANT SELECT ON webhook_event, webhook_delivery TO pacta_member;
