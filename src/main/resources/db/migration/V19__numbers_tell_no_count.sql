-- Numbers that readers see are no counters: from the numbers of his own things nobody learns how much others do. A number is
-- the microsecond at which it was drawn, so a later one is greater, and three bits that keep those of one microsecond apart;
-- which bits these are depends on the microsecond by a secret of the installation, so they count nothing either.
CREATE SEQUENCE number_step;
GRANT USAGE ON SEQUENCE number_step TO pacta_member;
DO $$
BEGIN
    EXECUTE format($function$
        CREATE OR REPLACE FUNCTION own_number() RETURNS bigint LANGUAGE sql VOLATILE AS $body$
            SELECT (2::double precision ^ 42)::bigint + drawn.at * 8
                   + ((nextval('number_step') + hashint8extended(drawn.at, %s)) & 7)
            FROM (SELECT floor((extract(epoch FROM clock_timestamp()) - 1767225600) * 1000000)::bigint AS at OFFSET 0) drawn
        $body$ $function$, hashtextextended(gen_random_uuid()::text, 0));
END $$;
DO $$
DECLARE
    numbered text;
BEGIN
    FOREACH numbered IN ARRAY ARRAY['statement', 'passage', 'finding', 'commitment', 'task', 'progress_report',
        'due_date_change', 'evidence', 'comment', 'comparison', 'rendering', 'party_answer', 'agreed_text', 'text_version',
        'text_comment', 'ending', 'extension', 'mail', 'access_token', 'webhook', 'webhook_event', 'webhook_delivery'] LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN id DROP IDENTITY', numbered);
        EXECUTE format('ALTER TABLE %I ALTER COLUMN id SET DEFAULT own_number()', numbered);
    END LOOP;
END $$;
