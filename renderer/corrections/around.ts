import type { Correction } from '../../model/correction.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { Around } from './was-now.tsx';

/** How many UTF-16 units of the source are shown on either side of a correction. */
const shown = 8;

/** What the source reads around a correction, so that one of a line end can be told from another. */
export function aroundCorrection(document: ArticleDocument, { start, end }: Correction): Around {
  const { start: sourceStart, text } = document.source;
  const from = start - sourceStart;
  const to = end - sourceStart;
  return {
    before: lastLine(text.slice(Math.max(0, from - shown), from)),
    after: firstLine(text.slice(to, to + shown)),
  };
}

function lastLine(text: string): string {
  return text.split(/\r?\n/).at(-1) ?? '';
}

function firstLine(text: string): string {
  return text.split(/\r?\n/)[0] ?? '';
}
