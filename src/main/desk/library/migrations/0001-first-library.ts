// Version 1 of the library. Frozen: released libraries were made by exactly this text.

export const firstLibrary = {
  version: 1,
  sql: `
PRAGMA application_id = 0x4e42446b;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organ (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- The files themselves, as they came.
CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;

-- What stands after "imported_at" is a projection of extraction and events.
CREATE TABLE report (
  id             INTEGER PRIMARY KEY,
  source_id      INTEGER NOT NULL UNIQUE REFERENCES source (id),
  file_name      TEXT NOT NULL,
  imported_at    TEXT NOT NULL,
  organ_id       INTEGER REFERENCES organ (id),
  year           INTEGER,
  form           TEXT,
  state          TEXT NOT NULL CHECK (state IN ('imported', 'inReview', 'checked', 'approved')),
  open_count     INTEGER NOT NULL,
  error_count    INTEGER NOT NULL,
  doubt_count    INTEGER NOT NULL,
  missing_tables TEXT NOT NULL,
  rules          TEXT NOT NULL,
  reviewer       TEXT NOT NULL
) STRICT;
CREATE INDEX report_by_organ ON report (organ_id, year);

CREATE TABLE extraction (
  id        INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  extractor TEXT NOT NULL,
  form      TEXT,
  made_at   TEXT NOT NULL,
  content   TEXT NOT NULL,
  UNIQUE (report_id, extractor)
) STRICT;

-- "previous" is the hash of the event before, "hash" that of this row: one chain through the whole library.
CREATE TABLE event (
  id        INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  kind      TEXT NOT NULL CHECK (kind IN ('correction', 'confirmation', 'verdict', 'head', 'state')),
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  undoes    INTEGER REFERENCES event (id),
  content   TEXT NOT NULL,
  previous  TEXT NOT NULL,
  hash      TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX event_by_report ON event (report_id, id);

CREATE TABLE cell (
  report_id        INTEGER NOT NULL REFERENCES report (id),
  key              TEXT NOT NULL,
  position         INTEGER NOT NULL,
  state            TEXT NOT NULL CHECK (state IN ('number', 'blank', 'na', 'unreadable', 'absent')),
  value            REAL CHECK ((value IS NULL) = (state <> 'number')),
  decimals         INTEGER,
  mark             TEXT NOT NULL CHECK (mark IN ('machine', 'doubtful', 'unbalanced', 'confirmed', 'changed')),
  machine_state    TEXT NOT NULL CHECK (machine_state IN ('number', 'blank', 'na', 'unreadable', 'absent')),
  machine_value    REAL,
  correction       INTEGER REFERENCES event (id),
  PRIMARY KEY (report_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  report_id INTEGER NOT NULL REFERENCES report (id),
  id        TEXT NOT NULL,
  position  INTEGER NOT NULL,
  code      TEXT NOT NULL,
  weight    TEXT NOT NULL CHECK (weight IN ('error', 'doubt', 'note')),
  cells     TEXT NOT NULL,
  message   TEXT NOT NULL,
  verdict   TEXT CHECK (verdict IN ('fixed', 'sourceError', 'accepted', 'falseAlarm')),
  open      INTEGER NOT NULL CHECK (open IN (0, 1)),
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

-- The canonical text of every report, by report id: as it is searched, and as it is printed where that differs.
-- Places inside a text are found by reading it, so the index keeps none.
CREATE VIRTUAL TABLE original USING fts5(text, printed UNINDEXED, tokenize = 'trigram', detail = none);

CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.previous IS NOT coalesce((SELECT hash FROM event ORDER BY id DESC LIMIT 1), '')
  OR NEW.id <= coalesce((SELECT max(id) FROM event), 0)
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER source_is_never_changed BEFORE UPDATE ON source
BEGIN SELECT RAISE(ABORT, 'a source stays as it came'); END;
CREATE TRIGGER extraction_is_never_changed BEFORE UPDATE ON extraction
BEGIN SELECT RAISE(ABORT, 'an extraction stays as it was made'); END;
`,
}
