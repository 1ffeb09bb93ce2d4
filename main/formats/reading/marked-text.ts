import { correctionPlaces } from '../dataset/correction-places.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';

/** A piece of an article's text in which nothing begins or ends. */
export interface Piece {
  readonly text: string;
  /** Places in the article's entities of what is named with it. */
  readonly names: readonly number[];
  /** Those of which it is the first piece. */
  readonly begun: readonly number[];
  /** Whether a person put it there. */
  readonly isPut: boolean;
  /** What the print has before it, and the text has not. */
  readonly struck: string;
}

/** A stretch of an article's text as pieces, so that names may stand in others and across them. */
export class MarkedText {
  readonly #article: DatasetArticle;
  readonly #bounds: readonly number[];
  readonly #put: readonly { readonly start: number; readonly end: number; readonly was: string }[];
  readonly #ranges: readonly (readonly { readonly start: number; readonly end: number }[])[];

  constructor(article: DatasetArticle) {
    this.#article = article;
    this.#ranges = article.entities.map((entity: DatasetEntity) => entity.ranges ?? [entity]);
    this.#put = correctionPlaces(article).map(({ start, end, correction: { was } }) => ({ start, end, was }));
    const bounds = [...this.#ranges.flat(), ...this.#put].flatMap(({ start, end }) => [start, end]);
    this.#bounds = [...new Set(bounds)].sort((a, b) => a - b);
  }

  /** The pieces of a stretch; the last may be empty, where something is struck at its end. */
  pieces(start: number, end: number): readonly Piece[] {
    const inner = this.#bounds.filter((bound) => bound > start && bound < end);
    const starts = [start, ...inner];
    const pieces = starts.map((from, place) => this.#piece(from, starts[place + 1] ?? end, start));
    const struckAtEnd = start < end ? this.#struckAt(end, end) : '';
    const isLast = end === this.#article.text.length || this.#article.text[end] === '\n';
    return struckAtEnd === '' || !isLast
      ? pieces
      : [...pieces, { text: '', names: [], begun: [], isPut: false, struck: struckAtEnd }];
  }

  #piece(from: number, to: number, blockStart: number): Piece {
    const covers = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      start <= from && end >= to && from < to;
    const names = this.#ranges.flatMap((ranges, place) => (ranges.some(covers) ? [place] : []));
    const begun = names.filter((place) => {
      const first = this.#ranges[place]?.[0]?.start ?? from;
      return first === from || (first < from && from === blockStart);
    });
    return {
      ...{ text: this.#article.text.slice(from, to), names, begun },
      isPut: this.#put.some((each) => each.start < each.end && covers(each)),
      struck: this.#struckAt(from, to),
    };
  }

  /** What corrections replaced that begin at a place, where there is anything. */
  #struckAt(from: number, to: number): string {
    return this.#put
      .filter(({ start, end }) => start === from && (end > start ? from < to : true))
      .map(({ was }) => was)
      .join('');
  }
}
