package org.pacta.statement;

final class StatementSql {

    static final String ADD = """
            INSERT INTO statement (reference, series, number, title, issued_on, venue, source, body, sha256,
                                   releasable_to, registered_by, registered_at)
            VALUES (:reference, :series, :number, :title, :issuedOn, :venue, :source, :body,
                    sha256(convert_to(:body, 'UTF8')), :releasableTo, :member, :now)
            RETURNING id""";

    static final String SET_ASIDE = """
        UPDATE statement
        SET reference = :reference, withdrawn_at = :now, withdrawn_by = :me, withdrawn_reason = :reason,
            version = version + 1
        WHERE id = :id AND version = :version AND withdrawn_at IS NULL\
        """;

    static final String STANDS_FOR = """
        UPDATE statement w
        SET replaced_by_id = :better
        WHERE w.id = :worse\
        """;

    /** Sentences that two texts have word for word, each once. */
    private static final String SAME = """
        WITH near AS (
            SELECT DISTINCT ON (n.id) n.id AS better, n.starts_at AS better_start, o.id AS worse,
                   o.starts_at AS worse_start, abs(o.ordinal - n.ordinal) AS far
            FROM passage n JOIN passage o ON o.statement_id = :worse AND o.body = n.body
            WHERE n.statement_id = :better
            ORDER BY n.id, abs(o.ordinal - n.ordinal)),
        same AS (SELECT DISTINCT ON (worse) * FROM near ORDER BY worse, far)
        """;

    static final String DROP_PARTIES_OF_SAME = SAME + """
        DELETE FROM finding_party
        WHERE finding_id IN (SELECT f.id FROM finding f JOIN same s ON s.better = f.passage_id)\
        """;

    static final String DROP_FINDINGS_OF_SAME =
            SAME + "DELETE FROM finding WHERE passage_id IN (SELECT better FROM same)";

    static final String CARRIED = SAME + """
        SELECT f.id, s.better AS passage, s.better_start - s.worse_start AS moved
        FROM finding f JOIN same s ON s.worse = f.passage_id
        WHERE f.statement_id = :worse AND f.replaced_by IS NULL ORDER BY f.ordinal\
        """;

    static final String COPY_FINDING = """
        INSERT INTO finding (statement_id, passage_id, ordinal, clause_starts_at, clause_ends_at, title, kind, strength,
                             deadline_phrase, earliest_on, latest_on, anchor, recurrence, confidence, cues,
                             lead_office_id, due_on, state, commitment_reference, reject_reason, decided_by,
                             decided_at, restates, settled_by, releasable_to)
        SELECT :better, :passage, (SELECT coalesce(max(ordinal), 0) + 1 FROM finding WHERE statement_id = :better),
               clause_starts_at + :moved, clause_ends_at + :moved, title, kind, strength, deadline_phrase, earliest_on,
               latest_on, anchor, recurrence, confidence, cues, lead_office_id, due_on, state, commitment_reference,
               reject_reason, decided_by, decided_at, restates, settled_by, releasable_to
        FROM finding WHERE id = :finding RETURNING id\
        """;

    static final String COPY_FINDING_OWN = """
        INSERT INTO finding_own (finding_id, party_code, releasable_to, title, kind, strength, lead_office_id, due_on, state,
                                 commitment_reference, restates, settled_by, decided_by, decided_at, version)
        SELECT :copy, party_code, releasable_to, title, kind, strength, lead_office_id, due_on, state,
               commitment_reference, restates, settled_by, decided_by, decided_at, version
        FROM finding_own WHERE finding_id = :finding\
        """;

    static final String COPY_FINDING_PARTIES = """
        INSERT INTO finding_party (finding_id, party_code)
        SELECT :copy, party_code FROM finding_party WHERE finding_id = :finding\
        """;

    static final String CORRECT = """
            UPDATE statement
            SET title = :title, issued_on = :issuedOn, venue = :venue, series = :series, number = :number,
                reference = :reference, version = version + 1
            WHERE id = :id AND version = :version AND withdrawn_at IS NULL""";

    static final String WITHDRAW = """
            UPDATE statement
            SET withdrawn_at = :now, withdrawn_by = :me, withdrawn_reason = :reason, version = version + 1
            WHERE id = :id AND version = :version AND withdrawn_at IS NULL""";

