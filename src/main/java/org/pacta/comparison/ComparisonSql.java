package org.pacta.comparison;

final class ComparisonSql {

    static final String LOCK_STATEMENT = "SELECT id FROM statement WHERE id = :statement FOR UPDATE";

    /** By number where both have one, else by the day. */
    private static final String EARLIER = " AND coalesce(s.number < :number::integer, s.issued_on < :issuedOn) ";

    static final String EARLIER_STATEMENTS = """
        SELECT reference FROM statement s WHERE series = :series AND withdrawn_at IS NULL\
        """ + EARLIER + """
        ORDER BY number DESC NULLS LAST, issued_on DESC, id DESC\
        """;

    /** What is open of the earlier statements, or was closed of late; each as the last statement before quotes it. */
    static final String UNDERTAKINGS = """
        SELECT DISTINCT ON (c.id) c.id, c.title, c.kind, c.strength, c.recurrence, c.due_latest_on,
               p.id AS passage_id, p.body,
               cp.clause_starts_at - p.starts_at AS clause_start, cp.clause_ends_at - p.starts_at AS clause_end
        FROM commitment c
        JOIN statement own ON own.id = c.statement_id
        JOIN commitment_passage cp ON cp.commitment_id = c.id
        JOIN passage p ON p.id = cp.passage_id
        JOIN statement s ON s.id = p.statement_id
        WHERE own.series = :series AND coalesce(own.number < :number::integer, own.issued_on < :issuedOn)
        """ + EARLIER + """
          AND s.withdrawn_at IS NULL AND (c.status = 'ACTIVE' OR c.closed_at >= :closedSince)
        ORDER BY c.id, s.number DESC NULLS LAST, s.issued_on DESC, p.ordinal\
        """;

    static final String PROPOSE = """
        INSERT INTO comparison (statement_id, commitment_id, passage_id, finding_id, outcome, confidence, reasons, cues)
        VALUES (:statement, :commitment, :passage, :finding, :outcome, :confidence, :reasons, :cues)
        ON CONFLICT (statement_id, commitment_id) DO UPDATE
            SET passage_id = excluded.passage_id, finding_id = excluded.finding_id, outcome = excluded.outcome,
                confidence = excluded.confidence, reasons = excluded.reasons, cues = excluded.cues,
                version = comparison.version + 1
            WHERE comparison.state = 'PROPOSED'
              AND (comparison.passage_id, comparison.finding_id, comparison.outcome, comparison.reasons)
                  IS DISTINCT FROM (excluded.passage_id, excluded.finding_id, excluded.outcome, excluded.reasons)\
        """;

    static final String PROPOSE_NEW = """
        INSERT INTO comparison (statement_id, passage_id, finding_id, outcome, confidence, reasons, cues)
        VALUES (:statement, :passage, :finding, 'NEW', :confidence, :reasons, :cues)
        ON CONFLICT (statement_id, finding_id) WHERE commitment_id IS NULL DO NOTHING\
        """;

    /** Proposals that nobody has decided and that would not be made today. */
    static final String FORGET = """
        DELETE FROM comparison
        WHERE statement_id = :statement AND state = 'PROPOSED'
          AND ((commitment_id IS NOT NULL AND NOT commitment_id = ANY (:commitments))
               OR (commitment_id IS NULL AND NOT finding_id = ANY (:newFindings)))\
        """;

