import { mentionText, readingRangesOf } from '../../model/edits/mention-text.ts';
import type { Mention } from '../../model/mention.ts';
import type { OpenArticle } from '../state/article-slice.ts';

/** One mention as the table lists it. */
export interface EntityLine {
  readonly mention: Mention;
  readonly text: string;
  /** Where it begins in the reading text, in UTF-16 units. */
  readonly place: number;
}

/** The mentions that stand in the article, in reading order. */
export function entityLines({ document, reading }: OpenArticle): EntityLine[] {
  return document.mentions
    .flatMap((mention) => {
      const [first] = readingRangesOf(reading, mention);
      return first === undefined ? [] : [{ mention, text: mentionText(reading, mention), place: first.start }];
    })
    .sort((a, b) => a.place - b.place || b.text.length - a.text.length);
}
