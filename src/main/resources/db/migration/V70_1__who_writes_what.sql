-- What a member's transaction writes is asked by role, party and side, as Permissions and the services ask it: a check that
-- they forget writes nothing. docs/decisions/2026-12-01-the-database-guards-writing.md says what is left to them.
-- Whatever the services write as the system is nobody's to write.
DO $$ BEGIN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I FROM pacta_member', current_schema());
END $$;

-- Permissions.mayWorkFor: whether somebody may do tasks of an office.
CREATE FUNCTION may_work_for(who bigint, of_office bigint, only_managers boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM member m
                   JOIN office o ON o.id = of_office AND o.party_code = m.party_code
                   JOIN member_role r ON r.member_id = m.id
                   WHERE m.id = who AND m.active
                     AND (r.role = 'MANAGER' OR NOT only_managers AND r.role = 'OFFICER' AND m.office_id = o.id)) $$;

-- StandingIn.name: in the own name or in that of somebody who has named the member; on which days, the service knows.
CREATE FUNCTION acting_works_for(of_office bigint, only_managers boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT may_work_for(acting_member(), of_office, only_managers)
        OR EXISTS (SELECT FROM absence a
                   WHERE a.substitute_id = acting_member() AND may_work_for(a.member_id, of_office, only_managers))
        OR EXISTS (SELECT FROM deputy d JOIN member m ON m.id = d.manager_id
                   WHERE d.deputy_id = acting_member() AND m.office_id = of_office
                     AND may_work_for(d.manager_id, of_office, only_managers)) $$;

-- Permissions.mayAssignIn: whether the member manages in the office's party.
CREATE FUNCTION acting_manages(of_office bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT acting_has_role('MANAGER')
           AND EXISTS (SELECT FROM office o WHERE o.id = of_office AND o.party_code = acting_party()) $$;

-- Whoever works on things: not those who audit or administer alone.
CREATE FUNCTION acting_works() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT acting_has_role('OFFICER') OR acting_has_role('MANAGER') OR acting_has_role('COORDINATOR') $$;

-- Statements, and what is written with one: in the transaction that registers it, and never after.
DROP POLICY statement_releasable ON statement;
CREATE POLICY statement_read ON statement FOR SELECT TO pacta_member
    USING (coalesce((SELECT acting_party()) = ANY (releasable_to), false));
CREATE POLICY statement_register ON statement FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND registered_by = (SELECT acting_member())
                AND (SELECT acting_party()) = ANY (releasable_to) AND withdrawn_at IS NULL AND record_of_id IS NULL);
GRANT INSERT ON statement TO pacta_member;

CREATE FUNCTION acting_registers(statement_to_register bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT acting_has_role('COORDINATOR')
           AND EXISTS (SELECT FROM statement s WHERE s.id = statement_to_register AND s.registered_by = acting_member()
                       AND s.xmin = pg_current_xact_id()::xid) $$;
DROP POLICY statement_party_with_statement ON statement_party;
CREATE POLICY statement_party_read ON statement_party FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY statement_party_register ON statement_party FOR INSERT TO pacta_member
    WITH CHECK (acting_registers(statement_id));
DROP POLICY passage_with_statement ON passage;
CREATE POLICY passage_read ON passage FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY passage_register ON passage FOR INSERT TO pacta_member WITH CHECK (acting_registers(statement_id));
DROP POLICY statement_file_with_statement ON statement_file;
CREATE POLICY statement_file_read ON statement_file FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY statement_file_register ON statement_file FOR INSERT TO pacta_member
    WITH CHECK (acting_registers(statement_id));
GRANT INSERT ON statement_party, passage, statement_file TO pacta_member;

-- Findings are coordinators' to add, edit and decide, each decision in the own name.
DROP POLICY finding_with_statement ON finding;
CREATE POLICY finding_read ON finding FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY finding_add ON finding FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND state = 'PROPOSED'
                AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY finding_decide ON finding FOR UPDATE TO pacta_member
    USING ((SELECT acting_has_role('COORDINATOR')) AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id))
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id)
                AND (decided_by IS NULL OR decided_by = (SELECT acting_member())));
DROP POLICY finding_party_with_finding ON finding_party;
CREATE POLICY finding_party_read ON finding_party FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM finding f WHERE f.id = finding_id));
CREATE POLICY finding_party_add ON finding_party FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR'))
                AND EXISTS (SELECT FROM finding f WHERE f.id = finding_id AND f.state = 'PROPOSED'));
