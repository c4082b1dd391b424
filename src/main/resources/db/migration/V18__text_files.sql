-- The file that a version of an agreed text was read from, as it came. It is brought with the task that issues the version
-- and becomes the version's in the same transaction; who may read the version may have it.
CREATE TABLE text_file (
    task_id    bigint PRIMARY KEY REFERENCES task,
    version_id bigint UNIQUE REFERENCES text_version,
    file_name  text NOT NULL CHECK (file_name <> ''),
    media_type text NOT NULL,
    size       integer NOT NULL,
    sha256     text NOT NULL,
    content    bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
    added_by   bigint NOT NULL REFERENCES member,
    added_at   timestamptz NOT NULL
);
ALTER TABLE text_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY text_file_with_version ON text_file FOR SELECT TO pacta_member
    USING (EXISTS (SELECT FROM text_version v WHERE v.id = version_id));
CREATE POLICY text_file_bring ON text_file FOR INSERT TO pacta_member
    WITH CHECK (version_id IS NULL AND added_by = (SELECT acting_member())
                AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.ended_at IS NULL));
GRANT SELECT, INSERT ON text_file TO pacta_member;
