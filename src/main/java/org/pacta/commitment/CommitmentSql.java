package org.pacta.commitment;

import org.pacta.database.ListQueries;
import org.pacta.database.OwnersDay;
import org.pacta.database.Where;

final class CommitmentSql {

    static final String NEXT_ORDINAL = """
            SELECT coalesce(max(ordinal), 0) + 1 FROM commitment WHERE statement_id = :statement""";

    static final String LOCK = "SELECT id FROM commitment WHERE id = :commitment FOR NO KEY UPDATE";

    static final String LOCK_STATEMENT = "SELECT id FROM statement WHERE id = :statement FOR UPDATE";

    static final String ADD = """
            INSERT INTO commitment (reference, statement_id, ordinal, title, kind, strength, recurrence, lead_office_id,
                                    started_on, due_on, original_due_on, due_phrase, due_earliest_on, due_latest_on,
                                    standing, weight, releasable_to, started_by, started_at)
            VALUES (:reference, :statement, :ordinal, :title, :kind, :strength, :recurrence, :lead,
                    :startedOn, :dueOn, :dueOn, :phrase, :earliest, :latest, :standing, :weight, :releasableTo, :me, :now)
            RETURNING id""";

    /** The next cycle of a commitment: the same words, for another day and under another lead. */
    static final String NEXT = """
            INSERT INTO commitment (reference, statement_id, ordinal, title, kind, strength, recurrence, lead_office_id,
                                    started_on, due_on, original_due_on, standing, weight, releasable_to, started_by,
                                    started_at, previous_cycle_id, lessons_task_id)
            SELECT :reference, statement_id, :ordinal, title, kind, strength, recurrence, :lead, :startedOn, :dueOn, :dueOn,
                   standing, weight, releasable_to, coalesce(:me, started_by), :now, id, :lessons
            FROM commitment WHERE id = :previous
            RETURNING id""";

    static final String COPY_PASSAGES = """
            INSERT INTO commitment_passage (commitment_id, passage_id, clause_starts_at, clause_ends_at)
            SELECT :next, passage_id, clause_starts_at, clause_ends_at FROM commitment_passage
            WHERE commitment_id = :previous""";

    static final String COPY_PARTIES = """
            INSERT INTO commitment_party (commitment_id, party_code)
            SELECT :next, party_code FROM commitment_party WHERE commitment_id = :previous""";

    private static final String CYCLE =
            "SELECT c.reference, c.due_on, o.party_code FROM commitment c JOIN office o ON o.id = c.lead_office_id ";

    static final String NEXT_CYCLE = CYCLE + "WHERE c.previous_cycle_id = :id";

    static final String PREVIOUS_CYCLE =
            CYCLE + "WHERE c.id = (SELECT n.previous_cycle_id FROM commitment n WHERE n.id = :id)";

    static final String RECORDS = "SELECT reference FROM statement WHERE record_of_id = :id ORDER BY id";

    static final String LESSONS =
            "SELECT lessons_task_id FROM commitment WHERE id = :id AND lessons_task_id IS NOT NULL";

    static final String MADE_OF = """
            SELECT id, reference, title, status, due_phrase, due_earliest_on, due_latest_on, due_on
            FROM commitment WHERE statement_id = :statement ORDER BY ordinal""";

    static final String COUNT_OF = """
            SELECT count(*) AS made, count(*) FILTER (WHERE status = 'ACTIVE') AS under_way
            FROM commitment WHERE statement_id = :statement""";

    static final String KEEP_UNDER = """
            UPDATE commitment
            SET statement_id = :statement, version = version + 1,
                ordinal = (SELECT coalesce(max(o.ordinal), 0) + 1 FROM commitment o WHERE o.statement_id = :statement)
            WHERE id = :id""";

    static final String WITHOUT_QUOTE = """
        SELECT id, reference, title, status, due_phrase, due_earliest_on, due_latest_on, due_on
        FROM commitment c
        WHERE statement_id = :statement AND status = 'ACTIVE'
          AND NOT EXISTS (SELECT FROM commitment_passage cp JOIN passage p ON p.id = cp.passage_id
                          WHERE cp.commitment_id = c.id AND p.statement_id = c.statement_id)
        ORDER BY ordinal\
        """;

    static final String CARRY_OVER =
            "UPDATE commitment SET statement_id = :to, version = version + 1 WHERE statement_id = :from";

