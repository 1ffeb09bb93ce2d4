-- The schema of a Kanwu workspace file, version 7 (PRAGMA user_version).

CREATE TABLE source (
  sha256   TEXT PRIMARY KEY,   -- of bytes, lower-case hexadecimal; of a file that was read once more in another encoding a hash of that
  file     TEXT,               -- of bytes, where sha256 is not
  bytes    BLOB,               -- the file as it was, deflated; NULL where it is just the UTF-8 of the text
  encoding TEXT NOT NULL,      -- what text was decoded with (WHATWG name)
  folded   TEXT NOT NULL,      -- SHA-256 of the text with plain line ends: the same for what says the same
  text     ANY NOT NULL        -- the decoded text, its UTF-8 deflated where that is shorter; never changes
) STRICT;
CREATE INDEX source_by_folded ON source (folded);
CREATE INDEX source_by_file ON source (file) WHERE file IS NOT NULL;

-- Where the text of a source stands on the images that it was recognised from, and how sure that is; of most sources nothing is known.
CREATE TABLE source_tokens (
  sha256 TEXT PRIMARY KEY REFERENCES source (sha256) ON DELETE CASCADE,
  count  INTEGER NOT NULL,     -- how many tokens
  tokens BLOB NOT NULL         -- packed: main/store/recognition/pack-tokens.ts
) STRICT;

-- The images that sources were recognised from. They are not in this file.
CREATE TABLE page_image (
  source       TEXT NOT NULL REFERENCES source (sha256) ON DELETE CASCADE,
  place        INTEGER NOT NULL, -- among the source's images, from 0: tokens name it
  name         TEXT NOT NULL,    -- what the source calls it
  frame        INTEGER NOT NULL, -- which picture of its file
  width        REAL,             -- in the units of the tokens' boxes, as the source says
  height       REAL,
  dpi          REAL,             -- how many of these make an inch
  path         TEXT,             -- where it was found, seen from the workspace's folder, with slashes; NULL: nowhere yet
  image_sha256 TEXT,             -- of the file that was found
  byte_length  INTEGER,
  PRIMARY KEY (source, place)
) STRICT, WITHOUT ROWID;

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
  reference_code TEXT,     -- as the archive calls it
  not_for_release TEXT,    -- why it is not given out; NULL: it may be
  note           TEXT NOT NULL
) STRICT;
CREATE INDEX issue_not_for_release ON issue (id) WHERE not_for_release IS NOT NULL;
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
  reference_code TEXT,
  not_for_release TEXT,
  note           TEXT NOT NULL
) STRICT;
CREATE INDEX article_not_for_release ON article (id) WHERE not_for_release IS NOT NULL;
CREATE INDEX article_by_issue ON article (issue_id, ordinal);

-- Names that stand in very many rows, each once: ids of pages and articles, types, origins, schemes and codes of categories.
CREATE TABLE numbered (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE
) STRICT;

-- What stands on pages. Ids are 16 bytes; page, article, type and origin are numbers of `numbered`; status is 0 suggested, 1 accepted, 2 rejected.
-- A confidence is in thousandths; where these would not be exact, itself and negative.
CREATE TABLE block (
  id           BLOB NOT NULL UNIQUE,
  page         INTEGER NOT NULL,
  article      INTEGER,          -- as its number; NULL: in none
  ordinal      REAL NOT NULL,
  role         TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  struck       INTEGER NOT NULL CHECK (struck IN (0, 1)), -- text that should not be there: not read
  continues    INTEGER NOT NULL CHECK (continues IN (0, 1)), -- one paragraph with the block before it
  start_confidence REAL CHECK (start_confidence BETWEEN -1 AND 1000), -- that an article begins with it; NULL: decided, or out of the question
  role_confidence  REAL CHECK (role_confidence BETWEEN -1 AND 1000)   -- NULL: decided
) STRICT;
CREATE INDEX block_by_page ON block (page, start_offset);
CREATE INDEX block_by_article ON block (article, ordinal);
CREATE INDEX block_outside_articles ON block (page) WHERE article IS NULL;

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
  confidence   REAL NOT NULL CHECK (confidence BETWEEN -1 AND 1000)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_by_page ON correction (page, start_offset, end_offset);
