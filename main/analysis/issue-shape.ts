import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
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
import type { ArticleId, IssueId, PageId, PublicationId } from '../../model/ids.ts';
import type { IsoDate, Issue, Sha256 } from '../../model/issue.ts';
import { type Page, pageOrder } from '../../model/page.ts';
import { type Publication, publicationTitled } from '../../model/publication.ts';
import type { Confidence } from '../../model/status.ts';
import type { ArticleSaid, ImportedCategory, ImportedDocument } from '../formats/importer.ts';
import type { CorrectionProposal } from '../repair/correction-proposal.ts';
import { proposeRepairs } from '../repair/propose-repairs.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { IssueFacts } from '../segment/segmentation.ts';
import type { Analyst } from './analyst.ts';
import { type CutArticle, type CutBlock, cutIssue, issuesOf } from './cut-document.ts';
import { besideImportedCorrections, importedCorrections } from './imported-judgements.ts';

/** What a file is cut into. */
export interface IssueParts {
  /** Those that the issues are of. */
  readonly publications: readonly Publication[];
  /** At least one; a file may hold several. */
  readonly issues: readonly Issue[];
  /** One for each issue. */
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
}

interface FileFacts {
  readonly fileName: string;
  /** The names of the folders that it was found in, the outermost first. */
  readonly within?: readonly string[];
  readonly sha256: Sha256;
  readonly at: number;
  readonly ordinal: number;
}

/** The same before anything is looked for in it. */
export interface Shape extends IssueParts {
  /** What people said of articles where the file comes from. */
  readonly saidOf: ReadonlyMap<ArticleId, ArticleSaid>;
  /** What they are filed under there. */
  readonly filedOf: ReadonlyMap<ArticleId, readonly ImportedCategory[]>;
}

/** A document's issues with their articles, before anything is looked for in them. */
export function shapeOf(
  document: ImportedDocument,
  { fileName, within = [], sha256, at, ordinal }: FileFacts,
  { segment, swappedLines }: Pick<Analyst, 'segment' | 'swappedLines'>,
  look: () => void,
): Shape {
  const publications = new Map<PublicationId, Publication>();
  const issues: Issue[] = [];
  const pages: Page[] = [];
  const articles: Article[] = [];
  const blocks: Block[] = [];
  const proposed: Correction[] = [];
  const saidOf = new Map<ArticleId, ArticleSaid>();
  const filedOf = new Map<ArticleId, readonly ImportedCategory[]>();
  const named = [...within, fileName].join('/');
  for (const [part, each] of issuesOf(document, look).entries()) {
    const cut = cutIssue(document.text, each, named, segment);
    const pageId = pageIdOf(sha256, part);
    const { title, page: label, date, number } = cut.facts;
    const publicationId = title === null ? null : publicationIdOf(title);
    if (title !== null && publicationId !== null && !publications.has(publicationId)) {
      const { issn = null, cn = null, language = null } = each.said ?? {};
      publications.set(publicationId, { ...publicationTitled(publicationId, title), issn, cn, language });
    }
    const id = issueOfPage(pageId, publicationId, cut.facts);
    const { note = '', referenceCode = null, notForRelease = null } = each.said ?? {};
    issues.push({ id, ordinal, publicationId, date, number, referenceCode, notForRelease, note });
    pages.push({ id: pageId, issueId: id, label, fileName, sha256, importedAt: at });
    const possible = new Map(cut.possibleStarts.map(({ start, confidence }) => [start, confidence]));
    for (const [place, block] of cut.furniture.entries()) {
      look();
      blocks.push(blockOf(block, { pageId, articleId: null, ordinal: place }, possible.get(block.start)));
    }
    for (const [place, segmented] of cut.articles.entries()) {
      const article = articleOf(segmented, id, pageId, pageOrder(label) + (place + 1) / (cut.articles.length + 1));
      articles.push(article);
      if (segmented.said !== undefined) saidOf.set(article.id, segmented.said);
      if (segmented.categories !== undefined) filedOf.set(article.id, segmented.categories);
      for (const [at, block] of segmented.blocks.entries()) {
        look();
        const startConfidence = at === 0 ? segmented.confidence : possible.get(block.start);
        blocks.push(blockOf(block, { pageId, articleId: article.id, ordinal: at }, startConfidence));
      }
    }
    const zones = cut.articles.flatMap((article) => article.blocks);
    const year = yearOf(date);
    const further: Repairer[] = [(passage) => swappedLines(passage, year)];
    const repairs = proposeRepairs(document.text, zones, { further, look });
    for (const proposal of repairs) {
      look();
      proposed.push(correctionOf(proposal, pageId));
    }
  }
  const brought = importedCorrections(document, blocks);
  const corrections = [...brought, ...besideImportedCorrections(proposed, brought, blocks)];
  return { publications: [...publications.values()], issues, pages, articles, blocks, corrections, saidOf, filedOf };
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
  { reporters, correspondents, photographers, blocks, said }: CutArticle,
  issueId: IssueId,
  pageId: PageId,
  ordinal: number,
): Article {
  return {
    ...{ id: articleIdOf(pageId, blocks[0]?.start ?? 0), issueId, ordinal },
    ...{ headline: said?.headline ?? null, subhead: said?.subhead ?? null, reporters, correspondents, photographers },
    ...{ state: said?.state ?? 'untouched', note: said?.note ?? '' },
    ...{ referenceCode: said?.referenceCode ?? null, notForRelease: said?.notForRelease ?? null },
  };
}

function blockOf(
  { start, end, role, confidence, struck = false, continues = false }: CutBlock,
  place: Pick<Block, 'pageId' | 'articleId' | 'ordinal'>,
  startConfidence: Confidence | undefined,
): Block {
  return {
    ...{ id: blockIdOf(place.pageId, start), ...place, role, start, end, struck, continues },
    startConfidence: doubtful(startConfidence ?? 1),
    roleConfidence: doubtful(confidence),
  };
}

/** To a hundredth; null of what is as good as certain. */
function doubtful(confidence: Confidence): Confidence | null {
  const rounded = Math.round(confidence * 100) / 100;
  return rounded === 1 ? null : rounded;
}

function correctionOf({ start, end, now, kind, confidence, origin }: CorrectionProposal, pageId: PageId): Correction {
  return {
    ...{ id: correctionIdOf(pageId, start, end, now), pageId, start, end, side: 'before', now, kind },
    ...{ confidence, origin, certainty: 'unknown', note: '', status: 'suggested' },
  };
}

function yearOf(date: IsoDate | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
