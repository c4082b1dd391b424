package org.pacta.translation;

final class RenderingSql {

    /** Adds nothing where the language or the text is there already, even if somebody else is adding it just now. */
    static final String ADD = """
            INSERT INTO rendering (statement_id, language, body, sha256, source, file_name, registered_by, registered_at)
            VALUES (:statement, :language, :body, sha256(convert_to(:body, 'UTF8')), :source, :file, :member, :now)
            ON CONFLICT DO NOTHING""";

    static final String WITH_TEXT = """
            SELECT language FROM rendering
            WHERE statement_id = :statement AND replaced_at IS NULL
              AND sha256 = sha256(convert_to(:body, 'UTF8'))""";

    static final String REPLACE = """
            UPDATE rendering SET replaced_at = :now, replaced_by = :member
            WHERE id = :id AND statement_id = :statement AND replaced_at IS NULL""";

    private static final String RENDERING = """
            SELECT r.id, r.language, r.body, encode(r.sha256, 'hex') AS sha256, r.source, m.name AS registered_by,
                   r.registered_at, r.file_name, b.name AS replaced_by, r.replaced_at
            FROM rendering r LEFT JOIN member m ON m.id = r.registered_by LEFT JOIN member b ON b.id = r.replaced_by
            """;

    /** In the order in which their languages came. */
    static final String OF_STATEMENT = RENDERING + """
            WHERE r.statement_id = :statement AND r.replaced_at IS NULL
            ORDER BY (SELECT min(f.id) FROM rendering f
                      WHERE f.statement_id = r.statement_id AND f.language = r.language)""";

    static final String EARLIER = RENDERING + """
            WHERE r.statement_id = :statement AND r.language = :language AND r.replaced_at IS NOT NULL
            ORDER BY r.replaced_at DESC, r.id DESC""";

    private RenderingSql() {}
}