    private static final String ROW = """
        SELECT x.id, x.outcome, x.confidence, x.reasons, x.cues, x.decided, x.note, x.decided_at, x.version, m.name AS decided_by,
               c.id AS commitment_id, c.reference, c.title, c.status, c.due_on,
               (SELECT p.zone FROM office o JOIN party p ON p.code = o.party_code WHERE o.id = c.lead_office_id) AS due_zone,
               e.statement AS earlier_statement, e.passage_id AS earlier_passage_id, e.body AS earlier_text,
               e.clause_start AS earlier_start, e.clause_end AS earlier_end,
               p.id AS passage_id, p.body AS passage_text, p.starts_at AS passage_start, p.ends_at AS passage_end,
               f.id AS finding_id, f.joint_title AS finding_title, f.state AS finding_state, f.joint_due_on AS finding_due_on,
               f.deadline_phrase, fc.reference AS commitment_reference,
               coalesce(f.clause_starts_at, p.starts_at) - p.starts_at AS clause_start,
               coalesce(f.clause_ends_at, p.ends_at) - p.starts_at AS clause_end
        FROM comparison x
        JOIN statement s ON s.id = x.statement_id
        LEFT JOIN commitment c ON c.id = x.commitment_id
        LEFT JOIN LATERAL (
            SELECT es.reference AS statement, ep.id AS passage_id, ep.body,
                   cp.clause_starts_at - ep.starts_at AS clause_start, cp.clause_ends_at - ep.starts_at AS clause_end
            FROM commitment_passage cp
            JOIN passage ep ON ep.id = cp.passage_id
            JOIN statement es ON es.id = ep.statement_id
            WHERE cp.commitment_id = c.id AND coalesce(es.number < s.number, es.issued_on < s.issued_on)
            ORDER BY es.number DESC NULLS LAST, es.issued_on DESC, ep.ordinal LIMIT 1) e ON true
        LEFT JOIN passage p ON p.id = coalesce(x.decided_passage_id, x.passage_id)
        LEFT JOIN finding_seen f ON f.id = x.finding_id AND f.passage_id = p.id
        LEFT JOIN commitment fc ON fc.reference = f.commitment_reference OR fc.id = f.restates
        LEFT JOIN member m ON m.id = x.decided_by
        """;

    static final String LIST = ROW + """
        WHERE x.statement_id = :statement
        ORDER BY (x.commitment_id IS NULL), c.reference, p.ordinal, f.ordinal, x.id\
        """;

    static final String BY_ID = ROW + "WHERE x.id = :id";

    static final String STATEMENT_OF = "SELECT statement_id FROM comparison WHERE id = :id";

    static final String DECIDE = """
        UPDATE comparison SET state = 'DECIDED', decided = :outcome, decided_passage_id = :passage, quoted = :quoted,
               note = :note, decided_by = :member, decided_at = :now, version = version + 1
        WHERE id = :id AND version = :version AND state = 'PROPOSED'\
        """;

    static final String RECONSIDER = """
        UPDATE comparison SET state = 'PROPOSED', decided = NULL, decided_passage_id = NULL, quoted = false,
               note = NULL, decided_by = NULL, decided_at = NULL, version = version + 1
        WHERE id = :id AND version = :version AND state = 'DECIDED'\
        """;

    static final String PROPOSED_RESTATEMENTS = """
        SELECT f.id AS finding_id, c.reference
        FROM comparison x JOIN commitment c ON c.id = x.commitment_id JOIN finding_seen f ON f.id = x.finding_id
        WHERE x.statement_id = :statement AND x.state = 'PROPOSED' AND f.state = 'PROPOSED'
          AND x.outcome IN ('RESTATED', 'STRENGTHENED', 'WEAKENED')
        ORDER BY x.confidence DESC, c.reference\
        """;

    /** The passage that a decision gave the commitment as a further quote. */
    static final String QUOTED =
            "SELECT coalesce(decided_passage_id, passage_id) FROM comparison WHERE id = :id AND quoted";

    /** What later statements made of a commitment; the earliest first. */
    static final String OF_COMMITMENT = """
        SELECT s.reference AS statement, x.decided, x.note, m.name AS decided_by, x.decided_at,
               p.id, p.body, coalesce(f.clause_starts_at, p.starts_at) - p.starts_at AS clause_start,
               coalesce(f.clause_ends_at, p.ends_at) - p.starts_at AS clause_end
        FROM comparison x JOIN statement s ON s.id = x.statement_id
        LEFT JOIN passage p ON p.id = x.decided_passage_id
        LEFT JOIN finding f ON f.id = x.finding_id AND f.passage_id = p.id
        LEFT JOIN member m ON m.id = x.decided_by
        WHERE x.commitment_id = :commitment AND x.decided IS NOT NULL ORDER BY s.issued_on, s.id\
        """;

    private ComparisonSql() {}
}
