/**
 * The first schema of a workspace. Offsets count UTF-16 code units of the source (`source.text`), ends are
 * exclusive; times are milliseconds since the epoch; ids are UUIDv7; lists are JSON.
 */
export const workspaceSchema = `
CREATE TABLE source (
  sha256   TEXT PRIMARY KEY,   -- of bytes, lower-case hexadecimal
  bytes    BLOB NOT NULL,      -- the file as it was
  encoding TEXT NOT NULL,      -- what text was decoded with (WHATWG name)
  text     TEXT NOT NULL       -- the decoded text; never changes
) STRICT;

CREATE TABLE issue (
  id          TEXT PRIMARY KEY,
  ordinal     INTEGER NOT NULL,
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL REFERENCES source (sha256),
  title       TEXT,
  date        TEXT,            -- YYYY-MM-DD
  number      TEXT,
  page        TEXT,
  imported_at INTEGER NOT NULL,
  note        TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  id             TEXT PRIMARY KEY,
  issue_id       TEXT NOT NULL REFERENCES issue (id),
  ordinal        INTEGER NOT NULL,
  headline       TEXT,         -- NULL: what the headline blocks read
  subhead        TEXT,
  reporters      TEXT NOT NULL CHECK (json_valid(reporters)),
  correspondents TEXT NOT NULL CHECK (json_valid(correspondents)),
  photographers  TEXT NOT NULL CHECK (json_valid(photographers)),
  state          TEXT NOT NULL CHECK (state IN ('untouched', 'in-work', 'done')),
  note           TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_issue ON article (issue_id, ordinal);

CREATE TABLE block (
  id           TEXT PRIMARY KEY,
  issue_id     TEXT NOT NULL REFERENCES issue (id),
  article_id   TEXT REFERENCES article (id),
  ordinal      INTEGER NOT NULL,
  role         TEXT NOT NULL CHECK (role IN ('kicker', 'headline', 'subhead', 'body', 'byline', 'caption', 'furniture')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset)
) STRICT;
CREATE INDEX block_by_issue ON block (issue_id, start_offset);
CREATE INDEX block_by_article ON block (article_id, ordinal);
CREATE INDEX block_outside_articles ON block (issue_id) WHERE article_id IS NULL;

CREATE TABLE correction (
  id           TEXT PRIMARY KEY,
  issue_id     TEXT NOT NULL REFERENCES issue (id),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  now          TEXT NOT NULL,  -- what stands here in the reading text, once accepted
  kind         TEXT NOT NULL,
  certainty    TEXT NOT NULL,
  note         TEXT NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
  origin       TEXT NOT NULL,  -- 'person', or the part of the program that suggested it
  confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX correction_by_issue ON correction (issue_id, start_offset, end_offset);

CREATE TABLE entity (
  id      TEXT PRIMARY KEY,
  type    TEXT NOT NULL,
  name    TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  links   TEXT NOT NULL CHECK (json_valid(links)),
  note    TEXT NOT NULL
) STRICT;

CREATE INDEX entity_by_name ON entity (type, name);

CREATE TABLE mention (
  id         TEXT PRIMARY KEY,
  issue_id   TEXT NOT NULL REFERENCES issue (id),
  type       TEXT NOT NULL,
  value      TEXT,             -- normalised: EDTF, 'CNY 3000000000', …
  status     TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
  origin     TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  entity_id  TEXT REFERENCES entity (id),
  note       TEXT NOT NULL
) STRICT;
CREATE INDEX mention_by_issue ON mention (issue_id);
CREATE INDEX mention_by_entity ON mention (entity_id);

CREATE TABLE mention_range (
  mention_id   TEXT NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  issue_id     TEXT NOT NULL REFERENCES issue (id),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  start_inset  INTEGER NOT NULL, -- units of reading text into what a correction supplies; almost always 0
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  end_inset    INTEGER NOT NULL,
  PRIMARY KEY (mention_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_range_by_issue ON mention_range (issue_id, start_offset, end_offset);

CREATE TABLE relation (
  id         TEXT PRIMARY KEY,
  issue_id   TEXT NOT NULL REFERENCES issue (id),
  type       TEXT NOT NULL,
  subject_id TEXT NOT NULL REFERENCES mention (id),
  object_id  TEXT NOT NULL REFERENCES mention (id),
  status     TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
  origin     TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX relation_by_issue ON relation (issue_id);
CREATE INDEX relation_by_subject ON relation (subject_id);
CREATE INDEX relation_by_object ON relation (object_id);

CREATE TABLE classification (
  id         TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  scheme     TEXT NOT NULL,
  code       TEXT NOT NULL,
  status     TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
  origin     TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX classification_by_article ON classification (article_id);

CREATE TABLE ruling (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  type    TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('always', 'never'))
) STRICT;

CREATE TABLE learning (
  id    TEXT PRIMARY KEY,      -- the greatest one counts
  since INTEGER NOT NULL,      -- what was decided before is not learned from
  base  TEXT                   -- what was learned elsewhere, as exported
) STRICT;

CREATE TABLE vocabulary (
  id     TEXT PRIMARY KEY,
  scheme TEXT NOT NULL,        -- the short name that classifications know it by
  label  TEXT NOT NULL CHECK (json_valid(label)),
  terms  TEXT NOT NULL CHECK (json_valid(terms))
) STRICT;

CREATE TABLE journal (
  sequence   INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target_id  TEXT REFERENCES journal (id), -- of an undo or redo: the edit
  action     TEXT NOT NULL,
  article_id TEXT,             -- where the person was; the article may be gone
  summary    TEXT NOT NULL,
  actor      TEXT NOT NULL,
  at         INTEGER NOT NULL,
  undone     INTEGER NOT NULL CHECK (undone IN (0, 1)), -- of an edit: whether it stands undone now
  commands   TEXT NOT NULL CHECK (json_valid(commands)),
  inverse    TEXT NOT NULL CHECK (json_valid(inverse))
) STRICT;
CREATE INDEX journal_by_article ON journal (article_id, sequence);
`;
