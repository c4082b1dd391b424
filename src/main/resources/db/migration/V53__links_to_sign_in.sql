-- Links that let somebody choose a password: an invitation, or after one was lost. Of the secret only its digest is kept.
CREATE TABLE sign_in_link (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id bigint NOT NULL REFERENCES member,
    purpose   text NOT NULL CHECK (purpose IN ('INVITATION', 'RESET', 'FORGOTTEN')),
    digest    text NOT NULL UNIQUE,
    made_at   timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    used_at   timestamptz,
    ended_at  timestamptz, -- a newer one, a password or the end of the account took its place
    CHECK (used_at IS NULL OR ended_at IS NULL)
);
CREATE INDEX sign_in_link_member ON sign_in_link (member_id, made_at DESC);
-- Read and written by the system alone, while somebody has not signed in.
ALTER TABLE sign_in_link ENABLE ROW LEVEL SECURITY;

-- What a mail says that nobody may read here, kept until the mail has left or never will.
ALTER TABLE mail ADD COLUMN holds_secret boolean NOT NULL DEFAULT false;
CREATE TABLE mail_secret (
    mail_id bigint PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
    secret  text NOT NULL CHECK (secret <> '')
);
ALTER TABLE mail_secret ENABLE ROW LEVEL SECURITY;
