import { expect, it } from 'vitest';
import { checkWorkspace } from '../check.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, newMention, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';

it('an import after an edit that failed is undone as what it is, though both would be the same entry', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  const [first, second] = [smallIssue(), smallIssue()];
  workspace.execute(importEdit(first), doingAs('档案员', 1), [first.source]);
  const records = [newMention(first, 0, 2, 'person')];
  const edit = {
    action: 'mention-add',
    articleId: null,
    summary: '',
    commands: [{ name: 'mention.add', payload: { records } }],
  } as const;
  const also = (): void => {
    throw new Error('the disk is full');
  };
  expect(() => workspace.execute(edit, doingAs('档案员', 2), [], { also })).toThrow('the disk is full');
  workspace.execute(importEdit(second), doingAs('档案员', 2), [second.source]);
  workspace.undo(doingAs('档案员', 3));
  expect(workspace.lines.counts()).toMatchObject({ issues: 1 });
  expect(checkWorkspace(workspace).problems).toEqual([]);
  workspace.close();
});