CREATE INDEX correction_long ON correction (page, end_offset) WHERE end_offset - start_offset > 64;
CREATE INDEX correction_of_misreading ON correction (page) WHERE status = 1 AND kind IN ('recognition', 'misprint');

CREATE TABLE entity (
  id      TEXT PRIMARY KEY,
  type    TEXT NOT NULL,
  name    TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  links   TEXT NOT NULL CHECK (json_valid(links)),
  not_in_lists TEXT NOT NULL CHECK (json_valid(not_in_lists)), -- the lists that it is not in, by the SHA-256 of their files
  note    TEXT NOT NULL,
  joined_into TEXT             -- the entity that it turned out to be one with
) STRICT;
CREATE INDEX entity_by_name ON entity (type, name);
CREATE INDEX entity_linked ON entity (id) WHERE links <> '[]';
CREATE INDEX entity_by_joined ON entity (joined_into) WHERE joined_into IS NOT NULL;

-- The id of a mention that follows from its place (model/placed-ids.ts) is not kept beside that.
CREATE TABLE mention (
  page         INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  mark         INTEGER NOT NULL, -- the last 32 bits of its id
  own_id       BLOB NOT NULL,    -- its id where that does not follow from these, or it is interrupted; else empty
  length       INTEGER NOT NULL CHECK (length >= 0),
  said         INTEGER NOT NULL CHECK (said >= 0), -- status, type and origin in one number: main/store/nouns/mention-said.ts
  value        TEXT,             -- normalised: EDTF, 'CNY 3000000000', …
  confidence   REAL NOT NULL CHECK (confidence BETWEEN -1 AND 1000),
  entity_id    BLOB,
  rare         TEXT CHECK (json_valid(rare)), -- what nearly no mention has of the last columns; NULL: none of it
  status       INTEGER NOT NULL AS (said & 3) CHECK (status BETWEEN 0 AND 2),
  type         INTEGER NOT NULL AS (iif(said < 32768, said >> 2 & 63, said >> 28)),
  origin       INTEGER NOT NULL AS (iif(said < 32768, said >> 8, said >> 2 & 67108863)),
  end_offset   INTEGER NOT NULL AS (start_offset + length),
  start_inset  INTEGER NOT NULL AS (coalesce(rare ->> '$.startInset', 0)), -- units of reading text into what a correction supplies
  end_inset    INTEGER NOT NULL AS (coalesce(rare ->> '$.endInset', 0)),
  not_for_release TEXT AS (rare ->> '$.notForRelease'), -- why what it says is not given out; NULL: it may be
  note         TEXT NOT NULL AS (coalesce(rare ->> '$.note', '')),
  PRIMARY KEY (page, start_offset, mark, own_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_not_for_release ON mention (page, start_offset) WHERE not_for_release IS NOT NULL;
CREATE INDEX mention_by_own_id ON mention (own_id) WHERE own_id <> x'';
CREATE INDEX mention_long ON mention (page, end_offset) WHERE end_offset - start_offset > 64;
CREATE INDEX mention_by_entity ON mention (entity_id) WHERE entity_id IS NOT NULL;

-- The further stretches of mentions that are interrupted.
CREATE TABLE mention_range (
  mention_id   BLOB NOT NULL,
  ordinal      INTEGER NOT NULL, -- from 1: the first stretch stands with the mention
  page         INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  start_inset  INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  end_inset    INTEGER NOT NULL,
  PRIMARY KEY (mention_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_range_by_page ON mention_range (page, start_offset, end_offset);

-- Mentions are known by where they begin and their mark, as their ids say it: what they were moved to since is another matter. The id of a
-- relation is its subject's but for the mark.
CREATE TABLE relation (
  page          INTEGER NOT NULL,
  subject_start INTEGER NOT NULL,
  subject_mark  INTEGER NOT NULL,
  mark          INTEGER NOT NULL,
  own_id        BLOB NOT NULL,    -- its id where that is another, else empty
  object_start  INTEGER NOT NULL,
  object_mark   INTEGER NOT NULL,
  far_subject   BLOB,             -- all of the id where it does not say that the mention is on this page
  far_object    BLOB,
  type          INTEGER NOT NULL,
  status        INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  origin        INTEGER NOT NULL,
  confidence    REAL NOT NULL CHECK (confidence BETWEEN -1 AND 1000),
  PRIMARY KEY (page, subject_start, subject_mark, mark, own_id)
) STRICT, WITHOUT ROWID;
-- Others are found by their subjects, near which they are.
CREATE INDEX relation_by_distant_object ON relation (page, object_start, object_mark) WHERE abs(object_start - subject_start) > 256;
CREATE INDEX relation_by_far_subject ON relation (far_subject) WHERE far_subject IS NOT NULL;
CREATE INDEX relation_by_far_object ON relation (far_object) WHERE far_object IS NOT NULL;
CREATE INDEX relation_by_own_id ON relation (own_id) WHERE own_id <> x'';

-- What people say of a mention beside its type and value; nearly all have none. One whose mention is gone is out of sight.
CREATE TABLE attribute (
  id         BLOB PRIMARY KEY,
  page       INTEGER NOT NULL,
  mention_id BLOB NOT NULL,
  name       INTEGER NOT NULL,
  value      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_by_page ON attribute (page);
CREATE INDEX attribute_by_mention ON attribute (mention_id);

-- What people have to say of stretches of pages.
CREATE TABLE comment (
  id           BLOB PRIMARY KEY,
  page         INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  text         TEXT NOT NULL,
  state        TEXT NOT NULL,   -- model/comment.ts
  answer       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_by_page ON comment (page, start_offset);
CREATE INDEX comment_by_state ON comment (state, id);

CREATE TABLE classification (
  id         BLOB PRIMARY KEY,
  article    INTEGER NOT NULL, -- as its number
  scheme     INTEGER NOT NULL, -- as its number
  code       INTEGER NOT NULL, -- as its number
  status     INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  origin     INTEGER NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN -1 AND 1000)
) STRICT, WITHOUT ROWID;
CREATE INDEX classification_by_article ON classification (article);

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
  label      TEXT NOT NULL CHECK (json_valid(label)), -- by language; empty: what Kanwu calls it
  sign       TEXT,
  colour     TEXT NOT NULL,
  key        TEXT,               -- the digit that tags as it
  is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  note       TEXT NOT NULL,
  other_names TEXT NOT NULL CHECK (json_valid(other_names)), -- the labels of other tools that come in as it, a JSON array
  examples   TEXT NOT NULL CHECK (json_valid(examples)) -- words in texts that are right or wrong to tag as it, a JSON array
) STRICT;

-- What people say of relation types. Relations bear the type itself, whether it is described or not.
CREATE TABLE relation_type (
  id            TEXT PRIMARY KEY,
  type          TEXT NOT NULL,
  subject_label TEXT NOT NULL CHECK (json_valid(subject_label)), -- by language; empty: what Kanwu calls it
  object_label  TEXT NOT NULL CHECK (json_valid(object_label)),
  subject_types TEXT NOT NULL,      -- the entity types that it leads from, a JSON array; empty for any
  object_types  TEXT NOT NULL,
  is_offered    INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  note          TEXT NOT NULL
) STRICT;

-- The attributes that mentions of an entity type may have.
CREATE TABLE attribute_type (
  id          TEXT PRIMARY KEY,
  entity_type TEXT NOT NULL,
  name        TEXT NOT NULL,
  label       TEXT NOT NULL CHECK (json_valid(label)), -- by language; empty: its name
  kind        TEXT NOT NULL CHECK (kind IN ('choice', 'flag', 'number', 'date', 'text')),
  choices     TEXT NOT NULL,      -- what there is to choose from, a JSON array
  note        TEXT NOT NULL
) STRICT;

-- States of the workspace that somebody gave a name to: which those are, the entries that added these say.
CREATE TABLE version (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  note TEXT NOT NULL
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
  record BLOB NOT NULL,        -- a record that an entry names; of blocks what those of a page have in common: main/store/journal/entries-naming.ts
  entry  INTEGER NOT NULL,     -- its sequence
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

-- What was given to import in one go, so that it can be gone on with after a crash, and looked at again. It is in no entry.
CREATE TABLE import_batch (
  id         TEXT PRIMARY KEY,
  replica    TEXT NOT NULL,    -- the copy of the workspace in which it was begun: nowhere else its paths lead to the same files
  actor      TEXT NOT NULL,    -- who began it
  at         INTEGER NOT NULL,
  given      TEXT NOT NULL CHECK (json_valid(given)), -- paths of files, folders and archives
  choices    TEXT NOT NULL CHECK (json_valid(choices)),
  is_listed  INTEGER NOT NULL CHECK (is_listed IN (0, 1)), -- whether all of its files are there
  is_stopped INTEGER NOT NULL CHECK (is_stopped IN (0, 1)) -- whether a person had it end before its end
) STRICT;

CREATE TABLE import_item (
  batch_id TEXT NOT NULL,
  place    INTEGER NOT NULL,   -- the order in which they are imported
  path     TEXT NOT NULL,      -- the file, or the archive that it is in
  entry    TEXT,               -- its name in the archive
  state    TEXT NOT NULL,      -- model/import-batch.ts
  choices  TEXT NOT NULL CHECK (json_valid(choices)),
  sha256   TEXT,               -- of the source that it came to
  outcome  TEXT NOT NULL CHECK (json_valid(outcome)),
  PRIMARY KEY (batch_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_by_state ON import_item (batch_id, state, place);
CREATE INDEX import_item_with_columns ON import_item (batch_id, place) WHERE json_extract(choices, '$.columns') IS NOT NULL;
CREATE INDEX import_item_by_source ON import_item (sha256) WHERE sha256 IS NOT NULL;

-- What people are typing and have not left yet, so that a crash does not take it. It is in no entry.
CREATE TABLE draft (
  place  TEXT NOT NULL CHECK (json_valid(place)), -- the field, and the record that it is a field of: model/draft.ts
  person TEXT NOT NULL,        -- whoever types
  window TEXT NOT NULL,        -- the window in which it is typed, new with each start
  text   TEXT NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (place, person, window)
) STRICT, WITHOUT ROWID;

-- Marks and passages that were drawn at random, and what people found of them. It is in no entry, and holds no words of the text.
CREATE TABLE sample (
  id   TEXT PRIMARY KEY,
  at   INTEGER NOT NULL,
  said TEXT NOT NULL CHECK (json_valid(said)) -- model/sample.ts
) STRICT, WITHOUT ROWID;

-- Lists of authority files that people loaded, and what their records are found by. They are in no entry.
CREATE TABLE authority_list (
  number   INTEGER PRIMARY KEY,
  sha256   TEXT NOT NULL UNIQUE, -- of its file
  name     TEXT NOT NULL,
  file     TEXT NOT NULL,
  records  INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)) -- not while it is being loaded
) STRICT;

-- Those that somebody removed here, so that merging with a copy does not bring them back.
CREATE TABLE authority_list_removed (
  sha256 TEXT PRIMARY KEY        -- of its file
) STRICT, WITHOUT ROWID;

CREATE TABLE authority_record (
  row        INTEGER PRIMARY KEY,
  list       INTEGER NOT NULL,
  identifier TEXT NOT NULL,
  type       TEXT,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL CHECK (json_valid(aliases)),
  from_year  INTEGER,
  to_year    INTEGER,
  place      TEXT NOT NULL,
  titles     TEXT NOT NULL CHECK (json_valid(titles)),
  note       TEXT NOT NULL
) STRICT;
CREATE INDEX authority_record_by_list ON authority_record (list);

CREATE TABLE authority_form (
  form TEXT NOT NULL,            -- of a name: model/names/name-form.ts
  row  INTEGER NOT NULL,
  PRIMARY KEY (form, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE authority_sound (
  sound TEXT NOT NULL,           -- model/names/pinyin-syllables.ts
  row   INTEGER NOT NULL,
  PRIMARY KEY (sound, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE authority_near (
  part TEXT NOT NULL,            -- a form less one character: model/authorities/near-forms.ts
  row  INTEGER NOT NULL,
  PRIMARY KEY (part, row)
) STRICT, WITHOUT ROWID;

-- A token a character, for abbreviations.
CREATE VIRTUAL TABLE authority_characters USING fts5 (
  characters, content = '', contentless_delete = 1, columnsize = 1, detail = none, tokenize = 'ascii'
);

-- What people look for again and again. It is in no entry.
CREATE TABLE saved_search (
  name  TEXT PRIMARY KEY,
  query TEXT NOT NULL CHECK (json_valid(query)) -- model/search/search-query.ts
) STRICT, WITHOUT ROWID;

-- What people export again and again. It is in no entry.
CREATE TABLE recipe (
  name   TEXT PRIMARY KEY,
  choice TEXT NOT NULL CHECK (json_valid(choice)) -- what of the workspace, and how: model/dataset-export.ts
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
  reference_code        TEXT,
  code_key              TEXT NOT NULL, -- to find it by; empty where it has none
  not_for_release       TEXT,          -- its own reason
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


-- issue-lines
CREATE TABLE main.issue_line (
  ordinal   INTEGER NOT NULL,
  issue_id  TEXT NOT NULL,
  file_key  TEXT NOT NULL,    -- its first file's name, to find it by where it has no title
  code_key  TEXT NOT NULL,    -- its reference code, to find it by; empty where it has none
  articles  INTEGER NOT NULL,
  done      INTEGER NOT NULL,
  waiting   INTEGER NOT NULL, -- articles in which something waits for a decision
  suggested INTEGER NOT NULL, -- how much waits in them
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


-- behind
CREATE TABLE main.behind_mention (
  page    INTEGER NOT NULL, -- where it begins
  start   INTEGER NOT NULL,
  mention BLOB NOT NULL,
  status  INTEGER NOT NULL, -- what it was
  entity  BLOB,
  PRIMARY KEY (page, start, mention)
) STRICT, WITHOUT ROWID;
CREATE TABLE main.behind_entity (
  entity TEXT PRIMARY KEY,
  record TEXT              -- what it was, as JSON; NULL where it was not there
) STRICT, WITHOUT ROWID;


-- entity-names
CREATE TABLE main.entity_name (
  number    INTEGER PRIMARY KEY, -- its row in entity_character
  type      TEXT NOT NULL,
  form      TEXT NOT NULL,
  entity_id BLOB NOT NULL,
  preferred INTEGER NOT NULL,    -- 1 for its name, 0 for an alias
  given     TEXT                 -- as it is printed, where people said so; NULL where it was only made of it
) STRICT;
CREATE UNIQUE INDEX main.entity_name_by_form ON entity_name (type, form, entity_id);
CREATE INDEX main.entity_name_by_entity ON entity_name (entity_id);
CREATE VIRTUAL TABLE main.entity_character USING fts5(form, sound, content='', contentless_delete=1, tokenize='ascii');


-- names
CREATE TABLE main.name_decision (
  mention BLOB PRIMARY KEY,
  type    INTEGER NOT NULL, -- as its number
  name    TEXT NOT NULL,    -- as it reads
  value   TEXT,
  verdict INTEGER NOT NULL, -- 1 accepted, 2 rejected
  context TEXT NOT NULL     -- of what was rejected: what stands right around it in its block
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


-- places
CREATE TABLE main.placed_name (
  number INTEGER PRIMARY KEY,
  form   TEXT NOT NULL     -- what all ways of printing a name have in common
) STRICT;
CREATE UNIQUE INDEX main.placed_name_by_form ON placed_name (form);
CREATE TABLE main.placed_entity (
  number    INTEGER PRIMARY KEY,
  entity_id BLOB NOT NULL  -- of an entity that is or was named by a mention
) STRICT;
CREATE UNIQUE INDEX main.placed_entity_by_id ON placed_entity (entity_id);
CREATE TABLE main.place (
  name       INTEGER NOT NULL,
  day        INTEGER NOT NULL, -- of its issue, since 1 January 1970; -1000000 where that is not known
  page       INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  mark       INTEGER NOT NULL, -- of the mention: tells those apart that begin in one place
  said       INTEGER NOT NULL, -- the four below in one number, in half the room
  entity     INTEGER NOT NULL, -- 0 for none
  before     BLOB NOT NULL,    -- what it is sorted by: main/store/projections/places/context-key.ts
  after      BLOB NOT NULL,
  status     INTEGER NOT NULL AS (said & 3),
  done       INTEGER NOT NULL AS (said >> 2 & 1), -- 1 where its article is
  confidence INTEGER NOT NULL AS (said >> 3 & 1023), -- in thousandths
  type       INTEGER NOT NULL AS (said >> 13),
  PRIMARY KEY (name, day, page, start, mark)
) STRICT, WITHOUT ROWID;
CREATE TABLE main.names_on_page (
  page    INTEGER NOT NULL,
  stretch INTEGER NOT NULL, -- of 1024 units of its text, from 0
  names   BLOB NOT NULL,    -- packed: main/store/projections/places/names-on-pages.ts
  PRIMARY KEY (page, stretch)
) STRICT, WITHOUT ROWID;
CREATE TABLE main.name_places (
  name      INTEGER NOT NULL,
  type      INTEGER NOT NULL,
  accepted  INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  rejected  INTEGER NOT NULL,
  open      INTEGER NOT NULL, -- suggested at least half sure, in articles that are not done
  sureness  INTEGER NOT NULL, -- of these all together, in thousandths
  PRIMARY KEY (name, type)
) STRICT, WITHOUT ROWID;
-- A name of one character is too many things to be decided at once.
CREATE INDEX main.name_places_open ON name_places (open DESC, name, type) WHERE open > 0;
CREATE TABLE main.entity_day (
  entity   INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  mentions INTEGER NOT NULL, -- that were accepted
  PRIMARY KEY (entity, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE main.sureness_decided (
  hundredths INTEGER PRIMARY KEY, -- how sure a recogniser was, rounded down; below 100, for what people tag themselves is certain
  accepted   INTEGER NOT NULL,    -- how many places were that somebody was so sure of
  rejected   INTEGER NOT NULL
) STRICT;
CREATE TABLE main.entity_read (
  entity   INTEGER NOT NULL,
  name     INTEGER NOT NULL, -- as which it is mentioned
  mentions INTEGER NOT NULL, -- that were accepted
  PRIMARY KEY (entity, name)
) STRICT, WITHOUT ROWID;


-- entity-lines
CREATE TABLE main.entity_standing (
  entity_id   BLOB PRIMARY KEY, -- one that was joined into another
  standing_id BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX main.entity_standing_by_standing ON entity_standing (standing_id);
CREATE TABLE main.entity_line (
  entity_id BLOB PRIMARY KEY,
  type      TEXT NOT NULL,
  sort_key  TEXT NOT NULL,    -- sorts by its name's reading in pinyin
  names     INTEGER NOT NULL, -- its own and its aliases
  links     INTEGER NOT NULL,
  mentions  INTEGER NOT NULL, -- that were accepted
  days      INTEGER NOT NULL, -- on how many days
  first_day INTEGER,          -- since 1 January 1970; NULL where none is known
  last_day  INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX main.entity_line_in_order ON entity_line (mentions DESC, sort_key, entity_id);
CREATE INDEX main.entity_line_by_type ON entity_line (type, mentions DESC, sort_key, entity_id);


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
