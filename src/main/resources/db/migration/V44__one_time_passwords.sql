-- A password that somebody else has chosen or given out is used once: whoever signs in with it chooses the next.
ALTER TABLE credential
    ADD COLUMN one_time boolean NOT NULL DEFAULT false,
    ADD COLUMN ends_at timestamptz,
    ADD CONSTRAINT credential_only_a_one_time_password_ends CHECK (one_time OR ends_at IS NULL);
