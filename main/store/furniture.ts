import type { Block } from '../../model/block.ts';
import type { FurnitureBlock } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, IssueId, PageId } from '../../model/ids.ts';
import type { Records } from '../../model/records.ts';
import { groundOf, groundsOfPage, textOn } from './grounds.ts';
import { pagesOf } from './pages-of-issue.ts';
import type { Sources } from './sources.ts';

/**
 * The blocks of an issue that belong to no article, page by page in the order of the source.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function readFurniture(records: Records, sources: Sources, id: IssueId): FurnitureBlock[] {
  if (records.issue.get(id) === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id });
  const pages = pagesOf(records, id);
  const grounds = new Map(
    pages
      .flatMap((page) => groundsOfPage(records, page.id))
      .map((ground) => groundOf(records, ground))
      .filter((ground) => ground !== undefined)
      .map((ground) => [ground.id, ground] as const),
  );
  const blocks = pages.flatMap((page) => blocksOfPage(records, page.id));
  const following = blocks.map((block) => block.articleId);
  for (let place = following.length - 2; place >= 0; place--) following[place] ??= following[place + 1] ?? null;
  const furniture: FurnitureBlock[] = [];
  let previousArticleId: ArticleId | null = null;
  for (const [place, block] of blocks.entries()) {
    if (block.articleId !== null) {
      previousArticleId = block.articleId;
      continue;
    }
    const nextArticleId = following[place] ?? null;
    const ground = grounds.get(block.pageId);
    const text = ground === undefined ? '' : textOn(sources, ground).slice(block.start, block.end);
    furniture.push({ issueId: id, block, text, previousArticleId, nextArticleId });
  }
  return furniture;
}

/** The blocks of a page in the order of its source, those of what is restored where that was lost. */
export function blocksOfPage(records: Records, pageId: PageId): Block[] {
  const lost = records.restoration.where('pageId', pageId).map(({ id, at }) => ({ id, at }));
  const placed = [{ id: pageId, at: null }, ...lost].flatMap(({ id, at }) =>
    records.block.where('pageId', id).map((block) => ({ block, at: at ?? block.end, isLost: at !== null })),
  );
  placed.sort((a, b) => a.at - b.at || Number(a.isLost) - Number(b.isLost) || a.block.start - b.block.start);
  return placed.map(({ block }) => block);
}
