import { entityIdOf } from '../../../model/derived-ids.ts';
import { headlineOf, subheadOf } from '../../../model/headline.ts';
import { type ReadingRange, readingOffset, sourceOffset } from '../../../model/offset.ts';
import type { Reading } from '../../../model/reading.ts';
import { toReading, toSource } from '../../../model/reading-places.ts';
import { valueOfParts } from '../../../model/values/value-parts.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ArticleSaid, ImportedEntity, Judgement, MarkRange } from '../importer.ts';
import type { PrintedArticle } from './printed-article.ts';

/** Adds an article as its sources have it, with all that people decided of it. */
export function addWholeArticle(article: DatasetArticle, printed: PrintedArticle, builder: DocumentBuilder): void {
  const start = builder.article(printed.text, printed.zones);
  builder.articleSaid(articleSaid(article, printed.reading));
  for (const correction of printed.corrections) {
    const { side, now, kind, certainty, note } = correction;
    builder.correction({
      ...{ start: sourceOffset(correction.start + start), end: sourceOffset(correction.end + start) },
      ...{ side, now, kind, certainty, note, judgement: judgementOf(correction) },
    });
  }
  const entities = [...article.entities, ...(article.rejected?.entities ?? [])];
  const marks = entities.map((entity) => addEntity(entity, printed.reading, start, builder));
  for (const relation of [...article.relations, ...(article.rejected?.relations ?? [])]) {
    const [subject, object] = [marks[relation.subject] ?? null, marks[relation.object] ?? null];
    if (subject === null || object === null) builder.unread.add('relations', relation.type);
    else {
      const judgement = judgementOf(relation);
      builder.relation({ label: relation.type, subject, object, isDecided: isDecided(judgement), judgement });
    }
  }
  for (const comment of printed.comments) {
    const range = { start: sourceOffset(comment.start + start), end: sourceOffset(comment.end + start) };
    builder.comment({ ...comment, ...range });
  }
  const unplaced = (article.comments?.length ?? 0) - printed.comments.length;
  if (unplaced > 0) builder.unread.add('notes', article.headline, unplaced);
  if (printed.misplaced > 0) builder.unread.add('misplaced-marks', article.headline, printed.misplaced);
  if (printed.paragraphsSupplied > 0) {
    builder.unread.add('restorations', article.headline, printed.paragraphsSupplied);
  }
  builder.endArticle();
}

function articleSaid(article: DatasetArticle, reading: Reading): ArticleSaid {
  const { headline, subhead, reporters, correspondents, photographers, state, referenceCode, notForRelease, note } =
    article;
  const asRead = { headline: headlineOf({ headline: null }, reading), subhead: subheadOf({ subhead: null }, reading) };
  return {
    headline: headline === asRead.headline ? null : headline,
    subhead: subhead === asRead.subhead ? null : subhead,
    ...{ reporters, correspondents, photographers, state, referenceCode, notForRelease, note },
    categories: [...article.categories, ...(article.rejected?.categories ?? [])].map((category) => ({
      ...{ scheme: category.scheme, code: category.code, judgement: judgementOf(category) },
    })),
  };
}

/** @returns the mark's place; null where it stands nowhere */
function addEntity(entity: DatasetEntity, reading: Reading, start: number, builder: DocumentBuilder): number | null {
  const { type, value, bound = null, calendar = null, attributes, notForRelease, note } = entity;
  const ranges = placesOf(entity, reading);
  if (ranges.length === 0) {
    builder.unread.add('misplaced-marks', type);
    return null;
  }
  const judgement = judgementOf(entity);
  return builder.mark({
    ranges: ranges.map((range) => ({
      ...{ ...range, start: sourceOffset(range.start + start), end: sourceOffset(range.end + start) },
    })),
    ...{ label: type, value: value === null ? null : valueOfParts(type, { value, bound, calendar }) },
    ...{ isDecided: isDecided(judgement), judgement, note, ...(attributes === undefined ? {} : { attributes }) },
    ...(notForRelease === undefined ? {} : { notForRelease }),
    ...(entity.entity === null ? {} : { entity: entityOf(entity.entity) }),
  });
}

/** Where a mention stands in the printed text. */
function placesOf({ start, end, ranges }: DatasetEntity, reading: Reading): readonly MarkRange[] {
  const { length } = reading.text;
  if (ranges === undefined) return start < end && end <= length ? wholeRange(reading, rangeOf(start, end)) : [];
  return ranges.flatMap((each) =>
    each.start < each.end && each.end <= length ? toSource(reading, rangeOf(each.start, each.end)) : [],
  );
}

/** A stretch that is one in the dataset is one range, though it go over the edge of a block, where that comes to the same. */
function wholeRange(reading: Reading, range: ReadingRange): readonly MarkRange[] {
  const found = toSource(reading, range);
  const [first, last] = [found[0], found.at(-1)];
  if (found.length < 2 || first === undefined || last === undefined || first.start > last.end) return found;
  const { start, startInset } = first;
  const joined = { start, startInset, end: last.end, endInset: last.endInset };
  const read = toReading(reading, joined);
  return read?.start === range.start && read.end === range.end ? [joined] : found;
}

function rangeOf(start: number, end: number): ReadingRange {
  return { start: readingOffset(start), end: readingOffset(end) };
}

function entityOf({ id, type, name, aliases, links, note }: NonNullable<DatasetEntity['entity']>): ImportedEntity {
  return {
    id: /^[0-9a-f]{32}$/.test(id) ? id : entityIdOf(type, name),
    type,
    name,
    aliases,
    note,
    links: links.map(({ authority, identifier }) => ({ authority, identifier })),
  };
}

function judgementOf({ status, origin, confidence }: Judgement): Judgement {
  return { status, origin, confidence };
}

function isDecided({ status }: Judgement): boolean {
  return status !== 'suggested';
}
