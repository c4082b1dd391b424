package org.pacta.concurrence;

final class ConcurrenceSql {

    /** Asked again while it waits, the same round goes on; who is asked for the first time enters the round that the others are in. */
    static final String ASK = """
            INSERT INTO party_answer (commitment_id, process_key, element_id, question, party_code, round, asked_at, due_on,
                                      text_version_id, releasable_to)
            SELECT c.id, :process, :element, :question, :party,
                   greatest(1 + coalesce(max(a.round) FILTER (WHERE a.party_code = :party AND a.given_at IS NOT NULL), 0),
                            max(a.round)), :now, :dueOn,
                   (SELECT v.id FROM text_version v JOIN agreed_text t ON t.id = v.text_id
                    WHERE t.commitment_id = c.id AND t.adopted_at IS NULL AND :process = 'concurrence'
                    ORDER BY v.number DESC LIMIT 1),
                   c.releasable_to
            FROM commitment c
            LEFT JOIN party_answer a ON a.commitment_id = c.id AND a.element_id = :element
            WHERE c.id = :commitment GROUP BY c.id
            ON CONFLICT (commitment_id, element_id, party_code, round) DO NOTHING""";

    static final String UNASK = """
            DELETE FROM party_answer
            WHERE commitment_id = :commitment AND given_at IS NULL AND process_key <> ALL (:kept)""";

    static final String UNASK_PARTY = """
            DELETE FROM party_answer WHERE commitment_id = :commitment AND party_code = :party AND given_at IS NULL""";

    static final String UNCOUNT = """
            UPDATE party_answer SET uncounted_at = :now
            WHERE commitment_id = :commitment AND party_code = :party AND uncounted_at IS NULL""";

    static final String RELEASE_ANSWERS = """
            UPDATE party_answer SET releasable_to = :to WHERE commitment_id = :commitment AND releasable_to = :from::text[]""";

    static final String RELEASE_TEXTS = """
            UPDATE agreed_text SET releasable_to = :to WHERE commitment_id = :commitment AND releasable_to = :from::text[]""";

    static final String GIVE = """
            UPDATE party_answer SET given_at = :now, answers = :answers::jsonb, level = :level, given_by = :by
            WHERE commitment_id = :commitment AND element_id = :element AND party_code = :party AND given_at IS NULL
            RETURNING question, round""";

    private static final String ANSWER = """
            SELECT a.id, a.element_id, a.question, a.party_code, a.round, a.due_on, a.asked_at, a.given_at, a.answers,
                   a.level, m.name AS given_by, a.uncounted_at
            FROM party_answer a JOIN party p ON p.code = a.party_code LEFT JOIN member m ON m.id = a.given_by
            """;

    static final String OF_COMMITMENT =
            ANSWER + "WHERE a.commitment_id = :commitment ORDER BY a.asked_at, a.element_id, a.round, p.position";

    /** Of each party bound the last round in which it was asked. */
    static final String LATEST = ANSWER + """
            WHERE a.commitment_id = :commitment AND a.element_id = :element AND a.uncounted_at IS NULL
              AND a.round = (SELECT max(b.round) FROM party_answer b
                             WHERE b.commitment_id = a.commitment_id AND b.element_id = a.element_id
                               AND b.party_code = a.party_code)
            ORDER BY p.position""";

    static final String CLEARING_ROLES = """
            SELECT role FROM clearance_right WHERE party_code = :party AND level = :level""";

    static final String FORGET_CLEARANCE = """
            DELETE FROM clearance_right WHERE party_code = :party AND level = :level""";

    static final String SET_CLEARANCE = """
            INSERT INTO clearance_right (party_code, level, role) SELECT :party, :level, unnest(:roles::text[])""";

    static final String SUBJECT = "SELECT reference, releasable_to FROM commitment WHERE id = :commitment";

    static final String OPEN_TEXT = """
            INSERT INTO agreed_text (commitment_id, process_key, title, releasable_to)
            SELECT c.id, :process, c.title, c.releasable_to FROM commitment c WHERE c.id = :commitment
            ON CONFLICT (commitment_id) WHERE adopted_at IS NULL DO UPDATE SET title = agreed_text.title
            RETURNING id""";

    static final String ADD_VERSION = """
            INSERT INTO text_version (text_id, number, body, sha256, final, answer_by, silence_until, changes, issued_by, issued_at)
            SELECT :text, coalesce(max(number), 0) + 1, :body, :sha256, :final, :answerBy, :silenceUntil, :changes, :by, :now
            FROM text_version WHERE text_id = :text
            RETURNING number""";

    /** What was brought with a task that is not over yet; a second try adds nothing, and is refused by the task. */
    static final String BRING_FILE = """
            INSERT INTO text_file (task_id, file_name, media_type, size, sha256, content, added_by, added_at)
            VALUES (:task, :name, :type, :size, :sha256, :content, :me, :now) ON CONFLICT DO NOTHING""";