    /** Also what commitments of other statements quote of it. */
    static final String QUOTE_SAME_WORDS_OF_ALL = """
        UPDATE commitment_passage cp
        SET passage_id = same.id, clause_starts_at = cp.clause_starts_at + same.starts_at - own.starts_at,
            clause_ends_at = cp.clause_ends_at + same.starts_at - own.starts_at
        FROM passage own, passage same
        WHERE own.id = cp.passage_id AND own.statement_id = :from
          AND same.id = (SELECT min(p.id) FROM passage p WHERE p.statement_id = :to AND p.body = own.body)
          AND NOT EXISTS (SELECT FROM commitment_passage there
                          WHERE there.commitment_id = cp.commitment_id AND there.passage_id = same.id)\
        """;

    /** Where the other statement says the same, it is quoted instead. */
    static final String QUOTE_SAME_WORDS = """
            UPDATE commitment_passage cp
            SET passage_id = same.id, clause_starts_at = cp.clause_starts_at + same.starts_at - own.starts_at,
                clause_ends_at = cp.clause_ends_at + same.starts_at - own.starts_at
            FROM passage own, passage same
            WHERE cp.commitment_id = :id AND own.id = cp.passage_id
              AND same.id = (SELECT min(p.id) FROM passage p WHERE p.statement_id = :statement AND p.body = own.body)
              AND NOT EXISTS (SELECT FROM commitment_passage there
                              WHERE there.commitment_id = :id AND there.passage_id = same.id)""";

    static final String ALLOW = """
            UPDATE commitment SET due_earliest_on = :earliest, due_latest_on = :latest, version = version + 1
            WHERE id = :id""";

    static final String ADD_PASSAGE = """
            INSERT INTO commitment_passage (commitment_id, passage_id, clause_starts_at, clause_ends_at)
            VALUES (:commitment, :passage, :start, :end)""";

    static final String ADD_PARTY =
            "INSERT INTO commitment_party (commitment_id, party_code) VALUES (:commitment, :party)";

    /** Of one that starts: all at once. */
    static final String ADD_PARTIES =
            "INSERT INTO commitment_party (commitment_id, party_code) SELECT :commitment, unnest(:parties::text[])";

    static final String RELEASE_FURTHER = "UPDATE commitment SET releasable_to = :to WHERE id = :id";

    static final String STATEMENT_RELEASED = "SELECT :party = ANY (releasable_to) FROM statement WHERE id = :statement";

    static final String DROP_PARTY =
            "DELETE FROM commitment_party WHERE commitment_id = :commitment AND party_code = :party";

    static final String ADD_SUPPORTING =
            "INSERT INTO supporting_office (commitment_id, office_id) VALUES (:commitment, :office)";

    static final String ADD_ALL_SUPPORTING =
            "INSERT INTO supporting_office (commitment_id, office_id) SELECT :commitment, unnest(:offices::bigint[])";

    static final String PLAN = """
            INSERT INTO planned_task (commitment_id, process_key, element_id, name, position, due_on, compressed,
                                      due_hour)
            SELECT :commitment, n.*
            FROM unnest(:processes::text[], :elements::text[], :names::text[], :positions::integer[], :days::date[],
                        :compressed::boolean[], :hours::text[]::time[]) AS n
            ON CONFLICT (commitment_id, process_key, element_id)
                DO UPDATE SET due_on = excluded.due_on, due_hour = excluded.due_hour, compressed = excluded.compressed""";

    /** As the system. */
    static final String PLAN_NEEDS = "UPDATE commitment SET plan_needs = :needs WHERE id = :commitment";

    static final String PLANNED = """
            SELECT process_key, element_id, name, due_on, due_hour, compressed FROM planned_task p
            WHERE commitment_id = :commitment
              AND (EXISTS (SELECT FROM task t
                           WHERE t.commitment_id = p.commitment_id AND t.process_key = p.process_key
                             AND t.element_id = p.element_id)
                   OR NOT EXISTS (SELECT FROM party_answer a
                                  WHERE a.commitment_id = p.commitment_id AND a.process_key = p.process_key
                                    AND a.element_id = p.element_id))
            ORDER BY position""";

    static final String PARTS_ARE_ACCEPTED = """
            SELECT weight = 'FULL' AND (SELECT count(*) FROM commitment_party p WHERE p.commitment_id = c.id) > 1
            FROM commitment c WHERE id = :commitment""";

