import { type ArrangedBlock, type Arrangement, blocksOfArticle, sectionsOf } from '../../arrangement/arrangement.ts';
import { arrangementAfter } from '../../arrangement/arrangement-after.ts';
import type { BlockRole } from '../../block.ts';
import type { Command } from '../../commands/command.ts';
import { settledRole } from '../settled.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';
import { moveBlocks } from './blocks-move.ts';
import { type ChosenLines, chosenBlocks } from './chosen-lines.ts';
import { placeOnPage } from './lines-move.ts';

/**
 * Gives chosen lines a role; what belongs to no article is taken into the one before it, else the one after it. Whatever is one paragraph
 * with them has the role, too. Null where that says nothing new, and where they can't be cut out.
 */
export function setLinesRole(
  arrangement: Arrangement,
  lines: ChosenLines,
  role: Exclude<BlockRole, 'furniture'>,
): ArrangingEdit | null {
  const chosen = chosenBlocks(arrangement, lines);
  if (chosen === null) return null;
  const { blocks, after } = chosen;
  const outside = blocks.filter(({ articleId }) => articleId === null);
  const taken = outside.length === 0 ? [] : takenIn(after, outside);
  if (taken === null) return null;
  const within = arrangementAfter(after, taken);
  const revisions = blocks
    .flatMap((block) => paragraphOf(within, block))
    .filter((each) => each.role !== role || each.roleConfidence !== null)
    .map((each) => ({ id: each.id, changes: settledRole(each, role) }));
  const commands: readonly Command[] = [
    ...chosen.commands,
    ...taken,
    ...(revisions.length === 0 ? [] : [{ name: 'block.revise' as const, payload: { revisions } }]),
  ];
  const action = outside.length === 0 ? 'block-revise' : 'block-take-in';
  const touched = blocks.map(({ id }) => within.blocks.find((block) => block.id === id)?.articleId ?? null);
  return arrangingEdit(arrangement, action, { named: blocks, at: blocks[0].id, touched }, commands);
}

function takenIn(arrangement: Arrangement, outside: readonly ArrangedBlock[]): readonly Command[] | null {
  const sections = sectionsOf(arrangement);
  const [first] = outside;
  const at = sections.findIndex(({ blocks }) => blocks.some(({ id }) => id === first?.id));
  const article =
    sections.slice(0, at).findLast((section) => section.article !== null)?.article ??
    sections.slice(at).find((section) => section.article !== null)?.article;
  if (article == null || first === undefined) return null;
  return moveBlocks(arrangement, outside, article, placeOnPage(arrangement, first, outside, article.id));
}

/** A block with those that are one paragraph with it. */
function paragraphOf(arrangement: Arrangement, { id, articleId }: ArrangedBlock): readonly ArrangedBlock[] {
  const found = arrangement.blocks.find((block) => block.id === id);
  const inArticle = found?.articleId ?? articleId;
  if (found === undefined || inArticle === null) return found === undefined ? [] : [found];
  const own = blocksOfArticle(arrangement, inArticle);
  let [first, behind] = [own.indexOf(found), own.indexOf(found) + 1];
  while (first > 0 && own[first]?.continues === true) first--;
  while (own[behind]?.continues === true) behind++;
  return own.slice(first, behind);
}
