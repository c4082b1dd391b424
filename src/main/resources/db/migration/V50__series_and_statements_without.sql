-- A statement needs neither series nor number: of most that were ever made, none is known. Its reference is then made of its day
-- and place; once given it stays.
ALTER TABLE statement
    ALTER COLUMN series DROP NOT NULL,
    ALTER COLUMN number DROP NOT NULL,
    ADD CHECK (number IS NULL OR series IS NOT NULL),
    -- Registered by mistake: it stays where it is, marked, and its text and place are free again.
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by bigint REFERENCES member,
    ADD COLUMN withdrawn_reason text,
    ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    DROP CONSTRAINT statement_sha256_key,
    DROP CONSTRAINT statement_series_number_key;
CREATE UNIQUE INDEX statement_sha256_key ON statement (sha256) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX statement_series_number_key ON statement (series, number) WHERE withdrawn_at IS NULL;

-- What is known of a series by hand: more than its rhythm now. A row is there as soon as somebody has said anything of it, also
-- before its first statement: then those see it that take part.
ALTER TABLE series_rhythm RENAME TO series;
ALTER TABLE series RENAME COLUMN series TO code;
ALTER TABLE series
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN name text CHECK (name <> ''),
    ADD COLUMN parties text[],                             -- null: those who made its last statement
    ADD COLUMN hosts text[] CHECK (cardinality(hosts) > 0); -- in turn; null: the parties, in their order
DROP POLICY series_rhythm_with_statement ON series;
CREATE POLICY series_seen ON series TO pacta_member
    USING ((SELECT acting_party()) = ANY (parties) OR EXISTS (SELECT FROM statement s WHERE s.series = code))
    WITH CHECK (set_by = (SELECT acting_member())
                AND ((SELECT acting_party()) = ANY (parties) OR EXISTS (SELECT FROM statement s WHERE s.series = code)));

-- Who keeps a series, each named by the own party: they are told of it, and pass it on when the secretariat changes.
CREATE TABLE series_coordinator (
    series    text NOT NULL REFERENCES series,
    member_id bigint NOT NULL REFERENCES member,
    PRIMARY KEY (series, member_id)
);
ALTER TABLE series_coordinator ENABLE ROW LEVEL SECURITY;
CREATE POLICY series_coordinator_seen ON series_coordinator FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM series s WHERE s.code = series));
CREATE POLICY series_coordinator_named ON series_coordinator FOR INSERT TO pacta_member
    WITH CHECK (EXISTS (SELECT FROM series s WHERE s.code = series)
                AND EXISTS (SELECT FROM member m WHERE m.id = member_id AND m.party_code = (SELECT acting_party())));
CREATE POLICY series_coordinator_no_longer ON series_coordinator FOR DELETE TO pacta_member
    USING (EXISTS (SELECT FROM member m WHERE m.id = member_id AND m.party_code = (SELECT acting_party())));
GRANT SELECT, INSERT, DELETE ON series_coordinator TO pacta_member;

-- As before, of statements that belong to a series and stand, and with the rotation of hosts as it was set.
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
    LEFT JOIN series h ON h.code = m.series
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
