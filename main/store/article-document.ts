import type Database from 'better-sqlite3';
import type { Block } from '../../model/block.ts';
import type { ArticleDocument, DocumentPage } from '../../model/document.ts';
import { rangeInDocument, stretchInDocument } from '../../model/document-pages.ts';
import type { Entity } from '../../model/entity.ts';
import { KanwuError } from '../../model/error.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, BlockId, PageId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Records } from '../../model/records.ts';
import { readMarks } from './article-marks.ts';
import { idOf } from './id-bytes.ts';
import { countedPlace } from './lines/article-columns.ts';
import type { Numbered } from './numbered.ts';
import { firstPageOf } from './pages-of-issue.ts';
import type { Publications } from './publications.ts';
import type { Sources } from './sources.ts';

/** A stretch of a page. */
export interface Stretch {
  readonly pageId: PageId;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads all that is needed to show and edit one article.
 *
 * @param around when it is given, only the blocks that some stretches touch are read, and what touches these
 * @throws {KanwuError} `record-not-found`
 */
export function readArticleDocument(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
  sources: Sources,
  publications: Publications,
  id: ArticleId,
  around: readonly Stretch[] | null = null,
): ArticleDocument {
  const article = records.article.get(id);
  if (article === undefined) throw new KanwuError('record-not-found', { noun: 'article', id });
  const issue = records.issue.get(article.issueId);
  if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: article.issueId });
  const found =
    around === null ? records.block.where('articleId', id) : blocksAround(database, numbered, records, id, around);
  const blocks = found.sort((a, b) => a.ordinal - b.ordinal);
  const pages = layPagesOut(records, blocks) ?? [emptyPage(firstPageOf(records, issue.id))];
  const ofPage = (pageId: PageId): DocumentPage | undefined => pages.find(({ page }) => page.id === pageId);
  const marks = pages.map((page) => marksOn(database, numbered, records, page, blocks));
  const mentions = marks.flatMap((each) => each.mentions);
  const entityIds = new Set(mentions.map(({ entityId }) => entityId));
  return {
    ...{ issue, publication: publications.standing(issue.publicationId), article },
    ...{ pages, place: placeOf(database, article.id) },
    blocks: blocks.map((block) => stretchInDocument(ofPage(block.pageId) ?? { shift: 0 }, block)),
    source: { start: sourceOffset(pages[0]?.start ?? 0), text: textOf(sources, pages) },
    corrections: marks.flatMap((each) => each.corrections),
    mentions,
    relations: marks.flatMap((each) => each.relations),
    classifications: records.classification.where('articleId', id),
    entities: [...entityIds]
      .map((entityId) => (entityId === null ? undefined : records.entity.get(entityId)))
      .filter((each): each is Entity => each !== undefined),
  };
}

/** Which of its issue's articles an article is, from 1. */
function placeOf(database: Database.Database, id: ArticleId): number {
  const place = database
    .prepare<[ArticleId], number>(`SELECT ${countedPlace} FROM article_line WHERE article_id = ?`)
    .pluck();
  return place.get(id) ?? 1;
}

/** Where the pages of some blocks stand in a document: the first as in its source, each other one character behind the one before it. */
function layPagesOut(records: Records, blocks: readonly Block[]): readonly DocumentPage[] | null {
  const pages: DocumentPage[] = [];
  for (const pageId of new Set(blocks.map((block) => block.pageId))) {
    const page = records.page.get(pageId);
    if (page === undefined) throw new KanwuError('record-not-found', { noun: 'page', id: pageId });
    const { start, end } = extentOf(blocks.filter((block) => block.pageId === pageId));
    const before = pages.at(-1);
    const shift = before === undefined ? 0 : before.end + 1 - start;
    pages.push({ page, start: sourceOffset(start + shift), end: sourceOffset(end + shift), shift });
  }
  return pages.length === 0 ? null : pages;
}

function emptyPage(page: DocumentPage['page']): DocumentPage {
  return { page, start: sourceOffset(0), end: sourceOffset(0), shift: 0 };
}

function textOf(sources: Sources, pages: readonly DocumentPage[]): string {
  return pages
    .map(({ page, start, end, shift }) => sources.textOf(page.sha256).slice(start - shift, end - shift))
    .join('\f');
}

function marksOn(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
  page: DocumentPage,
  blocks: readonly Block[],
) {
  const own = blocks.filter(({ pageId }) => pageId === page.page.id);
  const marks = readMarks(database, numbered, records, page.page.id, own);
  if (page.shift === 0) return marks;
  return {
    corrections: marks.corrections.map((correction) => stretchInDocument(page, correction)),
    mentions: marks.mentions.map((mention) => ({
      ...mention,
      ranges: mention.ranges.map((range) => rangeInDocument(page, range)),
    })),
    relations: marks.relations,
  };
}

/** The blocks of an article that some stretches touch. */
function blocksAround(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
  articleId: ArticleId,
  around: readonly Stretch[],
): Block[] {
  const before = database.prepare<[number, number], { id: Uint8Array; end: number }>(
    'SELECT id, end_offset AS end FROM block WHERE page = ? AND start_offset <= ? ORDER BY start_offset DESC',
  );
  const ids = new Set<BlockId>();
  for (const { pageId, start, end } of around) {
    // Blocks do not overlap: the first that ends before a stretch is the last to look at.
    for (const block of before.iterate(numbered.known(pageId), end)) {
      if (block.end < start) break;
      ids.add(idOf<BlockId>(block.id));
    }
  }
  return [...ids]
    .map((blockId) => records.block.get(blockId))
    .filter((block) => block !== undefined)
    .filter((block) => block.articleId === articleId);
}