    /** Of a proposal: what its phrase means from another date of the statement on. */
    static final String REDATE = """
            UPDATE finding SET earliest_on = :earliest::date, latest_on = :latest::date, due_on = :dueOn::date,
                               version = version + 1
            WHERE id = :id AND state = 'PROPOSED'""";

    static final String ADD_PARTY =
            "INSERT INTO statement_party (statement_id, party_code) VALUES (:statement, :party)";

    static final String SAME_TEXT = """
            SELECT reference FROM statement
            WHERE sha256 = sha256(convert_to(:body, 'UTF8')) AND withdrawn_at IS NULL ORDER BY id LIMIT 1""";

    /** The reference itself, or the first with a number behind it that is free. */
    static final String FREE_REFERENCE = """
            SELECT free.reference
            FROM (SELECT :made AS reference, 1 AS n
                  UNION ALL SELECT :made || '-' || n, n
                  FROM generate_series(2, 2 + (SELECT count(*) FROM statement WHERE starts_with(reference, :made))) n) free
            WHERE NOT EXISTS (SELECT FROM statement s WHERE s.reference = free.reference AND s.id <> :besides)
            ORDER BY free.n LIMIT 1""";

    /** Held until the end of the transaction, so that two do not take the same place. */
    static final String LOCK_SERIES = "SELECT pg_advisory_xact_lock(hashtext('series ' || :series))";

    static final String NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM statement WHERE series = :series";

    static final String OF_COMMITMENT = "UPDATE statement SET record_of_id = :commitment WHERE id = :id";

    static final String RHYTHM = """
            SELECT c.every_months, c.host_next, c.version
            FROM cadences(:party, :today) c JOIN statement s ON s.series = c.series
            WHERE s.id = :statement AND c.version > 0""";

    static final String SET_RHYTHM = """
            INSERT INTO series (code, every_months, next_host, set_on, set_by)
            SELECT :series, :months::integer, :host::text, :today, :me
            WHERE :version = 0 AND NOT EXISTS (SELECT FROM series WHERE code = :series)
            ON CONFLICT (code, home) DO NOTHING""";

    static final String CHANGE_RHYTHM = """
            UPDATE series
            SET every_months = :months::integer, next_host = :host::text, set_on = :today, set_by = :me,
                version = version + 1
            WHERE id = (SELECT min(id) FROM series WHERE code = :series) AND version = :version""";

    /** Those that statements name or that were entered, the one of a code or all, with what is known of them. */
    static final String SERIES = """
            WITH told AS (
                SELECT series AS code, count(*) AS statements
                FROM statement
                WHERE series IS NOT NULL AND record_of_id IS NULL AND withdrawn_at IS NULL
                  AND (:code::text IS NULL OR series = :code)
                GROUP BY series)
            SELECT coalesce(t.code, k.code) AS code, k.name,
                   coalesce(k.parties, (SELECT array_agg(sp.party_code ORDER BY p.position)
                                        FROM statement_party sp JOIN party p ON p.code = sp.party_code
                                        WHERE sp.statement_id = c.last_id)) AS parties,
                   k.hosts, coalesce(t.statements, 0) AS statements, c.reference AS last, s.title, c.issued_on,
                   c.expected_on, k.every_months, coalesce(c.host_next, k.next_host) AS host_next,
                   c.next, c.next_on, c.next_party, coalesce(k.version, 0) AS version
            FROM told t
            FULL JOIN (SELECT DISTINCT ON (code) * FROM series WHERE :code::text IS NULL OR code = :code
                       ORDER BY code, id) k ON k.code = t.code
            LEFT JOIN cadences(:party, :today) c ON c.series = coalesce(t.code, k.code)
            LEFT JOIN statement s ON s.id = c.last_id
            ORDER BY 1""";

    static final String SERIES_ID = "SELECT min(id) FROM series WHERE code = :code";

    static final String COORDINATORS = """
            SELECT c.series, c.member_id FROM series_coordinator c JOIN member m ON m.id = c.member_id AND m.active
            ORDER BY m.party_code, m.name""";

    static final String DROP_COORDINATORS = """
            DELETE FROM series_coordinator
            WHERE series = :series AND NOT member_id = ANY (:members)
              AND member_id IN (SELECT id FROM member WHERE party_code = :party)""";

    static final String NO_LONGER_KEEP = "DELETE FROM series_coordinator WHERE member_id = ANY (:members)";

