-- Who owes a word: a party with open work that all can see, since the day on which it last said something that all can read, or
-- on which the work became its turn. Nothing of any party's own side is in it, so everybody who sees the commitment may read it;
-- docs/decisions/2026-11-30-update-rhythm.md. Kept by the triggers below and by nothing else.
CREATE TABLE update_owed (
    commitment_id bigint NOT NULL REFERENCES commitment,
    party_code    text NOT NULL REFERENCES party,
    since         date NOT NULL, -- a day where the party is
    PRIMARY KEY (commitment_id, party_code)
);
CREATE INDEX update_owed_since ON update_owed (since);
ALTER TABLE update_owed ENABLE ROW LEVEL SECURITY;
CREATE POLICY update_owed_with_commitment ON update_owed FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM commitment c WHERE c.id = commitment_id));
GRANT SELECT ON update_owed TO pacta_member;

-- After how long without a word a kind's commitments are asked about, as their models say; written at each start.
CREATE TABLE update_rhythm (
    kind  text PRIMARY KEY,
    every interval NOT NULL CHECK (every > interval '0')
);
GRANT SELECT ON update_rhythm TO pacta_member;

-- Where nobody has open work that all can see, each party bound is at its own side, and each owes.
CREATE FUNCTION settle_updates(commitment_to_settle bigint, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    owing text[];
BEGIN
    -- As the history does before it writes a line of the commitment, so that the two never wait for each other.
    PERFORM pg_advisory_xact_lock(hashtextextended('history commitment:' || commitment_to_settle, 0));
    SELECT array_agg(w.party_code) INTO owing
        FROM (SELECT o.party_code FROM task t JOIN office o ON o.id = t.office_id
              WHERE t.commitment_id = commitment_to_settle AND t.ended_at IS NULL AND t.side IS NULL
              UNION
              SELECT a.party_code FROM party_answer a
              WHERE a.commitment_id = commitment_to_settle AND a.given_at IS NULL AND a.uncounted_at IS NULL) w;
    IF owing IS NULL THEN
        SELECT coalesce(array_agg(p.party_code), '{}') INTO owing
            FROM commitment_party p WHERE p.commitment_id = commitment_to_settle;
    END IF;
    DELETE FROM update_owed u WHERE u.commitment_id = commitment_to_settle AND u.party_code <> ALL (owing);
    INSERT INTO update_owed (commitment_id, party_code, since)
        SELECT c.id, p.code, (at AT TIME ZONE p.zone)::date
        FROM commitment c JOIN party p ON p.code = ANY (owing)
        WHERE c.id = commitment_to_settle AND c.status = 'ACTIVE'
        ON CONFLICT (commitment_id, party_code) DO NOTHING;
END $$;

CREATE FUNCTION settle_updates_with_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_updates(NEW.commitment_id, coalesce(NEW.ended_at, CASE TG_OP WHEN 'INSERT' THEN NEW.opened_at END, now()));
    RETURN NULL;
END $$;
CREATE TRIGGER task_opened_settles_updates AFTER INSERT ON task
    FOR EACH ROW WHEN (NEW.side IS NULL) EXECUTE FUNCTION settle_updates_with_task();
CREATE TRIGGER task_ended_settles_updates AFTER UPDATE OF ended_at, office_id ON task
    FOR EACH ROW WHEN (NEW.side IS NULL AND (NEW.ended_at IS DISTINCT FROM OLD.ended_at OR NEW.office_id <> OLD.office_id))
    EXECUTE FUNCTION settle_updates_with_task();

CREATE FUNCTION settle_updates_with_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM settle_updates(OLD.commitment_id, now());
    ELSE
        PERFORM settle_updates(NEW.commitment_id, coalesce(NEW.uncounted_at, NEW.given_at, NEW.asked_at));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER answer_settles_updates AFTER INSERT OR DELETE OR UPDATE OF given_at, uncounted_at ON party_answer
    FOR EACH ROW EXECUTE FUNCTION settle_updates_with_answer();

-- A party that is bound no longer owes nothing, nor does anybody on what is closed.
CREATE FUNCTION forget_updates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_TABLE_NAME = 'commitment' THEN
        DELETE FROM update_owed WHERE commitment_id = NEW.id;
    ELSE
        DELETE FROM update_owed WHERE commitment_id = OLD.commitment_id AND party_code = OLD.party_code;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER commitment_closed_forgets_updates AFTER UPDATE OF status ON commitment
    FOR EACH ROW WHEN (NEW.status <> 'ACTIVE') EXECUTE FUNCTION forget_updates();
CREATE TRIGGER party_unbound_forgets_updates AFTER DELETE ON commitment_party
    FOR EACH ROW EXECUTE FUNCTION forget_updates();

-- What a party says is a line of its member in the history that all who see the commitment can read.
CREATE FUNCTION hear_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE update_owed u SET since = (NEW.happened_at AT TIME ZONE p.zone)::date
        FROM member m, party p, commitment c
        WHERE m.id = NEW.member_id AND p.code = m.party_code AND c.id = NEW.commitment_id
          AND NEW.releasable_to @> c.releasable_to
          AND u.commitment_id = c.id AND u.party_code = p.code AND u.since < (NEW.happened_at AT TIME ZONE p.zone)::date;
    RETURN NULL;
END $$;
CREATE TRIGGER history_hears_update AFTER INSERT ON history
    FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL AND NEW.member_id IS NOT NULL AND NEW.action IN (
        'task.reported', 'task.completed', 'comment.added', 'comment.released', 'evidence.added', 'evidence.released',
        'answer.given', 'text.issued', 'extension.asked', 'ending.proposed', 'ending.verified', 'silence.broken'))
    EXECUTE FUNCTION hear_update();

