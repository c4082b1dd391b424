-- More time is asked for by a party: who of it cleared the request, and at which level. Until then there is only a task of
-- that party's own side, and no row here.
ALTER TABLE extension ADD COLUMN cleared_by bigint REFERENCES member;
ALTER TABLE extension ADD COLUMN level text CHECK (level IN ('ACTION_OFFICER', 'DIRECTOR', 'GENERAL', 'MINISTER'));
ALTER TABLE extension ADD CHECK ((cleared_by IS NULL) = (level IS NULL));

-- Whether a party objected to the silence on an end as a procedure, not to the end.
ALTER TABLE ending ADD COLUMN objected_to_procedure boolean NOT NULL DEFAULT false;
ALTER TABLE ending ADD CHECK (NOT objected_to_procedure OR objection IS NOT NULL);