    static final String ADD_COORDINATORS = """
            INSERT INTO series_coordinator (series, member_id) SELECT :series, unnest(:members::bigint[])
            ON CONFLICT DO NOTHING""";

    static final String ADD_SERIES = """
            INSERT INTO series (code, name, parties, hosts, every_months, next_host, set_on, set_by)
            SELECT :code, :name::text, :parties::text[], :hosts::text[], :months::integer, :host::text, :today, :me
            WHERE :version = 0 AND NOT EXISTS (SELECT FROM series WHERE code = :code)
            ON CONFLICT (code, home) DO NOTHING""";

    /** Turns are counted anew from the day on which it was said whose turn it is. */
    static final String CHANGE_SERIES = """
            UPDATE series
            SET name = :name::text, parties = :parties::text[], hosts = :hosts::text[], every_months = :months::integer,
                set_on = CASE WHEN (next_host, hosts) IS DISTINCT FROM (:host::text, :hosts::text[]) THEN :today
                              ELSE set_on END,
                next_host = :host::text, set_by = :me, version = version + 1
            WHERE id = (SELECT min(id) FROM series WHERE code = :code) AND version = :version""";

    static final String SAME_PLACE = """
            SELECT reference FROM statement
            WHERE series = :series AND number = :number AND withdrawn_at IS NULL ORDER BY id LIMIT 1""";

    static final String ADD_PASSAGE = """
            INSERT INTO passage (statement_id, ordinal, paragraph, starts_at, ends_at, role, body, stem)
            VALUES (:statement, :ordinal, :paragraph, :start, :end, :role, :body, :stem)""";

    private static final String STATEMENT = """
            SELECT s.id, s.reference, s.series, s.number, s.title, s.issued_on, s.venue, s.source, s.body,
                   encode(s.sha256, 'hex') AS sha256, s.releasable_to, s.registered_at,
                   r.name AS registered_by, s.withdrawn_at, w.name AS withdrawn_by, s.withdrawn_reason, s.version,
               (SELECT b.reference FROM statement b WHERE b.id = s.replaced_by_id) AS replaced_by,
                   ARRAY(SELECT sp.party_code FROM statement_party sp JOIN party p ON p.code = sp.party_code
                         WHERE sp.statement_id = s.id ORDER BY p.position) AS parties
            FROM statement s LEFT JOIN member r ON r.id = s.registered_by LEFT JOIN member w ON w.id = s.withdrawn_by
            """;

    static final String BY_REFERENCE = STATEMENT + "WHERE s.reference = :reference";

    static final String BY_ID = STATEMENT + "WHERE s.id = :id";

    private static final String LIST = """
            SELECT s.id, s.reference, s.title, s.issued_on, s.venue, s.withdrawn_at IS NOT NULL AS withdrawn,
                   count(f.id) FILTER (WHERE f.state = 'PROPOSED') AS proposed,
                   count(f.id) FILTER (WHERE f.state = 'ACCEPTED') AS accepted,
                   count(f.id) FILTER (WHERE f.state = 'REJECTED') AS rejected,
                   count(f.id) FILTER (WHERE f.state = 'RESTATED') AS restated
            FROM statement s
            LEFT JOIN (SELECT f.id, f.statement_id, coalesce(o.state, f.state) AS state
                       FROM finding f
                       LEFT JOIN (SELECT DISTINCT ON (finding_id) finding_id, state FROM finding_own
                                  WHERE decided_at IS NOT NULL AND NOT (SELECT acting_system()) AND row_security_active('finding_own')
                                  ORDER BY finding_id, decided_at, id) o ON o.finding_id = f.id
                       WHERE f.replaced_by IS NULL) f ON f.statement_id = s.id
            """;

    static final String OF_SERIES = LIST + """
            WHERE s.series = :series
            GROUP BY s.id ORDER BY s.issued_on DESC, s.number DESC, s.id DESC""";

    /** A page of the list by its position, as a grid asks for it. */
    static String page(Statement.Sort sort, boolean descending) {
        return LIST + "GROUP BY s.id ORDER BY " + sort.orderBy(descending) + ", s.id DESC OFFSET :offset LIMIT :limit";
    }

    /** Those after one in the list, the latest first, or the first. */
    static String following(boolean first) {
        return LIST + "GROUP BY s.id HAVING true" + Statement.Summary.LATEST.following(true, first);
    }

    static final String COUNT = "SELECT count(*) FROM statement";

