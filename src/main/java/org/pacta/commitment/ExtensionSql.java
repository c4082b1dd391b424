package org.pacta.commitment;

final class ExtensionSql {

    static final String ASK = """
            INSERT INTO extension (commitment_id, old_due_on, proposed_due_on, reason, within_words, asked_by, asked_party,
                                   asked_at, cleared_by, level)
            SELECT c.id, c.due_on, :dueOn, :reason, coalesce(:dueOn::date <= c.due_latest_on, false), :me, :party, :now,
                   :clearedBy, :level
            FROM commitment c WHERE c.id = :commitment AND c.status = 'ACTIVE'
            ON CONFLICT (commitment_id) WHERE decided_at IS NULL DO NOTHING""";

    static final String OF_COMMITMENT = """
            SELECT x.id, x.old_due_on, x.proposed_due_on, x.reason, x.within_words, m.name AS asked_by, x.asked_party,
                   x.asked_at, x.state, x.decided_at, x.decision_reason, k.name AS cleared_by, x.level
            FROM extension x LEFT JOIN member m ON m.id = x.asked_by LEFT JOIN member k ON k.id = x.cleared_by
            WHERE x.commitment_id = :commitment ORDER BY x.id DESC""";

    /** One asks after the other. */
    static final String LOCK = "SELECT id FROM commitment WHERE id = :commitment FOR UPDATE";

    static final String DECIDE = """
            UPDATE extension SET state = :state, decided_at = :now, decision_reason = :reason
            WHERE commitment_id = :commitment AND decided_at IS NULL""";

    private ExtensionSql() {}
}
