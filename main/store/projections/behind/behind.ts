import type Database from 'better-sqlite3';
import type { Entity } from '../../../../model/entity.ts';
import type { EntityId, MentionId } from '../../../../model/ids.ts';
import type { Mention } from '../../../../model/mention.ts';
import { saysTheSame } from '../../../../model/same-record.ts';
import { statusCode, statusOf } from '../../codecs.ts';
import { bytesOf, idOf } from '../../id-bytes.ts';
import type { Numbered } from '../../numbered.ts';
import type { StoredRecords } from '../../stored-table.ts';
import type { Touch, Touched } from '../../touched.ts';

/** So many mentions are followed in a slice at least, and up to the end of the last one's block. */
const mentionsInSlice = 100;
/** So many entities that none of the mentions that are behind name. */
const entitiesInSlice = 200;

/** What is touched of these alone may be followed later. */
type Followed = Pick<Touched, 'mention' | 'entity'>;

/** What edits did that some projections do not show yet. */
export interface Behind {
  isEmpty(): boolean;
  /** Takes down what an edit did; see {@link mayFollowLater}. */
  note(touched: Touched): void;
  /** Takes out the next of it: whole blocks, so that what they teach changes once. What was taken back since is not told. */
  takeSlice(): Touched;
  /** Takes out all of it. @returns what that and another edit, which is written and is not taken down, come to */
  takeAllWith(touched: Touched): Touched;
}

interface MentionRow {
  readonly page: number;
  readonly start: number;
  readonly mention: Uint8Array;
  readonly status: number;
  readonly entity: Uint8Array | null;
}

interface EntityRow {
  readonly entity: EntityId;
  readonly record: string | null;
}

/** Whether an edit only decides on mentions where they stand, and makes entities of their names or takes these back. */
export function mayFollowLater({ mention, entity, ...others }: Touched): boolean {
  return (
    Object.values(others).every((touches) => touches === undefined) &&
    [...(mention?.values() ?? [])].every(isDecision) &&
    [...(entity?.values() ?? [])].every(({ before, after }) => before === null || after === null)
  );
}

function isDecision({ before, after }: Touch<Mention>): boolean {
  if (before === null || after === null) return false;
  const { status, entityId } = before;
  return saysTheSame(before, { ...after, status, entityId });
}

/** Whether anything is behind in a file, be it one in which nothing can be yet. */
export function isAnythingBehind(database: Database.Database): boolean {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'behind_mention'").get() !== undefined;
  return isThere && database.prepare(anything).get() !== undefined;
}

const anything = 'SELECT 1 FROM behind_mention UNION ALL SELECT 1 FROM behind_entity LIMIT 1';

