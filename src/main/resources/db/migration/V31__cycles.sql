-- What recurs goes on as a commitment of its own: which one it follows, and the task whose answers it is handed, such as the
-- lessons. One is followed by one.
ALTER TABLE commitment
    ADD COLUMN previous_cycle_id bigint UNIQUE REFERENCES commitment,
    ADD COLUMN lessons_task_id   bigint REFERENCES task;
