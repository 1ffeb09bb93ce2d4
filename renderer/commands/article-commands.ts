import type { Direction } from '../../model/library.ts';
import { finishArticle } from '../review/finish-article.ts';
import {
  joinBlockHere,
  mergeArticleHere,
  partBlockHere,
  splitArticleHere,
  splitBlockHere,
  strikeBlockHere,
  supplyParagraphsHere,
  takeBlockInHere,
} from '../review/structure-actions.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import type { UiCommand } from './command.ts';
import { copyReference, hasQuotation } from './copy-reference.ts';
import { hasArticles } from './has-articles.ts';

const articleOpen = (state: KanwuState): boolean => state.open !== null;

const hasNeighbour =
  (direction: Direction) =>
  (state: KanwuState): boolean =>
    state.surroundings === null ? hasArticles(state) : state.surroundings[direction] !== null;

const hasOthers = ({ surroundings }: KanwuState): boolean => (surroundings?.issue.articles ?? 0) > 1;

const mayRemove = ({ open, workspace }: KanwuState): boolean => open !== null && workspace?.readOnly === null;

const hasFurniture = ({ surroundings }: KanwuState): boolean => (surroundings?.issue.furniture ?? 0) > 0;

const hasStruck = ({ open }: KanwuState): boolean => open?.document.blocks.some(({ struck }) => struck) ?? false;

const hasJoined = ({ open }: KanwuState): boolean => open?.document.blocks.some(({ continues }) => continues) ?? false;

const goTo =
  (direction: Direction) =>
  async (store: KanwuStore): Promise<void> => {
    const { neighbour, openArticle, notifyError } = store.getState();
    try {
      const id = await neighbour(direction);
      if (id !== null) await openArticle(id);
    } catch (thrown) {
      notifyError(thrown);
    }
  };

/** Goes to the nearest article in which something waits; where none is left that way, that is said. */
const goToWork =
  (direction: Direction) =>
  async (store: KanwuStore): Promise<void> => {
    const { neighbourWithWork, openArticle, notices, notify, dismissNotice } = store.getState();
    // What was said of another article, or is about to be said again.
    for (const { kind, id } of notices) if (kind === 'no-more-work') dismissNotice(id);
    const id = await neighbourWithWork(direction);
    if (id !== null) return openArticle(id);
    const others = (await neighbourWithWork(direction === 'next' ? 'previous' : 'next')) !== null;
    notify({ kind: 'no-more-work', direction, others });
  };

const goToField =
  (field: 'reference-code' | 'not-for-release') =>
  (store: KanwuStore): void => {
    store.getState().showTab('article');
    store.getState().requestFocus(field);
  };

function article(
  id: UiCommand['id'],
  keys: readonly string[],
  enabled: UiCommand['enabled'],
  run: UiCommand['run'],
): UiCommand {
  return { id, group: 'article', keys, scope: 'window', enabled, run };
}

/** Picks up the article that the library's keys are at, or the open one. */
async function carryHere(store: KanwuStore): Promise<void> {
  const { libraryAt, open, libraryRows, requestFocus, carryArticle } = store.getState();
  const known = [...libraryRows.values()].find((row) => row.kind === 'article' && row.line.id === libraryAt);
  const at =
    known?.kind === 'article'
      ? { id: known.line.id, issueId: known.line.issueId }
      : open === null
        ? null
        : { id: open.document.article.id, issueId: open.document.issue.id };
  if (at === null) return;
  requestFocus('library');
  await carryArticle(at.id, at.issueId, false);
}

export const articleCommands: readonly UiCommand[] = [
  {
    id: 'carry-article',
    group: 'article',
    keys: ['Shift+M'],
    scope: 'review',
    enabled: ({ libraryAt, open, workspace }) => workspace?.readOnly === null && (libraryAt !== null || open !== null),
    run: carryHere,
  },
  article('article-done', ['Mod+Enter'], articleOpen, finishArticle),
  article('next-article', ['Alt+ArrowDown'], hasNeighbour('next'), goTo('next')),
  article('previous-article', ['Alt+ArrowUp'], hasNeighbour('previous'), goTo('previous')),
  article('next-with-work', ['Alt+Shift+ArrowDown'], hasArticles, goToWork('next')),
  article('previous-with-work', ['Alt+Shift+ArrowUp'], hasArticles, goToWork('previous')),
  article('reference-code', [], articleOpen, goToField('reference-code')),
  article('not-for-release', [], articleOpen, goToField('not-for-release')),
  article('copy-reference', ['Mod+Shift+C'], hasQuotation, copyReference),
  article('split-block', [], articleOpen, splitBlockHere),
  article('join-block', ['Mod+Shift+J'], articleOpen, joinBlockHere),
  article('part-block', [], hasJoined, partBlockHere),
  article('supply-paragraphs', ['Mod+Shift+L'], articleOpen, supplyParagraphsHere),
  article('strike-block', ['Mod+Shift+X'], articleOpen, strikeBlockHere),
  article('take-in-block', [], hasStruck, takeBlockInHere),
  article('split-article', [], articleOpen, splitArticleHere),
  article('merge-article', [], articleOpen, mergeArticleHere),
  article('continue-article', [], hasOthers, (store) => store.getState().openDialog('continue-article')),
  article('remove-article', [], mayRemove, (store) => {
    const { open, removeArticle } = store.getState();
    return open === null ? undefined : removeArticle(open.document.article.id, open.document.issue.id);
  }),
  article('arrange-issue', ['Mod+Shift+G'], articleOpen, (store) => {
    const { open, arrange } = store.getState();
    return open === null ? undefined : arrange(open.document.issue.id, open.document.article.id);
  }),
  article('furniture', [], hasFurniture, (store) => {
    const { open, openIssueDialog } = store.getState();
    if (open !== null) openIssueDialog('furniture', open.document.issue.id);
  }),
];
