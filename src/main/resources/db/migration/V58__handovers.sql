-- How the secretariat of series passes from one party to another: offered by the one, taken over by the other, and what passed then.
CREATE TABLE handover (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_party   text NOT NULL REFERENCES party,
    to_party     text NOT NULL REFERENCES party,
    series       text[] NOT NULL,
    leaving      bigint[] NOT NULL, -- those of the one party who coordinate no longer
    coming       bigint[] NOT NULL DEFAULT '{}', -- those of the other who coordinate from then on
    word         text NOT NULL CHECK (word <> ''),
    state        text NOT NULL DEFAULT 'OFFERED' CHECK (state IN ('OFFERED', 'TAKEN_OVER', 'DECLINED', 'WITHDRAWN')),
    offered_by   bigint NOT NULL REFERENCES member,
    offered_at   timestamptz NOT NULL,
    answered_by  bigint REFERENCES member,
    answered_at  timestamptz,
    answer       text,
    passed       jsonb, -- what was open in each series then, and what ended
    version      integer NOT NULL DEFAULT 1,
    CHECK (from_party <> to_party),
    CHECK ((state = 'OFFERED') = (answered_at IS NULL)),
    CHECK ((state = 'TAKEN_OVER') = (passed IS NOT NULL))
);
CREATE INDEX handover_parties ON handover (from_party, to_party, offered_at);
-- One offer at a time between two parties: what was offered is not offered again to others meanwhile.
CREATE UNIQUE INDEX handover_open ON handover (from_party) WHERE state = 'OFFERED';

ALTER TABLE handover ENABLE ROW LEVEL SECURITY;
CREATE POLICY handover_of_both ON handover FOR SELECT TO pacta_member
    USING ((SELECT acting_party()) IN (from_party, to_party));
GRANT SELECT ON handover TO pacta_member;
