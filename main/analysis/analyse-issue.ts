import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.ts';
import type { MentionAttribute } from '../../model/attribute.ts';
import { asPrinted, type Block } from '../../model/block.ts';
import type { Classification } from '../../model/category.ts';
import type { Correction } from '../../model/correction.ts';
import {
  articleIdOf,
  blockIdOf,
  correctionIdOf,
  issueIdOf,
  issueIdOfPage,
  pageIdOf,
  publicationIdOf,
} from '../../model/derived-ids.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, IssueId, PageId, PublicationId } from '../../model/ids.ts';
import type { ImportChoices, ImportReport } from '../../model/import.ts';
import type { Issue, Sha256, Source } from '../../model/issue.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { type Page, pageOrder } from '../../model/page.ts';
import { type Publication, publicationTitled } from '../../model/publication.ts';
import { readingOf } from '../../model/reading.ts';
import type { Relation } from '../../model/relation.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import type { ImportedDocument } from '../formats/importer.ts';
import type { IssueFile } from '../formats/issue-file.ts';
import { readDocument } from '../formats/read-document.ts';
import type { CorrectionProposal } from '../repair/correction-proposal.ts';
import { proposeRepairs } from '../repair/propose-repairs.ts';
import type { Segmenter } from '../segment/segment.ts';
import type { IssueFacts, SegmentedArticle, SegmentedBlock } from '../segment/segmentation.ts';
import type { Analyst } from './analyst.ts';
import { cutIssue, issuesOf } from './cut-document.ts';
import { grouped } from './grouped.ts';
import { besideImported, importedRecords } from './imported-marks.ts';
import { withFitValues } from './imported-values.ts';
import { suggestForArticle } from './suggest-article.ts';

