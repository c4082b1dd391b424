package org.pacta.backup;

/** What there is to copy, and how it is brought back. */
final class BackupSql {

    static final String TABLES = """
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' ORDER BY c.relname""";

    /** Without those that are computed. */
    static final String COLUMNS = """
            SELECT a.attname FROM pg_attribute a
            WHERE a.attrelid = to_regclass(quote_ident(current_schema()) || '.' || quote_ident(?))
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum""";

    /** One that was never drawn from begins with its first number. */
    static final String SEQUENCES = """
            SELECT s.sequencename, coalesce(s.last_value, s.start_value), s.last_value IS NOT NULL FROM pg_sequences s
            WHERE s.schemaname = current_schema() ORDER BY s.sequencename""";

    static final String LARGE_OBJECTS = "SELECT count(*) FROM pg_largeobject_metadata";

    static final String SCHEMA = """
            SELECT version FROM flyway_schema_history WHERE version IS NOT NULL AND success
            ORDER BY installed_rank DESC LIMIT 1""";

    /** What refers to other tables, to be made again once all rows are there. */
    static final String REFERENCES = """
            SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid) FROM pg_constraint c
            WHERE c.connamespace = current_schema()::regnamespace AND c.contype = 'f' AND c.conparentid = 0
            ORDER BY 1, 2""";

    static final String SET_SEQUENCE = "SELECT setval(quote_ident(current_schema()) || '.' || quote_ident(?), ?, ?)";

    static final String NOW = "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";

    static final String ALTERED = "SELECT count(*) FROM history h WHERE h.digest <> history_digest(h)";

    private BackupSql() {}
}
