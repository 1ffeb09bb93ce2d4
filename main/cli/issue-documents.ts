import type { ArticleDocument } from '../../model/document.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, MentionId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { IssueAnalysis } from '../analysis/analyse-issue.ts';
import { blockFinder } from '../analysis/block-finder.ts';
import { grouped } from '../analysis/grouped.ts';

/** An analysed issue's articles as documents, in order, as a workspace would give them right after the import. */
export function documentsOf(analysis: IssueAnalysis): ArticleDocument[] {
  const { publications, issues, pages, articles, source } = analysis;
  const blockAt = blockFinder(analysis.blocks);
  const articleAt = (offset: number): ArticleId | null => blockAt(offset)?.articleId ?? null;
  const blocks = grouped(analysis.blocks, (block) => block.articleId);
  const corrections = grouped(analysis.corrections, (correction) => articleAt(correction.start));
  const homeOf = new Map<MentionId, ArticleId | null>(
    analysis.mentions.map(({ id, ranges: [first] }) => [id, first ? articleAt(first.start) : null]),
  );
  const mentions = grouped(analysis.mentions, ({ id }) => homeOf.get(id) ?? null);
  const relations = grouped(analysis.relations, ({ subjectId }) => homeOf.get(subjectId) ?? null);
  const attributes = grouped(analysis.attributes, ({ mentionId }) => homeOf.get(mentionId) ?? null);
  const classifications = grouped(analysis.classifications, (each) => each.articleId);

  const ofIssue = grouped(articles, ({ issueId }) => issueId);
  return articles.flatMap((article) => {
    const issue = issues.find(({ id }) => id === article.issueId);
    const page = pages.find(({ issueId }) => issueId === article.issueId);
    if (issue === undefined || page === undefined) return [];
    const own = blocks.get(article.id) ?? [];
    const { start, end } = extentOf(own);
    return {
      publication: publications.find(({ id }) => id === issue.publicationId) ?? null,
      ...{ issue, article, blocks: own, entities: [] },
      place: (ofIssue.get(article.issueId)?.indexOf(article) ?? 0) + 1,
      pages: [{ id: page.id, page, restoration: null, start: sourceOffset(start), end: sourceOffset(end), shift: 0 }],
      source: { start: sourceOffset(start), text: source.text.slice(start, end) },
      corrections: corrections.get(article.id) ?? [],
      mentions: mentions.get(article.id) ?? [],
      relations: relations.get(article.id) ?? [],
      comments: [],
      attributes: attributes.get(article.id) ?? [],
      classifications: classifications.get(article.id) ?? [],
    };
  });
}
