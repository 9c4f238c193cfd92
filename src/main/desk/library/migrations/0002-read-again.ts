// Version 2 of the library: a file may be read again as a person says. Frozen like every version.

export const readAgain = {
  version: 2,
  sql: `
-- What a person says of encoding and form; null leaves it to the machine.
CREATE TABLE extraction_of_version_1 AS SELECT * FROM extraction;
DROP TABLE extraction;
CREATE TABLE extraction (
  id              INTEGER PRIMARY KEY,
  report_id       INTEGER NOT NULL REFERENCES report (id),
  extractor       TEXT NOT NULL,
  form            TEXT,
  made_at         TEXT NOT NULL,
  content         TEXT NOT NULL,
  chosen_encoding TEXT,
  chosen_form     TEXT
) STRICT;
INSERT INTO extraction (id, report_id, extractor, form, made_at, content)
  SELECT id, report_id, extractor, form, made_at, content FROM extraction_of_version_1 ORDER BY id;
DROP TABLE extraction_of_version_1;
CREATE UNIQUE INDEX extraction_once
  ON extraction (report_id, extractor, coalesce(chosen_encoding, ''), coalesce(chosen_form, ''));
CREATE TRIGGER extraction_is_never_changed BEFORE UPDATE ON extraction
BEGIN SELECT RAISE(ABORT, 'an extraction stays as it was made'); END;

-- One more kind of event. Rows are carried over as they are, so the chain of hashes holds.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE event_of_version_1 AS SELECT * FROM event;
DROP TABLE event;
CREATE TABLE event (
  id        INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  kind      TEXT NOT NULL CHECK (kind IN ('correction', 'confirmation', 'verdict', 'head', 'state', 'reading')),
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  undoes    INTEGER REFERENCES event (id),
  content   TEXT NOT NULL,
  previous  TEXT NOT NULL,
  hash      TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
INSERT INTO event (id, report_id, kind, at, who, undoes, content, previous, hash)
  SELECT id, report_id, kind, at, who, undoes, content, previous, hash FROM event_of_version_1 ORDER BY id;
DROP TABLE event_of_version_1;
CREATE INDEX event_by_report ON event (report_id, id);
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.previous IS NOT coalesce((SELECT hash FROM event ORDER BY id DESC LIMIT 1), '')
  OR NEW.id <= coalesce((SELECT max(id) FROM event), 0)
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
`,
}