    static final String PASSAGES = """
            SELECT id, ordinal, paragraph, starts_at, ends_at, role, body, stem
            FROM passage WHERE statement_id = :statement ORDER BY ordinal""";

    /** Those of which at least a part lies between two places of the text. */
    static final String PASSAGES_BETWEEN = """
            SELECT id, ordinal, paragraph, starts_at, ends_at, role, body, stem
            FROM passage WHERE statement_id = :statement AND starts_at < :end AND ends_at > :start ORDER BY ordinal""";

    static final String ADD_FILE = """
            INSERT INTO statement_file (statement_id, file_name, media_type, size, sha256, content)
            SELECT :statement, :name, :mediaType, length(c), sha256(c), c FROM (SELECT :content::bytea AS c) file
            RETURNING encode(sha256, 'hex')""";

    static final String FILE = """
            SELECT file_name, media_type, size, encode(sha256, 'hex') AS sha256
            FROM statement_file WHERE statement_id = :statement""";

    static final String FILE_CONTENT = """
            SELECT f.file_name, f.media_type, f.content
            FROM statement_file f JOIN statement s ON s.id = f.statement_id WHERE s.reference = :reference""";

    static final String ADD_FINDING = """
            INSERT INTO finding (statement_id, passage_id, ordinal, clause_starts_at, clause_ends_at, title, kind, strength,
                                 deadline_phrase, earliest_on, latest_on, anchor, recurrence, confidence, cues,
                                 lead_office_id, due_on)
            SELECT :statement, p.id, :ordinal, :start, :end, :title, :kind, :strength,
                   :phrase, :earliest, :latest, :anchor, :recurrence, :confidence, :cues, :office, :dueOn
            FROM passage p WHERE p.statement_id = :statement AND p.ordinal = :passage""";

    static final String ADD_FINDING_PARTY = """
            INSERT INTO finding_party (finding_id, party_code)
            SELECT f.id, :party FROM finding f WHERE f.statement_id = :statement AND f.ordinal = :finding""";

    /** As the reader sees it, and as all do. The commitment is joined to name it only to those who may see it. */
    private static final String FINDING = """
            SELECT f.id, f.statement_id, f.passage_id, f.clause_starts_at, f.clause_ends_at, f.title, f.kind, f.strength,
                   f.deadline_phrase, f.earliest_on, f.latest_on, f.anchor, f.recurrence, f.confidence, f.cues, f.lead_office_id,
                   f.due_on, f.state, c.reference AS commitment_reference, f.reject_reason, m.name AS decided_by,
                   f.decided_at, f.version, f.releasable_to, f.joint_title, f.joint_kind, f.joint_strength,
                   f.joint_lead_office_id, f.joint_due_on, f.joint_state, f.joint_version, f.draft_id, f.draft_version,
                   ARRAY(SELECT fp.party_code FROM finding_party fp JOIN party p ON p.code = fp.party_code
                         WHERE fp.finding_id = f.id ORDER BY p.position) AS parties
            FROM finding_seen f LEFT JOIN member m ON m.id = f.decided_by
                                LEFT JOIN commitment c ON c.reference = f.commitment_reference OR c.id = f.restates
            """;

    /** In the order of the text: those that people have added are not last because they came last. */
    static final String FINDINGS = FINDING + """
            WHERE f.statement_id = :statement AND f.replaced_by IS NULL
            ORDER BY f.clause_starts_at, f.clause_ends_at, f.ordinal""";

    static final String PROPOSED_OF_CLAUSE = FINDING + """
            WHERE f.statement_id = :statement AND f.replaced_by IS NULL AND f.state = 'PROPOSED'
              AND f.clause_starts_at = :start AND f.clause_ends_at = :end
            ORDER BY f.ordinal LIMIT 1""";

    static final String FINDING_BY_ID = FINDING + "WHERE f.id = :id";

    static final String EDIT = """
            UPDATE finding SET title = :title, kind = :kind, strength = :strength, lead_office_id = :office,
                               due_on = :dueOn, version = version + 1
            WHERE id = :id AND version = :version AND state = 'PROPOSED'""";

    static final String PROPOSE_INSTEAD = """
            UPDATE finding SET lead_office_id = :into, version = version + 1
            WHERE lead_office_id = :from AND state = 'PROPOSED'""";