GRANT INSERT ON finding, finding_party TO pacta_member;
GRANT UPDATE (title, kind, strength, lead_office_id, earliest_on, latest_on, due_on, state, commitment_reference, reject_reason, replaced_by, restates,
              settled_by, decided_by, decided_at, version) ON finding TO pacta_member;

-- Renderings and comparisons too.
DROP POLICY rendering_with_statement ON rendering;
CREATE POLICY rendering_read ON rendering FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY rendering_add ON rendering FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND registered_by = (SELECT acting_member()) AND replaced_at IS NULL
                AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY rendering_replace ON rendering FOR UPDATE TO pacta_member
    USING ((SELECT acting_has_role('COORDINATOR')) AND replaced_at IS NULL
           AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id))
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND replaced_by = (SELECT acting_member()));
GRANT INSERT, UPDATE (replaced_at, replaced_by) ON rendering TO pacta_member;

DROP POLICY comparison_with_both ON comparison;
CREATE POLICY comparison_read ON comparison FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.id = statement_id)
           AND (commitment_id IS NULL OR EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)));
CREATE POLICY comparison_decide ON comparison FOR UPDATE TO pacta_member
    USING ((SELECT acting_has_role('COORDINATOR')) AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id)
           AND (commitment_id IS NULL OR EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)))
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND (decided_by IS NULL OR decided_by = (SELECT acting_member())));
GRANT UPDATE (state, decided, decided_passage_id, quoted, note, decided_by, decided_at, version) ON comparison
    TO pacta_member;

-- Series: coordinators who see it; and each party's coordinators of it are its own to name.
DROP POLICY series_seen ON series;
CREATE POLICY series_read ON series FOR SELECT TO pacta_member
    USING ((SELECT acting_party()) = home OR (SELECT acting_party()) = ANY (parties)
           OR EXISTS (SELECT FROM statement s WHERE s.series = code AND home = ANY (s.releasable_to)));
CREATE POLICY series_enter ON series FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND set_by = (SELECT acting_member())
                AND ((SELECT acting_party()) = ANY (parties)
                     OR EXISTS (SELECT FROM statement s WHERE s.series = code AND home = ANY (s.releasable_to))));
CREATE POLICY series_change ON series FOR UPDATE TO pacta_member
    USING ((SELECT acting_has_role('COORDINATOR'))
           AND ((SELECT acting_party()) = home OR (SELECT acting_party()) = ANY (parties)
                OR EXISTS (SELECT FROM statement s WHERE s.series = code AND home = ANY (s.releasable_to))))
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND set_by = (SELECT acting_member())
                AND ((SELECT acting_party()) = ANY (parties)
                     OR EXISTS (SELECT FROM statement s WHERE s.series = code AND home = ANY (s.releasable_to))));
GRANT INSERT, UPDATE (name, parties, hosts, every_months, next_host, set_on, set_by, version) ON series TO pacta_member;
DROP POLICY series_coordinator_named ON series_coordinator;
CREATE POLICY series_coordinator_named ON series_coordinator FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND EXISTS (SELECT FROM series s WHERE s.code = series)
                AND EXISTS (SELECT FROM member m WHERE m.id = member_id AND m.party_code = (SELECT acting_party())));
DROP POLICY series_coordinator_no_longer ON series_coordinator;
CREATE POLICY series_coordinator_no_longer ON series_coordinator FOR DELETE TO pacta_member
    USING ((SELECT acting_has_role('COORDINATOR'))
           AND EXISTS (SELECT FROM member m WHERE m.id = member_id AND m.party_code = (SELECT acting_party())));
GRANT INSERT, DELETE ON series_coordinator TO pacta_member;

-- Commitments are started by coordinators, moved by them and by managers of the lead's party, and closed by coordinators.
-- Title, lead, weight, kind, parties and readers the services change as the system, after they have asked for the right.
DROP POLICY commitment_releasable ON commitment;
CREATE POLICY commitment_read ON commitment FOR SELECT TO pacta_member
    USING (coalesce((SELECT acting_party()) = ANY (releasable_to), false));
CREATE POLICY commitment_start ON commitment FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND started_by = (SELECT acting_member()) AND status = 'ACTIVE'
                AND (SELECT acting_party()) = ANY (releasable_to)
                AND EXISTS (SELECT FROM statement s WHERE s.id = statement_id));
CREATE POLICY commitment_move ON commitment FOR UPDATE TO pacta_member
    USING (coalesce((SELECT acting_party()) = ANY (releasable_to), false) AND status = 'ACTIVE'
           AND ((SELECT acting_has_role('COORDINATOR')) OR acting_manages(lead_office_id)))
    WITH CHECK (coalesce((SELECT acting_party()) = ANY (releasable_to), false)
                AND ((SELECT acting_has_role('COORDINATOR')) OR status = 'ACTIVE' AND acting_manages(lead_office_id)));
