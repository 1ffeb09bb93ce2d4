import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageIdOf } from '../../../model/derived-ids.ts';
import { newId, type PageId, type RecordId } from '../../../model/ids.ts';
import { checkWorkspace } from '../check.ts';
import { decidedRows } from '../fixtures/decided-rows.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { withIdsFrom } from '../fixtures/ids-from-seed.ts';
import { step, work } from '../fixtures/random-work.ts';
import { importEdit, type SmallIssue, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';
import { namingsIn } from './names.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const people = ['安', '柏', '池'] as const;

/** An issue whose file is like no other's. */
function issueOfOwnFile(): SmallIssue {
  const issue = smallIssue();
  const text = `${issue.source.text}\n${newId()}`;
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const pageId = pageIdOf(sha256, 0);
  const on = <R extends { readonly pageId: PageId }>(record: R): R => ({ ...record, pageId });
  const [first, second, third] = issue.mentions;
  return {
    ...issue,
    source: { ...issue.source, text, bytes, sha256 },
    page: { ...issue.page, id: pageId, sha256 },
    blocks: issue.blocks.map(on),
    corrections: [on(issue.corrections[0])],
    mentions: [on(first), on(second), on(third)],
  };
}

/** All that people decided, and what is purged: suggestions need not come along. */
function decided(workspace: Workspace): unknown {
  const entries = [...workspace.journal.ids()].map((id) => workspace.journal.whole(id));
  return { ...decidedRows(workspace), entries };
}

/** What records name and no entry says anything of, not even that somebody took it away. */
function lostNames({ journal }: Workspace): RecordId[] {
  const entries = [...journal.ids()].flatMap((id) => journal.whole(id) ?? []);
  const named = entries.flatMap(({ commands }) => [...namingsIn(commands)].map((naming) => naming.named));
  return named.filter((id) => journal.nounOf(id) === undefined);
}

/** How often all are merged with all until nothing changes any more. */
const roundsAtMost = 2;

const steps = fc.array(step, { maxLength: 8 });
const mergesOfTwo = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 });

it('leaves all copies with the same, and nothing of what was purged in any, whatever was done and however they are merged', () => {
  const course = fc.tuple(fc.tuple(steps, steps, steps), steps, mergesOfTwo, fc.nat(2));
  fc.assert(
    fc.property(fc.nat(), course, (seed, [before, after, order, purger]) =>
      withIdsFrom(seed, () => {
        const copies = people.map(() => Workspace.open(':memory:', { nativeBinding }));
        const [first] = copies;
        if (first === undefined) throw new Error('there are three copies');
        const issues = [issueOfOwnFile(), issueOfOwnFile()];
        for (const issue of issues) first.execute(importEdit(issue), doingAs('安'), [issue.source]);
        const [gone] = issues;
        if (gone === undefined) throw new Error('there are two issues');
        const mergeInto = (into: number, from: number): void => {
          const [one, other] = [copies[into], copies[from]];
          if (one !== undefined && other !== undefined && into !== from) one.merge(other);
        };
        const mergeAll = (): void => {
          for (const into of [0, 1, 2]) for (const from of [0, 1, 2]) mergeInto(into, from);
        };
        mergeInto(1, 0);
        mergeInto(2, 0);
        const doing = (at: number) => doingAs(people[at] ?? '', 1_700_000_000_000 + at * 1000);
        for (const [at, copy] of copies.entries()) work(copy, before[at] ?? [], { issues, doing: doing(at) });
        const purging = copies[purger];
        const name = purging?.purges.preview(gone.issue.id)?.issues.find(({ id }) => id === gone.issue.id)?.name ?? '';
        purging?.purge({ id: gone.issue.id, name, reason: '测试' }, doing(purger));
        for (const [into, from] of order) mergeInto(into, from);
        for (const [at, copy] of copies.entries()) work(copy, after, { issues, doing: doing(at) });
        // After the first round all copies have all entries, and nothing stands on the purged in any. A name that one of them then
        // finds to stand nowhere else the others are told of in the second.
        for (let round = 0; round < roundsAtMost; round++) mergeAll();
        const all = copies.map(decided);
        for (const each of all) expect(each).toEqual(all[0]);
        mergeAll();
        expect(copies.map(decided)).toEqual(all);
        for (const copy of copies) {
          expect(copy.sources.has(gone.source.sha256)).toBe(false);
          expect(copy.records.page.get(gone.page.id)).toBeUndefined();
          expect(lostNames(copy)).toEqual([]);
          expect(checkWorkspace(copy).problems).toEqual([]);
        }
        for (const copy of copies) copy.close();
      }),
    ),
    { numRuns: 20 },
  );
});