    static final String PLANNED_DUE = """
            SELECT due_on, due_hour FROM planned_task
            WHERE commitment_id = :commitment AND process_key = :process AND element_id = :element""";

    /** The first silence that is everybody's matter, by the day where the silent party is. */
    private static final String SILENT = """
            (SELECT min(u.since) FROM update_owed u JOIN update_rhythm r ON r.kind = c.kind
             JOIN """ + OwnersDay.OF_PARTIES + """
             there ON there.code = u.party_code
             WHERE u.commitment_id = c.id AND (u.since + 2 * r.every)::date < there.today)""";

    /** How it goes: each due date by the day where its owner is, a commitment's where its lead is, a task's where its office is. */
    private static final String HEALTH =
            """
            health(c.status, c.deadline_on,
                   CASE WHEN EXISTS (SELECT FROM task t JOIN """ + OwnersDay.OF_OFFICES + """
                                     there ON there.id = t.office_id
                                     WHERE t.commitment_id = c.id AND t.ended_at IS NULL
                                       AND least(t.due_on, t.planned_on) < there.today)
                          OR """ + SILENT + """
                             IS NOT NULL
                        THEN '-infinity'::date END,
                   c.blocked_tasks, c.plan_needs, lead.today) AS health,
            """ + SILENT + " AS silent_since,\n";

    private static final String LEAD = "JOIN " + OwnersDay.OF_PARTIES + " lead ON lead.code = o.party_code\n";

    private static final String COMMITMENT = """
            SELECT c.id, c.reference, c.statement_id, s.reference AS statement, c.title, c.kind, c.strength, c.recurrence,
                   c.lead_office_id AS office_id, o.party_code, o.code AS office_code, o.name AS office_name,
                   o.point_of_contact, c.started_on, c.due_on, c.original_due_on, c.due_phrase, c.due_earliest_on,
                   c.due_latest_on, c.standing, c.plan_needs, c.status,
            """ + HEALTH + """
                   c.closed_at, c.closed_reason, c.releasable_to, c.all_tasks, c.done_tasks, c.version,
                   ARRAY(SELECT cp.party_code FROM commitment_party cp JOIN party p ON p.code = cp.party_code
                         WHERE cp.commitment_id = c.id ORDER BY p.position) AS parties,
                   (SELECT json_agg(json_build_object('id', so.id, 'partyCode', so.party_code, 'code', so.code,
                                                      'name', so.name, 'pointOfContact', so.point_of_contact)
                                    ORDER BY p.position, so.name)
                    FROM supporting_office s JOIN office so ON so.id = s.office_id JOIN party p ON p.code = so.party_code
                    WHERE s.commitment_id = c.id) AS supporting
            FROM commitment_standing c
            JOIN statement s ON s.id = c.statement_id
            JOIN office o ON o.id = c.lead_office_id
            """ + LEAD;

    static final String BY_REFERENCE = COMMITMENT + "WHERE c.reference = :reference";

    static final String BY_ID = COMMITMENT + "WHERE c.id = :id";

    private static final String ROWS = """
            FROM (SELECT c.id, c.reference, c.statement_id, c.ordinal, c.title, c.kind, c.strength, c.lead_office_id,
                         o.name AS lead_office, o.party_code AS lead_party, c.due_on, c.original_due_on, c.status,
                         lead.today,
            """ + HEALTH + """
                         c.all_tasks, c.done_tasks, c.next_task_due_on,
                         (SELECT count(*) FROM planned_task p
                          WHERE p.commitment_id = c.id AND c.status = 'ACTIVE'
                            AND NOT EXISTS (SELECT FROM task t
                                            WHERE t.commitment_id = p.commitment_id AND t.process_key = p.process_key
                                              AND t.element_id = p.element_id)
                            AND NOT EXISTS (SELECT FROM party_answer a
                                            WHERE a.commitment_id = p.commitment_id AND a.process_key = p.process_key
                                              AND a.element_id = p.element_id)) AS to_come
                  FROM commitment_standing c
                  JOIN office o ON o.id = c.lead_office_id
                  JOIN statement s ON s.id = c.statement_id
            """ + LEAD;