export interface AnalysisOptions {
  /** Milliseconds since the epoch; now when it is not given. */
  readonly at?: number;
  /** The issue's place in the list of issues; the time when it is not given. */
  readonly ordinal?: number | undefined;
  readonly stop?: Stop;
  /** What the person lays down for the file; all is found out from it where nothing is given. */
  readonly choices?: ImportChoices;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** So much of the work is reading the file and cutting it up; the rest is searching it. */
const readingShare = 0.2;

/** A file read, cut into articles and searched, as the records that a workspace keeps of it. */
export interface IssueAnalysis {
  readonly report: ImportReport;
  readonly source: Source;
  /** Those that the issues are of. */
  readonly publications: readonly Publication[];
  /** At least one; a file may hold several. */
  readonly issues: readonly Issue[];
  /** One for each issue. */
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly attributes: readonly MentionAttribute[];
  readonly classifications: readonly Classification[];
}

/**
 * Reads a file, cuts it into issues and articles, and suggests what to correct in them, what they name and what they are about.
 *
 * @throws {KanwuError} what `readDocument` throws, and `cancelled`
 */
export async function analyseIssue(
  file: IssueFile,
  analyst: Analyst,
  { at = Date.now(), ordinal = at, choices = {}, stop = neverStop, onProgress }: AnalysisOptions = {},
): Promise<IssueAnalysis> {
  const document = await readDocument(file, choices, {
    progress(fraction) {
      checkStop(stop);
      onProgress?.(fraction * readingShare);
    },
  });
  const { text, encoding, format } = document;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const shape = shapeOf(document, { fileName: file.fileName, sha256, at, ordinal }, (text, fileName) =>
    analyst.segment(text, fileName, stop),
  );
  const { marks, unread } = await withFitValues(document.marks);
  const imported = importedRecords({ ...document, marks }, format, shape.blocks);
  const blocksOf = grouped(shape.blocks, (block) => block.articleId);
  const joinsOf = grouped(
    shape.corrections.filter(({ kind }) => kind === 'line-join'),
    (join) => join.pageId,
  );
  const mentions: Mention[] = [];
  const relations: Relation[] = [...imported.relations];
  const classifications: Classification[] = [];
  for (const [place, { id: articleId, issueId }] of shape.articles.entries()) {
    const page = shape.pages.find((each) => each.issueId === issueId);
    if (page === undefined) continue;
    checkStop(stop);
    const own = blocksOf.get(articleId) ?? [];
    const reading = readingOf({ start: 0, text }, own, joinsWithin(joinsOf.get(page.id) ?? [], own));
    const issueDate = shape.issues.find(({ id }) => id === issueId)?.date ?? null;
    const pages = [
      { id: page.id, page, restoration: null, start: sourceOffset(0), end: sourceOffset(text.length), shift: 0 },
    ];
    const found = suggestForArticle({ pages, articleId, reading, issueDate }, analyst, stop);
    const brought = imported.mentionsOf.get(articleId) ?? [];
    const beside = besideImported(found.mentions, brought);
    const standing = new Set(beside.map(({ id }) => id));
    for (const mention of brought) mentions.push(mention);
    for (const mention of beside) mentions.push(mention);
    for (const relation of found.relations) {
      if (standing.has(relation.subjectId) && standing.has(relation.objectId)) relations.push(relation);
    }
    for (const classification of found.classifications) classifications.push(classification);
    onProgress?.(readingShare + (1 - readingShare) * ((place + 1) / shape.articles.length));
  }
  const source: Source = { sha256, bytes: file.bytes, encoding, text };
  const report: ImportReport = { format, encoding, unread: [...document.unread, ...unread, ...imported.unread] };
  return { report, source, ...shape, mentions, relations, attributes: imported.attributes, classifications };
}

/** The edit that brings what is in a file into a workspace. */
export function importEditOf(analysis: IssueAnalysis): Edit {
  const { publications, issues, pages, articles, blocks, corrections } = analysis;
  const { mentions, relations, attributes, classifications } = analysis;
  return {
    action: 'issue-import',
    articleId: null,
    summary: (pages[0]?.fileName ?? '').slice(0, 200),
    commands: [
      { name: 'publication.add', payload: { records: publications } },
      { name: 'issue.add', payload: { records: issues } },
      { name: 'page.add', payload: { records: pages } },
      { name: 'article.add', payload: { records: articles } },
      { name: 'block.add', payload: { records: blocks } },
      { name: 'correction.add', payload: { records: corrections } },
      { name: 'mention.add', payload: { records: mentions } },
      { name: 'relation.add', payload: { records: relations } },
      ...(attributes.length === 0 ? [] : [{ name: 'attribute.add' as const, payload: { records: attributes } }]),
      { name: 'classification.add', payload: { records: classifications } },
    ],
  };
}

interface FileFacts {
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly at: number;
  readonly ordinal: number;
}

/** A document's issues with their articles, before anything is looked for in them. */
function shapeOf(
  document: ImportedDocument,
  { fileName, sha256, at, ordinal }: FileFacts,
  segment: Segmenter,
): Pick<IssueAnalysis, 'publications' | 'issues' | 'pages' | 'articles' | 'blocks' | 'corrections'> {
  const publications = new Map<PublicationId, Publication>();
  const issues: Issue[] = [];
  const pages: Page[] = [];
  const articles: Article[] = [];
  const blocks: Block[] = [];
  const corrections: Correction[] = [];
  for (const [part, each] of issuesOf(document).entries()) {
    const cut = cutIssue(document.text, each, fileName, segment);
    const pageId = pageIdOf(sha256, part);
    const { title, page: label, date, number } = cut.facts;
    const publicationId = title === null ? null : publicationIdOf(title);
    if (title !== null && publicationId !== null && !publications.has(publicationId)) {
      publications.set(publicationId, publicationTitled(publicationId, title));
    }
    const id = issueOfPage(pageId, publicationId, cut.facts);
    issues.push({ id, ordinal, publicationId, date, number, note: '' });
    pages.push({ id: pageId, issueId: id, label, fileName, sha256, importedAt: at });
    for (const [place, block] of cut.furniture.entries()) blocks.push(blockOf(block, pageId, null, place));
    for (const [place, segmented] of cut.articles.entries()) {
      const article = articleOf(segmented, id, pageId, pageOrder(label) + (place + 1) / (cut.articles.length + 1));
      articles.push(article);
      for (const [at, block] of segmented.blocks.entries()) blocks.push(blockOf(block, pageId, article.id, at));
    }
    const zones = cut.articles.flatMap((article) => article.blocks);
    for (const proposal of proposeRepairs(document.text, zones)) corrections.push(correctionOf(proposal, pageId));
  }
  return { publications: [...publications.values()], issues, pages, articles, blocks, corrections };
}

/**
 * The issue that a page belongs to: of a page that says which one it is, that of its publication and date, so that pages which come
 * in files of their own come together; else one of its own.
 */
function issueOfPage(pageId: PageId, publicationId: PublicationId | null, { date, page }: IssueFacts): IssueId {
  const isKnown = publicationId !== null && date !== null && page !== null;
  return isKnown ? issueIdOf(publicationId, date) : issueIdOfPage(pageId);
}

function articleOf(
  { reporters, correspondents, photographers, blocks }: SegmentedArticle,
  issueId: IssueId,
  pageId: PageId,
  ordinal: number,
): Article {
  return {
    ...{ id: articleIdOf(pageId, blocks[0]?.start ?? 0), issueId, ordinal, headline: null, subhead: null },
    ...{ reporters, correspondents, photographers, state: 'untouched', note: '' },
  };
}

function blockOf(
  { start, end, role }: SegmentedBlock,
  pageId: PageId,
  articleId: ArticleId | null,
  ordinal: number,
): Block {
  return { id: blockIdOf(pageId, start), pageId, articleId, ordinal, role, start, end, ...asPrinted };
}

function correctionOf({ start, end, now, kind, confidence, origin }: CorrectionProposal, pageId: PageId): Correction {
  return {
    ...{ id: correctionIdOf(pageId, start, end, now), pageId, start, end, side: 'before', now, kind },
    ...{ confidence, origin, certainty: 'unknown', note: '', status: 'suggested' },
  };
}

function joinsWithin(joins: readonly Correction[], blocks: readonly Block[]): Correction[] {
  const { start, end } = extentOf(blocks);
  return joins.filter((join) => start <= join.start && join.end <= end);
}
