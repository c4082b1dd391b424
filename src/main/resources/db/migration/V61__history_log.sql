-- The lines of the history as leaves of one append-only log: each gets the next place once it is committed. No foreign key to
-- the history: a line that has gone must stay missed.
CREATE TABLE history_leaf (
    leaf       bigint PRIMARY KEY CHECK (leaf >= 0),
    history_id bigint NOT NULL UNIQUE,
    nonce      bytea NOT NULL, -- read with the line alone, so that nobody guesses from the hash what it says
    hash       bytea NOT NULL
);

-- Hashes of the whole subtrees above the leaves: of the 2^level leaves from position * 2^level on.
CREATE TABLE history_node (
    level    integer NOT NULL CHECK (level > 0),
    position bigint NOT NULL,
    hash     bytea NOT NULL,
    PRIMARY KEY (level, position)
);

-- What was signed: how many leaves, and the root over them. The key is not in the database.
CREATE TABLE history_checkpoint (
    size      bigint PRIMARY KEY CHECK (size > 0),
    note      text NOT NULL,
    signed_at timestamptz NOT NULL
);

-- Read and written by the system alone: what of it a reader may have, the module says.
ALTER TABLE history_leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_node ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_checkpoint ENABLE ROW LEVEL SECURITY;
