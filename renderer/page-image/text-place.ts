import { anchoredRange } from '../../model/anchor.ts';
import { pageAt } from '../../model/document-pages.ts';
import type { PageId } from '../../model/ids.ts';
import { type ReadingRange, readingOffset, sourceOffset } from '../../model/offset.ts';
import { toReading, toSource } from '../../model/reading-places.ts';
import type { OpenArticle } from '../state/article-part.ts';

/** A stretch of a page's source, in UTF-16 units of its text. */
export interface TextPlace {
  readonly pageId: PageId;
  readonly start: number;
  readonly end: number;
}

/** Where a stretch of the reading text stands on its page; of an empty one the character after it. Null where nothing stands there. */
export function placeOfReading({ document, reading }: OpenArticle, range: ReadingRange): TextPlace | null {
  const { length } = reading.text;
  const start = Math.min(range.start, length);
  const end = Math.min(Math.max(range.end, start + 1), length);
  const [first, ...others] = toSource(reading, { start: readingOffset(start), end: readingOffset(end) });
  if (first === undefined) return null;
  const page = pageAt(document, first.start);
  // What was lost stands on no image.
  if (page.restoration !== null) return null;
  const onPage = others.filter((each) => pageAt(document, each.start) === page);
  const last = onPage.at(-1) ?? first;
  return { pageId: page.id, start: first.start - page.shift, end: Math.max(last.end, first.end) - page.shift };
}

/** Where in the reading text a character of a page stands; null where the article does not hold it. */
export function readingAt({ document, reading }: OpenArticle, pageId: PageId, offset: number): ReadingRange | null {
  const page = document.pages.find(({ id }) => id === pageId);
  if (page === undefined) return null;
  const at = offset + page.shift;
  const isHeld = reading.blocks.some(({ block }) => block.start <= at && at < block.end);
  return isHeld ? toReading(reading, anchoredRange(sourceOffset(at), sourceOffset(at + 1))) : null;
}
