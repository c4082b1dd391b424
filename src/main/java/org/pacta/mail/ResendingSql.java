package org.pacta.mail;

import org.pacta.database.Where;

final class ResendingSql {

    /** A batch at once, the next one a little later. */
    static final String RESEND = """
        UPDATE mail m
        SET state = CASE WHEN m.doubted_at IS NULL THEN 'QUEUED' ELSE 'IN_DOUBT' END, attempts = 0, doubts = 0,
            next_attempt_at = :now::timestamptz + (asked.n - 1) / :batch * :seconds * interval '1 second',
            version = m.version + 1
        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS asked (id, n)
        WHERE m.id = asked.id AND m.state = :state\
        """;

    static String matching(Resending.Filter filter) {
        return "SELECT m.id FROM mail m JOIN member r ON r.id = m.recipient_id"
                + (filter.office() == null ? "" : " JOIN office o ON o.id = r.office_id")
                + " WHERE m.state = :state AND m.text_body <> '' AND r.active"
                + " AND (NOT m.holds_secret OR m.state = 'IN_DOUBT')\n"
                + new Where()
                        .when(filter.party(), "r.party_code = :party")
                        .when(filter.office(), "o.code = :office")
                        .when(filter.error(), "position(lower(:error) IN lower(m.last_error)) > 0")
                        .when(filter.from(), "m.created_at >= :from")
                        .when(filter.until(), "m.created_at < :until")
                        .further()
                + "ORDER BY m.created_at, m.id LIMIT :most";
    }

    private ResendingSql() {}
}
