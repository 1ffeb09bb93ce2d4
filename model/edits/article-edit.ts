import type { Command } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { Edit, EditAction } from '../journal.ts';
import { summaryOf } from './summary.ts';

/** Commands of one article as an edit. The first edit of an untouched article puts it in work, as one step to undo. */
export function articleEdit(
  document: ArticleDocument,
  action: EditAction,
  texts: Iterable<string>,
  commands: readonly Command[],
): Edit {
  const { article } = document;
  const begin: Command[] =
    article.state === 'untouched'
      ? [{ name: 'article.revise', payload: { revisions: [{ id: article.id, changes: { state: 'in-work' } }] } }]
      : [];
  return { action, articleId: article.id, summary: summaryOf(texts), commands: [...begin, ...commands] };
}
