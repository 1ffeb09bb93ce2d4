import { adjacentArticle } from '../review/article-order.ts';
import { finishArticle } from '../review/finish-article.ts';
import { joinBlocksHere, mergeArticleHere, splitArticleHere, splitBlockHere } from '../review/structure-actions.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import type { UiCommand } from './command.ts';

const articleOpen = (state: KanwuState): boolean => state.open !== null;

const hasNeighbour =
  (direction: 'next' | 'previous') =>
  ({ workspace, openArticleId }: KanwuState): boolean =>
    workspace !== null && adjacentArticle(workspace, openArticleId, direction) !== null;

const hasFurniture = ({ workspace, open }: KanwuState): boolean =>
  workspace?.issues.some(({ issue, furniture }) => furniture > 0 && issue.id === open?.document.issue.id) ?? false;

const goTo =
  (direction: 'next' | 'previous') =>
  async (store: KanwuStore): Promise<void> => {
    const { workspace, openArticleId, openArticle } = store.getState();
    const article = workspace === null ? null : adjacentArticle(workspace, openArticleId, direction);
    if (article !== null) await openArticle(article.id);
  };

function article(
  id: UiCommand['id'],
  keys: readonly string[],
  enabled: UiCommand['enabled'],
  run: UiCommand['run'],
): UiCommand {
  return { id, group: 'article', keys, scope: 'window', enabled, run };
}

export const articleCommands: readonly UiCommand[] = [
  article('article-done', ['Mod+Enter'], articleOpen, finishArticle),
  article('next-article', ['Alt+ArrowDown'], hasNeighbour('next'), goTo('next')),
  article('previous-article', ['Alt+ArrowUp'], hasNeighbour('previous'), goTo('previous')),
  article('split-block', [], articleOpen, splitBlockHere),
  article('join-blocks', [], articleOpen, joinBlocksHere),
  article('split-article', [], articleOpen, splitArticleHere),
  article('merge-article', [], articleOpen, mergeArticleHere),
  article('furniture', [], hasFurniture, (store) => {
    const { open, openIssueDialog } = store.getState();
    if (open !== null) openIssueDialog('furniture', open.document.issue.id);
  }),
];
