package org.pacta.search;

/** Each answers with the hits of one kind, best first, and with how many there are; the reader's policies apply. */
final class SearchSql {

    private static final String WORDS = """
            WITH looked AS MATERIALIZED (
                SELECT array_agg(search_fold(word)) AS words, search_fold(:phrase) AS phrase, :most::integer AS most
                FROM unnest(:words::text[]) AS word)
            """;

    private static final String PAGE = " OFFSET :offset LIMIT :limit";

    static final String STATEMENTS = WORDS + """
            , found AS (
                SELECT 0 AS part, row_number() OVER (
                           ORDER BY lower(s.reference) = l.phrase DESC, position(l.phrase IN s.search_text) > 0 DESC,
                                    s.issued_on DESC, s.id) AS place,
                       s.id AS statement_id, NULL::bigint AS passage_id
                FROM looked l JOIN statement s ON s.search_text LIKE ALL (search_patterns(l.words))
                UNION ALL
                SELECT 1, hit.place, p.statement_id, p.id
                FROM looked l, search_passages(l.words, l.phrase, l.most) WITH ORDINALITY AS hit (id, place)
                JOIN passage p ON p.id = hit.id)
            SELECT s.reference, s.title, s.issued_on, p.id AS passage_id, p.body, count(*) OVER () AS hits
            FROM found JOIN statement s ON s.id = found.statement_id LEFT JOIN passage p ON p.id = found.passage_id
            ORDER BY found.part, found.place""" + PAGE;

    static final String COMMITMENTS = WORDS + """
            SELECT c.reference, c.title, c.status, c.due_on,
                   (SELECT zone FROM office o JOIN party p ON p.code = o.party_code WHERE o.id = c.lead_office_id) AS due_zone,
                   count(*) OVER () AS hits
            FROM looked l, search_commitments(l.words, l.phrase, l.most) WITH ORDINALITY AS hit (id, place)
            JOIN commitment c ON c.id = hit.id
            ORDER BY hit.place""" + PAGE;

    static final String TASKS = WORDS + """
            SELECT t.id, t.name, t.state, t.due_on, c.reference, c.title,
                   (SELECT zone FROM office o JOIN party p ON p.code = o.party_code WHERE o.id = t.office_id) AS due_zone,
                   count(*) OVER () AS hits
            FROM looked l, search_tasks(l.words, l.phrase, l.most) WITH ORDINALITY AS hit (id, place)
            JOIN task t ON t.id = hit.id JOIN commitment c ON c.id = t.commitment_id
            ORDER BY hit.place""" + PAGE;

    static final String COMMENTS = WORDS + """
            SELECT k.body, m.name AS member, m.party_code, k.written_at, c.reference, c.title, t.id AS task_id,
                   t.name AS task, count(*) OVER () AS hits
            FROM looked l, search_comments(l.words, l.phrase, l.most) WITH ORDINALITY AS hit (id, place)
            JOIN comment k ON k.id = hit.id JOIN commitment c ON c.id = k.commitment_id
            JOIN member m ON m.id = k.member_id LEFT JOIN task t ON t.id = k.task_id
            ORDER BY hit.place""" + PAGE;

    private SearchSql() {}
}
