-- Parties are data: nothing in the schema or the code knows which ones there are.
CREATE TABLE party (
    code         text PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
    name         text NOT NULL UNIQUE CHECK (name <> ''),
    calendar_key text NOT NULL,
    zone         text NOT NULL,
    locale       text NOT NULL,
    position     integer NOT NULL UNIQUE
);

CREATE TABLE office (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    party_code       text NOT NULL REFERENCES party,
    code             text NOT NULL UNIQUE CHECK (code <> ''),
    name             text NOT NULL CHECK (name <> ''),
    point_of_contact boolean NOT NULL DEFAULT false,
    active           boolean NOT NULL DEFAULT true,
    UNIQUE (id, party_code)
);
-- The office that acts for a party where a commitment names none of its own.
CREATE UNIQUE INDEX office_point_of_contact ON office (party_code) WHERE point_of_contact AND active;

CREATE TABLE member (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username   text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    name       text NOT NULL CHECK (name <> ''),
    email      text NOT NULL UNIQUE CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    office_id  bigint NOT NULL,
    party_code text NOT NULL,
    zone       text NOT NULL,
    locale     text NOT NULL,
    active     boolean NOT NULL DEFAULT true,
    version    integer NOT NULL DEFAULT 0,
    FOREIGN KEY (office_id, party_code) REFERENCES office (id, party_code)
);
CREATE INDEX member_office ON member (office_id) WHERE active;

CREATE TABLE member_role (
    member_id bigint NOT NULL REFERENCES member,
    role      text NOT NULL CHECK (role IN ('OFFICER', 'MANAGER', 'COORDINATOR', 'AUDITOR', 'ADMINISTRATOR')),
    PRIMARY KEY (member_id, role)
);

-- Apart from member, so that reading who somebody is never reads a secret.
CREATE TABLE credential (
    member_id     bigint PRIMARY KEY REFERENCES member,
    password_hash text NOT NULL,
    changed_at    timestamptz NOT NULL
);

CREATE TABLE absence (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id     bigint NOT NULL REFERENCES member,
    starts_on     date NOT NULL,
    ends_on       date NOT NULL,
    substitute_id bigint REFERENCES member,
    CHECK (ends_on >= starts_on),
    CHECK (substitute_id <> member_id)
);
CREATE INDEX absence_member ON absence (member_id, ends_on);

-- Days off beyond the holiday law: what an administrator enters for a party.
CREATE TABLE day_off (
    party_code text NOT NULL REFERENCES party,
    day        date NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (party_code, day)
);

-- Who acts in this transaction. Both settings are local to a transaction and written by the transaction
-- manager alone; without them the answer is NULL and every policy below says no.
CREATE FUNCTION acting_member() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT nullif(current_setting('pacta.member', true), '')::bigint $$;
CREATE FUNCTION acting_party() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT nullif(current_setting('pacta.party', true), '') $$;
CREATE FUNCTION acting_has_role(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT AS
    $$ SELECT EXISTS (SELECT FROM member_role WHERE member_id = acting_member() AND role = wanted) $$;

ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
CREATE POLICY absence_of_own_party ON absence TO pacta_member
    USING (EXISTS (SELECT FROM member m WHERE m.id = absence.member_id AND m.party_code = (SELECT acting_party())))
    WITH CHECK (member_id = (SELECT acting_member()));

GRANT SELECT ON party, office, member, member_role, day_off TO pacta_member;
GRANT SELECT, INSERT, UPDATE ON absence TO pacta_member;