GRANT INSERT, UPDATE (due_on, status, closed_at, closed_reason, version) ON commitment TO pacta_member;

DROP POLICY commitment_passage_with_commitment ON commitment_passage;
CREATE POLICY commitment_passage_read ON commitment_passage FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY commitment_passage_quote ON commitment_passage FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_has_role('COORDINATOR')) AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)
                AND EXISTS (SELECT FROM passage p WHERE p.id = passage_id));
-- Whom it binds and which offices act for it is written with its start, before there is any task.
CREATE FUNCTION acting_starts(commitment_to_start bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT acting_has_role('COORDINATOR')
           AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_to_start AND c.started_by = acting_member()
                       AND c.status = 'ACTIVE')
           AND NOT EXISTS (SELECT FROM task t WHERE t.commitment_id = commitment_to_start) $$;
DROP POLICY commitment_party_with_commitment ON commitment_party;
CREATE POLICY commitment_party_read ON commitment_party FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY commitment_party_bind ON commitment_party FOR INSERT TO pacta_member
    WITH CHECK (acting_starts(commitment_id));
DROP POLICY supporting_office_with_commitment ON supporting_office;
CREATE POLICY supporting_office_read ON supporting_office FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
CREATE POLICY supporting_office_bind ON supporting_office FOR INSERT TO pacta_member
    WITH CHECK (acting_starts(commitment_id));
GRANT INSERT ON commitment_passage, commitment_party, supporting_office TO pacta_member;

DROP POLICY due_date_change_with_subject ON due_date_change;
CREATE POLICY due_date_change_read ON due_date_change FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id)
           AND (task_id IS NULL OR EXISTS (SELECT FROM task t WHERE t.id = task_id)));
CREATE POLICY due_date_change_add ON due_date_change FOR INSERT TO pacta_member
    WITH CHECK (changed_by = (SELECT acting_member()) AND task_id IS NULL
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id
                            AND (acting_has_role('COORDINATOR') OR acting_manages(c.lead_office_id))));
GRANT INSERT ON due_date_change TO pacta_member;

-- Tasks: those who may do them, as long as they are open; what is of one side, that side; done in the own name.
DROP POLICY task_releasable ON task;
CREATE POLICY task_read ON task FOR SELECT TO pacta_member
    USING (coalesce((SELECT acting_party()) = ANY (releasable_to), false));
CREATE POLICY task_work ON task FOR UPDATE TO pacta_member
    USING (coalesce((SELECT acting_party()) = ANY (releasable_to), false) AND ended_at IS NULL
           AND (acting_works_for(office_id, managers_only) OR side = (SELECT acting_party()) AND (SELECT acting_works())))
    WITH CHECK ((completed_by IS NULL OR completed_by = (SELECT acting_member()))
                AND (completed_instead_of IS NULL OR completed_by IS NOT NULL)
                AND (acting_works_for(office_id, managers_only)
                     OR side = (SELECT acting_party()) AND (SELECT acting_works())));
GRANT UPDATE (assignee_id, handed_by, state, percent, blocked_reason, answers, ended_at, completed_by, completed_instead_of,
              version) ON task TO pacta_member;
CREATE FUNCTION task_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'pacta_member' AND NEW.side IS NULL
       AND NOT may_work_for(NEW.assignee_id, NEW.office_id, NEW.managers_only) THEN
        RAISE EXCEPTION 'a task is given to those who may do it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER task_given BEFORE UPDATE OF assignee_id ON task
    FOR EACH ROW WHEN (NEW.assignee_id IS NOT NULL AND NEW.assignee_id IS DISTINCT FROM OLD.assignee_id)
    EXECUTE FUNCTION task_given();

DROP POLICY progress_report_with_task ON progress_report;
CREATE POLICY progress_report_read ON progress_report FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM task t WHERE t.id = task_id));
CREATE POLICY progress_report_add ON progress_report FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member())
                AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.ended_at IS NULL
                            AND acting_works_for(t.office_id, t.managers_only)));
GRANT INSERT ON progress_report TO pacta_member;

