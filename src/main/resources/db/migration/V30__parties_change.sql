-- Whom a commitment binds changes after its start. What a party answered while it was bound stays on record and counts no
-- more from the moment on at which it is bound no longer.
ALTER TABLE party_answer ADD COLUMN uncounted_at timestamptz;

CREATE OR REPLACE FUNCTION answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.given_at IS NOT NULL
       AND (TG_OP = 'DELETE' OR OLD.uncounted_at IS NOT NULL
            OR to_jsonb(NEW) - 'uncounted_at' <> to_jsonb(OLD) - 'uncounted_at') THEN
        RAISE EXCEPTION 'an answer that was given never changes';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
