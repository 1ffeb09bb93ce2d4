/**
 * The schema of a workspace. Offsets count UTF-16 code units of the text of a page's source (`source.text`) or of a restoration, ends are exclusive; times are
 * milliseconds since the epoch unless they are hybrid (model/journal/hybrid-clock.ts); ids are 128 bits, in text 32 lower-case
 * hexadecimal digits; lists are JSON.
 *
 * What people did stands in `entry`, and the tables of the nouns hold what that comes to, beside what the program suggests, which is in
 * no entry. A record may name another that is not there (any more): that is a state like any other.
 */
export const workspaceSchema = `
CREATE TABLE source (
  sha256   TEXT PRIMARY KEY,   -- of bytes, lower-case hexadecimal
  bytes    BLOB,               -- the file as it was, deflated; NULL where it is just the UTF-8 of the text
  encoding TEXT NOT NULL,      -- what text was decoded with (WHATWG name)
  text     TEXT NOT NULL       -- the decoded text; never changes
) STRICT;

CREATE TABLE publication (
  id           TEXT PRIMARY KEY,
  title        TEXT NOT NULL,
  other_titles TEXT NOT NULL CHECK (json_valid(other_titles)),
  issn         TEXT,
  cn           TEXT,
  language     TEXT,       -- BCP 47
  note         TEXT NOT NULL,
  joined_into  TEXT        -- the publication that it turned out to be one with
) STRICT;
CREATE INDEX publication_by_joined ON publication (joined_into) WHERE joined_into IS NOT NULL;

CREATE TABLE issue (
  id             TEXT PRIMARY KEY,
  ordinal        INTEGER NOT NULL,
  publication_id TEXT,
  date           TEXT,     -- YYYY-MM-DD
  number         TEXT,
  note           TEXT NOT NULL
) STRICT;
CREATE INDEX issue_by_date ON issue (date);
CREATE INDEX issue_by_publication ON issue (publication_id, date);

CREATE TABLE page (
  id          TEXT PRIMARY KEY,
  issue_id    TEXT NOT NULL,
  label       TEXT,            -- as it is printed
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL REFERENCES source (sha256),
  imported_at INTEGER NOT NULL
) STRICT;
CREATE INDEX page_by_issue ON page (issue_id);
CREATE INDEX page_by_source ON page (sha256);

-- Paragraphs that a page lost, as people supply them; what stands on them bears their id as its page.
CREATE TABLE restoration (
  id        TEXT PRIMARY KEY,
  page_id   TEXT NOT NULL,      -- the page that lost them
  at_offset INTEGER NOT NULL CHECK (at_offset >= 0), -- where on it they are missing
  text      TEXT NOT NULL,      -- a line a paragraph
  certainty TEXT NOT NULL,
  note      TEXT NOT NULL
) STRICT;
CREATE INDEX restoration_by_page ON restoration (page_id);

CREATE TABLE article (
  id             TEXT PRIMARY KEY,
  issue_id       TEXT NOT NULL,
  ordinal        REAL NOT NULL,
  headline       TEXT,         -- NULL: what the headline blocks read
  subhead        TEXT,
  reporters      TEXT NOT NULL CHECK (json_valid(reporters)),
  correspondents TEXT NOT NULL CHECK (json_valid(correspondents)),
  photographers  TEXT NOT NULL CHECK (json_valid(photographers)),
  state          TEXT NOT NULL CHECK (state IN ('untouched', 'in-work', 'done')),
  note           TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_issue ON article (issue_id, ordinal);

-- Names that stand in very many rows, each once: ids of pages, types, origins.
CREATE TABLE numbered (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE
) STRICT;

-- What stands on pages. Ids are 16 bytes; page, type and origin are numbers of \`numbered\`; status is 0 suggested, 1 accepted, 2 rejected.
CREATE TABLE block (
  id           BLOB PRIMARY KEY,
  page         INTEGER NOT NULL,
  article_id   TEXT,
  ordinal      REAL NOT NULL,
  role         TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  struck       INTEGER NOT NULL CHECK (struck IN (0, 1)), -- text that should not be there: not read
  continues    INTEGER NOT NULL CHECK (continues IN (0, 1)) -- one paragraph with the block before it
) STRICT, WITHOUT ROWID;
CREATE INDEX block_by_page ON block (page, start_offset);
CREATE INDEX block_by_article ON block (article_id, ordinal);
CREATE INDEX block_outside_articles ON block (page) WHERE article_id IS NULL;

CREATE TABLE correction (
  id           BLOB PRIMARY KEY,
  page         INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  side         TEXT NOT NULL CHECK (side IN ('before', 'after')), -- of an insertion: the neighbour that it goes with
  now          TEXT NOT NULL,  -- what stands here in the reading text, once accepted
  kind         TEXT NOT NULL,
  certainty    TEXT NOT NULL,
  note         TEXT NOT NULL,
  status       INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  origin       INTEGER NOT NULL, -- 'person', or the part of the program that suggested it
  confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_by_page ON correction (page, start_offset, end_offset);

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
  id           BLOB PRIMARY KEY,
  page         INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  start_inset  INTEGER NOT NULL, -- units of reading text into what a correction supplies; almost always 0
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  end_inset    INTEGER NOT NULL,
  type         INTEGER NOT NULL,
  value        TEXT,             -- normalised: EDTF, 'CNY 3000000000', …
  status       INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  origin       INTEGER NOT NULL,
  confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  entity_id    BLOB,
  note         TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_page ON mention (page, start_offset, end_offset);
CREATE INDEX mention_by_entity ON mention (entity_id) WHERE entity_id IS NOT NULL;

-- The further stretches of mentions that are interrupted.
CREATE TABLE mention_range (
  mention_id   BLOB NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL, -- from 1: the first stretch stands with the mention
  page         INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  start_inset  INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  end_inset    INTEGER NOT NULL,
  PRIMARY KEY (mention_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_range_by_page ON mention_range (page, start_offset, end_offset);

CREATE TABLE relation (
  id         BLOB PRIMARY KEY,
  page       INTEGER NOT NULL,
  type       INTEGER NOT NULL,
  subject_id BLOB NOT NULL,
  object_id  BLOB NOT NULL,
  status     INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  origin     INTEGER NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_subject ON relation (subject_id);
CREATE INDEX relation_by_object ON relation (object_id);

CREATE TABLE classification (
  id         TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
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

-- What people say of entity types. Mentions bear the type itself, whether it is described or not.
CREATE TABLE type (
  id         TEXT PRIMARY KEY,
  type       TEXT NOT NULL,
  label      TEXT,               -- NULL: what Kanwu calls it
  sign       TEXT,
  colour     TEXT NOT NULL,
  key        TEXT,               -- the digit that tags as it
  is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  note       TEXT NOT NULL
) STRICT;

-- What people say of relation types. Relations bear the type itself, whether it is described or not.
CREATE TABLE relation_type (
  id            TEXT PRIMARY KEY,
  type          TEXT NOT NULL,
  subject_label TEXT,               -- NULL: what Kanwu calls it
  object_label  TEXT,
  subject_types TEXT NOT NULL,      -- the entity types that it leads from, a JSON array; empty for any
  object_types  TEXT NOT NULL,
  is_offered    INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  note          TEXT NOT NULL
) STRICT;

-- What people did: appended, never changed. model/journal/ says what entries come to.
CREATE TABLE entry (
  sequence   INTEGER PRIMARY KEY, -- the order in which entries came into this file
  id         BLOB NOT NULL UNIQUE, -- 7 bytes of hybrid time, 9 of the replica: the order in which entries count
  replica    INTEGER NOT NULL, -- the copy of the workspace in which it was made, as its number
  person     INTEGER NOT NULL, -- as their number
  kind       TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target     BLOB,             -- of an undo the edit, of a redo the undo that it takes back
  action     TEXT NOT NULL,
  article_id TEXT,             -- where the person was; the article may be gone
  summary    TEXT NOT NULL,
  at         INTEGER NOT NULL,
  commands   BLOB NOT NULL,    -- JSON, deflated where that is shorter; of an edit alone
  purged     INTEGER NOT NULL DEFAULT 0 CHECK (purged BETWEEN 0 AND 2) -- what it did is there, purged in part, or all of it
) STRICT;
CREATE INDEX entry_by_target ON entry (target) WHERE target IS NOT NULL;
CREATE INDEX entry_by_article ON entry (article_id, id);
CREATE INDEX entry_by_person ON entry (person, id);

CREATE TABLE entry_record (
  record BLOB NOT NULL,        -- a record that an entry names
  entry  BLOB NOT NULL,
  PRIMARY KEY (record, entry)
) STRICT, WITHOUT ROWID;

-- What was purged: it does not come back with a copy that still has it.
CREATE TABLE tombstone (
  entry  BLOB PRIMARY KEY,     -- the entry of whoever purged it
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE purged_source (
  sha256 TEXT PRIMARY KEY,
  entry  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE purged_record (
  record BLOB NOT NULL,
  noun   TEXT NOT NULL,
  entry  BLOB NOT NULL,
  PRIMARY KEY (entry, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL,          -- what they went by last
  time INTEGER NOT NULL        -- hybrid, since when
) STRICT;

CREATE TABLE replica (
  id     TEXT PRIMARY KEY,     -- a copy of the workspace in which somebody worked
  parent TEXT,                 -- the one that it was copied from
  parted INTEGER NOT NULL      -- hybrid, the last moment of what it has of the parent
) STRICT;

-- What each replica had of the others, and since when.
CREATE TABLE seen (
  replica    TEXT NOT NULL,
  time       INTEGER NOT NULL, -- hybrid, since when
  of_replica TEXT NOT NULL,
  up_to      INTEGER NOT NULL, -- hybrid, the last moment of what it has of that one
  PRIMARY KEY (replica, of_replica, time)
) STRICT, WITHOUT ROWID;

-- Decisions that were made without knowledge of each other and that nobody has settled yet.
CREATE TABLE conflict (
  record TEXT NOT NULL,
  noun   TEXT NOT NULL,
  kind   TEXT NOT NULL,
  part   TEXT NOT NULL,        -- the fields that are at issue
  entry  TEXT NOT NULL,        -- the later decision
  other  TEXT,                 -- the earlier one
  PRIMARY KEY (record, part, entry, kind)
) STRICT;

-- What people took away and what does not fit beside what was decided before it, so that it can be found by its place.
CREATE TABLE withheld (
  id           TEXT PRIMARY KEY,
  noun         TEXT NOT NULL,
  reason       TEXT NOT NULL,
  page_id      TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL,
  record       TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX withheld_by_page ON withheld (page_id, noun, start_offset);

-- Which workspace and which replica this file is, and where it was when that was noted.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- What people are typing and have not left yet, so that a crash does not take it. It is in no entry.
CREATE TABLE draft (
  place  TEXT NOT NULL CHECK (json_valid(place)), -- the field, and the record that it is a field of: model/draft.ts
  person TEXT NOT NULL,        -- whoever types
  window TEXT NOT NULL,        -- the window in which it is typed, new with each start
  text   TEXT NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (place, person, window)
) STRICT, WITHOUT ROWID;
`;
