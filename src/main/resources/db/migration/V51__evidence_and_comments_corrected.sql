-- Evidence that was wrong stays where it is, marked: who said so, why, and what shows the deed instead.
ALTER TABLE evidence
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by bigint REFERENCES member,
    ADD COLUMN withdrawn_reason text CHECK (withdrawn_reason <> ''),
    ADD COLUMN replaced_by bigint REFERENCES evidence,
    ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    ADD CHECK (replaced_by IS NULL OR withdrawn_at IS NOT NULL);

-- A comment put right by who wrote it; the history keeps both wordings.
ALTER TABLE comment ADD COLUMN corrected_at timestamptz;
