import type { ArrangedBlock, Arrangement } from '../../model/arrangement/arrangement.ts';
import { KanwuError } from '../../model/error.ts';
import type { IssueId } from '../../model/ids.ts';
import type { Page } from '../../model/page.ts';
import type { Records } from '../../model/records.ts';
import { blocksOfPage } from './furniture.ts';
import { groundOf, groundsOfPage, textOn } from './grounds.ts';
import type { Lines } from './lines/lines.ts';
import { pagesOf } from './pages-of-issue.ts';
import type { Sources } from './sources.ts';

/**
 * How the text of an issue is put together.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function readArrangement(records: Records, sources: Sources, lines: Lines, issueId: IssueId): Arrangement {
  if (records.issue.get(issueId) === undefined)
    throw new KanwuError('record-not-found', { noun: 'issue', id: issueId });
  const pages = pagesOf(records, issueId);
  const titles = new Map(lines.articlesOf(issueId).map(({ id, headline }) => [id, headline]));
  const articles = records.article
    .where('issueId', issueId)
    .sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))
    .map((article) => ({
      ...article,
      title: titles.get(article.id) ?? '',
      classifications: records.classification.where('articleId', article.id),
    }));
  return {
    ...{ issueId, pages, articles },
    blocks: pages.flatMap((page) => arrangedBlocks(records, sources, page)),
    overLineEnds: pages.flatMap((page) => correctionsOverLineEnds(records, sources, page)),
  };
}

function arrangedBlocks(records: Records, sources: Sources, page: Page): ArrangedBlock[] {
  const texts = new Map(
    groundsOfPage(records, page.id).flatMap((id) => {
      const ground = groundOf(records, id);
      return ground === undefined ? [] : [[id, textOn(sources, ground)] as const];
    }),
  );
  return blocksOfPage(records, page.id).map((block) => ({
    ...block,
    text: texts.get(block.pageId)?.slice(block.start, block.end) ?? '',
    isRestored: block.pageId !== page.id,
  }));
}

function correctionsOverLineEnds(records: Records, sources: Sources, { id, sha256 }: Page) {
  const text = sources.textOf(sha256);
  return records.correction.where('pageId', id).filter(({ status, start, end }) => {
    const from = start === end ? Math.max(0, start - 1) : start;
    return status !== 'rejected' && /[\r\n\u2028\u2029]/.test(text.slice(from, end));
  });
}
