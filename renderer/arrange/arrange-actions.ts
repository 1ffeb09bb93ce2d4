import type { BlockRole } from '../../model/block.ts';
import type { ArrangingEdit } from '../../model/edits/arrange/arranging.ts';
import { joinWithArticleBefore } from '../../model/edits/arrange/article-join.ts';
import { moveArticleBy } from '../../model/edits/arrange/article-reorder.ts';
import { startArticle } from '../../model/edits/arrange/article-start.ts';
import { settleDoubts } from '../../model/edits/arrange/doubts-settle.ts';
import { lostWithLines, setLinesAside } from '../../model/edits/arrange/lines-aside.ts';
import { moveLines, moveLinesBy } from '../../model/edits/arrange/lines-move.ts';
import { setLinesRole } from '../../model/edits/arrange/roles-set.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Arranging } from '../state/arranging-part.ts';
import type { KanwuStore } from '../state/store.ts';
import { chosenLines, chosenRows } from './chosen.ts';
import { doubtAt, nextDoubtful } from './doubts.ts';

/** Does something to the issue that is shown as a whole; where nothing can be done, that is said. */
async function act(store: KanwuStore, edit: (arranging: Arranging) => ArrangingEdit | null): Promise<void> {
  const { arranging, executeArranging, notify } = store.getState();
  if (arranging === null) return;
  const made = edit(arranging);
  if (made === null) notify({ kind: 'cannot-arrange' });
  else await executeArranging(made);
}

/** Has an article begin where the person is; where one does and that was uncertain, says that it is right. */
export function startArticleHere(store: KanwuStore): Promise<void> {
  return act(store, (arranging) => {
    const [first] = chosenRows(arranging);
    const isStart = first?.isSectionStart === true && first.article !== null && arranging.within === null;
    return isStart ? settled(arranging) : startArticle(arranging.arrangement, chosenLines(arranging));
  });
}

/** Puts the article where the person is behind the one before it. */
export function joinArticleHere(store: KanwuStore): Promise<void> {
  return act(store, (arranging) => {
    const id = chosenRows(arranging)[0]?.article?.id;
    return id === undefined ? null : joinWithArticleBefore(arranging.arrangement, id);
  });
}

/** Says that all chosen lines stand as they should, and goes on to the next to look at. */
export async function confirmCutHere(store: KanwuStore): Promise<void> {
  const { arranging } = store.getState();
  if (arranging === null) return;
  if (chosenRows(arranging).every((line) => doubtAt(line) === null)) return;
  await act(store, settled);
  goToDoubt(store, 'next');
}

function settled(arranging: Arranging): ArrangingEdit | null {
  return settleDoubts(arranging.arrangement, [...new Set(chosenRows(arranging).map(({ block }) => block))]);
}

export function setRoleHere(store: KanwuStore, role: Exclude<BlockRole, 'furniture'>): Promise<void> {
  return act(store, ({ arrangement, ...rest }) =>
    setLinesRole(arrangement, chosenLines({ arrangement, ...rest }), role),
  );
}

/** Sets the chosen lines aside, unless something would be lost that people said of an article as a whole. */
export async function setLinesAsideHere(store: KanwuStore): Promise<void> {
  const { arranging, notify } = store.getState();
  if (arranging === null) return;
  const [lost] = lostWithLines(arranging.arrangement, chosenLines(arranging));
  if (lost !== undefined) notify({ kind: 'article-has-decisions', headline: lost.title });
  else await act(store, (shown) => setLinesAside(shown.arrangement, chosenLines(shown)));
}

/** Moves the chosen lines one place up or down in their article. */
export function moveLinesHere(store: KanwuStore, step: 1 | -1): Promise<void> {
  return act(store, (arranging) => moveLinesBy(arranging.arrangement, chosenLines(arranging), step));
}

/** Lists the article where the person is one place further up or down. */
export function moveArticleHere(store: KanwuStore, step: 1 | -1): Promise<void> {
  return act(store, (arranging) => {
    const id = chosenRows(arranging)[0]?.article?.id;
    return id === undefined ? null : moveArticleBy(arranging.arrangement, id, step);
  });
}

/** Moves the chosen lines to an article. */
export function moveLinesTo(store: KanwuStore, id: ArticleId): Promise<void> {
  return act(store, (arranging) => moveLines(arranging.arrangement, chosenLines(arranging), id));
}

/** Moves the chosen lines to the article before or after theirs. */
export function moveLinesToNeighbour(store: KanwuStore, step: 1 | -1): Promise<void> {
  return act(store, (arranging) => {
    const id = neighbourOf(arranging, step);
    return id === null ? null : moveLines(arranging.arrangement, chosenLines(arranging), id);
  });
}

/** The article before or after the chosen lines, as they are shown. */
function neighbourOf(arranging: Arranging, step: 1 | -1): ArticleId | null {
  const rows = chosenRows(arranging);
  const { articles } = arranging.arrangement;
  const own = rows[0]?.article?.id;
  if (own !== undefined) return articles[articles.findIndex(({ id }) => id === own) + step]?.id ?? null;
  const at = rows[0] === undefined ? -1 : arranging.lines.indexOf(rows[0]);
  const beside = step === -1 ? arranging.lines.slice(0, at).reverse() : arranging.lines.slice(at);
  return beside.find(({ article }) => article !== null)?.article?.id ?? null;
}

/** Goes to the next or previous line that is to be looked at. */
export function goToDoubt(store: KanwuStore, direction: 'next' | 'previous'): void {
  const { arranging, goToLine, requestFocus } = store.getState();
  const line = arranging === null ? null : nextDoubtful(arranging, direction);
  if (line === null) return;
  goToLine(line);
  requestFocus('page');
}

/** Goes back to the text of the article where the person is. */
export async function leaveArrangement(store: KanwuStore): Promise<void> {
  const { arranging, openArticle, requestFocus } = store.getState();
  if (arranging === null) return;
  const [first] = chosenRows(arranging);
  const id = first?.article?.id ?? arranging.arrangement.articles[0]?.id;
  // What is on its way must be there before an article is read.
  await store.getState().settled();
  store.getState().leaveArrangement();
  if (id === undefined) return;
  await openArticle(id);
  requestFocus('text');
}
