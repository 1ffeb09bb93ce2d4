import type { ArrangedArticle, Arrangement } from '../../arrangement/arrangement.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { articlesWithout, takeOut } from './blocks-move.ts';
import { type ChosenLines, chosenBlocks } from './chosen-lines.ts';

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

/** The articles that would be gone with lines, and of which people said something as a whole, which nothing could take over. */
export function lostWithLines(arrangement: Arrangement, lines: ChosenLines): readonly ArrangedArticle[] {
  const chosen = chosenBlocks(arrangement, lines);
  if (chosen === null) return [];
  const gone = articlesWithout(chosen.after, new Set(chosen.blocks.map(({ id }) => id)));
  return gone.filter(
    ({ headline, subhead, note, classifications }) =>
      headline !== null ||
      subhead !== null ||
      note !== '' ||
      classifications.some(({ status }) => status !== 'suggested'),
  );
}
