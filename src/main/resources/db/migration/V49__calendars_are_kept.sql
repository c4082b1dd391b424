-- Which years of a party's calendar somebody has looked at: what the law says beforehand, and what was entered beside it.
CREATE TABLE calendar_year (
    party_code   text NOT NULL REFERENCES party,
    year         integer NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    confirmed_by bigint NOT NULL REFERENCES member,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (party_code, year)
);
ALTER TABLE calendar_year ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_year_read ON calendar_year FOR SELECT TO pacta_member
    USING (party_code = (SELECT acting_party()));
CREATE POLICY calendar_year_confirm ON calendar_year FOR INSERT TO pacta_member
    WITH CHECK (party_code = (SELECT acting_party()) AND confirmed_by = (SELECT acting_member())
                AND (acting_has_role('COORDINATOR') OR acting_has_role('ADMINISTRATOR')));
GRANT SELECT, INSERT ON calendar_year TO pacta_member;
