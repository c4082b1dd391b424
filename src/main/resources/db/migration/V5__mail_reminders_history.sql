-- Mail owed: written in the transaction that owes it, sent after commit, never from inside it.
CREATE TABLE mail (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id      text NOT NULL UNIQUE,
    recipient_id    bigint NOT NULL REFERENCES member,
    address         text NOT NULL,
    subject         text NOT NULL,
    text_body       text NOT NULL,
    html_body       text NOT NULL,
    state           text NOT NULL DEFAULT 'QUEUED'
                    CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'IN_DOUBT', 'DEAD', 'KEPT')),
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    claim           uuid,        -- which batch of which sender holds it
    claimed_at      timestamptz,
    handed_at       timestamptz, -- since when it is under way to the server: one at a time for each sender
    doubted_at      timestamptz, -- when its fate became unknown; it may have arrived twice, and stays marked so
    last_error      text,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz,
    version         integer NOT NULL DEFAULT 0,
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK ((state = 'SENDING') = (claim IS NOT NULL)),
    CHECK ((claim IS NULL) = (claimed_at IS NULL)),
    CHECK (handed_at IS NULL OR state = 'SENDING'),
    CHECK (state <> 'IN_DOUBT' OR doubted_at IS NOT NULL)
);
-- What waits to be sent: a mail in doubt is sent once more, under the same Message-ID.
CREATE INDEX mail_waiting ON mail (next_attempt_at, id) WHERE state IN ('QUEUED', 'IN_DOUBT');
CREATE INDEX mail_sending ON mail (claimed_at) WHERE state = 'SENDING';
CREATE INDEX mail_dead ON mail (id) WHERE state = 'DEAD';
CREATE INDEX mail_recipient ON mail (recipient_id, created_at DESC);
CREATE INDEX mail_created ON mail (created_at DESC);

-- The ledger: one row is one notice owed to one person about one due date; it can exist only once. It comes into being
-- with the mail that tells it, by the thousand in one statement that reads the ids from the very tables: foreign keys
-- would look up and lock each task and member again, which costs more than all the rest. Neither is ever deleted.
CREATE TABLE reminder (
    task_id      bigint NOT NULL,
    due_on       date NOT NULL,
    rule         text NOT NULL,
    recipient_id bigint NOT NULL,
    mail_id      bigint,
    owed_at      timestamptz NOT NULL,
    PRIMARY KEY (task_id, due_on, rule, recipient_id)
);

ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
-- A person sees the mail addressed to him or her; an administrator also that of his or her own party.
CREATE POLICY mail_own_or_administered ON mail FOR SELECT TO pacta_member
    USING (recipient_id = (SELECT acting_member())
           OR ((SELECT acting_has_role('ADMINISTRATOR'))
               AND EXISTS (SELECT FROM member m WHERE m.id = recipient_id AND m.party_code = (SELECT acting_party()))));
CREATE POLICY reminder_with_task ON reminder FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM task t WHERE t.id = task_id));
GRANT SELECT ON mail, reminder TO pacta_member;

-- Who, when, what, from where, before and after. Rows of one chain (a commitment, a statement, a person's account)
-- carry each the digest of the one before, computed by the database: a changed or missing row breaks the chain.
CREATE TABLE history (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chain           text NOT NULL CHECK (chain ~ '^[a-z]+:[0-9]+$'),
    position        integer NOT NULL,
    happened_at     timestamptz NOT NULL,
    member_id       bigint REFERENCES member,
    origin          text NOT NULL,
    action          text NOT NULL CHECK (action <> ''),
    statement_id    bigint REFERENCES statement,
    commitment_id   bigint REFERENCES commitment,
    task_id         bigint REFERENCES task,
    subject         text NOT NULL,
    before          jsonb,
    after           jsonb,
    releasable_to   text[] NOT NULL,
    previous_digest bytea NOT NULL,
    digest          bytea NOT NULL,
    UNIQUE (chain, position)
);
CREATE INDEX history_commitment ON history (commitment_id, id DESC);
CREATE INDEX history_task ON history (task_id, id DESC);
CREATE INDEX history_statement ON history (statement_id, id DESC);
CREATE INDEX history_member ON history (member_id, id DESC);

CREATE FUNCTION history_digest(h history) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(
        h.chain, h.position, extract(epoch FROM h.happened_at), h.member_id, h.origin, h.action, h.statement_id,
        h.commitment_id, h.task_id, h.subject, h.before, h.after, h.releasable_to,
        encode(h.previous_digest, 'hex'))::text, 'UTF8')) $$;

CREATE FUNCTION history_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('history ' || NEW.chain, 0));
    SELECT h.position + 1, h.digest INTO NEW.position, NEW.previous_digest
        FROM history h WHERE h.chain = NEW.chain ORDER BY h.position DESC LIMIT 1;
    IF NOT FOUND THEN
        NEW.position := 1;
        NEW.previous_digest := ''::bytea;
    END IF;
    NEW.digest := history_digest(NEW);
    RETURN NEW;
END $$;
CREATE TRIGGER history_links BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION history_link();

CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'history is only ever added to';
END $$;
CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_stays_whole BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();

ALTER TABLE history ENABLE ROW LEVEL SECURITY;
CREATE POLICY history_read ON history FOR SELECT TO pacta_member
    USING ((SELECT acting_party()) = ANY (releasable_to));
CREATE POLICY history_add ON history FOR INSERT TO pacta_member
    WITH CHECK (member_id = (SELECT acting_member()));
GRANT SELECT, INSERT ON history TO pacta_member;
