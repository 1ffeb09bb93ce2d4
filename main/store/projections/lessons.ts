import { packChange } from '../lessons/packed-change.ts';
import { taughtChangesIn } from '../lessons/taught-changes.ts';
import type { Projection } from './projection.ts';

/**
 * What was learned, at one moment, and what every edit since then changed of what there is to learn: whoever learns goes on from there
 * instead of beginning afresh. What was learned is worked out elsewhere, so that there is nothing in these tables until somebody has
 * begun to learn, and nothing is noted of edits before that.
 */
export const lessons: Projection = {
  name: 'lessons',
  version: 2,
  mayFollowLater: true,
  tables: {
    learned: (schema) => `
CREATE TABLE ${schema}.learned (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  epoch    TEXT NOT NULL,     -- another one each time that learning begins afresh
  sequence INTEGER NOT NULL,  -- the last change that is in what was learned
  entries  INTEGER NOT NULL,  -- the last entry of the journal that is
  start    TEXT,              -- the record of \`learning\` that it started from, and since when
  data     BLOB               -- what was learned, as whoever learned it keeps it; NULL while it is learned afresh
) STRICT;`,
    lesson_change: (schema) => `
CREATE TABLE ${schema}.lesson_change (
  sequence INTEGER PRIMARY KEY,
  change   BLOB NOT NULL      -- JSON, deflated
) STRICT;`,
  },
  // What is noted is how things came, which nothing else tells.
  compared: [],
  over(parts) {
    const { database } = parts;
    const taughtChanges = taughtChangesIn(parts);
    const isLearning = database.prepare('SELECT 1 FROM learned').pluck();
    const insert = database.prepare<[Buffer]>(
      `INSERT INTO lesson_change
       SELECT 1 + max(sequence, coalesce((SELECT max(sequence) FROM lesson_change), 0)), ? FROM learned`,
    );
    return {
      apply(affected, touched, { names }) {
        if (isLearning.get() === undefined) return;
        const articles = taughtChanges(affected, touched);
        if (articles.length + names.length > 0) insert.run(packChange({ names, articles }));
      },
      rebuild: () => undefined,
    };
  },
};