    static final String FILE_OF_VERSION = """
            UPDATE text_file SET version_id = (SELECT id FROM text_version WHERE text_id = :text AND number = :number)
            WHERE task_id = :task RETURNING file_name, sha256""";

    static final String FILE = """
            SELECT f.file_name, f.content FROM text_file f JOIN text_version v ON v.id = f.version_id
            WHERE v.text_id = :text AND v.number = :number""";

    private static final String TEXT = """
            SELECT t.id, t.commitment_id, c.reference AS commitment, t.title, t.adopted_version, t.adopted_at,
                   t.releasable_to
            FROM agreed_text t JOIN commitment c ON c.id = t.commitment_id
            """;

    static final String TEXT_BY_ID = TEXT + "WHERE t.id = :id";

    static final String TEXTS_OF = TEXT + "WHERE t.commitment_id = :commitment ORDER BY t.id";

    static final String TEXTS_OF_REFERENCE = TEXT + "WHERE c.reference = :reference ORDER BY t.id";

    static final String VERSIONS = """
            SELECT v.id, v.number, v.body, v.sha256, v.final, v.answer_by, v.changes, m.name AS issued_by, v.issued_at,
                   v.silence_until, v.objected_by_party, v.objected_to_procedure, v.objection,
                   f.file_name, f.media_type AS file_type, f.size AS file_size, f.sha256 AS file_sha256
            FROM text_version v LEFT JOIN member m ON m.id = v.issued_by LEFT JOIN text_file f ON f.version_id = v.id
            WHERE v.text_id = :text ORDER BY v.number""";

    static final String ADOPT = """
            UPDATE agreed_text t SET adopted_at = :now,
                   adopted_version = (SELECT max(v.number) FROM text_version v WHERE v.text_id = t.id)
            WHERE t.commitment_id = :commitment AND t.adopted_at IS NULL
            RETURNING t.id, t.adopted_version""";

    static final String NEWEST_VERSION = """
            SELECT v.id, v.number, v.final, CASE WHEN v.objection IS NULL THEN v.silence_until END AS silence_until
            FROM text_version v JOIN agreed_text t ON t.id = v.text_id
            WHERE t.commitment_id = :commitment ORDER BY t.id DESC, v.number DESC LIMIT 1""";

    static final String IS_BOUND = """
            SELECT EXISTS (SELECT FROM commitment_party WHERE commitment_id = :commitment AND party_code = :party)""";

    static final String OBJECT = """
            UPDATE text_version SET objected_by_party = :party, objected_to_procedure = :procedure, objection = :objection
            WHERE id = :version AND objection IS NULL AND silence_until > :now""";

    static final String ADD_COMMENT = """
            INSERT INTO text_comment (id, version_id, party_code, severity, place, proposed, reason, written_by, written_at)
            VALUES (own_number(), :version, :party, :severity, :place, :proposed, :reason, :me, :now)
            RETURNING id""";

    static final String DROP_COMMENT = "DELETE FROM text_comment WHERE id = :id AND given_at IS NULL";

    static final String GIVE_COMMENTS = """
            UPDATE text_comment SET given_at = :now WHERE version_id = :version AND party_code = :party AND given_at IS NULL""";

    static final String COMMENTS = """
            SELECT c.id, v.number, c.party_code, c.severity, c.place, c.proposed, c.reason, m.name AS written_by,
                   c.given_at, c.verdict, c.verdict_reason, c.answered_at
            FROM text_comment c JOIN text_version v ON v.id = c.version_id JOIN member m ON m.id = c.written_by
            JOIN party p ON p.code = c.party_code
            WHERE v.text_id = :text ORDER BY v.number, p.position, c.written_at, c.id""";

    /** Only on the newest version: with the next one what was answered stands. */
    static final String VERDICT = """
            UPDATE text_comment SET verdict = :verdict, verdict_reason = :reason, answered_by = :me, answered_at = :now
            WHERE id = :id AND given_at IS NOT NULL AND version_id = :version""";

    static final String TEXT_OF_COMMENT = """
            SELECT v.text_id FROM text_comment c JOIN text_version v ON v.id = c.version_id WHERE c.id = :id""";

    static final String LEAD_OFFICE = "SELECT lead_office_id FROM commitment WHERE id = :commitment";

    /** Which version of a text each answer is about. */
    static final String ANSWERED_VERSIONS = """
            SELECT a.id, v.number FROM party_answer a JOIN text_version v ON v.id = a.text_version_id
            WHERE v.text_id = :text""";

    /** What the drafter still owes an answer: on the version before the one to be issued. */
    static final String UNANSWERED = """
            SELECT count(*) FROM text_comment c WHERE c.version_id = :version AND c.given_at IS NOT NULL
              AND c.verdict IS NULL""";

    static final String CRITICAL = """
            SELECT count(*) FROM text_comment c
            WHERE c.version_id = :version AND c.party_code = :party AND c.severity = 'CRITICAL'""";

    private ConcurrenceSql() {}
}