-- The ledger of who was asked for an update: one row is one notice to one person about one silence; it can exist only once. As
-- with reminders, its ids come from the tables themselves, and foreign keys would only look them up again.
CREATE TABLE update_reminder (
    commitment_id bigint NOT NULL,
    party_code    text NOT NULL,
    since         date NOT NULL,
    rule          text NOT NULL CHECK (rule IN ('ASKED', 'ESCALATED', 'OPEN')),
    recipient_id  bigint NOT NULL,
    mail_id       bigint NOT NULL,
    owed_at       timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, party_code, since, rule, recipient_id)
);
ALTER TABLE update_reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY update_reminder_of_own_party ON update_reminder FOR SELECT TO pacta_member
    USING (party_code = (SELECT acting_party()));
GRANT SELECT ON update_reminder TO pacta_member;

-- What runs already is asked about from today on: nobody is told in the open of a silence that was never asked about.
WITH working AS (
    SELECT t.commitment_id, o.party_code FROM task t JOIN office o ON o.id = t.office_id
    WHERE t.ended_at IS NULL AND t.side IS NULL
    UNION
    SELECT a.commitment_id, a.party_code FROM party_answer a WHERE a.given_at IS NULL AND a.uncounted_at IS NULL
), owing AS (
    SELECT commitment_id, party_code FROM working
    UNION ALL
    SELECT b.commitment_id, b.party_code FROM commitment_party b
    WHERE NOT EXISTS (SELECT FROM working w WHERE w.commitment_id = b.commitment_id)
)
INSERT INTO update_owed (commitment_id, party_code, since)
SELECT c.id, p.code, (now() AT TIME ZONE p.zone)::date
FROM owing w JOIN commitment c ON c.id = w.commitment_id AND c.status = 'ACTIVE' JOIN party p ON p.code = w.party_code;

-- silent_since: since when the party that is silent longest has said nothing; silent_after: the last day on which that is its
-- own matter. Twice the rhythm: first those who work are asked, then their managers are told, then everybody sees it.
DROP VIEW commitment_standing;
CREATE VIEW commitment_standing WITH (security_invoker = true) AS
SELECT c.*,
       (SELECT count(*) FROM (SELECT FROM task t WHERE t.commitment_id = c.id
                              GROUP BY t.process_key, t.element_id
                              HAVING bool_or(t.state <> 'CANCELLED')) step)                   AS all_tasks,
       (SELECT count(*) FROM (SELECT FROM task t WHERE t.commitment_id = c.id
                              GROUP BY t.process_key, t.element_id
                              HAVING bool_or(t.state = 'DONE') AND bool_and(t.ended_at IS NOT NULL)) step) AS done_tasks,
       (SELECT count(*) FROM task t WHERE t.commitment_id = c.id AND t.ended_at IS NULL)      AS open_tasks,
       (SELECT count(*) FROM task t WHERE t.commitment_id = c.id AND t.state = 'BLOCKED')     AS blocked_tasks,
       (SELECT min(t.due_on) FROM task t WHERE t.commitment_id = c.id AND t.ended_at IS NULL) AS next_task_due_on,
       (SELECT min(least(t.due_on, t.planned_on)) FROM task t
        WHERE t.commitment_id = c.id AND t.ended_at IS NULL)                                  AS at_risk_after,
       (SELECT min(u.since) FROM update_owed u WHERE u.commitment_id = c.id)                  AS silent_since,
       (SELECT min(u.since + 2 * r.every)::date FROM update_owed u JOIN update_rhythm r ON r.kind = c.kind
        WHERE u.commitment_id = c.id)                                                         AS silent_after
FROM commitment c;
GRANT SELECT ON commitment_standing TO pacta_member;