-- Evidence: with a task, those who may do it; with a commitment, those who work for its lead, and coordinators.
DROP POLICY evidence_add ON evidence;
CREATE POLICY evidence_add ON evidence FOR INSERT TO pacta_member
    WITH CHECK (added_by = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to) AND withdrawn_at IS NULL
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id AND evidence.releasable_to <@ c.releasable_to
                            AND (task_id IS NOT NULL OR acting_works_for(c.lead_office_id, false)
                                 OR acting_has_role('COORDINATOR')))
                AND (task_id IS NULL
                     OR EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.commitment_id = evidence.commitment_id
                                AND evidence.releasable_to <@ t.releasable_to AND t.state <> 'CANCELLED'
                                AND acting_works_for(t.office_id, t.managers_only))));
GRANT INSERT, UPDATE (releasable_to, task_id) ON evidence TO pacta_member;
DROP POLICY evidence_content_with_evidence ON evidence_content;
CREATE POLICY evidence_content_read ON evidence_content FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id));
CREATE POLICY evidence_content_add ON evidence_content FOR INSERT TO pacta_member
    WITH CHECK (EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id AND e.added_by = acting_member()
                        AND e.sha256 = sha256(content)));
GRANT INSERT ON evidence_content TO pacta_member;

-- Comments are everybody's who sees the task, as before, and name one's own task's commitment.
DROP POLICY comment_add ON comment;
CREATE POLICY comment_add ON comment FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member()) AND (SELECT acting_party()) = ANY (releasable_to)
                AND EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id AND comment.releasable_to <@ c.releasable_to)
                AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.commitment_id = comment.commitment_id
                            AND comment.releasable_to <@ t.releasable_to));
GRANT INSERT, UPDATE (releasable_to) ON comment TO pacta_member;

-- Comments on a text: those who work for a party that it binds, for that party; answered by the office that drafts.
DROP POLICY text_comment_write ON text_comment;
CREATE POLICY text_comment_write ON text_comment FOR INSERT TO pacta_member
    WITH CHECK ((SELECT acting_works()) AND party_code = (SELECT acting_party()) AND written_by = (SELECT acting_member())
                AND given_at IS NULL AND verdict IS NULL
                AND EXISTS (SELECT FROM text_version v JOIN agreed_text a ON a.id = v.text_id
                            JOIN commitment_party p ON p.commitment_id = a.commitment_id
                            WHERE v.id = version_id AND p.party_code = (SELECT acting_party())));
DROP POLICY text_comment_own_until_given ON text_comment;
CREATE POLICY text_comment_own_until_given ON text_comment FOR DELETE TO pacta_member
    USING ((SELECT acting_works()) AND party_code = (SELECT acting_party()) AND given_at IS NULL);
DROP POLICY text_comment_answer ON text_comment;
CREATE POLICY text_comment_answer ON text_comment FOR UPDATE TO pacta_member
    USING (given_at IS NOT NULL
           AND EXISTS (SELECT FROM text_version v JOIN agreed_text a ON a.id = v.text_id
                       JOIN commitment c ON c.id = a.commitment_id
                       WHERE v.id = version_id AND may_work_for(acting_member(), c.lead_office_id, false)))
    WITH CHECK (answered_by = (SELECT acting_member()));
GRANT INSERT, DELETE, UPDATE (verdict, verdict_reason, answered_by, answered_at) ON text_comment TO pacta_member;
DROP POLICY text_file_bring ON text_file;
CREATE POLICY text_file_bring ON text_file FOR INSERT TO pacta_member
    WITH CHECK (version_id IS NULL AND added_by = (SELECT acting_member())
                AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.ended_at IS NULL
                            AND acting_works_for(t.office_id, t.managers_only)));
GRANT INSERT ON text_file TO pacta_member;

-- One's own: tokens and the answers to one's requests.
DROP POLICY access_token_own ON access_token;
CREATE POLICY access_token_read ON access_token FOR SELECT TO pacta_member USING (member_id = (SELECT acting_member()));
CREATE POLICY access_token_make ON access_token FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member()));
CREATE POLICY access_token_revoke ON access_token FOR UPDATE TO pacta_member
    USING (member_id = (SELECT acting_member()) AND revoked_at IS NULL)
    WITH CHECK (member_id = (SELECT acting_member()) AND revoked_at IS NOT NULL);
GRANT INSERT (member_id, name, scope, digest, created_at, expires_at), UPDATE (revoked_at) ON access_token TO pacta_member;
DROP POLICY idempotent_reply_own ON idempotent_reply;
CREATE POLICY idempotent_reply_read ON idempotent_reply FOR SELECT TO pacta_member
    USING (member_id = (SELECT acting_member()));
CREATE POLICY idempotent_reply_keep ON idempotent_reply FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member()));
CREATE POLICY idempotent_reply_answer ON idempotent_reply FOR UPDATE TO pacta_member
    USING (member_id = (SELECT acting_member())) WITH CHECK (member_id = (SELECT acting_member()));
