-- Programs of the parties that sign a checkpoint once more, after they found that it continues all that they have seen.
CREATE TABLE history_witness (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    party_code text NOT NULL REFERENCES party,
    key        text NOT NULL UNIQUE CHECK (key <> ''),
    entered_by bigint NOT NULL REFERENCES member,
    entered_at timestamptz NOT NULL
);

-- Without a foreign key to the checkpoint: what others hold stays known also where the checkpoint is gone.
CREATE TABLE history_cosignature (
    size        bigint NOT NULL,
    witness_id  bigint NOT NULL REFERENCES history_witness,
    signature   text NOT NULL,
    seen_at     timestamptz NOT NULL,
    PRIMARY KEY (witness_id, size)
);
CREATE INDEX history_cosignature_size ON history_cosignature (size);

-- To whom a checkpoint was mailed.
CREATE TABLE history_mailed (
    size      bigint NOT NULL,
    member_id bigint NOT NULL REFERENCES member,
    at        timestamptz NOT NULL,
    PRIMARY KEY (member_id, size)
);

-- Read and written by the system alone, as the log is.
ALTER TABLE history_witness ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_cosignature ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_mailed ENABLE ROW LEVEL SECURITY;
