-- A word that many texts have is found faster by going through the texts in the order of the answer than by looking all of them
-- up and sorting them: so those that come first are gone through, and only if few of them have it, it is looked up as before.
-- Where enough of those that come first have the whole phrase, they are the answer: all that come before the others in it.
CREATE INDEX comment_written ON comment (written_at, id);

CREATE OR REPLACE FUNCTION search_tasks(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
    first bigint[];
BEGIN
    IF (SELECT count(*) FROM (
            SELECT t.search_text FROM task t
            WHERE t.ended_at IS NULL AND coalesce((SELECT acting_party()) = ANY (t.releasable_to), false)
            ORDER BY t.due_on, t.id LIMIT 4000) likely
        WHERE likely.search_text LIKE ALL (patterns)) > 120 THEN
        SELECT array_agg(likely.id) INTO first FROM (
            SELECT open.id FROM (
                SELECT t.id, t.search_text FROM task t
                WHERE t.ended_at IS NULL AND coalesce((SELECT acting_party()) = ANY (t.releasable_to), false)
                ORDER BY t.due_on, t.id LIMIT 40000) open
            WHERE open.search_text LIKE ALL (patterns) AND position(phrase IN open.search_text) > 0 LIMIT most) likely;
        IF cardinality(first) = most THEN
            RETURN QUERY SELECT unnest(first);
            RETURN;
        END IF;
    END IF;
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT t.id, t.search_text FROM task t
        WHERE search_grams(t.search_text) @> grams
          AND coalesce((SELECT acting_party()) = ANY (t.releasable_to), false)
        ORDER BY t.ended_at IS NULL DESC, position(phrase IN t.search_text) > 0 DESC, t.due_on, t.id OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE OR REPLACE FUNCTION search_comments(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
    first bigint[];
BEGIN
    IF (SELECT count(*) FROM (
            SELECT c.search_text FROM comment c
            WHERE coalesce((SELECT acting_party()) = ANY (c.releasable_to), false)
            ORDER BY c.written_at DESC, c.id DESC LIMIT 4000) likely
        WHERE likely.search_text LIKE ALL (patterns)) > 120 THEN
        SELECT array_agg(likely.id) INTO first FROM (
            SELECT latest.id FROM (
                SELECT c.id, c.search_text FROM comment c
                WHERE coalesce((SELECT acting_party()) = ANY (c.releasable_to), false)
                ORDER BY c.written_at DESC, c.id DESC LIMIT 40000) latest
            WHERE latest.search_text LIKE ALL (patterns) LIMIT most) likely;
        IF cardinality(first) = most THEN
            RETURN QUERY SELECT unnest(first);
            RETURN;
        END IF;
    END IF;
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT c.id, c.search_text FROM comment c
        WHERE search_grams(c.search_text) @> grams
          AND coalesce((SELECT acting_party()) = ANY (c.releasable_to), false)
        ORDER BY c.written_at DESC, c.id DESC OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

-- The list of mails, as it is opened.
DROP INDEX mail_created;
CREATE INDEX mail_created ON mail (created_at, id);
