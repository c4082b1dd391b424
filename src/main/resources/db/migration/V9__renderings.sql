-- The same statement in other languages. The registered text stays the authoritative one: findings and commitments come
-- from it alone. A rendering is added and read, never changed: nobody has the right to.
CREATE TABLE rendering (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id  bigint NOT NULL REFERENCES statement,
    language      text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    body          text NOT NULL CHECK (body <> ''),
    sha256        bytea NOT NULL CHECK (sha256 = sha256(convert_to(body, 'UTF8'))),
    source        text CHECK (source <> ''),
    registered_by bigint REFERENCES member,
    registered_at timestamptz NOT NULL,
    UNIQUE (statement_id, language),
    UNIQUE (statement_id, sha256)
);

ALTER TABLE rendering ENABLE ROW LEVEL SECURITY;
CREATE POLICY rendering_with_statement ON rendering TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));

GRANT SELECT, INSERT ON rendering TO pacta_member;
