import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageIdOf } from '../../../model/derived-ids.ts';
import { newId, type PageId } from '../../../model/ids.ts';
import { checkWorkspace } from '../check.ts';
import { decidedRows } from '../fixtures/decided-rows.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { step, work } from '../fixtures/random-work.ts';
import { importEdit, type SmallIssue, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';

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

it('leaves all copies with the same, and nothing of what was purged in any, whatever was done and however they are merged', {
  timeout: 120_000,
}, () => {
  const steps = fc.array(step, { maxLength: 8 });
  const merges = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.tuple(steps, steps, steps), steps, merges, fc.nat(2), (before, after, order, purger) => {
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
      mergeInto(1, 0);
      mergeInto(2, 0);
      const doing = (at: number) => doingAs(people[at] ?? '', 1_700_000_000_000 + at * 1000);
      for (const [at, copy] of copies.entries()) work(copy, before[at] ?? [], { issues, doing: doing(at) });
      const purging = copies[purger];
      const name = purging?.purges.preview(gone.issue.id)?.issues.find(({ id }) => id === gone.issue.id)?.name ?? '';
      purging?.purge({ id: gone.issue.id, name, reason: '测试' }, doing(purger));
      for (const [into, from] of order) mergeInto(into, from);
      for (const [at, copy] of copies.entries()) work(copy, after, { issues, doing: doing(at) });
      // What a copy finds to stand on the purged as well, others are told by the next merge: a round for each.
      for (let round = 0; round < 4; round++) {
        for (const into of [0, 1, 2]) for (const from of [0, 1, 2]) mergeInto(into, from);
      }
      for (const copy of copies) {
        expect(decided(copy)).toEqual(decided(first));
        expect(copy.sources.has(gone.source.sha256)).toBe(false);
        expect(copy.records.page.get(gone.page.id)).toBeUndefined();
        expect(checkWorkspace(copy).problems).toEqual([]);
      }
      for (const copy of copies) copy.close();
    }),
    { numRuns: 20 },
  );
});
