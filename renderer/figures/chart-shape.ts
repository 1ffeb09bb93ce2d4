/** Numbers by category, one or more series of them. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  /** By what it is coloured; else by its place among the series. */
  readonly tone?: 'done' | 'in-work' | 'left' | 'wrong';
}

/** A share with the bounds between which it lies, each from 0 to 1. */
export interface ShownShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What is drawn, whatever draws it: bars that lie (`across`) or stand (`up`) upon each other, lines, or shares with their intervals. */
export type ChartShape =
  | {
      readonly kind: 'across' | 'up' | 'lines';
      readonly categories: readonly string[];
      readonly series: readonly Series[];
    }
  | {
      readonly kind: 'shares';
      readonly categories: readonly string[];
      readonly name: string;
      readonly shares: readonly ShownShare[];
    };

/** The colours that a chart is drawn in, resolved. */
export interface ChartColours {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  readonly tones: Readonly<Record<NonNullable<Series['tone']>, string>>;
  readonly series: readonly string[];
}

/** How high a chart wants to be, in CSS pixels: lying bars a row each. */
export function heightOf(shape: ChartShape): number {
  const isLying = shape.kind === 'across' || shape.kind === 'shares';
  return isLying ? 72 + Math.max(3, shape.categories.length) * 24 : 280;
}
