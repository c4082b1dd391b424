-- Who is signed in, where: a row for each session that lives, gone when it ends. The history keeps who signed in and out.
CREATE TABLE member_session (
    id        uuid PRIMARY KEY, -- not what the cookie holds
    member_id bigint NOT NULL REFERENCES member,
    began_at  timestamptz NOT NULL,
    used_at   timestamptz NOT NULL, -- when the person, not an open page, last did something
    browser   text NOT NULL,
    address   text NOT NULL -- of the network, not of the machine
);
CREATE INDEX member_session_member ON member_session (member_id);
-- Read and written by the system alone, with each request.
ALTER TABLE member_session ENABLE ROW LEVEL SECURITY;
