-- Offices are changed by people, who say which version they have read.
ALTER TABLE office ADD COLUMN version integer NOT NULL DEFAULT 0;
