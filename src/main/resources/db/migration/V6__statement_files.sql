-- The file that a statement was read from, as it came. A statement whose text was pasted has none.
CREATE TABLE statement_file (
    statement_id bigint PRIMARY KEY REFERENCES statement,
    file_name    text NOT NULL CHECK (file_name <> '' AND length(file_name) <= 200),
    media_type   text NOT NULL CHECK (media_type <> ''),
    size         integer NOT NULL CHECK (size BETWEEN 1 AND 5242880 AND size = length(content)),
    sha256       bytea NOT NULL CHECK (sha256 = sha256(content)),
    content      bytea NOT NULL
);

-- Visible with its statement; never changed, never removed.
ALTER TABLE statement_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_file_with_statement ON statement_file TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
GRANT SELECT, INSERT ON statement_file TO pacta_member;
