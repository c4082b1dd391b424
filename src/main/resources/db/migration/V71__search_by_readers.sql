-- Party first, then text: what a party may not see is in no list that is gone through for it, so that neither its words nor how many
-- have them is told by how long a search takes; docs/decisions/2026-11-24-search.md. Each gram is indexed under the readers of its
-- text, and looked up once for each set of readers that the acting party is one of: of few parties there are few. Whole tables, which
-- hold what others keep, are never gone through, however small they are.

-- The grams, each behind the readers. A loop once more: called from here, search_grams would be looked for in a
-- path that maintenance of the index does not have.
CREATE FUNCTION search_keys(readers text[], folded text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
DECLARE
    behind text := array_to_string(readers, ',') || ' ';
    keys text[] := '{}';
    a text := ' ';
    b text := ' ';
    c text;
BEGIN
    FOREACH c IN ARRAY string_to_array(folded, NULL) LOOP
        IF c = ' ' THEN
            b := ' ';
        ELSIF c > '~' COLLATE "C" THEN
            keys := keys || (behind || c);
        END IF;
        IF b <> ' ' AND c <> ' ' THEN
            keys := keys || (behind || b || c);
            IF a <> ' ' AND octet_length(a || b || c) = 3 THEN
                keys := keys || (behind || a || b || c);
            END IF;
        END IF;
        a := b;
        b := c;
    END LOOP;
    RETURN keys;
END $$;

CREATE FUNCTION search_keys_wanted(readers text, grams text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg(readers || ' ' || gram) FROM unnest(grams) AS gram $$;

-- A passage has the readers of its statement.
ALTER TABLE passage ADD COLUMN releasable_to text[];
UPDATE passage p SET releasable_to = s.releasable_to FROM statement s WHERE s.id = p.statement_id;
ALTER TABLE passage ALTER COLUMN releasable_to SET NOT NULL;
CREATE FUNCTION passage_with_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT s.releasable_to INTO NEW.releasable_to FROM statement s WHERE s.id = NEW.statement_id;
    RETURN NEW;
END $$;
CREATE TRIGGER passage_has_readers BEFORE INSERT OR UPDATE OF statement_id, releasable_to ON passage
    FOR EACH ROW EXECUTE FUNCTION passage_with_readers();
CREATE FUNCTION passages_follow_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE passage SET releasable_to = NEW.releasable_to WHERE statement_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER statement_takes_passages AFTER UPDATE OF releasable_to ON statement
    FOR EACH ROW WHEN (NEW.releasable_to <> OLD.releasable_to) EXECUTE FUNCTION passages_follow_statement();

DROP INDEX passage_search, commitment_search, task_search, comment_search, comment_written;
CREATE INDEX passage_search ON passage USING gin (search_keys(releasable_to, search_text));
CREATE INDEX commitment_search ON commitment USING gin (search_keys(releasable_to, search_text));
CREATE INDEX task_search ON task USING gin (search_keys(releasable_to, search_text));
CREATE INDEX comment_search ON comment USING gin (search_keys(releasable_to, search_text));
CREATE INDEX statement_readers ON statement (releasable_to);
CREATE INDEX passage_readers ON passage (releasable_to);
CREATE INDEX commitment_readers ON commitment (releasable_to);
CREATE INDEX task_readers ON task (releasable_to);
CREATE INDEX task_open_readers ON task (releasable_to, due_on, id) WHERE ended_at IS NULL;
CREATE INDEX comment_readers ON comment (releasable_to, written_at, id);

CREATE OR REPLACE FUNCTION search_passages(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' SET enable_seqscan = off AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
    readers text[]; -- as many as there are, each set by name, that the acting party is in
BEGIN
    readers := ARRAY(
        WITH RECURSIVE sets AS (
            (SELECT s.releasable_to FROM statement s ORDER BY s.releasable_to LIMIT 1)
            UNION ALL
            SELECT (SELECT s.releasable_to FROM statement s WHERE s.releasable_to > sets.releasable_to
                    ORDER BY s.releasable_to LIMIT 1)
            FROM sets WHERE sets.releasable_to IS NOT NULL)
        SELECT array_to_string(sets.releasable_to, ',') FROM sets WHERE (SELECT acting_party()) = ANY (sets.releasable_to));
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT h.id, h.search_text
        FROM unnest(readers) AS r CROSS JOIN LATERAL (
            SELECT x.id, x.statement_id, x.role, x.ordinal, x.search_text FROM passage x
            WHERE (cardinality(grams) = 0 OR search_keys(x.releasable_to, x.search_text) @> search_keys_wanted(r, grams))
              AND (cardinality(grams) > 0 OR x.releasable_to = string_to_array(r, ','))) h JOIN statement s ON s.id = h.statement_id
        WHERE NOT (h.role = 'TITLE' AND position(h.search_text IN s.search_text) > 0)
        ORDER BY h.role IN ('TITLE', 'HEADING') DESC, s.issued_on DESC, s.id DESC, h.ordinal OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE OR REPLACE FUNCTION search_commitments(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' SET enable_seqscan = off AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
    readers text[]; -- as many as there are, each set by name, that the acting party is in
BEGIN
    readers := ARRAY(
        WITH RECURSIVE sets AS (
            (SELECT s.releasable_to FROM commitment s ORDER BY s.releasable_to LIMIT 1)
            UNION ALL
            SELECT (SELECT s.releasable_to FROM commitment s WHERE s.releasable_to > sets.releasable_to
                    ORDER BY s.releasable_to LIMIT 1)
            FROM sets WHERE sets.releasable_to IS NOT NULL)
        SELECT array_to_string(sets.releasable_to, ',') FROM sets WHERE (SELECT acting_party()) = ANY (sets.releasable_to));
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT h.id, h.search_text
        FROM unnest(readers) AS r CROSS JOIN LATERAL (
            SELECT x.id, x.reference, x.status, x.due_on, x.search_text FROM commitment x
            WHERE (cardinality(grams) = 0 OR search_keys(x.releasable_to, x.search_text) @> search_keys_wanted(r, grams))
              AND (cardinality(grams) > 0 OR x.releasable_to = string_to_array(r, ','))) h
        ORDER BY lower(h.reference) = phrase DESC, starts_with(h.search_text, phrase) DESC,
                 position(phrase IN h.search_text) > 0 DESC, h.status = 'ACTIVE' DESC, h.due_on DESC, h.id OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE OR REPLACE FUNCTION search_tasks(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' SET enable_seqscan = off AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
    readers text[]; -- as many as there are, each set by name, that the acting party is in
    first bigint[];
BEGIN
    readers := ARRAY(
        WITH RECURSIVE sets AS (
            (SELECT s.releasable_to FROM task s ORDER BY s.releasable_to LIMIT 1)
            UNION ALL
            SELECT (SELECT s.releasable_to FROM task s WHERE s.releasable_to > sets.releasable_to
                    ORDER BY s.releasable_to LIMIT 1)
            FROM sets WHERE sets.releasable_to IS NOT NULL)
        SELECT array_to_string(sets.releasable_to, ',') FROM sets WHERE (SELECT acting_party()) = ANY (sets.releasable_to));
    IF (SELECT count(*)
        FROM unnest(readers) AS r CROSS JOIN LATERAL (
            SELECT x.search_text FROM task x
            WHERE x.ended_at IS NULL AND x.releasable_to = string_to_array(r, ',')
            ORDER BY x.due_on, x.id LIMIT 4000) likely
        WHERE likely.search_text LIKE ALL (patterns)) > 120 THEN
        SELECT array_agg(likely.id) INTO first FROM (
            SELECT found.id
            FROM unnest(readers) AS r CROSS JOIN LATERAL (
                SELECT of_these.* FROM (
                    SELECT x.* FROM task x
                    WHERE x.ended_at IS NULL AND x.releasable_to = string_to_array(r, ',')
                    ORDER BY x.due_on, x.id LIMIT 40000) of_these
                WHERE of_these.search_text LIKE ALL (patterns) AND position(phrase IN of_these.search_text) > 0 LIMIT most) found
            ORDER BY found.due_on, found.id LIMIT most) likely;
        IF cardinality(first) = most THEN
            RETURN QUERY SELECT unnest(first);
            RETURN;
        END IF;
    END IF;
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT h.id, h.search_text
        FROM unnest(readers) AS r CROSS JOIN LATERAL (
            SELECT x.id, x.ended_at, x.due_on, x.search_text FROM task x
            WHERE (cardinality(grams) = 0 OR search_keys(x.releasable_to, x.search_text) @> search_keys_wanted(r, grams))
              AND (cardinality(grams) > 0 OR x.releasable_to = string_to_array(r, ','))) h
        ORDER BY h.ended_at IS NULL DESC, position(phrase IN h.search_text) > 0 DESC, h.due_on, h.id OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

CREATE OR REPLACE FUNCTION search_comments(words text[], phrase text, most integer)
    RETURNS TABLE (id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' SET enable_seqscan = off AS $$
DECLARE
    grams text[] := search_wanted(words);
    patterns text[] := search_patterns(words);
    readers text[]; -- as many as there are, each set by name, that the acting party is in
    first bigint[];
BEGIN
    readers := ARRAY(
        WITH RECURSIVE sets AS (
            (SELECT s.releasable_to FROM comment s ORDER BY s.releasable_to LIMIT 1)
            UNION ALL
            SELECT (SELECT s.releasable_to FROM comment s WHERE s.releasable_to > sets.releasable_to
                    ORDER BY s.releasable_to LIMIT 1)
            FROM sets WHERE sets.releasable_to IS NOT NULL)
        SELECT array_to_string(sets.releasable_to, ',') FROM sets WHERE (SELECT acting_party()) = ANY (sets.releasable_to));
    IF (SELECT count(*)
        FROM unnest(readers) AS r CROSS JOIN LATERAL (
            SELECT x.search_text FROM comment x
            WHERE x.releasable_to = string_to_array(r, ',')
            ORDER BY x.written_at DESC, x.id DESC LIMIT 4000) likely
        WHERE likely.search_text LIKE ALL (patterns)) > 120 THEN
        SELECT array_agg(likely.id) INTO first FROM (
            SELECT found.id
            FROM unnest(readers) AS r CROSS JOIN LATERAL (
                SELECT of_these.* FROM (
                    SELECT x.* FROM comment x
                    WHERE x.releasable_to = string_to_array(r, ',')
                    ORDER BY x.written_at DESC, x.id DESC LIMIT 40000) of_these
                WHERE of_these.search_text LIKE ALL (patterns) LIMIT most) found
            ORDER BY found.written_at DESC, found.id DESC LIMIT most) likely;
        IF cardinality(first) = most THEN
            RETURN QUERY SELECT unnest(first);
            RETURN;
        END IF;
    END IF;
    RETURN QUERY
    SELECT likely.id FROM (
        SELECT h.id, h.search_text
        FROM unnest(readers) AS r CROSS JOIN LATERAL (
            SELECT x.id, x.written_at, x.search_text FROM comment x
            WHERE (cardinality(grams) = 0 OR search_keys(x.releasable_to, x.search_text) @> search_keys_wanted(r, grams))
              AND (cardinality(grams) > 0 OR x.releasable_to = string_to_array(r, ','))) h
        ORDER BY h.written_at DESC, h.id DESC OFFSET 0) likely
    WHERE likely.search_text LIKE ALL (patterns) LIMIT most;
END $$;

-- Those that were made since V66 look in our schema alone too.
DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p
             WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosqlbody IS NULL LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', f, current_schema());
    END LOOP;
END $$;
