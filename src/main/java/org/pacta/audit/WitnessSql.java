package org.pacta.audit;

final class WitnessSql {

    static final String NOTE = "SELECT size, note, signed_at FROM history_checkpoint WHERE size = :size";

    static final String BY_KEY = "SELECT id, party_code FROM history_witness WHERE key = :key";

    static final String COUNT_OF_PARTY = "SELECT count(*) FROM history_witness WHERE party_code = :party";

    static final String ENTER = """
            INSERT INTO history_witness (party_code, key, entered_by, entered_at)
            VALUES (:party, :key, :member, :at) RETURNING id""";

    static final String COSIGN = """
            INSERT INTO history_cosignature (size, witness_id, signature, seen_at)
            VALUES (:size, :witness, :signature, :seen)
            ON CONFLICT (witness_id, size) DO UPDATE SET signature = excluded.signature, seen_at = excluded.seen_at""";

    static final String SIGNATURES_OF = """
            SELECT signature FROM history_cosignature WHERE size = :size ORDER BY witness_id""";

    /** What each witness has cosigned last, and each auditor was mailed last. */
    static final String HELD = """
            SELECT w.party_code AS party, split_part(w.key, '+', 1) AS name, true AS witness, c.size, c.seen_at AS at
            FROM history_witness w
            JOIN LATERAL (SELECT size, seen_at FROM history_cosignature
                          WHERE witness_id = w.id ORDER BY size DESC LIMIT 1) c ON true
            UNION ALL
            SELECT m.party_code, m.name, false, s.size, s.at
            FROM member m
            JOIN LATERAL (SELECT size, at FROM history_mailed
                          WHERE member_id = m.id ORDER BY size DESC LIMIT 1) s ON true
            ORDER BY witness DESC, party, name""";

    static final String MAIL_IS_DUE = """
            SELECT NOT EXISTS (SELECT FROM history_mailed WHERE at >= :since)
                   AND EXISTS (SELECT FROM history_checkpoint WHERE signed_at < :since)""";

    static final String MAILED = """
            INSERT INTO history_mailed (size, member_id, at) VALUES (:size, :member, :at)
            ON CONFLICT (member_id, size) DO UPDATE SET at = excluded.at""";

    private static final String CHECKPOINTS = "SELECT c.size, c.note, c.signed_at FROM history_checkpoint c WHERE true";

    /** Those before one, or the newest. */
    static String following(boolean first) {
        return CHECKPOINTS + Witnesses.KEYSET.following(true, first);
    }

    private WitnessSql() {}
}
