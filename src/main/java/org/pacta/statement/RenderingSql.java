package org.pacta.statement;

final class RenderingSql {

    /** Adds nothing where the language or the text is there already, even if somebody else is adding it just now. */
    static final String ADD = """
            INSERT INTO rendering (statement_id, language, body, sha256, source, registered_by, registered_at)
            VALUES (:statement, :language, :body, sha256(convert_to(:body, 'UTF8')), :source, :member, :now)
            ON CONFLICT DO NOTHING""";

    static final String WITH_TEXT = """
            SELECT language FROM rendering
            WHERE statement_id = :statement AND sha256 = sha256(convert_to(:body, 'UTF8'))""";

    static final String OF_STATEMENT = """
            SELECT r.id, r.language, r.body, encode(r.sha256, 'hex') AS sha256, r.source, m.name AS registered_by,
                   r.registered_at
            FROM rendering r LEFT JOIN member m ON m.id = r.registered_by
            WHERE r.statement_id = :statement ORDER BY r.registered_at, r.id""";

    private RenderingSql() {}
}
