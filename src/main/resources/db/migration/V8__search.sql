-- Search by parts of words, in any script: docs/decisions/2026-11-24-search.md says why not pg_trgm or tsvector.

-- What is compared: compatibility forms (full width, half width) made one, lower case, one space between words. The
-- database's own collation may be C, whose lower() knows ASCII alone, so the best one that this server has is named.
DO $$
DECLARE
    letters text := coalesce(
        (SELECT format('COLLATE %I', collname) FROM pg_collation WHERE collname IN ('pg_c_utf8', 'und-x-icu')
         ORDER BY collname LIMIT 1), '');
BEGIN
    EXECUTE format($create$
        CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
        $fold$ SELECT btrim(regexp_replace(lower(normalize(words, NFKC) %s), '\s+', ' ', 'g')) $fold$
        $create$, letters);
END $$;

-- What a folded text is found by: each character beyond ASCII, each pair, each three of ASCII; none spans a space.
-- A loop: the same as one query over the characters takes five times as long. Dear to compute, so look it up instead.
CREATE FUNCTION search_grams(folded text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
DECLARE
    grams text[] := '{}';
    a text := ' ';
    b text := ' ';
    c text;
BEGIN
    FOREACH c IN ARRAY string_to_array(folded, NULL) LOOP
        IF c = ' ' THEN
            b := ' ';
        ELSIF c > '~' COLLATE "C" THEN
            grams := grams || c;
        END IF;
        IF b <> ' ' AND c <> ' ' THEN
            grams := grams || (b || c);
            IF a <> ' ' AND octet_length(a || b || c) = 3 THEN
                grams := grams || (a || b || c);
            END IF;
        END IF;
        a := b;
        b := c;
    END LOOP;
    RETURN grams;
END $$;

-- The fewest grams that a text with these words must have; none where all words are too short to be looked up.
CREATE FUNCTION search_wanted(folded_words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
        SELECT gram, length(gram) AS size, octet_length(gram) = length(gram) AS ascii,
               length(word) AS whole, word ~ '[!-~]{3}' AS threes
        FROM unnest(folded_words) AS word CROSS JOIN LATERAL unnest(search_grams(word)) AS gram) each
    WHERE CASE WHEN ascii THEN size = 3 OR NOT threes ELSE size = 2 OR whole = 1 END $$;

-- For LIKE ALL: each word as it stands, its own %, _ and \ included.
CREATE FUNCTION search_patterns(folded_words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg('%' || regexp_replace(word, '([%_\\])', '\\\1', 'g') || '%') FROM unnest(folded_words) AS word $$;

ALTER TABLE statement ADD COLUMN search_text text
    GENERATED ALWAYS AS (search_fold(reference || ' ' || title || ' ' || coalesce(venue, ''))) STORED;
ALTER TABLE passage ADD COLUMN search_text text GENERATED ALWAYS AS (search_fold(body)) STORED;
ALTER TABLE commitment ADD COLUMN search_text text GENERATED ALWAYS AS (search_fold(reference || ' ' || title)) STORED;
ALTER TABLE task ADD COLUMN search_text text GENERATED ALWAYS AS (search_fold(name)) STORED;
ALTER TABLE comment ADD COLUMN search_text text GENERATED ALWAYS AS (search_fold(body)) STORED;

CREATE INDEX passage_search ON passage USING gin (search_grams(search_text));
CREATE INDEX commitment_search ON commitment USING gin (search_grams(search_text));
CREATE INDEX task_search ON task USING gin (search_grams(search_text));
CREATE INDEX comment_search ON comment USING gin (search_grams(search_text));

-- Under row-level security an index serves only operators that are leakproof, and those of arrays and texts are not: a
-- member's own query would read every row. These functions look up in the owner's name what the acting party may see,
-- best first and no more than asked for; who calls them joins the answer with the tables, under the policies as ever.
-- The inner queries keep the words from being looked for in more rows than are needed. A plan for unknown words is bad.
CREATE FUNCTION search_passages(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
BEGIN
    RETURN QUERY
    WITH looked_up AS MATERIALIZED ( -- once, not again for each statement
        SELECT p.id, p.statement_id, p.role, p.ordinal, p.search_text FROM passage p
        WHERE search_grams(p.search_text) @> grams)
    SELECT likely.id FROM (
        SELECT p.id, p.search_text FROM looked_up p JOIN statement s ON s.id = p.statement_id
        WHERE coalesce((SELECT acting_party()) = ANY (s.releasable_to), false)
          AND NOT (p.role = 'TITLE' AND position(p.search_text IN s.search_text) > 0)
        ORDER BY p.role IN ('TITLE', 'HEADING') DESC, s.issued_on DESC, s.id DESC, p.ordinal OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE FUNCTION search_commitments(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
BEGIN
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT c.id, c.search_text FROM commitment c
        WHERE search_grams(c.search_text) @> grams
          AND coalesce((SELECT acting_party()) = ANY (c.releasable_to), false)
        ORDER BY lower(c.reference) = phrase DESC, starts_with(c.search_text, phrase) DESC,
                 position(phrase IN c.search_text) > 0 DESC, c.status = 'ACTIVE' DESC, c.due_on DESC, c.id OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE FUNCTION search_tasks(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
BEGIN
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT t.id, t.search_text FROM task t
        WHERE search_grams(t.search_text) @> grams
          AND coalesce((SELECT acting_party()) = ANY (t.releasable_to), false)
        ORDER BY t.ended_at IS NULL DESC, position(phrase IN t.search_text) > 0 DESC, t.due_on, t.id OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE FUNCTION search_comments(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
BEGIN
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT c.id, c.search_text FROM comment c
        WHERE search_grams(c.search_text) @> grams
          AND coalesce((SELECT acting_party()) = ANY (c.releasable_to), false)
        ORDER BY c.written_at DESC, c.id DESC OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

REVOKE EXECUTE ON FUNCTION search_passages, search_commitments, search_tasks, search_comments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_passages, search_commitments, search_tasks, search_comments TO pacta_member;
