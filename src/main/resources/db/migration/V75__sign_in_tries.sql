-- How often was tried, for all nodes together. A key stands for a name, an address or a device, and tells none of them; its row
-- says until when tries count, and goes when none does. Not logged ahead: what a crash forgets are a few minutes of counting.
CREATE UNLOGGED TABLE sign_in_try (
    key    bytea PRIMARY KEY,
    counts_until timestamptz NOT NULL
);
ALTER TABLE sign_in_try ENABLE ROW LEVEL SECURITY;