CREATE POLICY idempotent_reply_forget ON idempotent_reply FOR DELETE TO pacta_member
    USING (member_id = (SELECT acting_member()));
GRANT INSERT, UPDATE (status, location, etag, body), DELETE ON idempotent_reply TO pacta_member;

-- Absences as before: one's own, and the party's for its managers and administrators. Deputies are named by these alone, for
-- managers, among those who do tasks.
GRANT INSERT (member_id, starts_on, ends_on, substitute_id), UPDATE (starts_on, ends_on, substitute_id, version), DELETE
    ON absence TO pacta_member;
DROP POLICY deputy_name ON deputy;
CREATE POLICY deputy_name ON deputy FOR INSERT TO pacta_member
    WITH CHECK (((SELECT acting_has_role('MANAGER')) OR (SELECT acting_has_role('ADMINISTRATOR')))
                AND may_keep_absence(manager_id, deputy_id)
                AND EXISTS (SELECT FROM member_role r WHERE r.member_id = manager_id AND r.role = 'MANAGER')
                AND EXISTS (SELECT FROM member_role r WHERE r.member_id = deputy_id AND r.role IN ('OFFICER', 'MANAGER')));
DROP POLICY deputy_take_back ON deputy;
CREATE POLICY deputy_take_back ON deputy FOR DELETE TO pacta_member
    USING (((SELECT acting_has_role('MANAGER')) OR (SELECT acting_has_role('ADMINISTRATOR')))
           AND may_keep_absence(manager_id, NULL));
GRANT INSERT (manager_id, deputy_id, since), DELETE ON deputy TO pacta_member;
GRANT INSERT ON calendar_year TO pacta_member;

-- The history: each adds to it in the own name, and to no chain of a thing that he or she does not see: the line is told what
-- came before it in the chain. As the owner, since a thing that was just deleted is seen by nobody and still told of.
CREATE FUNCTION history_is_ours(chain text, statement bigint, commitment bigint, task bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT (statement IS NULL
            OR EXISTS (SELECT FROM statement s WHERE s.id = $2 AND acting_party() = ANY (s.releasable_to)))
       AND (commitment IS NULL
            OR EXISTS (SELECT FROM commitment c WHERE c.id = $3 AND acting_party() = ANY (c.releasable_to)))
       AND (task IS NULL
            OR EXISTS (SELECT FROM task t WHERE t.id = $4 AND t.commitment_id = $3 AND acting_party() = ANY (t.releasable_to)))
       AND CASE split_part(chain, ':', 1)
            WHEN 'statement' THEN chain = 'statement:' || statement
            WHEN 'commitment' THEN chain IN ('commitment:' || commitment, 'commitment:' || commitment || '/' || acting_party())
            WHEN 'member' THEN EXISTS (SELECT FROM member m
                                       WHERE chain = 'member:' || m.id AND m.party_code = acting_party())
            WHEN 'office' THEN EXISTS (SELECT FROM office o
                                       WHERE chain = 'office:' || o.id AND o.party_code = acting_party())
            WHEN 'series' THEN EXISTS (SELECT FROM series r WHERE chain = 'series:' || r.id
                                       AND (acting_party() = r.home OR acting_party() = ANY (r.parties)
                                            OR EXISTS (SELECT FROM statement s
                                                       WHERE s.series = r.code AND r.home = ANY (s.releasable_to)
                                                         AND acting_party() = ANY (s.releasable_to))))
            WHEN 'webhook' THEN EXISTS (SELECT FROM webhook w JOIN member m ON m.id = w.owner_id
                                        WHERE chain = 'webhook:' || w.id AND m.party_code = acting_party())
            WHEN 'mail' THEN EXISTS (SELECT FROM mail l JOIN member m ON m.id = l.recipient_id
                                     WHERE chain = 'mail:' || l.id AND m.party_code = acting_party())
            WHEN 'handover' THEN EXISTS (SELECT FROM handover h
                                         WHERE chain = 'handover:' || h.id AND acting_party() IN (h.from_party, h.to_party))
            ELSE false
       END $$;
REVOKE EXECUTE ON FUNCTION history_is_ours FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history_is_ours TO pacta_member;
DROP POLICY history_add ON history;
CREATE POLICY history_add ON history FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member())
                AND history_is_ours(chain, statement_id, commitment_id, task_id));
GRANT INSERT (chain, position, happened_at, member_id, origin, action, statement_id, commitment_id, task_id, subject, before,
              after, releasable_to, previous_digest, digest) ON history TO pacta_member;
