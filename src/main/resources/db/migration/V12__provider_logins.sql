-- By which account at which OpenID provider a member is known, once he or she has signed in with it.
CREATE TABLE provider_login (
    member_id bigint NOT NULL REFERENCES member,
    issuer    text NOT NULL CHECK (issuer <> ''),
    subject   text NOT NULL CHECK (subject <> ''),
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, issuer),
    UNIQUE (issuer, subject)
);
-- Read and written by the system alone, while somebody signs in.
ALTER TABLE provider_login ENABLE ROW LEVEL SECURITY;
