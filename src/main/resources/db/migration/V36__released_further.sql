-- A commitment that binds one more party is released to it with what all who see it read; an answer that was given goes with
-- it and never changes otherwise.
CREATE OR REPLACE FUNCTION answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.given_at IS NOT NULL
       AND (TG_OP = 'DELETE'
            OR OLD.uncounted_at IS NOT NULL AND NEW.uncounted_at IS DISTINCT FROM OLD.uncounted_at
            OR NOT NEW.releasable_to @> OLD.releasable_to
            OR to_jsonb(NEW) - 'uncounted_at' - 'releasable_to' <> to_jsonb(OLD) - 'uncounted_at' - 'releasable_to') THEN
        RAISE EXCEPTION 'an answer that was given never changes';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
