import type { ArrangedBlock, Arrangement } from '../../arrangement/arrangement.ts';
import type { Command } from '../../commands/command.ts';
import type { ArticleId, BlockId } from '../../ids.ts';
import type { Edit, EditAction } from '../../journal.ts';
import { summaryOf } from '../summary.ts';

/** An edit of an arrangement, and the block that the person is at once it is done. */
export interface ArrangingEdit {
  readonly edit: Edit;
  readonly at: BlockId;
}

/**
 * Commands that put an issue together otherwise as an edit. Articles that nobody has touched and whose blocks change are in work from
 * then on.
 */
export function arrangingEdit(
  { articles }: Arrangement,
  action: EditAction,
  { named, at, touched }: { named: readonly ArrangedBlock[]; at: BlockId; touched: readonly (ArticleId | null)[] },
  commands: readonly Command[],
): ArrangingEdit | null {
  if (commands.length === 0) return null;
  const gone = new Set(commands.flatMap((each) => (each.name === 'article.remove' ? each.payload.ids : [])));
  const standing = new Set(touched.filter((id) => id !== null && !gone.has(id)));
  const begun = articles.filter(({ id, state }) => standing.has(id) && state === 'untouched');
  const changes = { state: 'in-work' as const };
  const begin: Command[] =
    begun.length === 0
      ? []
      : [{ name: 'article.revise', payload: { revisions: begun.map(({ id }) => ({ id, changes })) } }];
  const [articleId = null] = standing;
  const summary = summaryOf(named.map(({ text }) => text));
  return { edit: { action, articleId, summary, commands: [...begin, ...commands] }, at };
}
