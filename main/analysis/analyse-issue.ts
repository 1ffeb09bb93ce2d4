import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { Classification } from '../../model/category.ts';
import type { Correction } from '../../model/correction.ts';
import { extentOf } from '../../model/extent.ts';
import { type ArticleId, type BlockId, type CorrectionId, type IssueId, newId } from '../../model/ids.ts';
import type { Issue, Source } from '../../model/issue.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { readingOf } from '../../model/reading.ts';
import type { Relation } from '../../model/relation.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import { importText } from '../formats/import-text.ts';
import type { CorrectionProposal } from '../repair/correction-proposal.ts';
import { proposeRepairs } from '../repair/propose-repairs.ts';
import type { SegmentedArticle, SegmentedBlock } from '../segment/segmentation.ts';
import type { Analyst } from './analyst.ts';
import { suggestForArticle } from './suggest-article.ts';

export interface IssueFileContent {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface AnalysisOptions {
  /** Milliseconds since the epoch; now when it is not given. */
  readonly at?: number;
  /** The issue's place in the list of issues; the time when it is not given. */
  readonly ordinal?: number | undefined;
  readonly stop?: Stop;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** An issue file read, cut into articles and searched, as the records that a workspace keeps of it. */
export interface IssueAnalysis {
  readonly source: Source;
  readonly issue: Issue;
  readonly articles: readonly Article[];
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
}

/**
 * Reads an issue file, cuts it into articles, and suggests what to correct in them, what they name and what they are about.
 *
 * @throws {KanwuError} `file-empty`, `file-binary`, `file-not-text`, `cancelled`
 */
export function analyseIssue(file: IssueFileContent, analyst: Analyst, options: AnalysisOptions = {}): IssueAnalysis {
  const { at = Date.now(), ordinal = at, stop = neverStop, onProgress } = options;
  const { text, encoding } = importText(file.bytes, file.fileName);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const segmentation = analyst.segment(text, file.fileName);
  const issueId = newId<IssueId>();
  const issue: Issue = {
    ...{ id: issueId, ordinal, fileName: file.fileName, sha256, ...segmentation.facts },
    ...{ importedAt: at, note: '' },
  };

  const cut = segmentation.articles.flatMap((article) => article.blocks);
  const corrections = proposeRepairs(text, cut).map((proposal) => correctionOf(proposal, issueId));
  const lineJoins = corrections.filter((correction) => correction.kind === 'line-join');
  const articles: Article[] = [];
  const blocks = segmentation.furniture.map((block, place) => blockOf(block, issueId, null, place));
  const mentions: Mention[] = [];
  const relations: Relation[] = [];
  const classifications: Classification[] = [];
  for (const [place, segmented] of segmentation.articles.entries()) {
    checkStop(stop);
    const article = articleOf(segmented, issueId, place + 1);
    const own = segmented.blocks.map((block, blockPlace) => blockOf(block, issueId, article.id, blockPlace));
    const reading = readingOf({ start: 0, text }, own, joinsWithin(lineJoins, own));
    const found = suggestForArticle({ issueId, articleId: article.id, reading, issueDate: issue.date }, analyst);
    articles.push(article);
    for (const block of own) blocks.push(block);
    for (const mention of found.mentions) mentions.push(mention);
    for (const relation of found.relations) relations.push(relation);
    for (const classification of found.classifications) classifications.push(classification);
    onProgress?.((place + 1) / segmentation.articles.length);
  }
  const source: Source = { sha256, bytes: file.bytes, encoding, text };
  return { source, issue, articles, blocks, corrections, mentions, relations, classifications };
}

/** The edit that brings an analysed issue into a workspace. */
export function importEditOf(analysis: IssueAnalysis): Edit {
  return {
    action: 'issue-import',
    articleId: null,
    summary: analysis.issue.fileName.slice(0, 200),
    commands: [
      { name: 'issue.add', payload: { records: [analysis.issue] } },
      { name: 'article.add', payload: { records: analysis.articles } },
      { name: 'block.add', payload: { records: analysis.blocks } },
      { name: 'correction.add', payload: { records: analysis.corrections } },
      { name: 'mention.add', payload: { records: analysis.mentions } },
      { name: 'relation.add', payload: { records: analysis.relations } },
      { name: 'classification.add', payload: { records: analysis.classifications } },
    ],
  };
}

function articleOf(
  { reporters, correspondents, photographers }: SegmentedArticle,
  issueId: IssueId,
  ordinal: number,
): Article {
  return {
    ...{ id: newId<ArticleId>(), issueId, ordinal, headline: null, subhead: null },
    ...{ reporters, correspondents, photographers, state: 'untouched', note: '' },
  };
}

function blockOf(
  { start, end, role }: SegmentedBlock,
  issueId: IssueId,
  articleId: ArticleId | null,
  ordinal: number,
): Block {
  return { id: newId<BlockId>(), issueId, articleId, ordinal, role, start, end };
}

function correctionOf({ start, end, now, kind, confidence, origin }: CorrectionProposal, issueId: IssueId): Correction {
  return {
    ...{ id: newId<CorrectionId>(), issueId, start, end, now, kind, confidence, origin },
    ...{ certainty: 'unknown', note: '', status: 'suggested' },
  };
}

function joinsWithin(joins: readonly Correction[], blocks: readonly Block[]): Correction[] {
  const { start, end } = extentOf(blocks);
  return joins.filter((join) => start <= join.start && join.end <= end);
}
