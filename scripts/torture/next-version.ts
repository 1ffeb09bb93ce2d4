import type { Plugin } from 'vite';

/** Where the list of migrations stands, and ends. */
const list = /(const migrations: readonly string\[\] = \[[^\]]*)\]/;

/** What the version after this one would do: it writes much more than the journal holds, so that it takes a while, and changes rows that are there. */
const migration = `
CREATE TABLE entry_beside (id BLOB, copy INTEGER, commands BLOB NOT NULL, PRIMARY KEY (id, copy)) STRICT;
INSERT INTO entry_beside
WITH RECURSIVE copy (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < 60)
SELECT id, number, commands FROM entry, copy;
UPDATE entry SET summary = summary || ' ';
UPDATE entry SET summary = rtrim(summary);
`;

/**
 * Bundles a program as its next version might be, which brings a workspace of this one up to it: killing while that is done has to be tried
 * whether or not there is a version before this one.
 */
export const nextVersion: Plugin = {
  name: 'next-version',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/main/store/migrate.ts')) return null;
    if (!list.test(code)) throw new Error('There is no list of migrations in main/store/migrate.ts.');
    return { code: code.replace(list, (_, head) => `${head}, ${JSON.stringify(migration)}]`), map: null };
  },
};
