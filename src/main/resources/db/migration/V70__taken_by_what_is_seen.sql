-- Whether a text, a place or a name is taken is told by what one may see: docs/decisions/2026-12-01-what-is-taken-unseen.md.
-- Those whom two things are released to alike see both, so that these may still be held once by the database itself.
DROP INDEX statement_sha256_key;
DROP INDEX statement_series_number_key;
CREATE UNIQUE INDEX statement_sha256_key ON statement (sha256, releasable_to) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX statement_series_number_key ON statement (series, number, releasable_to) WHERE withdrawn_at IS NULL;

-- What is known of a series belongs to the party that entered it first and to whom it shares the series with: those that take
-- part, and those who see a statement of it that this party sees too. Others may have entered a series of the same short name.
ALTER TABLE series_coordinator DROP CONSTRAINT series_coordinator_series_fkey;
ALTER TABLE series DROP CONSTRAINT series_rhythm_pkey;
ALTER TABLE series ADD COLUMN home text REFERENCES party;
UPDATE series s SET home = m.party_code FROM member m WHERE m.id = s.set_by;
ALTER TABLE series
    ALTER COLUMN home SET NOT NULL,
    ADD PRIMARY KEY (code, home);

CREATE FUNCTION series_at_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        NEW.home := OLD.home;
    ELSE
        SELECT m.party_code INTO NEW.home FROM member m WHERE m.id = NEW.set_by;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER series_has_home BEFORE INSERT OR UPDATE ON series FOR EACH ROW EXECUTE FUNCTION series_at_home();

DROP POLICY series_seen ON series;
CREATE POLICY series_seen ON series TO pacta_member
    USING ((SELECT acting_party()) = home OR (SELECT acting_party()) = ANY (parties)
           OR EXISTS (SELECT FROM statement s WHERE s.series = code AND home = ANY (s.releasable_to)))
    WITH CHECK (set_by = (SELECT acting_member())
                AND ((SELECT acting_party()) = ANY (parties)
                     OR EXISTS (SELECT FROM statement s WHERE s.series = code AND home = ANY (s.releasable_to))));

-- Who keeps it for another party is seen by whoever sees something of the series together with that party.
DROP POLICY series_coordinator_seen ON series_coordinator;
CREATE POLICY series_coordinator_seen ON series_coordinator FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM member m WHERE m.id = member_id AND (
               m.party_code = (SELECT acting_party())
               OR EXISTS (SELECT FROM series s WHERE s.code = series
                          AND (m.party_code = s.home OR m.party_code = ANY (s.parties)))
               OR EXISTS (SELECT FROM statement t WHERE t.series = series_coordinator.series
                          AND m.party_code = ANY (t.releasable_to)))));

-- As before, with what the reader may know of the series: whoever asks, the system too.
CREATE OR REPLACE FUNCTION cadences(reader text, today date)
    RETURNS TABLE (series text, last_id bigint, reference text, issued_on date, expected_on date, every_months integer,
                   host_next text, version integer, next text, next_on date, next_party text)
    LANGUAGE sql STABLE AS $$
    WITH met AS (
        SELECT s.id, s.series, s.reference, s.issued_on,
               s.issued_on - lag(s.issued_on) OVER (PARTITION BY s.series ORDER BY s.issued_on) AS gap,
               row_number() OVER (PARTITION BY s.series ORDER BY s.issued_on DESC, s.id DESC) AS back
        FROM statement s
        WHERE s.record_of_id IS NULL AND s.series IS NOT NULL AND s.withdrawn_at IS NULL AND reader = ANY (s.releasable_to)
    ), rhythm AS (
        SELECT met.series, count(*) AS gaps, percentile_disc(0.5) WITHIN GROUP (ORDER BY met.gap) AS days
        FROM met WHERE met.gap > 0 GROUP BY met.series
    ), known AS (
        SELECT DISTINCT ON (k.code) k.*
        FROM series k
        WHERE k.home = reader OR reader = ANY (k.parties)
           OR EXISTS (SELECT FROM statement s
                      WHERE s.series = k.code AND reader = ANY (s.releasable_to) AND k.home = ANY (s.releasable_to))
        ORDER BY k.code, k.id
    )
    SELECT m.series, m.id, m.reference, m.issued_on,
           CASE WHEN h.every_months IS NOT NULL THEN (m.issued_on + make_interval(months => h.every_months))::date
                WHEN r.gaps >= 2 THEN m.issued_on + r.days ELSE m.issued_on + 365 END,
           h.every_months,
           coalesce(made.codes[1 + ((array_position(made.codes, h.next_host) - 1
                                     + (SELECT count(*) FROM met l WHERE l.series = m.series AND l.issued_on > h.set_on))
                                    % cardinality(made.codes))::integer], h.next_host),
           coalesce(h.version, 0), n.reference, n.due_on, n.party_code
    FROM met m
    LEFT JOIN rhythm r ON r.series = m.series
    LEFT JOIN known h ON h.code = m.series
    LEFT JOIN LATERAL (SELECT coalesce(h.hosts, array_agg(sp.party_code ORDER BY p.position)) AS codes
                       FROM statement_party sp JOIN party p ON p.code = sp.party_code
                       WHERE sp.statement_id = m.id) made ON h.next_host IS NOT NULL
    LEFT JOIN LATERAL (
        SELECT c.reference, c.due_on, o.party_code
        FROM commitment c
        JOIN statement s ON s.id = c.statement_id
        JOIN office o ON o.id = c.lead_office_id
        WHERE s.series = m.series AND c.status = 'ACTIVE' AND c.kind = 'meeting' AND c.due_on >= today
          AND reader = ANY (c.releasable_to)
        ORDER BY c.due_on, c.id LIMIT 1) n ON true
    WHERE m.back = 1 $$;
