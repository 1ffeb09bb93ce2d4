import type { FurnitureBlock } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { Records } from '../../model/records.ts';
import type { Sources } from './sources.ts';

/**
 * The blocks of an issue that belong to no article, in the order of the source.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function readFurniture(records: Records, sources: Sources, id: IssueId): FurnitureBlock[] {
  const issue = records.issue.get(id);
  if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id });
  const text = sources.textOf(issue.sha256);
  const blocks = records.block.where('issueId', id).sort((a, b) => a.start - b.start);
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
    furniture.push({ block, text: text.slice(block.start, block.end), previousArticleId, nextArticleId });
  }
  return furniture;
}
