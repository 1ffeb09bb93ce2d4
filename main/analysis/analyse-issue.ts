import type { MentionAttribute } from '../../model/attribute.ts';
import type { Classification } from '../../model/category.ts';
import type { Comment } from '../../model/comment.ts';
import type { Correction } from '../../model/correction.ts';
import type { Entity } from '../../model/entity.ts';
import type { ImportChoices, ImportReport } from '../../model/import.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { KeptSource } from '../../model/kept-source.ts';
import type { Mention } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { KnownImage, Recognition } from '../../model/recognition.ts';
import type { Relation } from '../../model/relation.ts';
import { checkStop, neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import type { LaidDown } from '../formats/importer.ts';
import type { IssueFile } from '../formats/issue-file.ts';
import type { Segmenter } from '../segment/segment.ts';
import type { Analyst } from './analyst.ts';
import { annotatorSaid, leftBeside, notedBy } from './annotator-said.ts';
import { type ArticleInHand, articleSteps } from './article-in-hand.ts';
import { type ExtractionHelper, extractInOrder } from './extract-in-order.ts';
import { imagesSaid, namesOfImages, withCopies, withImages } from './images-of-source.ts';
import { besideImportedCategories, importedCategories, importedComments } from './imported-judgements.ts';
import { askForLabels, importedLabels } from './imported-labels.ts';
import { besideImported, importedRecords } from './imported-marks.ts';
import { withFitValues } from './imported-values.ts';
import { type IssueParts, shapeOf } from './issue-shape.ts';
import { mayHoldAnything, misreadingsIn, placesOf, stretchesOf } from './misreadings-in-article.ts';
import { NamesInIssue } from './names-in-issue.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { recognisedSource } from './recognised-words.ts';
import { type ArticleSuggestions, suggestedCategories, suggestionsOf } from './suggest-article.ts';

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
  /** Who searches articles beside the analyst. */
  readonly helpers?: readonly ExtractionHelper[];
}

/** So much of the work is reading the file and cutting it up; the rest is searching it. */
const readingShare = 0.2;

/** A file read, cut into articles and searched, as the records that a workspace keeps of it. */
export interface IssueAnalysis extends IssueParts {
  readonly report: ImportReport;
  /** The names of the files that were read as part of it, relative to its folder. */
  readonly readAlong: readonly string[];
  readonly source: KeptSource;
  /** How the source's text was recognised; null where nothing is known of that. */
  readonly recognition: Recognition<KnownImage> | null;
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
 * @throws {KanwuError} what `readDocument` throws, `labels-unknown` where that is asked for, and `cancelled`
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
    choices = {},
    findsImages = false,
    copyImagesInto = null,
    onProgress,
    onFound,
    helpers = [],
  }: AnalysisOptions,
): Promise<IssueAnalysis> {
  const { text, encoding, format } = document;
  const labels = importedLabels(choices);
  if (choices.asksForLabels === true) askForLabels(document, labels);
  const look = stopInSteps(stop);
  const segment: Segmenter = (text, fileName) => analyst.segment(text, fileName, stop);
  const shape = shapeOf(
    document,
    { fileName: from.fileName, within: from.within ?? [], sha256: source.sha256, at, ordinal },
    { segment, swappedLines: (passage, year) => analyst.swappedLines(passage, year) },
    look,
  );
  checkStop(stop);
  const { marks, unread } = await withFitValues(document.marks, labels);
  const by = annotatorSaid(document, choices);
  const imported = importedRecords(
    { ...document, marks: marks.map(notedBy(by.annotator)) },
    format,
    shape.blocks,
    labels,
  );
  checkStop(stop);
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
  const { saidOf, filedOf, ...records } = shape;
  // Where those names stand in the article that are not looked for misreadings in.
  let places: ReadingRange[] = [];
  let filed: readonly Classification[] = [];
  let categories: readonly Classification[] = [];
  const noteNames = (some: readonly Mention[], { reading, whole }: ArticleInHand): void => {
    const named = some.filter(mayHoldAnything);
    for (const place of placesOf(named, reading)) places.push(place);
    if (whole !== null) names.note(named, text);
  };
  const steps = articleSteps(text, shape, imported.mentionsOf, stop);
  for await (const { step, extraction } of extractInOrder(steps, analyst, helpers)) {
    const { articleId, brought, page, reading, whole, issueDate, place } = step.article;
    switch (step.kind) {
      case 'begin':
        places = [];
        filed = importedCategories(articleId, filedOf.get(articleId) ?? []);
        for (const classification of filed) classifications.push(classification);
        for (const mention of brought) mentions.push(mention);
        noteNames(brought, step.article);
        categories = whole === null ? [] : suggestedCategories(articleId, whole, analyst);
        break;
      case 'stretch': {
        if (extraction === null) break;
        const found = suggestionsOf(extraction, step.at, step.article, stop);
        const beside = besideImported(found.mentions, brought);
        const standing = new Set(beside.map(({ id }) => id));
        const stand = ({ subjectId, objectId }: Relation): boolean => standing.has(subjectId) && standing.has(objectId);
        noteNames(beside, step.article);
        (onFound ?? keep)({
          ...{ mentions: beside, relations: found.relations.filter(stand) },
          classifications: besideImportedCategories(categories, filed),
        });
        // They are the article's, and are said once.
        categories = [];
        break;
      }
      case 'end': {
        const check = { pageId: page.id, reading, names: places, proposed, issueDate, recognised };
        for (const misreading of whole === null ? [] : misreadingsIn(check, analyst, stop))
          misreadings.push(misreading);
        onProgress?.(readingShare + (1 - readingShare) * ((place + 1) / shape.articles.length));
        break;
      }
    }
  }
  // Names are masked where characters are looked for, so that none is proposed for twice.
  for (const misspelt of names.misspelt(analyst, proposed)) misreadings.push(misspelt);
  const found = document.recognition === undefined ? null : await withImages(document.recognition, from, findsImages);
  const recognition = found === null || copyImagesInto === null ? found : await withCopies(found, copyImagesInto);
  const version = document.version?.slice(0, 40) ?? '';
  const report: ImportReport = {
    ...(version === '' ? {} : { version }),
    ...{ format, encoding, unread: [...document.unread, ...unread, ...imported.unread, ...leftBeside(choices)] },
    ...by,
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
