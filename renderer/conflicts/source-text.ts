import type { AnchoredRange } from '../../model/anchor.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { WindowWords } from '../../resources/words/window.ts';

/** How many UTF-16 units of the source stand for a place in it. */
const excerptLength = 8;

/** Text of a source, with the offset at which it begins. */
export type Stretch = ArticleDocument['source'];

/** What is known of the text of a page, in the page's own offsets, which decisions count in; null where it is not known which page it is. */
export function pageSource(document: ArticleDocument | null, record: string): Stretch | null {
  if (document === null) return null;
  const { mentions, corrections, blocks, pages, source } = document;
  const found = [...mentions, ...corrections, ...blocks].find(({ id }) => id === record);
  const page = found === undefined && pages.length === 1 ? pages[0] : pages.find(({ id }) => id === found?.pageId);
  if (page === undefined) return null;
  const [from, to] = [page.start - source.start, page.end - source.start];
  return { start: sourceOffset(page.start - page.shift), text: source.text.slice(from, to) };
}

/** What a source has between two of its offsets, in one line; null where that is not known. */
export function sourceText(source: Stretch | null, start: number, end: number): string | null {
  if (source === null) return null;
  const { start: first, text } = source;
  if (start < first || end > first + text.length) return null;
  return oneLine(text.slice(start - first, end - first));
}

/** What stands right before or after a place in the source; null where that is not known. */
export function excerpt(source: Stretch | null, at: number, side: 'before' | 'after'): string | null {
  const [start, end] = side === 'after' ? [at, at + excerptLength] : [at - excerptLength, at];
  if (source === null || at < source.start) return null;
  const last = source.start + source.text.length;
  return sourceText(source, Math.max(start, source.start), Math.min(end, last)) || null;
}

/** What stands in a stretch of the source; where that is not known, which stretch it is. */
export function stretchText(
  words: Pick<WindowWords['conflict'], 'stretch'>,
  source: Stretch | null,
  ranges: readonly AnchoredRange[],
): string {
  return ranges.map(({ start, end }) => sourceText(source, start, end) || words.stretch(start, end)).join('…');
}

/** The thing that a conflict is about in its own words, else in those of the later decision. */
export function thingText(
  { noun, record, summary }: Pick<Conflict, 'noun' | 'record' | 'summary'>,
  document: ArticleDocument | null,
): string {
  if (document === null) return summary;
  if (noun === 'mention') {
    const ranges = document.mentions.find(({ id }) => id === record)?.ranges;
    const texts = ranges?.map(({ start, end }) => sourceText(document.source, start, end) ?? '') ?? [];
    return texts.join('…') || summary;
  }
  if (noun === 'block') {
    const block = document.blocks.find(({ id }) => id === record);
    return (block === undefined ? null : sourceText(document.source, block.start, block.end)) || summary;
  }
  return summary;
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, '').trim();
}
