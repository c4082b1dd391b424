package org.pacta.handover;

final class HandoverSql {

    private static final String HANDOVER = """
            SELECT h.id, h.from_party, h.to_party, h.series, h.leaving, h.word, h.state, h.offered_at, h.answered_at,
                   h.answer, h.passed, h.version,
                   (SELECT m.name FROM member m WHERE m.id = h.offered_by) AS offered_by,
                   (SELECT m.name FROM member m WHERE m.id = h.answered_by) AS answered_by,
                   ARRAY(SELECT m.name FROM member m WHERE m.id = ANY (h.leaving) ORDER BY m.name) AS leaving_names,
                   ARRAY(SELECT m.name FROM member m WHERE m.id = ANY (h.coming) ORDER BY m.name) AS coming_names
            FROM handover h
            """;

    static final String ALL = HANDOVER + "ORDER BY h.offered_at DESC, h.id DESC LIMIT 200";

    static final String BY_ID = HANDOVER + "WHERE h.id = :id";

    static final String OFFER = """
            INSERT INTO handover (from_party, to_party, series, leaving, word, offered_by, offered_at)
            VALUES (:from, :to, :series, :leaving, :word, :by, :now) RETURNING id""";

    static final String ANSWER = """
            UPDATE handover
            SET state = :state, answered_by = :by, answered_at = :now, answer = :answer, coming = :coming,
                passed = :passed::jsonb, version = version + 1
            WHERE id = :id AND version = :version AND state = 'OFFERED'""";

    static final String ONE_OFFERED =
            "SELECT EXISTS (SELECT FROM handover WHERE from_party = :party AND state = 'OFFERED')";

    /** What both parties may see of each series; asked as the system. */
    static final String IN_SERIES = """
            SELECT s.series, count(*) AS statements, sum(f.open) AS findings, sum(k.open) AS comparisons,
                   sum(c.active) AS commitments,
                   array_agg(s.reference ORDER BY s.issued_on) FILTER (WHERE f.open + k.open > 0) AS waiting
            FROM statement s
            CROSS JOIN LATERAL (SELECT count(*) AS open FROM finding f
                                WHERE f.statement_id = s.id AND f.state = 'PROPOSED' AND f.replaced_by IS NULL) f
            CROSS JOIN LATERAL (SELECT count(*) AS open FROM comparison k
                                WHERE k.statement_id = s.id AND k.state = 'PROPOSED') k
            CROSS JOIN LATERAL (SELECT count(*) AS active FROM commitment c
                                WHERE c.statement_id = s.id AND c.status = 'ACTIVE' AND c.releasable_to @> CAST(:both AS text[])) c
            WHERE s.series = ANY (:series) AND s.withdrawn_at IS NULL AND s.releasable_to @> CAST(:both AS text[])
            GROUP BY s.series ORDER BY s.series""";

    private HandoverSql() {}
}
