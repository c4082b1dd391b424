package org.pacta.commitment;

final class DueLinkSql {

    /** One link is made at a time, so that no two make a circle together. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('commitment_hangs_on'))";

    static final String LOCK_EVENT = "SELECT id FROM commitment WHERE id = :event FOR SHARE";

    /** Whether one is the other, or depends on it, directly or by others. */
    static final String REACHES = """
        WITH RECURSIVE chain (id) AS (
            SELECT CAST(:from AS bigint)
            UNION SELECT h.event_id FROM commitment_hangs_on h JOIN chain c ON h.commitment_id = c.id)
        SELECT EXISTS (SELECT FROM chain WHERE id = :to)\
        """;

    static final String DEPEND = """
        INSERT INTO commitment_hangs_on (commitment_id, event_id, place, follows, linked_by, linked_at)
        VALUES (:commitment, :event, :place, :follows, :member, :now)
        ON CONFLICT (commitment_id) DO UPDATE
            SET event_id = excluded.event_id, place = excluded.place, follows = excluded.follows,
                linked_by = excluded.linked_by, linked_at = excluded.linked_at\
        """;

    static final String RELEASE = "DELETE FROM commitment_hangs_on WHERE commitment_id = :commitment";

    static final String BY_HAND =
            "UPDATE commitment_hangs_on SET follows = false WHERE commitment_id = :commitment AND follows";

    static final String ONTO = """
        SELECT h.commitment_id, h.place, h.follows
        FROM commitment_hangs_on h JOIN commitment c ON c.id = h.commitment_id
        WHERE h.event_id = :event AND c.status = 'ACTIVE' ORDER BY c.id FOR UPDATE\
        """;

    static final String OF = """
        SELECT c.id, c.reference, c.title, c.due_on, c.status, h.place, h.follows
        FROM commitment_hangs_on h JOIN commitment c ON c.id = h.event_id
        WHERE h.commitment_id = :commitment\
        """;

    static final String DEPENDENTS = """
        SELECT c.id, c.reference, c.title, c.due_on, c.status, h.place, h.follows
        FROM commitment_hangs_on h JOIN commitment c ON c.id = h.commitment_id
        WHERE h.event_id = :event ORDER BY c.due_on, c.id\
        """;

    /** Those of a statement and its series under way whose kind is an event: what other due dates can depend on. */
    static final String EVENTS = """
        SELECT c.id, c.reference, c.title, c.kind, c.due_on
        FROM commitment c JOIN statement s ON s.id = c.statement_id
        WHERE (s.series = :series OR s.id = :statement) AND c.status = 'ACTIVE' AND c.kind = ANY(:kinds)
        ORDER BY c.due_on, c.id LIMIT 200\
        """;

    static final String EVENTS_BESIDE = """
        SELECT c.id, c.reference, c.title, c.kind, c.due_on
        FROM commitment own JOIN statement os ON os.id = own.statement_id
        JOIN statement s ON s.series = os.series OR s.id = os.id JOIN commitment c ON c.statement_id = s.id
        WHERE own.id = :commitment AND c.id <> own.id AND c.status = 'ACTIVE'
          AND c.kind = ANY(:kinds)
        ORDER BY c.due_on, c.id LIMIT 200\
        """;

    private DueLinkSql() {}
}
