import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockIdOf } from '../../../model/derived-ids.ts';
import { type BlockId, type EntryId, newId } from '../../../model/ids.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';

let workspace: Workspace;
// Ids as an import gives them: those of a page differ in where the blocks begin.
const small = smallIssue();
const blocks = small.blocks.map((block) => ({ ...block, id: blockIdOf(block.pageId, block.start) }));
const issue = { ...small, blocks };
const [first, second] = blocks;
if (first === undefined || second === undefined) throw new Error('the issue has no blocks');

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  workspace.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
});

afterEach(() => workspace.close());

const entriesOf = (id: BlockId): EntryId[] => workspace.journal.sayingsOf(id).map(({ entry }) => entry);

describe('what the journal says of a block', () => {
  it('is what the entries say that name it, not those that name another of its page', () => {
    const { entry } = workspace.execute(
      {
        ...{ action: 'block-revise', articleId: first.articleId, summary: '' },
        commands: [{ name: 'block.revise', payload: { revisions: [{ id: first.id, changes: { role: 'subhead' } }] } }],
      },
      doingAs('档案员', 2),
    );
    expect(entriesOf(first.id)).toHaveLength(2);
    expect(entriesOf(first.id)).toContain(entry.id);
    expect(entriesOf(second.id)).toHaveLength(1);
    expect(workspace.journal.nounOf(second.id)).toBe('block');
  });

  it('is nothing where no entry names it, also on the page of others', () => {
    const unknown = `${first.id.slice(0, 16)}0000ffff${first.id.slice(-8)}` as BlockId;
    expect(entriesOf(unknown)).toEqual([]);
    expect(workspace.journal.isDecided(newId<BlockId>())).toBe(false);
    expect(workspace.journal.isDecided(unknown)).toBe(false);
  });

  it('is told with that of all other records', () => {
    const records = [...workspace.journal.records()];
    expect(records).toEqual(expect.arrayContaining(issue.blocks.map(({ id }) => id)));
    expect(new Set(records).size).toBe(records.length);
  });
});