export function behindIn(database: Database.Database, numbered: Numbered, records: StoredRecords): Behind {
  const any = database.prepare<[], number>(anything).pluck();
  const noteMention = database.prepare<[number, number, Buffer, number, Buffer | null]>(
    'INSERT OR IGNORE INTO behind_mention VALUES (?, ?, ?, ?, ?)',
  );
  const noteEntity = database.prepare<[EntityId, string | null]>('INSERT OR IGNORE INTO behind_entity VALUES (?, ?)');
  const someMentions = database.prepare<[number], MentionRow>(
    'SELECT * FROM behind_mention ORDER BY page, start LIMIT ?',
  );
  const mentionsUpTo = database.prepare<[number, number], MentionRow>(
    'SELECT * FROM behind_mention WHERE (page, start) <= (?, ?)',
  );
  const forgetMentions = database.prepare<[number, number]>('DELETE FROM behind_mention WHERE (page, start) <= (?, ?)');
  const blockEnd = database
    .prepare<[number, number], number>(
      'SELECT end_offset FROM block WHERE page = ? AND start_offset <= ? ORDER BY start_offset DESC LIMIT 1',
    )
    .pluck();
  const entityBehind = database.prepare<[EntityId], EntityRow>('SELECT * FROM behind_entity WHERE entity = ?');
  const someEntities = database.prepare<[number], EntityRow>('SELECT * FROM behind_entity LIMIT ?');
  const forgetEntity = database.prepare<[EntityId]>('DELETE FROM behind_entity WHERE entity = ?');

  /** The end of a block around an offset, and of those that it touches: what stands between two may be of either. */
  const endOfBlocks = (page: number, offset: number): number => {
    let end = offset;
    for (;;) {
      const next = blockEnd.get(page, end) ?? end;
      if (next <= end) return end;
      end = next;
    }
  };
  /** @param others what was done with some of them in another edit since */
  const takeMentions = (most: number, others: Touched = {}): Map<string, Touch<Mention>> => {
    const last = someMentions.all(most).at(-1);
    if (last === undefined) return new Map();
    const end = endOfBlocks(last.page, last.start);
    const rows = mentionsUpTo.all(last.page, end);
    forgetMentions.run(last.page, end);
    const ids = rows.map(({ mention }) => idOf<MentionId>(mention));
    const now = new Map(records.mention.getAll(ids).map((mention) => [mention.id, mention]));
    const touches = new Map<string, Touch<Mention>>();
    for (const [place, { status, entity }] of rows.entries()) {
      const id = ids[place];
      const known = id === undefined ? undefined : (others.mention?.get(id)?.before ?? now.get(id));
      if (known === undefined) continue;
      const entityId = entity === null ? null : idOf<EntityId>(entity);
      const before = { ...known, status: statusOf(status), entityId };
      touches.set(known.id, { before, after: now.get(known.id) ?? null });
    }
    return touches;
  };
  const takeEntities = (rows: readonly EntityRow[]): Map<string, Touch<Entity>> => {
    for (const { entity } of rows) forgetEntity.run(entity);
    const now = new Map(records.entity.getAll(rows.map(({ entity }) => entity)).map((each) => [each.id, each]));
    return new Map(
      rows.map(({ entity, record }) => {
        const before = record === null ? null : (JSON.parse(record) as Entity);
        return [entity, { before, after: now.get(entity) ?? null }];
      }),
    );
  };
  const namedBy = (mentions: Iterable<Touch<Mention>>): EntityRow[] => {
    const ids = new Set([...mentions].flatMap(({ before, after }) => [before?.entityId, after?.entityId]));
    return [...ids].flatMap((id) => (id == null ? [] : (entityBehind.get(id) ?? [])));
  };
  return {
    isEmpty: () => any.get() === undefined,
    note({ mention, entity }) {
      const inOrder = [...(mention?.values() ?? [])].flatMap(({ before }) => before ?? []).sort(byPlace);
      for (const { id, pageId, ranges, status, entityId } of inOrder) {
        const [page, start] = [numbered.known(pageId), ranges[0]?.start ?? 0];
        noteMention.run(page, start, bytesOf(id), statusCode(status), entityId === null ? null : bytesOf(entityId));
      }
      for (const id of [...(entity?.keys() ?? [])].sort()) {
        const before = entity?.get(id)?.before ?? null;
        noteEntity.run(id as EntityId, before === null ? null : JSON.stringify(before));
      }
    },
    takeSlice() {
      const mention = takeMentions(mentionsInSlice);
      const rows = mention.size > 0 ? namedBy(mention.values()) : someEntities.all(entitiesInSlice);
      return changedOf({}, mention, takeEntities(rows));
    },
    takeAllWith(touched) {
      const mention = takeMentions(Number.MAX_SAFE_INTEGER, touched);
      return changedOf(touched, mention, takeEntities(someEntities.all(Number.MAX_SAFE_INTEGER)));
    },
  };
}

function byPlace({ ranges: [one] }: Mention, { ranges: [other] }: Mention): number {
  return (one?.start ?? 0) - (other?.start ?? 0);
}

/** What an edit did after other touches; without what is as it was before these. */
function changedOf(
  { mention, entity, ...others }: Touched,
  mentions: Required<Followed>['mention'],
  entities: Required<Followed>['entity'],
): Touched {
  const [ofMentions, ofEntities] = [following(mentions, mention), following(entities, entity)];
  return {
    ...others,
    ...(ofMentions.size === 0 ? {} : { mention: ofMentions }),
    ...(ofEntities.size === 0 ? {} : { entity: ofEntities }),
  };
}

function following<R>(
  first: ReadonlyMap<string, Touch<R>>,
  second: ReadonlyMap<string, Touch<R>> = new Map(),
): ReadonlyMap<string, Touch<R>> {
  const touches = new Map(first);
  for (const [id, touch] of second) {
    const known = first.get(id);
    touches.set(id, known === undefined ? touch : { before: known.before, after: touch.after });
  }
  for (const id of first.keys()) {
    const touch = touches.get(id);
    if (saysTheSame(touch?.before, touch?.after)) touches.delete(id);
  }
  return touches;
}
