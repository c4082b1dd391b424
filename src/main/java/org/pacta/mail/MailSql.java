package org.pacta.mail;

import org.pacta.database.ListQueries;
import org.pacta.database.Where;

final class MailSql {

    /** Whether the acting member looks after the party's mail. */
    static final String LOOKS_AFTER = "SELECT looks_after_mail()";

    static final String PARTIES = "SELECT DISTINCT party_code FROM member WHERE id = ANY (:recipients)";

    static final String PARTIES_OF = """
        SELECT DISTINCT r.party_code FROM mail m JOIN member r ON r.id = m.recipient_id
        WHERE m.id = ANY (:ids::bigint[])\
        """;

    static final String QUEUE = """
        INSERT INTO mail (message_id, recipient_id, address, subject, text_body, html_body, state, next_attempt_at,
                          created_at)
        SELECT q.message_id, q.recipient_id, q.address, q.subject, q.text_body, q.html_body,
               CASE WHEN m.active THEN :state ELSE 'KEPT' END, :now, :now
        FROM unnest(:messageIds::text[], :recipients::bigint[], :addresses::text[], :subjects::text[],
                    :texts::text[], :htmls::text[])
             AS q (message_id, recipient_id, address, subject, text_body, html_body)
        JOIN member m ON m.id = q.recipient_id
        RETURNING id, message_id\
        """;

    /** Whose account was closed meanwhile gets nothing more. */
    static final String KEEP_OF_CLOSED = """
        UPDATE mail SET state = 'KEPT', version = version + 1
        WHERE state IN ('QUEUED', 'IN_DOUBT') AND recipient_id IN (SELECT id FROM member WHERE NOT active)\
        """;

    /** Where no server is named: what waits will not be sent. */
    static final String KEEP = """
        UPDATE mail SET state = 'KEPT', version = version + 1 WHERE state IN ('QUEUED', 'IN_DOUBT')\
        """;

    private static final String TAKE_OVER = """
        UPDATE mail
        SET state = CASE WHEN handed_at IS NULL AND doubted_at IS NULL THEN 'QUEUED'
                         WHEN doubts + (handed_at IS NOT NULL)::int >= :doubtsAllowed THEN 'DEAD'
                         ELSE 'IN_DOUBT' END,
            doubted_at = CASE WHEN handed_at IS NULL THEN doubted_at ELSE coalesce(doubted_at, :now) END,
            attempts = attempts + (handed_at IS NOT NULL)::int, doubts = doubts + (handed_at IS NOT NULL)::int,
            claim = NULL, claimed_at = NULL, claimed_by = NULL, handed_at = NULL,
            -- What was not begun keeps its place.
            next_attempt_at = CASE WHEN handed_at IS NULL THEN least(next_attempt_at, :now) ELSE :now END,
            version = version + 1
        WHERE state = 'SENDING'
        """;

    /**
     * Claims whose sender is gone: at once where its node is known to be dead, else when they are old. What it had not begun
     * to hand over goes back; what was under way may have arrived, so it is marked as doubtful for good and sent once more.
     */
    static final String RECOVER = TAKE_OVER + """
          AND (claimed_at < :abandonedBefore AND (handed_at IS NULL OR handed_at < :abandonedBefore)
               OR claimed_by IN (SELECT n.id FROM node n WHERE n.died_at IS NOT NULL))\
        """;

    /** What a sender that lives on was left with when the database went away. */
    static final String RECOVER_OWN = TAKE_OVER + "  AND claim = :claim";

    /** Of its own claim a sender knows which one was under way: no other was handed over, whatever had been begun. */
    static final String NOT_HANDED = """
        UPDATE mail SET handed_at = NULL WHERE claim = :claim AND state = 'SENDING' AND id IS DISTINCT FROM :underWay\
        """;

    static final String CLAIM = """
        UPDATE mail SET state = 'SENDING', claim = :claim, claimed_at = :now, claimed_by = :node, version = version + 1
        WHERE id IN (SELECT id FROM mail
                     WHERE state IN ('QUEUED', 'IN_DOUBT') AND next_attempt_at <= :now
                       AND EXISTS (SELECT FROM member r WHERE r.id = recipient_id AND r.active)
                     ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED)
        RETURNING id, message_id, address, subject, text_body, html_body, created_at, attempts, doubts,
                  (SELECT s.secret FROM mail_secret s WHERE s.mail_id = mail.id) AS secret\
        """;

    static final String KEEP_SECRET = """
        WITH kept AS (INSERT INTO mail_secret (mail_id, secret) VALUES (:id, :secret) RETURNING mail_id)
        UPDATE mail SET holds_secret = true WHERE id IN (SELECT mail_id FROM kept)\
        """;

    /** What has left, or never will by itself, holds its secret no longer. */
    static final String FORGET_SECRETS = """
        DELETE FROM mail_secret s USING mail m WHERE m.id = s.mail_id AND m.state IN ('SENT', 'DEAD', 'KEPT', 'OUTDATED')\
        """;

    /** Begins to hand one over, unless the claim was meanwhile taken for abandoned. */
    static final String HAND = """
        UPDATE mail SET handed_at = :now WHERE id = :id AND claim = :claim AND state = 'SENDING'\
        """;

    /** Not handed over after all: the connection had been closed before. */
    static final String TAKE_BACK = """
        UPDATE mail SET handed_at = NULL WHERE id = :id AND claim = :claim AND state = 'SENDING'\
        """;

