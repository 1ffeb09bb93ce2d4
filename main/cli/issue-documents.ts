import type { Block } from '../../model/block.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, MentionId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { IssueAnalysis } from '../analysis/analyse-issue.ts';

/** An analysed issue's articles as documents, in order, as a workspace would give them right after the import. */
export function documentsOf(analysis: IssueAnalysis): ArticleDocument[] {
  const { issue, articles, source } = analysis;
  const articleAt = articleFinder(analysis.blocks);
  const blocks = byArticle(analysis.blocks, (block) => block.articleId);
  const corrections = byArticle(analysis.corrections, (correction) => articleAt(correction.start));
  const homeOf = new Map<MentionId, ArticleId | null>(
    analysis.mentions.map(({ id, ranges: [first] }) => [id, first ? articleAt(first.start) : null]),
  );
  const mentions = byArticle(analysis.mentions, ({ id }) => homeOf.get(id) ?? null);
  const relations = byArticle(analysis.relations, ({ subjectId }) => homeOf.get(subjectId) ?? null);
  const classifications = byArticle(analysis.classifications, (each) => each.articleId);

  return articles.map((article) => {
    const own = blocks.get(article.id) ?? [];
    const { start, end } = extentOf(own);
    return {
      ...{ issue, article, blocks: own, entities: [] },
      source: { start: sourceOffset(start), text: source.text.slice(start, end) },
      corrections: corrections.get(article.id) ?? [],
      mentions: mentions.get(article.id) ?? [],
      relations: relations.get(article.id) ?? [],
      classifications: classifications.get(article.id) ?? [],
    };
  });
}

function byArticle<R>(
  records: readonly R[],
  articleOf: (record: R) => ArticleId | null,
): ReadonlyMap<ArticleId | null, readonly R[]> {
  const found = new Map<ArticleId | null, R[]>();
  for (const record of records) {
    const articleId = articleOf(record);
    const own = found.get(articleId);
    if (own === undefined) found.set(articleId, [record]);
    else own.push(record);
  }
  return found;
}

/** Tells the article whose block a source offset is in, or at the end of; null for an offset in none. */
function articleFinder(blocks: readonly Block[]): (offset: number) => ArticleId | null {
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = inOrder[low - 1];
    return last !== undefined && offset <= last.end ? last.articleId : null;
  };
}
