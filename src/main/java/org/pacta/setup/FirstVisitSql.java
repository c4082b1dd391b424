package org.pacta.setup;

final class FirstVisitSql {

    static final String OFFER = """
        INSERT INTO first_visit (link_digest, link_ends_at) VALUES (:digest, :endsAt)
        ON CONFLICT (one_row) DO UPDATE SET link_digest = :digest, link_ends_at = :endsAt\
        """;

    /** Whether there was one that has not come to its end. */
    static final String UNDER_WAY = "SELECT EXISTS (SELECT FROM first_visit WHERE ended_at IS NULL)";

    static final String IS_OVER = "SELECT EXISTS (SELECT FROM first_visit WHERE ended_at IS NOT NULL)";

    static final String OPEN = """
        UPDATE first_visit SET link_digest = NULL, link_ends_at = NULL, grant_digest = :grant
        WHERE link_digest = :digest AND link_ends_at > :now AND ended_at IS NULL\
        """;

    /** For whoever goes on, one at a time. */
    static final String GRANTED =
            "SELECT 1 FROM first_visit WHERE grant_digest = :grant AND ended_at IS NULL FOR UPDATE";

    static final String END = "UPDATE first_visit SET ended_at = :now, grant_digest = NULL, link_digest = NULL";

    private FirstVisitSql() {}
}