    static final String SETTLE = """
        UPDATE mail
        SET state = :state, attempts = :attempts, next_attempt_at = coalesce(:nextAttemptAt, next_attempt_at),
            last_error = :error, sent_at = :sentAt, doubted_at = coalesce(doubted_at, :doubtedAt),
            doubts = doubts + (:doubtedAt::timestamptz IS NOT NULL)::int,
            claim = NULL, claimed_at = NULL, claimed_by = NULL, handed_at = NULL, version = version + 1
        WHERE id = :id AND claim = :claim AND state = 'SENDING'\
        """;

    /** Gives back what was claimed and not tried: the server could not be reached, which says nothing of the mail. */
    static final String RELEASE = """
        UPDATE mail
        SET state = CASE WHEN doubted_at IS NULL THEN 'QUEUED' ELSE 'IN_DOUBT' END,
            last_error = coalesce(:error, last_error),
            claim = NULL, claimed_at = NULL, claimed_by = NULL, handed_at = NULL, version = version + 1
        WHERE claim = :claim AND state = 'SENDING' AND handed_at IS NULL\
        """;

    /** What was claimed and holds no longer. */
    static final String OUTDATE = """
        UPDATE mail
        SET state = 'OUTDATED', claim = NULL, claimed_at = NULL, claimed_by = NULL, version = version + 1
        WHERE id = ANY (:ids::bigint[]) AND claim = :claim AND state = 'SENDING'\
        """;

    /** Gives back what was given up when nobody's mail was taken, unless what it named is forgotten. */
    static final String GIVE_BACK = """
        UPDATE mail
        SET state = CASE WHEN doubted_at IS NULL THEN 'QUEUED' ELSE 'IN_DOUBT' END, version = version + 1
        WHERE id = ANY (:ids::bigint[]) AND state = 'DEAD'
          AND (NOT holds_secret OR EXISTS (SELECT FROM mail_secret s WHERE s.mail_id = mail.id))\
        """;

    /** What was put off while the server took nobody's mail goes as soon as it does again. */
    static final String PULL_FORWARD = """
        UPDATE mail SET next_attempt_at = :now, version = version + 1
        WHERE id = ANY (:ids::bigint[]) AND state IN ('QUEUED', 'IN_DOUBT') AND next_attempt_at > :now\
        """;

    private static final String OLD = """
        FROM mail WHERE text_body <> '' AND state IN ('SENT', 'KEPT', 'DEAD', 'OUTDATED') AND created_at < :before
        """;

    static final String COUNT_OLD = "SELECT count(*) " + OLD;

    static final String DELETE_OLD = "UPDATE mail SET text_body = '', html_body = '', version = version + 1"
            + " WHERE id IN (SELECT id " + OLD + " ORDER BY created_at LIMIT :most)";

    private static final String LINES = """
        SELECT m.id, m.created_at, r.name AS recipient, m.address, m.subject, m.state,
               m.doubted_at IS NOT NULL AS doubted
        FROM mail m JOIN member r ON r.id = m.recipient_id
        """;

    private static String matching(boolean searched) {
        return new Where().when(searched ? "text" : null, """
            (m.subject ILIKE '%' || :text || '%' OR m.address ILIKE '%' || :text || '%'
             OR r.name ILIKE '%' || :text || '%')\
            """).clause();
    }

    /** @param searched whether a text is looked for */
    static String count(boolean searched) {
        var recipient = searched ? "JOIN member r ON r.id = m.recipient_id " : "";
        return ListQueries.counted("FROM mail m " + recipient + matching(searched));
    }

    static final String LETTER = """
        SELECT m.id, m.created_at, r.name AS recipient, r.party_code, m.address, m.subject, m.state,
               m.doubted_at, m.text_body, m.html_body, m.message_id, m.attempts, m.next_attempt_at, m.last_error,
               m.sent_at, m.version, m.holds_secret
        FROM mail m JOIN member r ON r.id = m.recipient_id WHERE m.id = :id\
        """;

    static final String RESEND = """
        UPDATE mail SET state = CASE WHEN doubted_at IS NULL THEN 'QUEUED' ELSE 'IN_DOUBT' END,
                        attempts = 0, doubts = 0, next_attempt_at = :now, version = version + 1
        WHERE id = :id AND version = :version AND state IN ('DEAD', 'IN_DOUBT', 'KEPT')\
        """;

    static final String BACKLOG = """
        SELECT (SELECT count(*) FROM mail WHERE state IN ('QUEUED', 'IN_DOUBT')) AS waiting,
               (SELECT min(next_attempt_at) FROM mail WHERE state IN ('QUEUED', 'IN_DOUBT')) AS oldest,
               (SELECT count(*) FROM mail WHERE state = 'DEAD') AS dead\
        """;

    /** A page of lines, ordered by one of a fixed set of columns. */
    static String page(boolean searched, Mailbox.Order order, boolean descending) {
        var column = switch (order) {
            case WHEN -> "m.created_at";
            case TO -> "r.name";
            case SUBJECT -> "m.subject";
            case STATE -> "m.state";
        };
        var direction = descending ? " DESC" : " ASC";
        return LINES + matching(searched) + "ORDER BY " + column + direction + ", m.id" + direction
                + " OFFSET :offset LIMIT :limit";
    }

    private MailSql() {}
}
