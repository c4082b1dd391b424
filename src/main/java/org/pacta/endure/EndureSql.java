package org.pacta.endure;

/** What is really there, asked as the role that sees all. */
final class EndureSql {

    /** How often each comment that begins so is there. */
    static final String COMMENTS = "SELECT body, count(*) FROM comment WHERE body LIKE 'Word %' GROUP BY body";

    /** How often something was done to each task. */
    static final String DONE = """
            SELECT task_id, count(*) FROM history WHERE action = ? AND task_id IS NOT NULL GROUP BY task_id""";

    /** Each mail: how often its fate became unknown, and for how many seconds it was under way. */
    static final String MAILS = """
            SELECT message_id, doubted_at IS NOT NULL AS doubted, text_body,
                   extract(epoch FROM coalesce(sent_at, clock_timestamp()) - created_at) AS seconds
            FROM mail WHERE state <> 'KEPT' ORDER BY id""";

    /** Mails that are still to go out. */
    static final String UNSETTLED = "SELECT count(*) FROM mail WHERE state IN ('QUEUED', 'SENDING', 'IN_DOUBT')";

    /** Mails that a node holds of which nothing has been heard for longer than two of its beats. */
    static final String HELD_BY_THE_SILENT = """
            SELECT count(*) FROM mail m JOIN node n ON n.id = m.claimed_by
            WHERE m.state = 'SENDING' AND n.seen_at < clock_timestamp() - interval '2500 ms'""";

    private EndureSql() {}
}
