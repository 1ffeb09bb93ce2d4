import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchoredRange } from '../../../model/anchor.ts';
import { type EntityId, MentionId, PageId, RelationId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { markDigits, placedId } from '../../../model/placed-ids.ts';
import type { Relation } from '../../../model/relation.ts';
import { statuses } from '../../../model/status.ts';
import { currentVersion, schemaOfVersion } from '../migrate.ts';
import { sqlNumbered } from '../numbered.ts';
import { sqlRecords } from '../records.ts';
import type { StoredTable } from '../stored-table.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

// The ids of the first two begin alike, as those of restorations that are made at once.
const pages = [
  '0123456789abcdef0000000000000001',
  '0123456789abcdef0000000000000002',
  'fedcba98765432100000000000000003',
].map((id) => PageId.parse(id));
const page = fc.constantFrom(...pages);
const mark = fc.constantFrom('00000000', '80000000', 'ffffffff');
// Some are far from the others.
const start = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.constantFrom(258, 260, 600, 5000));
const mentionId = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(page, start, mark).map(([of, at, end]) => placedId<MentionId>(of, at, end)) },
  fc.constantFrom(
    MentionId.parse('11111111111111111111111111111111'),
    MentionId.parse('22222222222222222222222280000000'),
  ),
);
const said = fc.record({
  type: fc.constantFrom('person', 'place'),
  status: fc.constantFrom(...statuses),
  origin: fc.constant('names@1'),
  // Some are no thousandths.
  confidence: fc.constantFrom(0, 0.87, 0.5001, 1 / 3, 1),
});
const range = fc
  .tuple(start, fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => anchoredRange(sourceOffset(from), sourceOffset(from + length)));
const mention = fc.record({
  ...{ id: mentionId, pageId: page, ranges: fc.array(range, { minLength: 1, maxLength: 2 }), said },
  ...{
    entityId: fc.constantFrom(null, '33333333333333333333333333333333' as EntityId),
    notForRelease: fc.constantFrom(null, '当事人为未成年人'),
    note: fc.constantFrom('', '存疑', '存\u0000疑"'),
  },
});
const relation = fc
  .record({ pageId: page, subjectId: mentionId, objectId: mentionId, mark, own: fc.nat({ max: 3 }), said })
  .map(({ own, mark: end, said: { type: _, ...judged }, ...of }): Relation => {
    const followed = `${of.subjectId.slice(0, -markDigits)}${end}`;
    const id = RelationId.parse(own === 0 ? `4444444444444444444444444${end.slice(1)}` : followed);
    return { ...of, ...judged, id, type: 'located-in' };
  });

const work = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: mention.map(({ said: { ...of }, ...rest }) => ({ put: { ...rest, ...of, value: null } })) },
    { weight: 1, arbitrary: mentionId.map((id) => ({ remove: id })) },
  ),
  { maxLength: 25 },
);

function tables() {
  const database = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  for (const sql of schemaOfVersion(currentVersion)) database.exec(sql);
  const records = sqlRecords(database, sqlNumbered(database));
  return { records, close: () => database.close() };
}

/** Puts a record as a transaction does. */
function put<R extends { readonly id: string }>(table: StoredTable<R>, record: R): void {
  const before = table.get(record.id);
  if (before === undefined) table.put(record);
  else table.putOver(before, record);
}

function sorted<R extends { readonly id: string }>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

it('mentions are as they were put, wherever their ids say that they begin', () => {
  fc.assert(
    fc.property(work, (steps) => {
      const { records, close } = tables();
      const expected = new Map<string, Mention>();
      for (const step of steps) {
        if ('remove' in step) {
          records.mention.remove(step.remove);
          expected.delete(step.remove);
        } else {
          put(records.mention, step.put);
          expected.set(step.put.id, step.put);
        }
      }
      const all = sorted(expected.values());
      expect(records.mention.ids()).toEqual(all.map(({ id }) => id));
      expect(all.map(({ id }) => records.mention.get(id))).toEqual(all);
      expect(sorted(records.mention.getAll(all.map(({ id }) => id)))).toEqual(all);
      for (const of of pages)
        expect(sorted(records.mention.where('pageId', of))).toEqual(all.filter(({ pageId }) => pageId === of));
      close();
    }),
  );
});

it('relations are as they were put, and found by either of their mentions', () => {
  fc.assert(
    fc.property(fc.array(relation, { maxLength: 12 }), fc.nat({ max: 3 }), (made, removed) => {
      const { records, close } = tables();
      const expected = new Map<string, Relation>();
      for (const each of made) {
        put(records.relation, each);
        expected.set(each.id, each);
      }
      for (const { id } of made.slice(0, removed)) {
        records.relation.remove(id);
        expected.delete(id);
      }
      const all = sorted(expected.values());
      expect(records.relation.ids()).toEqual(all.map(({ id }) => id));
      expect(sorted(records.relation.getAll(all.map(({ id }) => id)))).toEqual(all);
      expect(sorted(records.relation.leadingTo([...new Set(all.map(({ objectId }) => objectId))]))).toEqual(all);
      for (const { subjectId, objectId } of all) {
        const ofSubject = all.filter((each) => each.subjectId === subjectId);
        const toObject = all.filter((each) => each.objectId === objectId);
        expect(sorted(records.relation.where('subjectId', subjectId))).toEqual(ofSubject);
        expect(sorted(records.relation.where('objectId', objectId))).toEqual(toObject);
        expect(sorted(records.relation.leadingTo([objectId]))).toEqual(toObject);
      }
      close();
    }),
  );
});
