import { type Block, compareBlocks, readBlocks } from '../../model/block.ts';
import type { ArticleDocument, DocumentPage } from '../../model/document.ts';
import { rangeInDocument, stretchInDocument } from '../../model/document-pages.ts';
import { KanwuError } from '../../model/error.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, PageId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Records } from '../../model/records.ts';
import { type ArticleMarks, articleMarks } from './article-marks.ts';
import { type Ground, groundOf, textOn } from './grounds.ts';
import { countedPlace } from './lines/article-columns.ts';
import { namingWhatStands } from './naming-what-stands.ts';
import { firstPageOf } from './pages-of-issue.ts';
import type { ProjectionParts } from './projections/projection.ts';
import type { Publications } from './publications.ts';
import type { Sources } from './sources.ts';

/**
 * Reads all that is needed to show and edit one article.
 *
 * @param some when they are given, only these of its blocks are read, and what touches them
 * @throws {KanwuError} `record-not-found`
 */
export type ReadArticle = (id: ArticleId, some: readonly Block[] | null) => ArticleDocument;

export function articleDocuments(
  { database, numbered, records, sources }: ProjectionParts,
  publications: Publications,
): ReadArticle {
  const readMarks = articleMarks(database, numbered, records);
  const countPlace = database
    .prepare<[ArticleId], number>(`SELECT ${countedPlace} FROM article_line WHERE article_id = ?`)
    .pluck();
  return (id, some) => {
    const article = records.article.get(id);
    if (article === undefined) throw new KanwuError('record-not-found', { noun: 'article', id });
    const issue = records.issue.get(article.issueId);
    if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: article.issueId });
    const blocks = (some ?? records.block.where('articleId', id)).toSorted(compareBlocks);
    const pages = layPagesOut(records, blocks) ?? [emptyPage(firstPageOf(records, issue.id))];
    const ofPage = (pageId: PageId): DocumentPage | undefined => pages.find((page) => page.id === pageId);
    const marks = pages.map((page) => {
      // What is marked in a block that is struck stays, and is not read with it.
      const own = readBlocks(blocks).filter(({ pageId }) => pageId === page.id);
      return marksIn(page, readMarks(page.id, own));
    });
    const { mentions, entities } = namingWhatStands(
      records.entity,
      marks.flatMap((each) => each.mentions),
    );
    return {
      ...{ issue, publication: publications.standing(issue.publicationId), article },
      ...{ pages, place: countPlace.get(id) ?? 1 },
      blocks: blocks.map((block) => stretchInDocument(ofPage(block.pageId) ?? { shift: 0 }, block)),
      source: { start: sourceOffset(pages[0]?.start ?? 0), text: textOf(sources, pages) },
      corrections: marks.flatMap((each) => each.corrections),
      mentions,
      relations: marks.flatMap((each) => each.relations),
      attributes: marks.flatMap((each) => each.attributes),
      comments: marks.flatMap((each) => each.comments),
      classifications: records.classification.where('articleId', id),
      entities,
    };
  };
}

/**
 * Where the pages of some blocks stand in a document, and behind them what is restored: the first as in its source, each other one
 * character behind the one before it.
 */
function layPagesOut(records: Records, blocks: readonly Block[]): readonly DocumentPage[] | null {
  const pages: DocumentPage[] = [];
  for (const ground of groundsOf(records, blocks)) {
    const { start, end } = extentOf(blocks.filter((block) => block.pageId === ground.id));
    const before = pages.at(-1);
    const shift = before === undefined ? 0 : before.end + 1 - start;
    pages.push({ ...ground, start: sourceOffset(start + shift), end: sourceOffset(end + shift), shift });
  }
  return pages.length === 0 ? null : pages;
}

/** In the order of the blocks, but pages before what is restored: what stands on them need not move when a paragraph is supplied. */
function groundsOf(records: Records, blocks: readonly Block[]): readonly Ground[] {
  const grounds = [...new Set(blocks.map((block) => block.pageId))].map((id) => {
    const ground = groundOf(records, id);
    if (ground === undefined) throw new KanwuError('record-not-found', { noun: 'page', id });
    return ground;
  });
  const isPage = ({ restoration }: Ground): boolean => restoration === null;
  return [...grounds.filter(isPage), ...grounds.filter((ground) => !isPage(ground))];
}

function emptyPage(page: DocumentPage['page']): DocumentPage {
  return { id: page.id, page, restoration: null, start: sourceOffset(0), end: sourceOffset(0), shift: 0 };
}

function textOf(sources: Sources, pages: readonly DocumentPage[]): string {
  return pages.map((page) => textOn(sources, page).slice(page.start - page.shift, page.end - page.shift)).join('\f');
}

/** What stands on a page, where it stands in a document. */
function marksIn(page: DocumentPage, marks: ArticleMarks): ArticleMarks {
  if (page.shift === 0) return marks;
  return {
    corrections: marks.corrections.map((correction) => stretchInDocument(page, correction)),
    mentions: marks.mentions.map((mention) => ({
      ...mention,
      ranges: mention.ranges.map((range) => rangeInDocument(page, range)),
    })),
    relations: marks.relations,
    attributes: marks.attributes,
    comments: marks.comments.map((comment) => stretchInDocument(page, comment)),
  };
}
