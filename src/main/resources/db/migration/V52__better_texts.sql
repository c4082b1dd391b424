-- A better text takes the place of a worse one: the statement with the worse one stays to be read, withdrawn, and says which one
-- stands for it now. The finding's sentences are looked up by their words.
ALTER TABLE statement
    ADD COLUMN replaced_by_id bigint REFERENCES statement,
    ADD CHECK (replaced_by_id IS NULL OR withdrawn_at IS NOT NULL);
CREATE INDEX statement_replaced_by ON statement (replaced_by_id) WHERE replaced_by_id IS NOT NULL;
