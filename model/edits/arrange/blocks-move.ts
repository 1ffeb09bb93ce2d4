import {
  type ArrangedArticle,
  type ArrangedBlock,
  type Arrangement,
  blocksOfArticle,
} from '../../arrangement/arrangement.ts';
import type { Block } from '../../block.ts';
import type { Command, Revision } from '../../commands/command.ts';
import type { BlockId } from '../../ids.ts';
import { takenOver } from '../article-taken-over.ts';
import { settledRole, settledStart } from '../settled.ts';

/** Where blocks go in an article: before one of its blocks, or behind the last. */
export type Before = BlockId | null;

/**
 * Puts blocks into an article, in the order in which they are given. An article that has none left is gone, and what people said of it is
 * said of this one.
 */
export function moveBlocks(
  arrangement: Arrangement,
  moved: readonly ArrangedBlock[],
  into: ArrangedArticle,
  before: Before,
): readonly Command[] {
  const ids = new Set(moved.map(({ id }) => id));
  const others = blocksOfArticle(arrangement, into.id).filter(({ id }) => !ids.has(id));
  const place = before === null ? others.length : others.findIndex(({ id }) => id === before);
  const [previous, next] = [others[place - 1]?.ordinal, others[place]?.ordinal];
  const ordinals = ordinalsBetween(previous, next, moved.length);
  const revisions = moved.map((block, at): Revision<'block'> => {
    const goesOn = block.continues && moved[at - 1]?.id === blockBefore(arrangement, block)?.id;
    return {
      id: block.id,
      changes: {
        ...{ articleId: into.id, ordinal: ordinals[at] ?? 0, continues: goesOn },
        ...(block.articleId === null ? settledRole(block, roleInside(block, others, place)) : {}),
        ...(block.articleId === into.id ? {} : settledStart(block)),
      },
    };
  });
  return [
    { name: 'block.revise', payload: { revisions: [...revisions, ...left(arrangement, ids)] } },
    ...emptied(arrangement, ids, into),
  ];
}

/** The commands that take blocks out of their articles. */
export function takeOut(arrangement: Arrangement, taken: readonly ArrangedBlock[]): readonly Command[] {
  const ids = new Set(taken.map(({ id }) => id));
  const revisions = taken.map(
    (block): Revision<'block'> => ({
      id: block.id,
      changes: {
        articleId: null,
        ordinal: 0,
        continues: false,
        ...settledStart(block),
        ...settledRole(block, block.role),
      },
    }),
  );
  const gone = articlesWithout(arrangement, ids);
  return [
    { name: 'block.revise', payload: { revisions: [...revisions, ...left(arrangement, ids)] } },
    ...(gone.length === 0 ? [] : [{ name: 'article.remove' as const, payload: { ids: gone.map(({ id }) => id) } }]),
  ];
}

/** Articles that have no block but some. */
export function articlesWithout(arrangement: Arrangement, ids: ReadonlySet<BlockId>): readonly ArrangedArticle[] {
  const touched = new Set(arrangement.blocks.filter(({ id }) => ids.has(id)).map(({ articleId }) => articleId));
  return arrangement.articles.filter(
    ({ id }) => touched.has(id) && blocksOfArticle(arrangement, id).every((block) => ids.has(block.id)),
  );
}

function emptied(arrangement: Arrangement, ids: ReadonlySet<BlockId>, into: ArrangedArticle): readonly Command[] {
  const gone = articlesWithout(arrangement, ids).filter(({ id }) => id !== into.id);
  if (gone.length === 0) return [];
  return [
    ...gone.flatMap((article) =>
      takenOver(
        { article, classifications: article.classifications },
        { article: into, classifications: into.classifications },
      ),
    ),
    { name: 'article.remove', payload: { ids: gone.map(({ id }) => id) } },
  ];
}

/** What stood behind a block that goes does not go on with what then stands before it. */
function left(arrangement: Arrangement, ids: ReadonlySet<BlockId>): readonly Revision<'block'>[] {
  return arrangement.blocks
    .filter((block) => block.continues && !ids.has(block.id) && block.articleId !== null)
    .filter((block) => ids.has(blockBefore(arrangement, block)?.id ?? block.id))
    .map(({ id }) => ({ id, changes: { continues: false } }));
}

function blockBefore(arrangement: Arrangement, { id, articleId }: Block): ArrangedBlock | undefined {
  if (articleId === null) return undefined;
  const own = blocksOfArticle(arrangement, articleId);
  return own[own.findIndex((each) => each.id === id) - 1];
}

function ordinalsBetween(previous: number | undefined, next: number | undefined, count: number): readonly number[] {
  const from = previous ?? (next ?? 1) - count - 1;
  const step = next === undefined ? 1 : (next - from) / (count + 1);
  return Array.from({ length: count }, (_, at) => from + step * (at + 1));
}

/** What was taken for furniture is most likely part of the title above the text, and text elsewhere. */
function roleInside({ role }: Block, others: readonly Block[], place: number): Block['role'] {
  if (role !== 'furniture') return role;
  const isAboveText = place < others.length && others.slice(0, place).every((block) => block.role !== 'body');
  if (!isAboveText) return 'body';
  return others.some((block) => block.role === 'headline') ? 'kicker' : 'headline';
}