    private static String matching(CommitmentFilter filter) {
        return ROWS
                + new Where()
                        .when(filter.statement(), "s.reference = :statement")
                        .clause() + ") c\n"
                + new Where()
                        .when(
                                Where.text(filter.text()),
                                "(strpos(lower(c.reference), lower(:text)) > 0 OR strpos(lower(c.title), lower(:text)) > 0)")
                        .when(filter.status(), "c.status = :status")
                        .when(filter.health(), "c.health = :health")
                        .when(filter.party(), "c.lead_party = :party")
                        .when(filter.officeId(), "c.lead_office_id = :office")
                        .when(filter.kind(), "c.kind = :kind")
                        .when(filter.dueFrom(), "c.due_on >= :dueFrom")
                        .when(filter.dueUntil(), "c.due_on <= :dueUntil")
                        .clause();
    }

    /** A page of the list by its position, as a grid asks for it. */
    static String page(CommitmentFilter filter, CommitmentFilter.Sort sort, boolean descending) {
        return "SELECT * " + matching(filter) + sort.orderBy(descending) + " OFFSET :offset LIMIT :limit";
    }

    /** Those that follow in the list after one, or the first. */
    static String following(CommitmentFilter filter, CommitmentFilter.Sort sort, boolean descending, boolean first) {
        return "SELECT * " + matching(filter) + sort.keyset().following(descending, first);
    }

    static String count(CommitmentFilter filter) {
        return ListQueries.counted(matching(filter));
    }

    static final String STATEMENTS = """
            SELECT s.reference FROM statement s
            WHERE EXISTS (SELECT FROM commitment c WHERE c.statement_id = s.id)
            ORDER BY s.issued_on DESC, s.reference""";

    static final String ENDED_BY = """
            SELECT m.name FROM history h JOIN member m ON m.id = h.member_id
            WHERE h.commitment_id = :commitment AND h.task_id IS NULL
              AND h.action IN (:closing)
            ORDER BY h.id DESC LIMIT 1""";

    static final String QUOTES = """
            SELECT p.id, s.reference AS statement, p.body, cp.clause_starts_at - p.starts_at AS clause_start,
                   cp.clause_ends_at - p.starts_at AS clause_end
            FROM commitment_passage cp JOIN passage p ON p.id = cp.passage_id JOIN statement s ON s.id = p.statement_id
            WHERE cp.commitment_id = :commitment ORDER BY s.issued_on, s.id, p.ordinal""";

    static final String MOVE = """
            UPDATE commitment SET due_on = :dueOn, version = version + 1
            WHERE id = :id AND version = :version AND status = 'ACTIVE'""";

    /** The day of the next review; as the system. */
    static final String REVIEW = """
            UPDATE commitment SET due_on = :dueOn, version = version + 1
            WHERE id = :id AND standing AND status = 'ACTIVE' AND due_on <> :dueOn""";

    static final String ADD_CHANGE = """
            INSERT INTO due_date_change (commitment_id, old_due_on, new_due_on, reason, moved_with, changed_by, changed_at)
            VALUES (:commitment, :from, :to, :reason, :event, :me, :now)""";

    static final String CHANGES = """
            SELECT d.old_due_on, d.new_due_on, d.reason, e.reference AS moved_with, m.name AS changed_by, d.changed_at
            FROM due_date_change d LEFT JOIN member m ON m.id = d.changed_by LEFT JOIN commitment e ON e.id = d.moved_with
            WHERE d.commitment_id = :commitment AND d.task_id IS NULL ORDER BY d.changed_at""";

    /** Adds the quote unless it is there. */
    static final String QUOTE = """
            INSERT INTO commitment_passage (commitment_id, passage_id, clause_starts_at, clause_ends_at)
            SELECT :commitment, p.id, p.starts_at + :start, p.starts_at + :end FROM passage p WHERE p.id = :passage
            ON CONFLICT (commitment_id, passage_id) DO NOTHING""";

    static final String UNQUOTE =
            "DELETE FROM commitment_passage WHERE commitment_id = :commitment AND passage_id = :passage";

    static final String TOUCH = """
            UPDATE commitment SET version = version + 1
            WHERE id = :id AND version = :version AND status = 'ACTIVE'""";

    static final String FORGET_RHYTHMS = "DELETE FROM update_rhythm WHERE kind <> ALL (:kinds)";

    static final String SET_RHYTHMS = """
            INSERT INTO update_rhythm (kind, every)
            SELECT n.kind, n.every::interval FROM unnest(:kinds::text[], :every::text[]) AS n (kind, every)
            ON CONFLICT (kind) DO UPDATE SET every = excluded.every WHERE update_rhythm.every <> excluded.every""";

