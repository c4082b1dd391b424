-- The setting up of a new installation in the browser: one row at most, there until it is over and after.
CREATE TABLE first_visit (
    one_row      boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    link_digest  text, -- of the link printed last; null once it was used
    link_ends_at timestamptz,
    grant_digest text, -- of what the browser that used it holds
    ended_at     timestamptz
);
-- Read and written by the system alone.
ALTER TABLE first_visit ENABLE ROW LEVEL SECURITY;
