package org.pacta.bench;

final class BenchSql {

    static final String TRANSACTIONS =
            "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()";

    static final String TASKS_OF = """
            SELECT t.id FROM task t JOIN member m ON m.id = t.assignee_id
            WHERE m.username = :username AND t.ended_at IS NULL ORDER BY t.due_on, t.id LIMIT 20""";

    private BenchSql() {}
}
