import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchoredRange } from '../../model/anchor.ts';
import type { EntityId, MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { statuses } from '../../model/status.ts';
import { newMention, smallIssue } from './fixtures/small-issue.ts';
import { WatchedTable } from './watched-table.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const issue = smallIssue();
const idAt = (place: number) => `${place}`.repeat(32).slice(0, 32) as MentionId;
const ids = [1, 2, 3, 4].map(idAt);

const deed = fc.record({
  kind: fc.constantFrom('put', 'decide', 'remove', 'get', 'where', 'look ahead'),
  id: fc.constantFrom(...ids),
  status: fc.constantFrom(...statuses),
  entity: fc.constantFrom(null, idAt(8) as string as EntityId),
  starts: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
});

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const mentionOf = ({ id, status, entity, starts }: Deed): Mention => ({
  ...newMention(issue, 0, 1, 'person'),
  ...{ id, status, entityId: entity },
  ranges: starts.map((start) => anchoredRange(sourceOffset(start), sourceOffset(start + 1))),
});

it('leaves a table as it would be without it, and says what became of each record', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), fc.array(deed, { maxLength: 30 }), (before, deeds) => {
      const [one, other] = [0, 1].map(() => Workspace.open(':memory:', { nativeBinding }).records.mention);
      if (one === undefined || other === undefined) throw new Error('there is no table');
      for (const each of before) for (const table of [one, other]) table.put(mentionOf(each));
      const were = new Map(ids.map((id) => [id, one.get(id) ?? null]));
      const watched = new WatchedTable(one, { isPatient: true });
      for (const each of deeds) {
        const { kind, id, status } = each;
        const there = other.get(id);
        if (kind === 'put') for (const table of [watched, other]) table.put(mentionOf(each));
        else if (kind === 'remove') for (const table of [watched, other]) table.remove(id);
        else if (kind === 'where') expect(watched.where('status', status)).toEqual(other.where('status', status));
        else if (kind === 'look ahead') watched.lookAhead(ids);
        else if (kind === 'decide' && there !== undefined) {
          for (const table of [watched, other]) table.put({ ...there, status });
        }
        expect(watched.get(id)).toEqual(other.get(id));
      }
      watched.write();
      for (const id of ids) {
        expect(one.get(id)).toEqual(other.get(id));
        const touch = watched.touched.get(id);
        if (touch !== undefined) expect(touch).toEqual({ before: were.get(id), after: other.get(id) ?? null });
        else expect(one.get(id) ?? null).toEqual(were.get(id));
      }
    }),
    { numRuns: 100 },
  );
});

it('reads many together as it reads each', () => {
  const table = Workspace.open(':memory:', { nativeBinding }).records.mention;
  const [plain, interrupted] = [mentionAt(1, [0]), mentionAt(2, [3, 7, 9])];
  for (const mention of [plain, interrupted]) table.put(mention);
  const found = table.getAll([interrupted.id, idAt(7), plain.id]);
  expect(new Set(found)).toEqual(new Set([plain, interrupted]));
});

function mentionAt(place: number, starts: number[]): Mention {
  return mentionOf({ kind: 'put', id: idAt(place), status: 'accepted', entity: null, starts });
}
