import type { Block } from '../../../model/block.ts';
import { largestOf } from '../../../model/extremes.ts';
import type { BlockId, PageId } from '../../../model/ids.ts';
import { blockEnds } from '../../../model/journal/block-layout.ts';
import type { Clash } from '../../../model/journal/conflict.ts';
import { foldRecord, type Knew } from '../../../model/journal/fold.ts';
import type { Records } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { groundOf } from '../grounds.ts';
import type { Conflicts } from './conflicts.ts';
import type { Journal } from './journal.ts';
import type { Withheld } from './withheld.ts';

export interface LayoutParts {
  readonly records: Records;
  readonly journal: Journal;
  readonly withheld: Withheld;
  readonly conflicts: Conflicts;
}

/**
 * Lays out the blocks of a page or a restoration: one begins at a place, whoever cut there and under whichever id, and each ends where the
 * next begins; which are in an article that is there.
 *
 * @param gone blocks of it that people took away
 */
export function layBlocksOut(parts: LayoutParts, pageId: PageId, gone: readonly BlockId[], knew: Knew): void {
  const { records } = parts;
  const standing = blocksAtPlaces(parts, pageId, gone, knew);
  const isThere = groundOf(records, pageId) !== undefined;
  const ends = blockEnds(standing.map(({ block, claimedTo }) => ({ ...block, end: claimedTo })));
  for (const { block } of standing) {
    const { articleId } = block;
    const isInArticle = isThere && articleId !== null && records.article.get(articleId) !== undefined;
    const laidOut: Block = {
      ...block,
      end: (ends.get(block.id) ?? block.end) as Block['end'],
      articleId: isInArticle ? articleId : null,
    };
    if (!saysTheSame(records.block.get(block.id), laidOut)) records.block.put(laidOut);
  }
}

/** A block, and where the text ends that any of those lays claim to that were cut at its place. */
interface Standing {
  readonly block: Block;
  readonly claimedTo: number;
}

/** What was cut at one place. */
interface Cut {
  readonly id: BlockId;
  /** The block, or what it was when it was taken away. */
  readonly block: Block;
  readonly isThere: boolean;
  /** What people are to be asked about it where nobody else cut at its place. */
  readonly clashes: readonly Clash[];
}

/**
 * One block for each place at which blocks begin. Where several people cut under different ids, what is said of any of these is said of
 * one block; the others are kept beside, so that it is theirs when that is taken back.
 */
function blocksAtPlaces(
  { records, journal, withheld, conflicts }: LayoutParts,
  pageId: PageId,
  gone: readonly BlockId[],
  knew: Knew,
): Standing[] {
  const apart = new Set(blocksApart(withheld, pageId).map(({ id }) => id));
  const ids = new Set([...records.block.where('pageId', pageId).map(({ id }) => id), ...apart, ...gone]);
  const isAnyOpen = conflicts.count() > 0;
  const atPlaces = new Map<number, Cut[]>();
  for (const id of ids) {
    const { record, removed, clashes } = foldRecord('block', journal.sayingsOf(id), knew);
    const block = record ?? removed;
    if (block === null && apart.has(id)) withheld.remove(id);
    if (block?.pageId !== pageId) continue;
    const cut: Cut = { id, block, isThere: record !== null, clashes };
    const others = atPlaces.get(block.start);
    if (others === undefined) atPlaces.set(block.start, [cut]);
    else others.push(cut);
  }
  return [...atPlaces.values()].flatMap((cuts): Standing[] => {
    const [only, ...others] = cuts;
    if (only !== undefined && others.length === 0) {
      const wasApart = apart.has(only.id);
      if (wasApart) withheld.remove(only.id);
      // What others had said of theirs at its place may be taken back.
      if (wasApart || (isAnyOpen && conflicts.concern(only.id))) conflicts.replace('block', only.id, only.clashes);
      return only.isThere ? [{ block: only.block, claimedTo: only.block.end }] : [];
    }
    const sayings = cuts.flatMap(({ id }) => journal.sayingsOf(id));
    sayings.sort((a, b) => (a.entry === b.entry ? 0 : a.entry < b.entry ? -1 : 1));
    const { record: block, clashes } = foldRecord('block', sayings, knew);
    for (const { id } of cuts) conflicts.replace('block', id, id === (block?.id ?? only?.id) ? clashes : []);
    for (const { id, block: own } of cuts) {
      if (id === block?.id) continue;
      if (records.block.get(id) !== undefined) records.block.remove(id);
      withheld.put('block', 'overlaps', own);
    }
    if (block === null) return [];
    if (apart.has(block.id)) withheld.remove(block.id);
    return [{ block, claimedTo: largestOf(cuts.filter(({ isThere }) => isThere).map((cut) => cut.block.end)) }];
  });
}

/** The blocks of a page that are not there because another was cut at the place of each. */
export function blocksApart(withheld: Withheld, pageId: PageId): Block[] {
  return withheld.around('block', 'overlaps', { pageId, start: 0, end: Number.MAX_SAFE_INTEGER });
}