    /** Who owes a word: others only once it is their matter too, see {@code commitment_standing}. */
    static final String SILENCES = """
            SELECT u.party_code, u.since, (u.since + 2 * r.every)::date AS open_after,
                   (:now::timestamptz AT TIME ZONE p.zone)::date AS today
            FROM update_owed u
            JOIN commitment c ON c.id = u.commitment_id
            JOIN update_rhythm r ON r.kind = c.kind
            JOIN party p ON p.code = u.party_code
            WHERE u.commitment_id = :commitment AND c.status = 'ACTIVE'
              AND ((u.since + 2 * r.every)::date < (:now::timestamptz AT TIME ZONE p.zone)::date
                   OR u.party_code = (SELECT acting_party())
                      AND (u.since + r.every)::date <= (:now::timestamptz AT TIME ZONE p.zone)::date)
            ORDER BY u.since, p.position""";

    static final String SET_TITLE = "UPDATE commitment SET title = :title WHERE id = :id";

    static final String ACTIVE_LED_BY = """
            SELECT c.id FROM commitment c JOIN office o ON o.id = c.lead_office_id
            WHERE o.party_code = :party AND c.status = 'ACTIVE' AND c.due_on >= :from ORDER BY c.id""";

    static final String ACTIVE_OF_OFFICE = """
            SELECT c.id FROM commitment c
            WHERE c.status = 'ACTIVE'
              AND (c.lead_office_id = :office
                   OR EXISTS (SELECT FROM supporting_office s WHERE s.commitment_id = c.id AND s.office_id = :office))
            ORDER BY c.id FOR UPDATE OF c""";

    static final String SET_LEAD = "UPDATE commitment SET lead_office_id = :lead WHERE id = :id";

    static final String SET_KIND =
            "UPDATE commitment SET kind = :kind, standing = :standing, kind_since = :now WHERE id = :id";

    /** What was planned of a kind that it is no longer. */
    static final String UNPLAN_KIND = """
            DELETE FROM planned_task WHERE commitment_id = :commitment AND process_key <> ALL (:common)""";

    static final String KIND_SINCE = "SELECT kind_since FROM commitment WHERE id = :commitment";

    static final String SET_WEIGHT = "UPDATE commitment SET weight = :weight WHERE id = :id";

    static final String DROP_SUPPORTING = """
            DELETE FROM supporting_office so USING office o
            WHERE so.office_id = o.id AND so.commitment_id = :commitment AND o.party_code = :party""";

    static final String UNPLAN = """
            DELETE FROM planned_task p
            WHERE commitment_id = :commitment AND element_id = :element
              AND NOT EXISTS (SELECT FROM task t WHERE t.commitment_id = p.commitment_id AND t.element_id = p.element_id)""";

    static final String CLOSE = """
            UPDATE commitment SET status = :status, closed_at = :now, closed_reason = :reason, version = version + 1
            WHERE id = :id AND status = 'ACTIVE'""";

    /** Steps in the order in which they were entered, those among them that are left again too. */
    static final String ENTER = """
            INSERT INTO process_step (commitment_id, process_key, element_id, activity_id, entered_at, side, left_at, cancelled)
            SELECT n.commitment, n.process, n.element, n.activity, n.entered, n.side, n.gone, n.cancelled
            FROM unnest(:commitments::bigint[], :processes::text[], :elements::text[], :activities::text[],
                        :entered::timestamptz[], :sides::text[], :left::timestamptz[], :cancelled::boolean[])
                 WITH ORDINALITY AS n (commitment, process, element, activity, entered, side, gone, cancelled, place)
            ORDER BY n.place
            ON CONFLICT (activity_id) DO NOTHING""";

    static final String LEAVE = """
            UPDATE process_step s SET left_at = n.gone, cancelled = n.cancelled
            FROM unnest(:activities::text[], :times::timestamptz[], :cancelled::boolean[]) AS n (activity, gone, cancelled)
            WHERE s.activity_id = n.activity AND s.left_at IS NULL""";

    static final String STEPS = """
            SELECT process_key, element_id,
                   CASE WHEN left_at IS NULL THEN 'OPEN' WHEN cancelled THEN 'CANCELLED' ELSE 'DONE' END AS state,
                   entered_at, left_at
            FROM process_step WHERE commitment_id = :commitment ORDER BY id""";

    private CommitmentSql() {}
}
