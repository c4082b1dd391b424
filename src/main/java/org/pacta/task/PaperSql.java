package org.pacta.task;

/** What is set right of evidence and comments. */
final class PaperSql {

    static final String WITHDRAW_EVIDENCE = """
        UPDATE evidence e
        SET withdrawn_at = :now, withdrawn_by = :me, withdrawn_reason = :reason, replaced_by = :by::bigint
        WHERE e.id = :id AND e.withdrawn_at IS NULL
        RETURNING (SELECT reference FROM commitment WHERE id = e.commitment_id)\
        """;

    static final String CORRECT_COMMENT =
            "UPDATE comment SET body = :body, corrected_at = :now WHERE id = :id AND body = :was";

    private PaperSql() {}
}
