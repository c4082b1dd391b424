-- What a meeting decided is read like a statement; which commitment's process recorded it.
ALTER TABLE statement ADD COLUMN record_of_id bigint REFERENCES commitment;
CREATE INDEX statement_record_of ON statement (record_of_id) WHERE record_of_id IS NOT NULL;
