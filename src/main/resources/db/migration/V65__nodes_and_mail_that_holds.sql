-- The processes of this application on this database. Each says every second that it lives; one that has not for a while is
-- marked as dead by another, and what it had claimed is free at once. Marks are kept for a day.
CREATE TABLE node (
    id      uuid PRIMARY KEY,
    seen_at timestamptz NOT NULL,
    died_at timestamptz
);
ALTER TABLE node ENABLE ROW LEVEL SECURITY;

-- By which node: its claims need not grow old where it is known to be dead.
ALTER TABLE mail ADD COLUMN claimed_by uuid;
ALTER TABLE webhook_delivery ADD COLUMN claimed_by uuid;

-- How often it was handed over without an answer: each time may have made a copy, so there are few of these.
ALTER TABLE mail ADD COLUMN doubts integer NOT NULL DEFAULT 0;
UPDATE mail SET doubts = 1 WHERE doubted_at IS NOT NULL;

-- What was owed and no longer held when it was to leave, such as a reminder of what was done meanwhile.
ALTER TABLE mail DROP CONSTRAINT mail_state_check;
ALTER TABLE mail ADD CONSTRAINT mail_state_check
    CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'IN_DOUBT', 'DEAD', 'KEPT', 'OUTDATED'));
CREATE INDEX reminder_mail ON reminder (mail_id);
CREATE INDEX update_reminder_mail ON update_reminder (mail_id);
CREATE INDEX series_reminder_mail ON series_reminder (mail_id);

-- Each party's mail is seen by somebody beside its recipients: by its administrators, and where it has none by those who
-- coordinate it, or else by its managers. Run as the owner, since not every member may read who has which role.
CREATE FUNCTION looks_after_mail() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER AS $$
    WITH of_party AS (
        SELECT r.member_id, CASE r.role WHEN 'ADMINISTRATOR' THEN 1 WHEN 'COORDINATOR' THEN 2 ELSE 3 END AS turn
        FROM member m JOIN member_role r ON r.member_id = m.id
        WHERE m.active AND m.party_code = acting_party() AND r.role IN ('ADMINISTRATOR', 'COORDINATOR', 'MANAGER'))
    SELECT EXISTS (SELECT FROM of_party
                   WHERE member_id = acting_member() AND turn = (SELECT min(turn) FROM of_party)) $$;
-- What a session keeps for itself comes last: no temporary table stands in for ours.
DO $$ BEGIN EXECUTE format('ALTER FUNCTION looks_after_mail() SET search_path = %I, pg_temp', current_schema()); END $$;
REVOKE EXECUTE ON FUNCTION looks_after_mail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION looks_after_mail TO pacta_member;
DROP POLICY mail_own_or_administered ON mail;
CREATE POLICY mail_own_or_looked_after ON mail FOR SELECT TO pacta_member
    USING (recipient_id = (SELECT acting_member())
           OR ((SELECT looks_after_mail())
               AND EXISTS (SELECT FROM member m WHERE m.id = recipient_id AND m.party_code = (SELECT acting_party()))));

-- Whoever administers a party sees the webhooks of its people, and nobody else's.
DROP POLICY webhook_own_or_administered ON webhook;
CREATE POLICY webhook_own_or_administered ON webhook FOR SELECT TO pacta_member
    USING (state <> 'DELETED'
           AND (owner_id = (SELECT acting_member())
                OR ((SELECT acting_has_role('ADMINISTRATOR'))
                    AND EXISTS (SELECT FROM member m
                                WHERE m.id = owner_id AND m.party_code = (SELECT acting_party())))));

-- Deliveries of one webhook about one thing leave in the order of what happened.
CREATE INDEX webhook_delivery_order ON webhook_delivery (webhook_id, id) WHERE state IN ('QUEUED', 'IN_DOUBT', 'SENDING');
