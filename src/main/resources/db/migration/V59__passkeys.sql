-- Who has passkeys, and whether they are asked for after the password too. There is a row from the first passkey on.
CREATE TABLE passkey_holder (
    member_id      bigint PRIMARY KEY REFERENCES member,
    handle         text NOT NULL UNIQUE, -- by which authenticators know the person: random, base64url
    after_password boolean NOT NULL DEFAULT false
);
CREATE TABLE passkey (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id       bigint NOT NULL REFERENCES passkey_holder,
    credential_id   text NOT NULL UNIQUE, -- base64url
    public_key      bytea NOT NULL, -- COSE_Key, RFC 9052
    counter         bigint NOT NULL CHECK (counter >= 0), -- of signatures; 0 for good where the authenticator counts none
    transports      text[] NOT NULL, -- how browsers reach the authenticator
    backup_eligible boolean NOT NULL, -- may be copied to other devices of the person
    backed_up       boolean NOT NULL, -- was, when last used
    name            text NOT NULL CHECK (name <> ''), -- given by the person
    added_at        timestamptz NOT NULL,
    used_at         timestamptz
);
CREATE INDEX passkey_member ON passkey (member_id);
-- Read and written by the system alone, while somebody has not signed in.
ALTER TABLE passkey_holder ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
