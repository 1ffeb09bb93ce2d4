import type { Projection } from '../projection.ts';

/**
 * What edits did that the projections which may follow later do not show yet: each record once, as it was when they last followed. They
 * follow in slices (main/store/projections/behind/behind.ts). As it is now stands in its own table.
 */
export const behindTables: Projection = {
  name: 'behind',
  version: 1,
  tables: {
    behind_mention: (schema) => `
CREATE TABLE ${schema}.behind_mention (
  page    INTEGER NOT NULL, -- where it begins
  start   INTEGER NOT NULL,
  mention BLOB NOT NULL,
  status  INTEGER NOT NULL, -- what it was
  entity  BLOB,
  PRIMARY KEY (page, start, mention)
) STRICT, WITHOUT ROWID;`,
    behind_entity: (schema) => `
CREATE TABLE ${schema}.behind_entity (
  entity TEXT PRIMARY KEY,
  record TEXT              -- what it was, as JSON; NULL where it was not there
) STRICT, WITHOUT ROWID;`,
  },
  // How things were is said by nothing else.
  compared: [],
  over: () => ({ apply: () => undefined, rebuild: () => undefined }),
};
