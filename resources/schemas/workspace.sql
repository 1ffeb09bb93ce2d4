-- The schema of a Kanwu workspace file, version 5 (PRAGMA user_version).

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

-- What stands on pages. Ids are 16 bytes; page, type and origin are numbers of `numbered`; status is 0 suggested, 1 accepted, 2 rejected.
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

-- Computed from the tables above, and made anew whenever Kanwu finds one of them stale.


-- article-lines
CREATE TABLE main.article_line (
  issue_id              TEXT NOT NULL,
  ordinal               REAL NOT NULL,
  article_id            TEXT NOT NULL,
  headline              TEXT NOT NULL,
  headline_key          TEXT NOT NULL, -- to find it by
  page                  TEXT,          -- the label of the page that it begins on
  state                 TEXT NOT NULL,
  suggested_mentions    INTEGER NOT NULL,
  suggested_corrections INTEGER NOT NULL,
  suggested_categories  INTEGER NOT NULL,
  suggested_relations   INTEGER NOT NULL,
  accepted_mentions     INTEGER NOT NULL,
  accepted_corrections  INTEGER NOT NULL,
  decided               INTEGER NOT NULL, -- mentions and categories that somebody decided on
  PRIMARY KEY (issue_id, ordinal, article_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX main.article_line_by_article ON article_line (article_id);
CREATE INDEX main.article_line_decided ON article_line (issue_id, ordinal) WHERE decided > 0 OR state = 'done';


-- issue-lines
CREATE TABLE main.issue_line (
  ordinal   INTEGER NOT NULL,
  issue_id  TEXT NOT NULL,
  file_key  TEXT NOT NULL,    -- its first file's name, to find it by where it has no title
  articles  INTEGER NOT NULL,
  done      INTEGER NOT NULL,
  waiting   INTEGER NOT NULL, -- articles in which something waits for a decision
  furniture INTEGER NOT NULL, -- blocks that belong to no article
  pages     INTEGER NOT NULL,
  first_page TEXT NOT NULL,
  rows      INTEGER NOT NULL, -- its own, its articles', and one for what belongs to none
  first_row INTEGER NOT NULL, -- the rows of all issues before it
  PRIMARY KEY (ordinal, issue_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX main.issue_line_by_issue ON issue_line (issue_id);
CREATE INDEX main.issue_line_by_row ON issue_line (first_row);
CREATE INDEX main.issue_line_in_work ON issue_line (ordinal, issue_id) WHERE done < articles;


-- mention-types
CREATE TABLE main.mention_type (type TEXT PRIMARY KEY, mentions INTEGER NOT NULL) STRICT, WITHOUT ROWID;


-- related-types
CREATE TABLE main.related_type (type TEXT PRIMARY KEY, relations INTEGER NOT NULL) STRICT, WITHOUT ROWID;


-- entity-names
CREATE TABLE main.entity_name (
  number    INTEGER PRIMARY KEY, -- its row in entity_character
  type      TEXT NOT NULL,
  form      TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  preferred INTEGER NOT NULL,    -- 1 for its name, 0 for an alias
  given     TEXT                 -- as it is printed, where people said so; NULL where it was only made of it
) STRICT;
CREATE UNIQUE INDEX main.entity_name_by_form ON entity_name (type, form, entity_id);
CREATE INDEX main.entity_name_by_entity ON entity_name (entity_id);
CREATE VIRTUAL TABLE main.entity_character USING fts5(form, content='', contentless_delete=1, tokenize='ascii');


-- publication-names
CREATE TABLE main.publication_line (
  publication_id TEXT PRIMARY KEY,
  standing_id    TEXT NOT NULL, -- itself, or what it was joined into
  title_key      TEXT NOT NULL  -- what all ways of printing that one's title have in common
) STRICT, WITHOUT ROWID;
CREATE INDEX main.publication_line_by_standing ON publication_line (standing_id);
CREATE TABLE main.publication_name (
  key            TEXT NOT NULL, -- of its title, or of another title of it
  publication_id TEXT NOT NULL,
  PRIMARY KEY (key, publication_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX main.publication_name_by_publication ON publication_name (publication_id);


-- search-text
CREATE VIRTUAL TABLE main.search_text USING fts5(text, content='', contentless_delete=1, tokenize='ascii');
CREATE TABLE main.search_block (
  number INTEGER PRIMARY KEY, -- its row in search_text
  block  BLOB NOT NULL,
  length INTEGER NOT NULL     -- UTF-16 units of its reading
) STRICT;
-- The last bytes of an id tell nearly all apart, in a third of the room.
CREATE INDEX main.search_block_by_block ON search_block (substr(block, -5));
CREATE TABLE main.search_issue (
  issue_id TEXT PRIMARY KEY,
  ordinal  INTEGER NOT NULL,
  slot     INTEGER NOT NULL  -- where the numbers of its blocks begin: main/store/search/search-numbers.ts
) STRICT, WITHOUT ROWID;
CREATE INDEX main.search_issue_in_order ON search_issue (ordinal, issue_id);
CREATE INDEX main.search_issue_by_slot ON search_issue (slot);


-- names
CREATE TABLE main.name_decision (
  mention BLOB PRIMARY KEY,
  type    TEXT NOT NULL,
  name    TEXT NOT NULL,  -- as it reads
  value   TEXT,
  verdict TEXT NOT NULL,
  context TEXT NOT NULL   -- what stands right around it in its block
) STRICT, WITHOUT ROWID;
CREATE TABLE main.name_printing (
  type     TEXT NOT NULL,
  form     TEXT NOT NULL,    -- what all ways of printing a name have in common
  name     TEXT NOT NULL,    -- one way of printing it
  value    TEXT NOT NULL,    -- normalised; '' where there is none
  accepted INTEGER NOT NULL, -- how many mentions were
  rejected INTEGER NOT NULL,
  PRIMARY KEY (type, form, name, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE main.name_rejection (
  type    TEXT NOT NULL,
  form    TEXT NOT NULL,
  context TEXT NOT NULL,
  times   INTEGER NOT NULL,
  PRIMARY KEY (type, form, context)
) STRICT, WITHOUT ROWID;


-- ruling-names
CREATE TABLE main.ruling_name (
  type      TEXT NOT NULL,
  form      TEXT NOT NULL,
  ruling_id TEXT NOT NULL, -- of several for one name the greatest counts
  PRIMARY KEY (type, form, ruling_id)
) STRICT, WITHOUT ROWID;


-- known-names
CREATE TABLE main.name (
  type       TEXT NOT NULL,
  form       TEXT NOT NULL,    -- what all ways of printing it have in common
  name       TEXT NOT NULL,    -- as it was printed most often
  sort_key   TEXT NOT NULL,    -- sorts by its reading in pinyin
  value      TEXT,             -- that it was accepted with most often
  value_form TEXT,
  accepted   INTEGER NOT NULL,
  rejected   INTEGER NOT NULL,
  given      INTEGER NOT NULL, -- 1 where people call an entity so
  withheld   INTEGER NOT NULL, -- in how many contexts it is not proposed any more
  verdict    TEXT,             -- what is laid down for it
  ruling_id  TEXT,
  proposed   INTEGER NOT NULL, -- 1 where it is proposed wherever it stands
  PRIMARY KEY (type, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX main.name_in_order ON name (accepted DESC, rejected DESC, type, form);


-- lessons
CREATE TABLE main.learned (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  epoch    TEXT NOT NULL,     -- another one each time that learning begins afresh
  sequence INTEGER NOT NULL,  -- the last change that is in what was learned
  entries  INTEGER NOT NULL,  -- the last entry of the journal that is
  start    TEXT,              -- the record of `learning` that it started from, and since when
  data     BLOB               -- what was learned, as whoever learned it keeps it; NULL while it is learned afresh
) STRICT;
CREATE TABLE main.lesson_change (
  sequence INTEGER PRIMARY KEY,
  change   BLOB NOT NULL      -- JSON, deflated
) STRICT;


-- stale-articles
CREATE TABLE main.stale_name (
  form  TEXT PRIMARY KEY, -- of a name; '' for all articles in work
  after ANY               -- how far it is looked up: a row of search_text, or an article; NULL at the beginning
) STRICT, WITHOUT ROWID;
CREATE TABLE main.stale_article (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
