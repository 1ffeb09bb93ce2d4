import { blockParts, type SourceStretch } from './block-ranges.ts';
import type { DatasetArticle } from './dataset-article.ts';
import { type PrintedText, printedText } from './printed-text.ts';

/** Where stretches of an article's text stand in the decoded texts of its files. */
export class SourceStretches {
  readonly #printed: PrintedText;
  readonly #parts: readonly { readonly start: number; readonly end: number; readonly range: SourceStretch | null }[];

  constructor(article: DatasetArticle) {
    this.#printed = printedText(article);
    let [at, behind] = [0, 0];
    this.#parts = blockParts(article).map(({ start, end, range }) => {
      // Between two parts the printed text has what the text has there.
      const from = at + (start - behind);
      const length = range === null ? end - start : range.end - range.start;
      [at, behind] = [from + length, end];
      return { start: from, end: at, range };
    });
  }

  /** The stretches that one of the text comes to, in its order; none where all of it was supplied. Offsets count UTF-16 units. */
  of(start: number, end: number): readonly SourceStretch[] {
    const from = this.#printed.placeOf(start, 'start');
    const to = this.#printed.placeOf(end, 'end');
    return this.#parts.flatMap((part): SourceStretch[] => {
      const [first, last] = [Math.max(from, part.start), Math.min(to, part.end)];
      if (part.range === null || first >= last) return [];
      const shift = part.range.start - part.start;
      return [{ source: part.range.source, start: first + shift, end: last + shift }];
    });
  }
}
