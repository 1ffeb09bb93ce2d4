import { expect, it } from 'vitest';
import type { CommentState } from '../../model/comment.ts';
import { type CommentId, newId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, smallIssue } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

function commented(states: readonly CommentState[]) {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
  const [block] = issue.blocks.filter(({ articleId }) => articleId === issue.articles[0].id);
  if (block === undefined) throw new Error('an article with a block is expected');
  const ids = states.map((state, at) => {
    const comment = {
      ...{ id: newId<CommentId>(), pageId: issue.page.id, start: block.start, end: sourceOffset(block.start + 2) },
      ...{ text: `第${at}条`, state, answer: '' },
    };
    const commands = [{ name: 'comment.add', payload: { records: [comment] } } as const];
    workspace.execute(
      { action: 'comment-add', articleId: issue.articles[0].id, summary: '', commands },
      doingAs('小林', 5),
    );
    return comment.id;
  });
  return { workspace, issue, block, ids };
}

it('lists comments by how far they have got, the latest first, with what they are on, where, and who wrote them', () => {
  const { workspace, issue, block, ids } = commented(['to-ask', 'settled', 'answered']);
  const listed = workspace.comments.list(['to-ask', 'answered'], 10);
  expect(listed.map(({ comment }) => comment.id)).toEqual([ids[2], ids[0]]);
  expect(listed[0]).toMatchObject({
    ...{ articleId: issue.articles[0].id, actor: '小林', at: 5 },
    quote: issue.source.text.slice(block.start, block.start + 2),
  });
  expect(workspace.comments.list(['to-ask', 'settled', 'answered'], 2)).toHaveLength(2);
});

it('comments are read with the article, and go with its issue into a purge', () => {
  const { workspace, issue, ids } = commented(['remark']);
  expect(workspace.articles.read(issue.articles[0].id).comments.map(({ id }) => id)).toEqual(ids);
  const name = workspace.lines.issue(issue.issue.id)?.title ?? issue.page.fileName;
  workspace.purge({ id: issue.issue.id, name, reason: '试' }, doingAs('档案员', 9));
  expect(workspace.comments.list(['remark'], 10)).toEqual([]);
});
