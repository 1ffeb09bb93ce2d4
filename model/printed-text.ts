import type { ArticleDocument } from './document.ts';
import { type ReadingRange, readingOffset } from './offset.ts';
import { type Reading, readingOf } from './reading.ts';
import { toReading, toSource } from './reading-places.ts';

/**
 * An article as it is printed: its blocks without any correction, those that are struck among them, each by itself, and without what was
 * supplied. A reading like others, so that all that is held in the source has its place in it.
 */
export function printedText(
  document: ArticleDocument,
): Pick<ArticleDocument, 'blocks'> & { readonly reading: Reading } {
  const supplied = new Set(document.pages.flatMap(({ id, restoration }) => (restoration === null ? [] : [id])));
  const blocks = document.blocks.flatMap((block) => {
    if (supplied.has(block.pageId)) return [];
    return block.struck || block.continues ? [{ ...block, struck: false, continues: false }] : [block];
  });
  return { blocks, reading: readingOf(document.source, blocks, []) };
}

/**
 * Where a stretch of one reading of an article stands in another: from where its first character does to where its last one does. Of what
 * is not in the other, the place where it would be; null where there is none.
 */
export function inOtherReading(from: Reading, to: Reading, { start, end }: ReadingRange): ReadingRange | null {
  if (from === to) return { start, end };
  if (start === end) {
    const at = pointInOther(from, to, start);
    return at === null ? null : { start: readingOffset(at), end: readingOffset(at) };
  }
  const places = toSource(from, { start, end }).flatMap((range) => toReading(to, range) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined || first.start > last.end
    ? null
    : { start: first.start, end: last.end };
}

/** A place between two characters, by the one behind it; by the one before it at the end of a block. */
function pointInOther(from: Reading, to: Reading, at: number): number | null {
  const one = (start: number): ReadingRange | null => {
    if (start < 0 || start >= from.text.length) return null;
    const [range] = toSource(from, { start: readingOffset(start), end: readingOffset(start + 1) });
    return range === undefined ? null : toReading(to, range);
  };
  return one(at)?.start ?? one(at - 1)?.end ?? null;
}
