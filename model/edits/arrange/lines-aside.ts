import type { ArrangedArticle, Arrangement } from '../../arrangement/arrangement.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { articlesWithout, takeOut } from './blocks-move.ts';
import { type ChosenLines, chosenBlocks } from './chosen-lines.ts';
import { saidOfWhole, type WholeField } from './said-of-whole.ts';

/**
 * Sets lines aside as furniture: they belong to no article then. An article that has no others left is gone. Null where they can't be cut
 * out, where they belong to none, and for what a person supplied.
 */
export function setLinesAside(arrangement: Arrangement, lines: ChosenLines): ArrangingEdit | null {
  const chosen = chosenBlocks(arrangement, lines);
  if (chosen === null || chosen.blocks.some(({ isRestored }) => isRestored)) return null;
  const taken = chosen.blocks.filter(({ articleId }) => articleId !== null);
  const [first] = taken;
  if (first === undefined) return null;
  return arrangingEdit(
    arrangement,
    'block-set-aside',
    { named: taken, at: first.id, touched: taken.map(({ articleId }) => articleId) },
    [...chosen.commands, ...takeOut(chosen.after, taken)],
  );
}

/** What an article may have that nobody has said of it, or that says nothing of its text. */
const isGivenUp: ReadonlySet<WholeField> = new Set<WholeField>(['people', 'done']);

/** The articles that would be gone with lines, and of which people said something as a whole, which nothing could take over. */
export function lostWithLines(arrangement: Arrangement, lines: ChosenLines): readonly ArrangedArticle[] {
  const chosen = chosenBlocks(arrangement, lines);
  if (chosen === null) return [];
  const gone = articlesWithout(chosen.after, new Set(chosen.blocks.map(({ id }) => id)));
  return gone.filter((article) => {
    const { categories, fields } = saidOfWhole(article);
    return categories > 0 || fields.some((field) => !isGivenUp.has(field));
  });
}
