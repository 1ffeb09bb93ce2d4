import { mentionText, readingRangesOf } from '../../model/edits/mention-text.ts';
import type { Mention } from '../../model/mention.ts';
import type { OpenArticle } from '../state/article-part.ts';

/** One mention as the table lists it. */
export interface EntityLine {
  readonly mention: Mention;
  readonly text: string;
  /** Where it begins in the reading text, in UTF-16 units. */
  readonly place: number;
}

/**
 * The mentions that stand in the article, in reading order. A line that is as it was in `before` is the same object, so
 * that its row need not be drawn again.
 */
export function entityLines({ document, reading }: OpenArticle, before: readonly EntityLine[] = []): EntityLine[] {
  const known = new Map(before.map((line) => [line.mention.id, line]));
  return document.mentions
    .flatMap((mention): EntityLine[] => {
      const [first] = readingRangesOf(reading, mention);
      if (first === undefined) return [];
      const line: EntityLine = { mention, text: mentionText(reading, mention), place: first.start };
      const was = known.get(mention.id);
      return [was !== undefined && looksTheSame(was, line) ? was : line];
    })
    .sort((a, b) => a.place - b.place || b.text.length - a.text.length);
}

function looksTheSame(a: EntityLine, b: EntityLine): boolean {
  return a.text === b.text && a.place === b.place && JSON.stringify(a.mention) === JSON.stringify(b.mention);
}
