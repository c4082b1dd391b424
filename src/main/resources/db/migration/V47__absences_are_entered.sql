-- Absences are entered on a page: by whoever is away, or for him or her by a manager or administrator of the party. Whoever
-- stands in is of the same party, so that nothing is seen or done beyond it.
ALTER TABLE absence ADD COLUMN version integer NOT NULL DEFAULT 0;
CREATE INDEX absence_substitute ON absence (substitute_id, ends_on);

CREATE FUNCTION may_keep_absence(of bigint, substitute bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM member m WHERE m.id = of AND m.party_code = acting_party())
           AND (substitute IS NULL OR EXISTS (SELECT FROM member s WHERE s.id = substitute AND s.party_code = acting_party()))
           AND (of = acting_member() OR acting_has_role('MANAGER') OR acting_has_role('ADMINISTRATOR')) $$;

DROP POLICY absence_of_own_party ON absence;
CREATE POLICY absence_read ON absence FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM member m WHERE m.id = absence.member_id AND m.party_code = (SELECT acting_party())));
CREATE POLICY absence_enter ON absence FOR INSERT TO pacta_member WITH CHECK (may_keep_absence(member_id, substitute_id));
CREATE POLICY absence_change ON absence FOR UPDATE TO pacta_member
    USING (may_keep_absence(member_id, NULL)) WITH CHECK (may_keep_absence(member_id, substitute_id));
CREATE POLICY absence_cancel ON absence FOR DELETE TO pacta_member USING (may_keep_absence(member_id, NULL));
GRANT DELETE ON absence TO pacta_member;
