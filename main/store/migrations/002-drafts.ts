/** What people are typing and have not left yet, so that a crash does not take it. It is in no journal. */
export const draftSchema = `
CREATE TABLE draft (
  place  TEXT NOT NULL CHECK (json_valid(place)), -- the field, and the record that it is a field of: model/draft.ts
  person TEXT NOT NULL,        -- whoever types: an id that stays when the name is changed
  window TEXT NOT NULL,        -- the window in which it is typed, new with each start
  text   TEXT NOT NULL,
  at     INTEGER NOT NULL,     -- milliseconds since the epoch
  PRIMARY KEY (place, person, window)
) STRICT, WITHOUT ROWID;
`;
