package org.pacta.audit;

final class LogSql {

    /** A line's contents, by the names that {@link LeafText} reads. */
    private static final String CONTENTS = """
            h.id, h.chain, h.position, h.happened_at, m.username, h.origin, h.action, h.statement_id, h.commitment_id,
            h.task_id, h.subject, h.before::text AS before, h.after::text AS after, h.releasable_to,
            encode(h.digest, 'hex') AS digest
            """;

    static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended('history log', 0))";

    static final String SIZE = "SELECT coalesce(max(leaf) + 1, 0) FROM history_leaf";

    static final String LAST_TAKEN = "SELECT coalesce(max(history_id), 0) FROM history_leaf";

    static final String NOT_TAKEN = "SELECT " + CONTENTS + """
            FROM history h
            LEFT JOIN member m ON m.id = h.member_id
            WHERE h.id > :from AND NOT EXISTS (SELECT FROM history_leaf l WHERE l.history_id = h.id)
            ORDER BY h.id LIMIT :most""";

    static final String COUNT_NOT_TAKEN = """
            SELECT count(*) FROM history h
            WHERE NOT EXISTS (SELECT FROM history_leaf l WHERE l.history_id = h.id)""";

    static final String ADD_LEAVES = """
            INSERT INTO history_leaf (leaf, history_id, nonce, hash)
            SELECT :first + n - 1, id, decode(nonce, 'hex'), decode(hash, 'hex')
            FROM unnest(:ids::bigint[], :nonces::text[], :hashes::text[]) WITH ORDINALITY AS added (id, nonce, hash, n)""";

    static final String ADD_NODES = """
            INSERT INTO history_node (level, position, hash)
            SELECT level, position, decode(hash, 'hex')
            FROM unnest(:levels::integer[], :positions::bigint[], :hashes::text[]) AS added (level, position, hash)""";

    static final String LEAF_HASH = "SELECT hash FROM history_leaf WHERE leaf = :position";

    static final String NODE_HASH = "SELECT hash FROM history_node WHERE level = :level AND position = :position";

    /** With what the line says now; its columns are null where it has gone. */
    static final String LEAVES =
            "SELECT l.leaf, l.history_id, encode(l.nonce, 'hex') AS nonce, l.hash, " + CONTENTS + """
            FROM history_leaf l
            LEFT JOIN history h ON h.id = l.history_id
            LEFT JOIN member m ON m.id = h.member_id
            WHERE l.leaf >= :from AND l.leaf < :to
            ORDER BY l.leaf""";

    static final String OF_CHAIN =
            "SELECT l.leaf, l.history_id, encode(l.nonce, 'hex') AS nonce, l.hash, " + CONTENTS + """
            FROM history h
            JOIN history_leaf l ON l.history_id = h.id
            LEFT JOIN member m ON m.id = h.member_id
            WHERE h.chain = :chain AND l.leaf < :to
            ORDER BY l.leaf""";

    /** As the reader: the policies say which. */
    static final String SEEN = "SELECT id FROM history WHERE id = ANY (:ids)";

    static final String COUNT_SEEN = "SELECT count(*) FROM history";

    static final String HASHES = "SELECT leaf, hash FROM history_leaf WHERE leaf >= :from AND leaf < :to ORDER BY leaf";

    static final String ADD_CHECKPOINT =
            "INSERT INTO history_checkpoint (size, note, signed_at) VALUES (:size, :note, :at)";

    static final String LAST_CHECKPOINT =
            "SELECT size, note, signed_at FROM history_checkpoint ORDER BY size DESC LIMIT 1";

    static final String CHECKPOINTS_AFTER =
            "SELECT size, note, signed_at FROM history_checkpoint WHERE size > :after ORDER BY size LIMIT :most";

    /** What keeps the history from being changed: the functions and triggers, as they are. */
    static final String GUARDS = """
            SELECT 'function ' || p.proname AS name, p.prosrc AS what
            FROM pg_proc p
            JOIN pg_class c ON c.relnamespace = p.pronamespace
            WHERE c.oid = 'history'::regclass AND p.proname IN ('history_digest', 'history_link', 'history_refuse')
            UNION ALL
            SELECT 'trigger ' || t.tgname, p.proname || ' ' || t.tgtype || ' ' || t.tgenabled::text
            FROM pg_trigger t
            JOIN pg_proc p ON p.oid = t.tgfoid
            WHERE t.tgrelid = 'history'::regclass
              AND t.tgname IN ('history_links', 'history_stays', 'history_stays_whole')""";

    private LogSql() {}
}
