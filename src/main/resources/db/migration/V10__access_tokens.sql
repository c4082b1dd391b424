-- Personal access tokens. Only a digest is kept: a token is 256 random bits, so a fast hash is enough.
CREATE TABLE access_token (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id      bigint NOT NULL REFERENCES member,
    name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    scope          text NOT NULL CHECK (scope IN ('READ', 'WORK', 'MANAGE')),
    digest         bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    revoked_at     timestamptz,
    last_used_at   timestamptz,
    last_used_from text,
    CHECK (expires_at > created_at)
);
CREATE INDEX access_token_member ON access_token (member_id, created_at);
CREATE UNIQUE INDEX access_token_name ON access_token (member_id, name) WHERE revoked_at IS NULL;

ALTER TABLE access_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY access_token_own ON access_token TO pacta_member
    USING (member_id = (SELECT acting_member())) WITH CHECK (member_id = (SELECT acting_member()));
-- The digest can be written and not be read.
GRANT SELECT (id, member_id, name, scope, created_at, expires_at, revoked_at, last_used_at, last_used_from),
      INSERT, UPDATE (revoked_at) ON access_token TO pacta_member;

-- What was answered to a request that creates something, so that its repetition gets the same answer and does nothing.
CREATE TABLE idempotent_reply (
    member_id   bigint NOT NULL REFERENCES member,
    key         text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint bytea NOT NULL,
    status      integer NOT NULL,
    location    text,
    etag        text,
    body        text,
    made_at     timestamptz NOT NULL,
    PRIMARY KEY (member_id, key)
);
CREATE INDEX idempotent_reply_age ON idempotent_reply (made_at);

ALTER TABLE idempotent_reply ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotent_reply_own ON idempotent_reply TO pacta_member
    USING (member_id = (SELECT acting_member())) WITH CHECK (member_id = (SELECT acting_member()));
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotent_reply TO pacta_member;
