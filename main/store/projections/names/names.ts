import { contextLength, type Decision } from '../../../../model/decision.ts';
import type { MentionId, PageId } from '../../../../model/ids.ts';
import { saysTheSame } from '../../../../model/same-record.ts';
import { bytesOf } from '../../id-bytes.ts';
import type { Projection } from '../projection.ts';
import { decidedMention, decidedMentionsIn } from './decided-mentions.ts';
import { nameCounts, nameCountTables } from './name-counts.ts';
import { readDecisions } from './read-decisions.ts';
import { toLookAtIn } from './to-look-at.ts';

type Row = Decision & { readonly mention: Buffer };

/** What was decided of names, mention by mention, and how often in all: what a workspace remembers is read from it. */
export const names: Projection = {
  name: 'names',
  version: 2,
  mayFollowLater: true,
  tables: {
    name_decision: (schema) => `
CREATE TABLE ${schema}.name_decision (
  mention BLOB PRIMARY KEY,
  type    TEXT NOT NULL,
  name    TEXT NOT NULL,  -- as it reads
  value   TEXT,
  verdict TEXT NOT NULL,
  context TEXT NOT NULL   -- what stands right around it in its block
) STRICT, WITHOUT ROWID;`,
    ...nameCountTables,
  },
  over(parts) {
    const { database, numbered } = parts;
    const decidedIn = decidedMentionsIn(database, numbered);
    const toLookAt = toLookAtIn(parts, { of: decidedMention, within: decidedIn, margin: contextLength });
    const read = readDecisions(parts);
    const counts = nameCounts(database);
    const find = database.prepare<[Buffer], Decision>(
      'SELECT name, type, value, verdict, context FROM name_decision WHERE mention = ?',
    );
    const put = database.prepare<[Row]>(
      'INSERT OR REPLACE INTO name_decision VALUES (@mention, @type, @name, @value, @verdict, @context)',
    );
    const remove = database.prepare<[Buffer]>('DELETE FROM name_decision WHERE mention = ?');
    const change = (id: MentionId, now: Decision | undefined): void => {
      const mention = bytesOf(id);
      const before = find.get(mention);
      if (saysTheSame(before, now)) return;
      if (before !== undefined) counts.add(before, -1);
      if (now === undefined) remove.run(mention);
      else {
        counts.add(now, 1);
        put.run({ ...now, mention });
      }
    };
    return {
      apply(_affected, touched, told) {
        const found = toLookAt(touched);
        if (found.size === 0) return;
        const decisions = read([...found.values()].filter((mention) => mention !== null));
        for (const id of found.keys()) change(id, decisions.get(id));
        for (const name of counts.write()) told.name(name);
      },
      rebuild() {
        const grounds = database
          .prepare<[], PageId>('SELECT id FROM page UNION ALL SELECT id FROM restoration')
          .pluck();
        for (const pageId of grounds.all()) {
          const decisions = read(decidedIn(pageId, 0, Number.MAX_SAFE_INTEGER, 0));
          for (const [id, decision] of decisions) {
            counts.add(decision, 1);
            put.run({ ...decision, mention: bytesOf(id) });
          }
          counts.write();
        }
      },
    };
  },
};
