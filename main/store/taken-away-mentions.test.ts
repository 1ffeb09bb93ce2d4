import { expect, it } from 'vitest';
import type { MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, newMention, type SmallIssue, smallIssue } from './fixtures/small-issue.ts';
import { queries } from './queries.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

function opened(): { readonly workspace: Workspace; readonly issue: SmallIssue } {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
  return { workspace, issue };
}

function edit(
  workspace: Workspace,
  { articles }: SmallIssue,
  action: 'mention-add' | 'mention-remove',
  of: Mention,
): void {
  const commands =
    action === 'mention-add'
      ? [{ name: 'mention.add' as const, payload: { records: [of] } }]
      : [{ name: 'mention.remove' as const, payload: { ids: [of.id] } }];
  workspace.execute({ action, articleId: articles[0].id, summary: '', commands }, doing);
}

function takenAway(workspace: Workspace, { articles }: SmallIssue): MentionId[] {
  return queries['article-to-refresh'](workspace, articles[0].id)?.removed.map(({ id }) => id) ?? [];
}

it('a mention that somebody took away is known as such, accepted or tagged before, until it is there again', () => {
  const { workspace, issue } = opened();
  const mention = newMention(issue, 2, 5, 'work');
  edit(workspace, issue, 'mention-add', mention);
  expect(takenAway(workspace, issue)).toEqual([]);
  edit(workspace, issue, 'mention-remove', mention);
  expect(takenAway(workspace, issue)).toEqual([mention.id]);
  // The same is known where all is worked out from the journal.
  workspace.undo(doing);
  expect(takenAway(workspace, issue)).toEqual([]);
  workspace.redo(doing);
  expect(takenAway(workspace, issue)).toEqual([mention.id]);
  edit(workspace, issue, 'mention-add', mention);
  expect(takenAway(workspace, issue)).toEqual([]);
  workspace.close();
});
