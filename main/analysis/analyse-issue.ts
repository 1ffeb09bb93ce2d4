import { relative, sep } from 'node:path';
import type { Article } from '../../model/article.ts';
import type { MentionAttribute } from '../../model/attribute.ts';
import type { Block } from '../../model/block.ts';
import type { Classification } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import type { Comment } from '../../model/comment.ts';
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
import type { Entity } from '../../model/entity.ts';
import type { ArticleId, IssueId, PageId, PublicationId } from '../../model/ids.ts';
import type { ImportChoices, ImportReport } from '../../model/import.ts';
import type { IsoDate, Issue, Sha256 } from '../../model/issue.ts';
import type { Edit } from '../../model/journal.ts';
import type { KeptSource } from '../../model/kept-source.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { type Page, pageOrder } from '../../model/page.ts';
import { type Publication, publicationTitled } from '../../model/publication.ts';
import { readingOf } from '../../model/reading.ts';
import type { KnownImage, Recognition } from '../../model/recognition.ts';
import type { Relation } from '../../model/relation.ts';
import type { Confidence } from '../../model/status.ts';
import { checkStop, neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import type { ArticleSaid, ImportedCategory, ImportedDocument, LaidDown } from '../formats/importer.ts';
import type { IssueFile } from '../formats/issue-file.ts';
import { copyImage } from '../formats/page-images/copy-image.ts';
import { findImages } from '../formats/page-images/find-images.ts';
import type { CorrectionProposal } from '../repair/correction-proposal.ts';
import { proposeRepairs } from '../repair/propose-repairs.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { Segmenter } from '../segment/segment.ts';
import type { IssueFacts } from '../segment/segmentation.ts';
import type { Analyst } from './analyst.ts';
import { blockFinder } from './block-finder.ts';
import { type CutArticle, type CutBlock, cutIssue, issuesOf } from './cut-document.ts';
import { grouped } from './grouped.ts';
import {
  besideImportedCategories,
  besideImportedCorrections,
  importedCategories,
  importedComments,
  importedCorrections,
} from './imported-judgements.ts';
import { besideImported, importedRecords } from './imported-marks.ts';
import { withFitValues } from './imported-values.ts';
import { mayHoldAnything, misreadingsIn, stretchesOf } from './misreadings-in-article.ts';
import { NamesInIssue } from './names-in-issue.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { recognisedSource } from './recognised-words.ts';
import { type ArticleSuggestions, suggestedInStretches } from './suggest-article.ts';

export interface AnalysisOptions {
  /** Milliseconds since the epoch; now when it is not given. */
  readonly at?: number;
  /** The issue's place in the list of issues; the time when it is not given. */
  readonly ordinal?: number | undefined;
  readonly stop?: Stop;
  /** What the person lays down for the file; all is found out from it where nothing is given. */
  readonly choices?: ImportChoices;
  /** What the source is called by, where the file is read once more. */
  readonly readingKey?: Sha256;
  /** Whether the images of pages are looked for in the folders around the file. */
  readonly findsImages?: boolean;
  /** The folder that images which are found are copied into; null where they stay where they are. */
  readonly copyImagesInto?: string | null;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Takes what is found in each article; then the analysis holds nothing of it. */
  readonly onFound?: (found: ArticleSuggestions) => void;
}

/** So much of the work is reading the file and cutting it up; the rest is searching it. */
const readingShare = 0.2;

/** A file read, cut into articles and searched, as the records that a workspace keeps of it. */
export interface IssueAnalysis {
  readonly report: ImportReport;
  /** The names of the files that were read as part of it, relative to its folder. */
  readonly readAlong: readonly string[];
  readonly source: KeptSource;
  /** How the source's text was recognised; null where nothing is known of that. */
  readonly recognition: Recognition<KnownImage> | null;
  /** Those that the issues are of. */
  readonly publications: readonly Publication[];
  /** At least one; a file may hold several. */
  readonly issues: readonly Issue[];
  /** One for each issue. */
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
  readonly comments: readonly Comment[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly attributes: readonly MentionAttribute[];
  readonly classifications: readonly Classification[];
  /** What mentions name, as far as the file says it. */
  readonly entities: readonly Entity[];
  /** What people laid down for all articles where the file comes from; null where it says nothing of it. */
  readonly laidDown: LaidDown | null;
}

/**
 * Reads a file, cuts it into issues and articles, and suggests what to correct in them, what they name and what they are about.
 *
 * @throws {KanwuError} what `readDocument` throws, and `cancelled`
 */
export function analyseIssue(file: IssueFile, analyst: Analyst, options: AnalysisOptions = {}): Promise<IssueAnalysis> {
  const { choices = {}, stop = neverStop, readingKey, onProgress = () => undefined } = options;
  const work = { choices, stop, readingKey, onProgress: (fraction: number) => onProgress(fraction * readingShare) };
  // Nothing here waits with the file in its hands: of what is read its bytes may go.
  return readSource(file, work).then((read) => analyseSource(read, analyst, options));
}

async function analyseSource(
  { document, source, from }: ReadSource,
  analyst: Analyst,
  {
    at = Date.now(),
    ordinal = at,
    stop = neverStop,
    findsImages = false,
    copyImagesInto = null,
    onProgress,
    onFound,
  }: AnalysisOptions,
): Promise<IssueAnalysis> {
  const { text, encoding, format } = document;
  const look = stopInSteps(stop);
  const segment: Segmenter = (text, fileName) => analyst.segment(text, fileName, stop);
  const shape = shapeOf(
    document,
    { fileName: from.fileName, sha256: source.sha256, at, ordinal },
    { segment, swappedLines: (passage, year) => analyst.swappedLines(passage, year) },
    look,
  );
  const { marks, unread } = await withFitValues(document.marks);
  const imported = importedRecords({ ...document, marks }, format, shape.blocks);
  const blocksOf = grouped(shape.blocks, (block) => block.articleId);
  const blockAt = blockFinder(shape.blocks);
  const appliedOf = grouped(
    // What people put right is so; broken lines are put together to be searched.
    shape.corrections.filter(({ kind, status }) => status === 'accepted' || isOpenJoin({ kind, status })),
    ({ start }) => blockAt(start)?.articleId ?? null,
  );
  const proposed = stretchesOf(shape.corrections);
  const misreadings: Correction[] = [];
  const names = new NamesInIssue();
  const recognised = recognisedSource(document.recognition);
  const mentions: Mention[] = [];
  const relations: Relation[] = [...imported.relations];
  const classifications: Classification[] = [];
  const keep = (found: ArticleSuggestions): void => {
    for (const mention of found.mentions) mentions.push(mention);
    for (const relation of found.relations) relations.push(relation);
    for (const classification of found.classifications) classifications.push(classification);
  };
  const pageOf = new Map(shape.pages.map((page) => [page.issueId, page]));
  const dateOf = new Map(shape.issues.map(({ id, date }) => [id, date]));
  const { saidOf, filedOf, ...records } = shape;
  for (const [place, { id: articleId, issueId }] of shape.articles.entries()) {
    const page = pageOf.get(issueId);
    if (page === undefined) continue;
    checkStop(stop);
    const own = blocksOf.get(articleId) ?? [];
    const said = saidOf.get(articleId);
    const filed = importedCategories(articleId, filedOf.get(articleId) ?? []);
    for (const classification of filed) classifications.push(classification);
    const reading = readingOf({ start: 0, text }, own, appliedOf.get(articleId) ?? []);
    const issueDate = dateOf.get(issueId) ?? null;
    const pages = [
      { id: page.id, page, restoration: null, start: sourceOffset(0), end: sourceOffset(text.length), shift: 0 },
    ];
    const brought = imported.mentionsOf.get(articleId) ?? [];
    for (const mention of brought) mentions.push(mention);
    const named: Mention[] = brought.filter(mayHoldAnything);
    // Nothing waits in an article that people are done with.
    const finds =
      said?.state === 'done' ? [] : suggestedInStretches({ pages, articleId, reading, issueDate }, analyst, stop);
    for (const found of finds) {
      const beside = besideImported(found.mentions, brought);
      const standing = new Set(beside.map(({ id }) => id));
      const stand = ({ subjectId, objectId }: Relation): boolean => standing.has(subjectId) && standing.has(objectId);
      for (const mention of beside) if (mayHoldAnything(mention)) named.push(mention);
      (onFound ?? keep)({
        ...{ mentions: beside, relations: found.relations.filter(stand) },
        classifications: besideImportedCategories(found.classifications, filed),
      });
    }
    if (said?.state !== 'done') names.note(named, text);
    const check = { pageId: page.id, reading, names: named, proposed, issueDate, recognised };
    const misread = said?.state === 'done' ? [] : misreadingsIn(check, analyst, stop);
    for (const misreading of misread) misreadings.push(misreading);
    onProgress?.(readingShare + (1 - readingShare) * ((place + 1) / shape.articles.length));
  }
  // Names are masked where characters are looked for, so that none is proposed for twice.
  for (const misspelt of names.misspelt(analyst, proposed)) misreadings.push(misspelt);
  const found = document.recognition === undefined ? null : await withImages(document.recognition, from, findsImages);
  const recognition = found === null || copyImagesInto === null ? found : await withCopies(found, copyImagesInto);
  const report: ImportReport = {
    ...{ format, encoding, unread: [...document.unread, ...unread, ...imported.unread] },
    ...imagesSaid(found, findsImages, copyImagesInto !== null),
  };
  return {
    report,
    readAlong: [...document.readAlong, ...namesOfImages(found, from)],
    source,
    recognition,
    ...records,
    corrections: [...records.corrections, ...misreadings],
    comments: importedComments(document, shape.blocks),
    mentions,
    relations,
    attributes: imported.attributes,
    classifications,
    entities: imported.entities,
    laidDown: document.laidDown ?? null,
  };
}

/** Those that were found, relative to the file's folder. */
function namesOfImages(recognition: Recognition<KnownImage> | null, { folder }: ReadSource['from']): string[] {
  if (folder === undefined) return [];
  return (recognition?.images ?? []).flatMap(({ file }) =>
    file === null ? [] : [relative(folder, file.path).split(sep).join('/')],
  );
}

async function withImages(
  { images, tokens }: Recognition,
  from: ReadSource['from'],
  findsImages: boolean,
): Promise<Recognition<KnownImage>> {
  if (findsImages) return { images: await findImages(images, from), tokens };
  return { images: images.map((image) => ({ ...image, file: null })), tokens };
}

/** @throws {KanwuError} `image-not-copied` */
async function withCopies(
  { images, tokens }: Recognition<KnownImage>,
  folder: string,
): Promise<Recognition<KnownImage>> {
  const copied: KnownImage[] = [];
  for (const image of images) {
    copied.push({ ...image, file: image.file === null ? null : await copyImage(image.file, folder) });
  }
  return { images: copied, tokens };
}

/** What the report says of the images of the pages, where there are any. */
function imagesSaid(
  recognition: Recognition<KnownImage> | null,
  wereLookedFor: boolean,
  areCopied: boolean,
): Pick<ImportReport, 'images'> {
  const images = recognition?.images ?? [];
  if (!wereLookedFor || images.length === 0) return {};
  const found = images.filter(({ file }) => file !== null).length;
  return { images: { found, missing: images.length - found, areCopied: areCopied && found > 0 } };
}

/** The edit that brings what is in a file into a workspace. */
export function importEditOf(analysis: IssueAnalysis): Edit {
  const { publications, issues, pages, articles, blocks, corrections } = analysis;
  const { comments, mentions, relations, attributes, classifications, entities, laidDown } = analysis;
  return {
    action: 'issue-import',
    articleId: null,
    summary: (pages[0]?.fileName ?? '').slice(0, 200),
    commands: [
      ...laidDownCommands(laidDown),
      { name: 'publication.add', payload: { records: publications } },
      { name: 'issue.add', payload: { records: issues } },
      { name: 'page.add', payload: { records: pages } },
      { name: 'article.add', payload: { records: articles } },
      { name: 'block.add', payload: { records: blocks } },
      { name: 'correction.add', payload: { records: corrections } },
      ...(comments.length === 0 ? [] : [{ name: 'comment.add' as const, payload: { records: comments } }]),
      ...(entities.length === 0 ? [] : [{ name: 'entity.add' as const, payload: { records: entities } }]),
      { name: 'mention.add', payload: { records: mentions } },
      { name: 'relation.add', payload: { records: relations } },
      ...(attributes.length === 0 ? [] : [{ name: 'attribute.add' as const, payload: { records: attributes } }]),
      { name: 'classification.add', payload: { records: classifications } },
    ],
  };
}

function laidDownCommands(laidDown: LaidDown | null): readonly Command[] {
  if (laidDown === null) return [];
  const { types, attributeTypes, relationTypes, vocabularies, rulings } = laidDown;
  const commands: readonly Command[] = [
    { name: 'type.add', payload: { records: types } },
    { name: 'attributeType.add', payload: { records: attributeTypes } },
    { name: 'relationType.add', payload: { records: relationTypes } },
    { name: 'vocabulary.add', payload: { records: vocabularies } },
    { name: 'ruling.add', payload: { records: rulings } },
  ];
  return commands.filter(({ payload }) => 'records' in payload && payload.records.length > 0);
}

interface FileFacts {
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly at: number;
  readonly ordinal: number;
}

interface Shape
  extends Pick<IssueAnalysis, 'publications' | 'issues' | 'pages' | 'articles' | 'blocks' | 'corrections'> {
  /** What people said of articles where the file comes from. */
  readonly saidOf: ReadonlyMap<ArticleId, ArticleSaid>;
  /** What they are filed under there. */
  readonly filedOf: ReadonlyMap<ArticleId, readonly ImportedCategory[]>;
}

/** A document's issues with their articles, before anything is looked for in them. */
function shapeOf(
  document: ImportedDocument,
  { fileName, sha256, at, ordinal }: FileFacts,
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
  for (const [part, each] of issuesOf(document).entries()) {
    const cut = cutIssue(document.text, each, fileName, segment);
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
    for (const proposal of repairs) proposed.push(correctionOf(proposal, pageId));
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

function isOpenJoin({ kind, status }: Pick<Correction, 'kind' | 'status'>): boolean {
  return kind === 'line-join' && status === 'suggested';
}
