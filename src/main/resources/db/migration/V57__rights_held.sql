-- Who had which right when: one row for each time that somebody has a role in an office, with who gave it and who took it.
-- Written with each change of people; those from before have no beginning.
CREATE TABLE right_held (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id  bigint NOT NULL REFERENCES member,
    party_code text NOT NULL REFERENCES party,
    office_id  bigint NOT NULL REFERENCES office,
    role       text NOT NULL,
    since      timestamptz,
    until      timestamptz,
    given_by   bigint REFERENCES member,
    taken_by   bigint REFERENCES member,
    CHECK (until IS NULL OR since IS NULL OR until >= since)
);
CREATE UNIQUE INDEX right_held_now ON right_held (member_id, role) WHERE until IS NULL;
CREATE INDEX right_held_of_party ON right_held (party_code, until);

INSERT INTO right_held (member_id, party_code, office_id, role)
SELECT m.id, m.party_code, m.office_id, r.role
FROM member m JOIN member_role r ON r.member_id = m.id WHERE m.active;

ALTER TABLE right_held ENABLE ROW LEVEL SECURITY;
CREATE POLICY right_held_of_own_party ON right_held FOR SELECT TO pacta_member
    USING (party_code = (SELECT acting_party())
           AND ((SELECT acting_has_role('AUDITOR')) OR (SELECT acting_has_role('ADMINISTRATOR'))));
GRANT SELECT ON right_held TO pacta_member;
