-- An auditor is told of checkpoints of the history by machine too, and may subscribe to whatever else he or she may see.
CREATE OR REPLACE FUNCTION may_have_webhooks(who bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM member m JOIN member_role r ON r.member_id = m.id
                   WHERE m.id = who AND m.active AND r.role IN ('MANAGER', 'COORDINATOR', 'AUDITOR', 'ADMINISTRATOR')) $$;
