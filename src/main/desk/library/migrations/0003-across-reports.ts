// Version 3 of the library: what holds for all reports at once, and what reports know of one another. Frozen like every version.

export const acrossReports = {
  version: 3,
  sql: `
-- Rules switched off and on for the whole library. The last row of a rule is what holds; one chain of hashes, as with events.
CREATE TABLE rule_switch (
  id       INTEGER PRIMARY KEY,
  rule     TEXT NOT NULL,
  off      INTEGER NOT NULL CHECK (off IN (0, 1)),
  reason   TEXT NOT NULL CHECK (off = 0 OR reason <> ''),
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- What a person says of two names: one organ under both, or the other merged into it, or split off it, in a year.
-- Taking a link back is one more row, which names the row it takes back.
CREATE TABLE organ_link (
  id       INTEGER PRIMARY KEY,
  organ    TEXT NOT NULL,
  other    TEXT NOT NULL CHECK (other <> organ),
  kind     TEXT NOT NULL CHECK (kind IN ('same', 'merged', 'split')),
  year     INTEGER CHECK ((year IS NULL) = (kind = 'same')),
  note     TEXT NOT NULL,
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  undoes   INTEGER UNIQUE REFERENCES organ_link (id),
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER rule_switch_follows_the_last BEFORE INSERT ON rule_switch
WHEN NEW.previous IS NOT coalesce((SELECT hash FROM rule_switch ORDER BY id DESC LIMIT 1), '')
  OR NEW.id <= coalesce((SELECT max(id) FROM rule_switch), 0)
BEGIN SELECT RAISE(ABORT, 'switches are only appended'); END;
CREATE TRIGGER rule_switch_is_never_changed BEFORE UPDATE ON rule_switch
BEGIN SELECT RAISE(ABORT, 'switches are only appended'); END;
CREATE TRIGGER rule_switch_is_never_deleted BEFORE DELETE ON rule_switch
BEGIN SELECT RAISE(ABORT, 'switches are only appended'); END;
CREATE TRIGGER organ_link_follows_the_last BEFORE INSERT ON organ_link
WHEN NEW.previous IS NOT coalesce((SELECT hash FROM organ_link ORDER BY id DESC LIMIT 1), '')
  OR NEW.id <= coalesce((SELECT max(id) FROM organ_link), 0)
BEGIN SELECT RAISE(ABORT, 'links are only appended'); END;
CREATE TRIGGER organ_link_is_never_changed BEFORE UPDATE ON organ_link
BEGIN SELECT RAISE(ABORT, 'links are only appended'); END;
CREATE TRIGGER organ_link_is_never_deleted BEFORE DELETE ON organ_link
BEGIN SELECT RAISE(ABORT, 'links are only appended'); END;

-- A report as rules about other reports see it; a projection, made by the version of the program named. The content is
-- empty for a report without a year: it is no one's neighbour.
CREATE TABLE neighbour (
  report_id INTEGER PRIMARY KEY REFERENCES report (id),
  made_by   TEXT NOT NULL,
  content   TEXT NOT NULL
) STRICT;

-- Marks of a report's prose, to look up reports of the same year that may share it.
CREATE TABLE prose_mark (
  year      INTEGER NOT NULL,
  mark      INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (year, mark, report_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX prose_mark_by_report ON prose_mark (report_id);

-- Reports whose rows are to be made anew: noted with the change that makes it so, taken away with the rows made.
CREATE TABLE due (
  report_id INTEGER PRIMARY KEY REFERENCES report (id)
) STRICT;
INSERT INTO due SELECT id FROM report;

CREATE INDEX finding_by_code ON finding (code);
`,
}
