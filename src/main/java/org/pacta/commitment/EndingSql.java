package org.pacta.commitment;

final class EndingSql {

    static final String PROPOSE = """
            INSERT INTO ending (commitment_id, outcome, reason, superseded_by, proposed_by, proposed_at)
            VALUES (:commitment, :outcome, :reason, :supersededBy, :me, :now)
            ON CONFLICT (commitment_id) WHERE decided_at IS NULL DO NOTHING""";

    private static final String ENDING = """
            SELECT e.id, e.outcome, e.reason, e.superseded_by, e.state, p.name AS proposed_by, e.proposed_at,
                   v.name AS verified_by, e.silence_until, e.objected_by_party, e.objection, e.objected_to_procedure,
                   e.decided_at
            FROM ending e LEFT JOIN member p ON p.id = e.proposed_by LEFT JOIN member v ON v.id = e.verified_by
            """;

    static final String OF_COMMITMENT = ENDING + "WHERE e.commitment_id = :commitment ORDER BY e.id DESC";

    static final String NEWEST = OF_COMMITMENT + " LIMIT 1";

    static final String VERIFY = """
            UPDATE ending SET state = 'VERIFIED', verified_by = :me, verified_at = :now, silence_until = :silenceUntil
            WHERE commitment_id = :commitment AND state = 'PROPOSED'""";

    static final String DECIDE = """
            UPDATE ending SET state = :state, decided_at = :now WHERE commitment_id = :commitment AND decided_at IS NULL""";

    static final String OBJECT = """
            UPDATE ending SET objected_by_party = :party, objection = :objection, objected_to_procedure = :procedure,
                              silence_until = NULL
            WHERE commitment_id = :commitment AND state = 'VERIFIED' AND silence_until > :now""";

    /** Others under way that the same office leads and whose end nobody has proposed, those of the newest statements first. */
    static final String OTHERS = """
            SELECT c.id, c.reference, c.title FROM commitment c
            WHERE c.status = 'ACTIVE' AND c.lead_office_id = :lead AND c.id <> :first
              AND NOT EXISTS (SELECT FROM ending e WHERE e.commitment_id = c.id AND e.decided_at IS NULL)
              AND (:works OR EXISTS (SELECT FROM commitment_party p
                                     WHERE p.commitment_id = c.id AND p.party_code = :party))
            ORDER BY c.statement_id DESC, c.ordinal DESC LIMIT :most""";

    /** Evidence that everybody bound can read. */
    static final String JOINT_EVIDENCE = """
            SELECT count(*) FROM evidence e
            WHERE e.commitment_id = :commitment AND e.withdrawn_at IS NULL
              AND e.releasable_to @> ARRAY(SELECT p.party_code FROM commitment_party p
                                           WHERE p.commitment_id = :commitment)""";

    /** Whoever did a step that is no decision, reported on one, or brought evidence has worked on it. */
    static final String WORKED = """
            SELECT EXISTS (SELECT FROM task t
                           WHERE t.commitment_id = :commitment AND t.completed_by = :member AND NOT t.managers_only)
                OR EXISTS (SELECT FROM progress_report r JOIN task t ON t.id = r.task_id
                           WHERE t.commitment_id = :commitment AND r.member_id = :member)
                OR EXISTS (SELECT FROM evidence e WHERE e.commitment_id = :commitment AND e.added_by = :member)
                OR EXISTS (SELECT FROM ending e
                           WHERE e.commitment_id = :commitment AND e.proposed_by = :member AND e.decided_at IS NULL)""";

    static final String TERMS = "SELECT weight, criterion, look_again_on FROM commitment WHERE id = :commitment";

    static final String SET_CRITERION = "UPDATE commitment SET criterion = :criterion WHERE id = :commitment";

    static final String SET_LOOK_AGAIN = "UPDATE commitment SET look_again_on = :day WHERE id = :commitment";

    private EndingSql() {}
}
