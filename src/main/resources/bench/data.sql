-- The data of ./pacta bench people, in the order in which they are entered; see BenchData.

INSERT INTO party (code, name, calendar_key, zone, locale, position)
VALUES ('KOR', 'Republic of Korea', 'KR', 'Asia/Seoul', 'en-KR', 1),
       ('USA', 'United States', 'US', 'America/New_York', 'en-US', 2),
       ('JPN', 'Japan', 'JP', 'Asia/Tokyo', 'en-JP', 3);

INSERT INTO office (party_code, code, name, point_of_contact)
SELECT p.code, 'B-' || p.code || '-' || n, 'Bench office ' || n || ' of ' || p.code, n = 1
FROM party p, generate_series(1, :perParty) n;

INSERT INTO member (username, name, email, office_id, party_code, zone, locale)
SELECT 'bench.' || n, 'Bench Person ' || n, 'bench.' || n || '@example.org', o.id, o.party_code, p.zone, p.locale
FROM generate_series(1, :people) n
JOIN (SELECT id, party_code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS offices
      FROM office WHERE code LIKE 'B-%') o ON o.place = n % o.offices
JOIN party p ON p.code = o.party_code;

INSERT INTO member_role (member_id, role)
SELECT id, 'OFFICER' FROM member WHERE username LIKE 'bench.%'
UNION ALL SELECT id, 'MANAGER' FROM member WHERE username LIKE 'bench.%' AND id % 10 = 0;

INSERT INTO credential (member_id, password_hash, changed_at)
SELECT id, :hash, now() FROM member WHERE username LIKE 'bench.%';

INSERT INTO statement (reference, series, number, title, issued_on, body, sha256, releasable_to, registered_at)
SELECT 'B' || n / 100 || '-' || n % 100 + 1, 'B' || n / 100, n % 100 + 1, 'Bench statement ' || n,
       current_date - (n * 2 % 700) - 30, 'Bench statement number ' || n,
       sha256(convert_to('Bench statement number ' || n, 'UTF8')),
       ARRAY(SELECT code FROM party), now()
FROM generate_series(1, :statements) n;

INSERT INTO commitment (reference, statement_id, ordinal, title, kind, strength, recurrence, lead_office_id,
                        started_on, due_on, original_due_on, status, closed_at, releasable_to, started_at)
SELECT s.reference || '/' || n / :statements + 1, s.id, n / :statements + 1,
       (ARRAY['Hold consultations', 'Share early warning', 'Plan the exercise', 'Review the arrangement',
              'Report on capacity', 'Invite the delegation'])[n % 6 + 1] || ' on subject ' || n,
       (ARRAY['action', 'action', 'meeting', 'exercise', 'dialogue'])[n % 5 + 1], 'FIRM', 'NONE', o.id,
       current_date - 60 - n % 200, current_date + (n * 7 % 400) - 30, current_date + (n * 7 % 400) - 30,
       CASE WHEN n % 8 = 0 THEN 'FULFILLED' ELSE 'ACTIVE' END, CASE WHEN n % 8 = 0 THEN now() END,
       CASE WHEN n % 10 = 9 THEN ARRAY[o.party_code, CASE WHEN o.party_code = 'USA' THEN 'KOR' ELSE 'USA' END]
            ELSE ARRAY(SELECT code FROM party) END,
       now() - make_interval(days => 60 + n % 200)
FROM generate_series(0, :commitments - 1) n
JOIN (SELECT id, reference, row_number() OVER (ORDER BY id) - 1 AS place
      FROM statement WHERE title LIKE 'Bench statement %') s ON s.place = n % :statements
JOIN (SELECT id, party_code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS offices
      FROM office WHERE code LIKE 'B-%') o ON o.place = n % o.offices;

INSERT INTO commitment_party (commitment_id, party_code)
SELECT c.id, unnest(c.releasable_to) FROM commitment c JOIN statement s ON s.id = c.statement_id
WHERE s.title LIKE 'Bench statement %';

INSERT INTO planned_task (commitment_id, process_key, element_id, name, position, due_on)
SELECT c.id, 'action', e.element, e.name, e.place, c.due_on - 40 + e.place * 8
FROM commitment c JOIN statement s ON s.id = c.statement_id
CROSS JOIN (VALUES ('userTask_planAction', 'Plan the action', 2), ('userTask_doPart', 'Carry out your part', 3),
                   ('userTask_reportResult', 'Report the result', 4)) e (element, name, place)
WHERE s.title LIKE 'Bench statement %';

-- Who owes an update is written at once below: by its trigger it is found one task after the other, under one lock a commitment.
ALTER TABLE task DISABLE TRIGGER task_opened_settles_updates;

INSERT INTO task (engine_task_id, commitment_id, process_key, element_id, name, instructions, office_id,
                  managers_only, assignee_id, state, percent, blocked_reason, due_on, original_due_on, planned_on,
                  releasable_to, fields, opened_at, ended_at, completed_by)
SELECT 'bench-' || c.id || '-' || k, c.id, 'action', 'userTask_doPart', 'Carry out part ' || k || ' of subject ' || c.ordinal,
       'Do what your side has undertaken, and report how far it is while you do it.', o.id,
       k = 4 AND c.id % 5 = 0,
       CASE WHEN state.ended OR (c.id + k) % 3 > 0 THEN m.id END,
       CASE WHEN state.ended THEN 'DONE' WHEN (c.id + k) % 23 = 0 THEN 'BLOCKED'
            WHEN (c.id + k) % 3 > 0 THEN 'IN_PROGRESS' ELSE 'OPEN' END,
       CASE WHEN state.ended THEN 100 ELSE (c.id * k % 20)::integer * 5 END,
       CASE WHEN NOT state.ended AND (c.id + k) % 23 = 0 THEN 'Waiting for the other side' END,
       c.due_on - 4 * k, c.due_on - 4 * k, c.due_on - 4 * k, c.releasable_to,
       '[]',
       now() - interval '20 days', CASE WHEN state.ended THEN now() END, CASE WHEN state.ended THEN m.id END
FROM commitment c
JOIN statement s ON s.id = c.statement_id
CROSS JOIN generate_series(1, 5) k
CROSS JOIN LATERAL (SELECT c.status <> 'ACTIVE' OR k = 5 AS ended) state
JOIN (SELECT o.id, o.party_code, row_number() OVER (PARTITION BY o.party_code ORDER BY o.code) - 1 AS place
      FROM office o WHERE o.code LIKE 'B-%') o
    ON o.party_code = c.releasable_to[1 + k % cardinality(c.releasable_to)] AND o.place = abs(hashint8(c.id * 10 + k)) % :perParty
JOIN (SELECT id, office_id, row_number() OVER (PARTITION BY office_id ORDER BY id) - 1 AS place,
             count(*) OVER (PARTITION BY office_id) AS colleagues
      FROM member WHERE username LIKE 'bench.%') m ON m.office_id = o.id AND m.place = abs(hashint8(c.id * 100 + k)) % m.colleagues
WHERE s.title LIKE 'Bench statement %';

ALTER TABLE task ENABLE TRIGGER task_opened_settles_updates;

INSERT INTO update_owed (commitment_id, party_code, since)
SELECT t.commitment_id, o.party_code, min(t.opened_at AT TIME ZONE p.zone)::date
FROM task t JOIN office o ON o.id = t.office_id JOIN party p ON p.code = o.party_code
WHERE t.ended_at IS NULL AND t.engine_task_id LIKE 'bench-%'
GROUP BY t.commitment_id, o.party_code;
