-- Since when a commitment is carried out as what it is now, where it was planned anew as another kind; what was done of a
-- kind before that is done, and says nothing about the steps of this one.
ALTER TABLE commitment ADD COLUMN kind_since timestamptz;

-- A question that is no longer asked goes, as long as it was not answered; what was answered stays.
CREATE OR REPLACE FUNCTION answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.given_at IS NOT NULL THEN
        RAISE EXCEPTION 'an answer that was given never changes';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
