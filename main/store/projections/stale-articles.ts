import type { Projection } from './projection.ts';

/**
 * Articles whose suggestions were made before something was decided of a name that stands in them. Edits only note the names; where they
 * stand is looked up afterwards, in slices (main/store/stale/).
 */
export const staleArticles: Projection = {
  name: 'stale-articles',
  version: 1,
  mayFollowLater: true,
  tables: {
    stale_name: (schema) => `
CREATE TABLE ${schema}.stale_name (
  form  TEXT PRIMARY KEY, -- of a name; '' for all articles in work
  after ANY               -- how far it is looked up: a row of search_text, or an article; NULL at the beginning
) STRICT, WITHOUT ROWID;`,
    stale_article: (schema) => `
CREATE TABLE ${schema}.stale_article (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`,
  },
  // When suggestions were made is said by nothing else.
  compared: [],
  over({ database }) {
    const note = database.prepare<[string]>('INSERT OR REPLACE INTO stale_name VALUES (?, NULL)');
    return {
      apply(_affected, _touched, { names }) {
        for (const { form } of names) note.run(form);
      },
      rebuild: () => undefined,
    };
  },
};
