import { type Block, compareBlocks } from '../../../model/block.ts';
import { type FiledArticle, type Filing, filedAs, filingOf, type ReadBlock } from '../../../model/filed-article.ts';
import type { ArticleId, BlockId } from '../../../model/ids.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import type { Look } from './look.ts';
import { readBlock } from './taught.ts';

/** A block of a filed article, as it reads and where it stands among the others. */
interface FiledBlock extends ReadBlock, Pick<Block, 'id' | 'ordinal'> {}

/**
 * How what is learned of categories from an article was before an edit, told from how it is after it: an article may be long, and what
 * an edit notes must not be.
 */
export type FilingBefore =
  /** Nothing was decided. */
  | null
  | {
      readonly filing: Filing;
      /** The blocks that read otherwise or stood elsewhere, null for those that were not in it. */
      readonly others: readonly (readonly [BlockId, FiledBlock | null])[];
    }
  /** Nothing is decided after it. */
  | { readonly filing: Filing; readonly all: readonly FiledBlock[] };

/** What is learned of categories from an article; null where nothing was decided. */
export function filedOf(look: Look, id: ArticleId): FiledArticle | null {
  const state = stateIn(look, id);
  return state === null ? null : filedIn(id, state);
}

/**
 * Undefined where an edit left it as it was.
 *
 * @param touched the blocks of which something may have changed
 */
export function filingBefore(
  { before, now }: { readonly before: Look; readonly now: Look },
  id: ArticleId,
  touched: Iterable<BlockId>,
): FilingBefore | undefined {
  const [was, is] = [filingIn(before, id), filingIn(now, id)];
  if (was === null) return is === null ? undefined : null;
  if (is === null) return { filing: was, all: blocksIn(before, id) };
  const others: [BlockId, FiledBlock | null][] = [];
  for (const block of touched) {
    const other = filedBlock(before, before.block(block), id);
    if (!saysTheSame(other, filedBlock(now, now.block(block), id))) others.push([block, other]);
  }
  return others.length === 0 && saysTheSame(was, is) ? undefined : { filing: was, others };
}

/**
 * What is learned of categories from an article now, and what was before some edits.
 *
 * @param changes what these noted of it, in their order
 * @returns undefined where they do not lead back
 */
export function filingsSince(
  look: Look,
  id: ArticleId,
  changes: readonly FilingBefore[],
): { readonly now: FiledArticle | null; readonly before: FiledArticle | null } | undefined {
  const now = stateIn(look, id);
  let state = now;
  for (const change of [...changes].reverse()) {
    if (change === null) state = null;
    else if ('all' in change) state = { filing: change.filing, blocks: byId(change.all) };
    else if (state === null) return undefined;
    else {
      const blocks = new Map(state.blocks);
      for (const [block, was] of change.others) {
        if (was === null) blocks.delete(block);
        else blocks.set(block, was);
      }
      state = { filing: change.filing, blocks };
    }
  }
  return { now: now === null ? null : filedIn(id, now), before: state === null ? null : filedIn(id, state) };
}

interface State {
  readonly filing: Filing;
  readonly blocks: ReadonlyMap<BlockId, FiledBlock>;
}

function stateIn(look: Look, id: ArticleId): State | null {
  const filing = filingIn(look, id);
  return filing === null ? null : { filing, blocks: byId(blocksIn(look, id)) };
}

function filingIn(look: Look, id: ArticleId): Filing | null {
  const article = look.article(id);
  return article === undefined ? null : filingOf(article, look.classificationsOf(id));
}

function blocksIn(look: Look, id: ArticleId): FiledBlock[] {
  return look.blocksOf(id).flatMap((block) => filedBlock(look, block, id) ?? []);
}

/** Null for a block that is not read in an article. */
function filedBlock(look: Look, block: Block | undefined, articleId: ArticleId): FiledBlock | null {
  if (block === undefined || block.articleId !== articleId || block.struck) return null;
  const { id, ordinal, role } = block;
  return { id, ordinal, role, text: readBlock(look, block)?.text ?? '' };
}

function byId(blocks: readonly FiledBlock[]): ReadonlyMap<BlockId, FiledBlock> {
  return new Map(blocks.map((block) => [block.id, block]));
}

function filedIn(id: ArticleId, { filing, blocks }: State): FiledArticle {
  return filedAs(id, filing, [...blocks.values()].sort(compareBlocks));
}
