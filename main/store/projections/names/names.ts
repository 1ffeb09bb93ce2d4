import { contextLength, type Decision } from '../../../../model/decision.ts';
import type { MentionId, PageId } from '../../../../model/ids.ts';
import { saysTheSame } from '../../../../model/same-record.ts';
import { statusCode } from '../../codecs.ts';
import { bytesOf } from '../../id-bytes.ts';
import type { Projection } from '../projection.ts';
import { decidedMention, decidedMentionsIn } from './decided-mentions.ts';
import { nameCounts, nameCountTables } from './name-counts.ts';
import { readDecisions } from './read-decisions.ts';
import { toLookAtIn } from './to-look-at.ts';

/** A decision as it is kept: the type as its number, the verdict as a status, the context where it counts. */
interface Row extends Pick<Decision, 'name' | 'value' | 'context'> {
  readonly type: number;
  readonly verdict: number;
}

/** What was decided of names, mention by mention, and how often in all: what a workspace remembers is read from it. */
export const names: Projection = {
  name: 'names',
  version: 3,
  effort: 10,
  mayFollowLater: true,
  tables: {
    name_decision: (schema) => `
CREATE TABLE ${schema}.name_decision (
  mention BLOB PRIMARY KEY,
  type    INTEGER NOT NULL, -- as its number
  name    TEXT NOT NULL,    -- as it reads
  value   TEXT,
  verdict INTEGER NOT NULL, -- 1 accepted, 2 rejected
  context TEXT NOT NULL     -- of what was rejected: what stands right around it in its block
) STRICT, WITHOUT ROWID;`,
    ...nameCountTables,
  },
  over(parts) {
    const { database, numbered } = parts;
    const decidedIn = decidedMentionsIn(database, numbered);
    const toLookAt = toLookAtIn(parts, { of: decidedMention, within: decidedIn, margin: contextLength });
    const read = readDecisions(parts);
    const counts = nameCounts(database);
    const findRow = database.prepare<[Buffer], Row>(
      'SELECT name, type, value, verdict, context FROM name_decision WHERE mention = ?',
    );
    const putRow = database.prepare<[Row & { readonly mention: Buffer }]>(
      'INSERT OR REPLACE INTO name_decision VALUES (@mention, @type, @name, @value, @verdict, @context)',
    );
    const find = (mention: Buffer): Decision | undefined => {
      const row = findRow.get(mention);
      if (row === undefined) return undefined;
      const verdict = row.verdict === statusCode('accepted') ? 'accepted' : 'rejected';
      return { ...row, type: numbered.nameOf(row.type), verdict };
    };
    const put = (mention: Buffer, { type, verdict, ...decision }: Decision): void => {
      putRow.run({ ...decision, mention, type: numbered.known(type), verdict: statusCode(verdict) });
    };
    const remove = database.prepare<[Buffer]>('DELETE FROM name_decision WHERE mention = ?');
    const change = (id: MentionId, read: Decision | undefined): void => {
      const mention = bytesOf(id);
      const [before, now] = [find(mention), read === undefined ? undefined : asCounted(read)];
      if (saysTheSame(before, now)) return;
      if (before !== undefined) counts.add(before, -1);
      if (now === undefined) remove.run(mention);
      else {
        counts.add(now, 1);
        put(mention, now);
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
      rebuild(walk) {
        const grounds = database
          .prepare<[], PageId>('SELECT id FROM page UNION ALL SELECT id FROM restoration')
          .pluck();
        for (const pageId of walk(grounds.all())) {
          const decisions = read(decidedIn(pageId, 0, Number.MAX_SAFE_INTEGER, 0));
          for (const [id, decision] of decisions) {
            counts.add(decision, 1);
            put(bytesOf(id), asCounted(decision));
          }
          counts.write();
        }
      },
    };
  },
};

/** Without what does not count: in which context a name was accepted. */
function asCounted(decision: Decision): Decision {
  return decision.verdict === 'accepted' ? { ...decision, context: '' } : decision;
}