    static final String DRAFT_INSTEAD = """
            UPDATE finding_own SET lead_office_id = :into, version = version + 1
            WHERE lead_office_id = :from AND state = 'DRAFT'""";

    /** Adds the party's draft or changes the one that was seen. */
    static final String DRAFT = """
            INSERT INTO finding_own (finding_id, party_code, releasable_to, title, kind, strength, lead_office_id, due_on,
                                     state)
            VALUES (:finding, :party, ARRAY[:party], :title, :kind, :strength, :office, :dueOn, 'DRAFT')
            ON CONFLICT (finding_id, party_code) WHERE state = 'DRAFT' DO UPDATE
                SET title = excluded.title, kind = excluded.kind, strength = excluded.strength,
                    lead_office_id = excluded.lead_office_id, due_on = excluded.due_on, version = finding_own.version + 1
                WHERE finding_own.version = :version
            RETURNING id""";

    /** Of a draft: what was decided under a restriction, for those who may know. */
    static final String DECIDE_OWN = """
            UPDATE finding_own SET state = :state, commitment_reference = :commitment, restates = :restates,
                                   settled_by = :comparison, decided_by = :member, decided_at = :now,
                                   releasable_to = :readers, version = version + 1
            WHERE id = :id AND state = 'DRAFT'""";

    static final String UNSETTLE_OWN = """
            UPDATE finding_own SET state = 'DROPPED', decided_by = NULL, decided_at = NULL, version = version + 1
            WHERE settled_by = :comparison AND state = 'RESTATED' RETURNING id, finding_id""";

    static final String DECIDE = """
            UPDATE finding SET state = :state, commitment_reference = :commitment, reject_reason = :reason,
                               decided_by = :member, decided_at = :now, version = version + 1
            WHERE id = :id AND version = :version AND state = 'PROPOSED'""";

    /** Lets those who add to one passage do it one after the other, until each has committed. */
    static final String LOCK_PASSAGE =
            "SELECT pg_advisory_xact_lock(hashtext('finding'), CAST(:passage % 2147483647 AS integer))";

    static final String SAME_CLAUSE = """
            SELECT title FROM finding
            WHERE passage_id = :passage AND clause_starts_at = :start AND clause_ends_at = :end AND replaced_by IS NULL
              AND id <> ALL (:besides) LIMIT 1""";

    static final String ADD_SHAPED = """
            INSERT INTO finding (statement_id, passage_id, ordinal, clause_starts_at, clause_ends_at, title, kind, strength,
                                 deadline_phrase, earliest_on, latest_on, anchor, recurrence, confidence, lead_office_id,
                                 due_on, releasable_to)
            VALUES (:statement, :passage,
                    (SELECT coalesce(max(ordinal), 0) + 1 FROM finding WHERE statement_id = :statement),
                    :start, :end, :title, :kind, :strength, :phrase, :earliest, :latest, :anchor, :recurrence,
                    :confidence, :office, :dueOn, :readers::text[])
            RETURNING id""";

    static final String ADD_SHAPED_PARTIES =
            "INSERT INTO finding_party (finding_id, party_code) SELECT :finding, unnest(:parties::text[])";

    static final String REPLACE = """
            UPDATE finding SET state = 'REJECTED', reject_reason = :reason, replaced_by = :by, decided_by = :member,
                               decided_at = :now, version = version + 1
            WHERE id = :id AND version = :version AND state = 'PROPOSED'""";

    static final String RESTATES = """
            UPDATE finding SET state = 'RESTATED', restates = :commitment, settled_by = :comparison, decided_by = :member,
                               decided_at = :now, version = version + 1
            WHERE id = :id AND state = 'PROPOSED'""";

    static final String UNSETTLE = """
            UPDATE finding SET state = 'PROPOSED', restates = NULL, settled_by = NULL, decided_by = NULL, decided_at = NULL,
                               version = version + 1
            WHERE settled_by = :comparison AND state = 'RESTATED' RETURNING id""";

    static final String OPEN = """
            SELECT id FROM finding
            WHERE statement_id = :statement AND state = 'PROPOSED' AND replaced_by IS NULL ORDER BY ordinal""";

    static final String REOPEN = """
            UPDATE finding SET state = 'PROPOSED', reject_reason = NULL, decided_by = NULL, decided_at = NULL,
                               version = version + 1
            WHERE id = :id AND version = :version AND state = 'REJECTED' AND replaced_by IS NULL""";

    private StatementSql() {}
}
