-- What is known of a series by hand: how often it meets, whatever lay between its meetings so far, and who hosts next. Whoever
-- may see a statement of it may see that; its coordinators set it.
CREATE TABLE series_rhythm (
    series       text PRIMARY KEY,
    every_months integer CHECK (every_months BETWEEN 1 AND 120), -- null: as is usual
    next_host    text REFERENCES party,                          -- of the next meeting after set_on; null: not known
    set_on       date NOT NULL,
    set_by       bigint NOT NULL REFERENCES member,
    version      integer NOT NULL DEFAULT 1
);
ALTER TABLE series_rhythm ENABLE ROW LEVEL SECURITY;
CREATE POLICY series_rhythm_with_statement ON series_rhythm TO pacta_member
    USING (EXISTS (SELECT FROM statement s WHERE s.series = series_rhythm.series))
    WITH CHECK (set_by = (SELECT acting_member())
                AND EXISTS (SELECT FROM statement s WHERE s.series = series_rhythm.series));
GRANT SELECT, INSERT, UPDATE ON series_rhythm TO pacta_member;

-- When each series met last, as far as a party may see it, and by when it meets next: as was set by hand, else after as long as
-- lay between most of its meetings, else after a year. The host by rotation: the one set for the next meeting after that day, and
-- from then on the next of those who made its last statement.
CREATE FUNCTION cadences(reader text, today date)
    RETURNS TABLE (series text, last_id bigint, reference text, issued_on date, expected_on date, every_months integer,
                   host_next text, version integer, next text, next_on date, next_party text)
    LANGUAGE sql STABLE AS $$
    WITH met AS (
        SELECT s.id, s.series, s.reference, s.issued_on,
               s.issued_on - lag(s.issued_on) OVER (PARTITION BY s.series ORDER BY s.issued_on) AS gap,
               row_number() OVER (PARTITION BY s.series ORDER BY s.issued_on DESC, s.id DESC) AS back
        FROM statement s WHERE s.record_of_id IS NULL AND reader = ANY (s.releasable_to)
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
    LEFT JOIN series_rhythm h ON h.series = m.series
    LEFT JOIN LATERAL (SELECT array_agg(sp.party_code ORDER BY p.position) AS codes
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

-- The ledger of who was told that a series has fallen silent: once after each of its meetings.
CREATE TABLE series_reminder (
    series            text NOT NULL,
    last_statement_id bigint NOT NULL,
    recipient_id      bigint NOT NULL,
    mail_id           bigint NOT NULL,
    owed_at           timestamptz NOT NULL,
    PRIMARY KEY (series, last_statement_id, recipient_id)
);
ALTER TABLE series_reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY series_reminder_own ON series_reminder FOR SELECT TO pacta_member
    USING (recipient_id = (SELECT acting_member()));
GRANT SELECT ON series_reminder TO pacta_member;
