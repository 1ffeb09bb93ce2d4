import { readBlocks } from '../../../model/block.ts';
import type { ArticleDocument } from '../../../model/document.ts';
import { headlineOf, subheadOf } from '../../../model/headline.ts';
import type { MentionId } from '../../../model/ids.ts';
import { paragraphsOf } from '../../../model/paragraphs.ts';
import { type Reading, readingOf } from '../../../model/reading.ts';
import type { Restoration } from '../../../model/restoration.ts';
import type { Status } from '../../../model/status.ts';
import {
  type DatasetArticle,
  type DatasetCategory,
  type DatasetCorrection,
  type DatasetRelation,
  datasetFormat,
} from './dataset-article.ts';
import { datasetComments } from './dataset-comments.ts';
import { type DatasetEntities, datasetEntities } from './dataset-entities.ts';
import { idIn, type Selection } from './selection.ts';

/** The label of a category; its code where the vocabulary is not known. */
export type CategoryLabel = (scheme: string, code: string) => string;

/** Reads from an article's document what a dataset says of it. */
export function readDatasetArticle(
  document: ArticleDocument,
  selection: Selection,
  labelOf: CategoryLabel,
): DatasetArticle {
  const { issue, article, blocks, source } = document;
  const reading = readingOf(source, blocks, document.corrections.filter(selection.applies));
  const said = datasetEntities(document, reading, selection);
  const { id: issueId, date, number, referenceCode, notForRelease, note } = issue;
  const { title = null, issn = null, cn = null, language = null } = document.publication ?? {};
  return {
    format: datasetFormat,
    offsets: 'utf-16',
    issue: {
      ...{ ...idIn(selection, issueId), title, issn, cn, language, date, number },
      ...{ referenceCode, notForRelease, note },
    },
    article: document.place,
    ...idIn(selection, article.id),
    headline: headlineOf(article, reading),
    subhead: subheadOf(article, reading),
    text: reading.text,
    sources: document.pages.map(({ id: pageId, page: { fileName, sha256, label }, restoration, shift }) => ({
      ...{ file: fileName, sha256, page: label, ...restoredIn(restoration, selection) },
      ranges: readBlocks(blocks)
        .filter((block) => block.pageId === pageId)
        .map((block): [number, number] => [block.start - shift, block.end - shift]),
    })),
    blocks: paragraphsOf(reading).map(({ start, end, role, first, behind }) => {
      const seams = reading.blocks.slice(first + 1, behind).map((block) => block.reading.start);
      return { start, end, role, ...(seams.length === 0 ? {} : { seams }) };
    }),
    ...struckIn(document, reading, selection),
    reporters: article.reporters,
    correspondents: article.correspondents,
    photographers: article.photographers,
    state: article.state,
    referenceCode: article.referenceCode,
    notForRelease: article.notForRelease,
    note: article.note,
    categories: datasetCategories(document, selection, labelOf),
    entities: said.entities,
    relations: datasetRelations(document, selection, said.placeOf),
    corrections: datasetCorrections(document, reading, selection),
    ...datasetComments(document, selection),
    ...rejectedIn(document, reading, selection, labelOf, said),
  };
}

/** Nothing where it is not wanted, or nothing is rejected. */
function rejectedIn(
  document: ArticleDocument,
  reading: Reading,
  selection: Selection,
  labelOf: CategoryLabel,
  said: DatasetEntities,
): Pick<DatasetArticle, 'rejected'> {
  if (!selection.withRejected) return {};
  const onlyRejected: Selection = { ...selection, includes: (status) => status === 'rejected' };
  const { entities, placeOf } = datasetEntities(document, reading, onlyRejected);
  const placeOfAny = (id: MentionId): number | undefined => {
    const place = placeOf(id);
    return place === undefined ? said.placeOf(id) : said.entities.length + place;
  };
  const rejected = {
    categories: datasetCategories(document, onlyRejected, labelOf),
    entities,
    relations: datasetRelations(document, onlyRejected, placeOfAny),
    corrections: datasetCorrections(document, reading, onlyRejected),
  };
  return Object.values(rejected).every((list) => list.length === 0) ? {} : { rejected };
}

function datasetCategories(
  { classifications }: ArticleDocument,
  selection: Selection,
  labelOf: CategoryLabel,
): readonly DatasetCategory[] {
  return included(classifications, selection)
    .map(
      ({ id, scheme, code, status, origin, confidence }): DatasetCategory => ({
        ...idIn(selection, id),
        ...{ scheme, code, label: labelOf(scheme, code), status, origin, confidence },
      }),
    )
    .sort((a, b) => compare(a.scheme, b.scheme) || compare(a.code, b.code));
}

function datasetRelations(
  { relations }: ArticleDocument,
  selection: Selection,
  placeOf: DatasetEntities['placeOf'],
): readonly DatasetRelation[] {
  return included(relations, selection)
    .flatMap(({ id, type, subjectId, objectId, status, origin, confidence }): DatasetRelation[] => {
      const [subject, object] = [placeOf(subjectId), placeOf(objectId)];
      if (subject === undefined || object === undefined) return [];
      return [{ ...idIn(selection, id), type, subject, object, status, origin, confidence }];
    })
    .sort((a, b) => a.subject - b.subject || a.object - b.object || compare(a.type, b.type));
}

function included<T extends { readonly status: Status }>(records: readonly T[], { includes }: Selection): readonly T[] {
  return records.filter(({ status }) => includes(status));
}

/** Nothing where no block is struck. */
function struckIn(
  { blocks, pages, source }: ArticleDocument,
  reading: Reading,
  selection: Selection,
): Pick<DatasetArticle, 'struck'> {
  const paragraphs = paragraphsOf(reading);
  const struck = blocks.flatMap(({ id, pageId, start, end, role, struck: isStruck }, place) => {
    if (!isStruck) return [];
    const page = Math.max(
      0,
      pages.findIndex(({ id }) => id === pageId),
    );
    const shift = pages[page]?.shift ?? 0;
    const was = source.text.slice(start - source.start, end - source.start);
    const following = readBlocks(blocks.slice(0, place)).length;
    const found = paragraphs.findIndex(({ behind }) => following < behind);
    const before = found < 0 ? paragraphs.length : found;
    return [{ ...idIn(selection, id), source: page, start: start - shift, end: end - shift, was, role, before }];
  });
  return struck.length === 0 ? {} : { struck };
}

function restoredIn(
  restoration: Restoration | null,
  selection: Selection,
): Pick<DatasetArticle['sources'][number], 'restored'> {
  if (restoration === null) return {};
  const { id, at, text, certainty, note } = restoration;
  return { restored: { ...idIn(selection, id), at, text, certainty, note } };
}

function datasetCorrections(
  { corrections, source, pages }: ArticleDocument,
  reading: Reading,
  selection: Selection,
): DatasetCorrection[] {
  const applied = new Set(reading.corrections);
  return included(corrections, selection).map(
    ({ id, pageId, start, end, side, now, kind, certainty, note, status, origin, confidence }) => {
      const place = pages.findIndex(({ id: each }) => each === pageId);
      const shift = pages[place]?.shift ?? 0;
      const was = source.text.slice(start - source.start, end - source.start);
      return {
        ...idIn(selection, id),
        ...{ source: Math.max(0, place), start: start - shift, end: end - shift, was },
        ...(start === end ? { side } : {}),
        now,
        ...{ kind, certainty, status, origin, confidence, note, applied: applied.has(id) },
      };
    },
  );
}

/** By UTF-16 units, so that the order is the same on every computer. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
