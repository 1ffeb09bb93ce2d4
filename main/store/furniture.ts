import type { FurnitureBlock } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { Records } from '../../model/records.ts';
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
  const textOf = new Map(pages.map((page) => [page.id, sources.textOf(page.sha256)]));
  const blocks = pages.flatMap((page) => records.block.where('pageId', page.id).sort((a, b) => a.start - b.start));
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
    const text = textOf.get(block.pageId)?.slice(block.start, block.end) ?? '';
    furniture.push({ issueId: id, block, text, previousArticleId, nextArticleId });
  }
  return furniture;
}
