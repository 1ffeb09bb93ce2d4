import { type TaggedType, taggedTypes } from '../../model/lesson.ts';
import type { Coverage, GoldSpan, Passage } from './corpus.ts';

/** The types over which the micro average goes. */
export const microTypes: readonly TaggedType[] = ['person', 'organization', 'place'];

export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/** Precision, recall and F1 as percentages; 0 where there is nothing to divide by. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Strict counts: a span is right when a gold span has the same start, end and type. */
export class SpanScore {
  readonly #counts = new Map<TaggedType, Counts>(taggedTypes.map((type) => [type, { right: 0, found: 0, gold: 0 }]));

  add(found: readonly GoldSpan[], gold: readonly GoldSpan[]): void {
    const keys = new Set(gold.map(keyOf));
    for (const type of taggedTypes) {
      const ofType = found.filter((span) => span.type === type);
      const before = this.counts([type]);
      this.#counts.set(type, {
        right: before.right + ofType.filter((span) => keys.has(keyOf(span))).length,
        found: before.found + ofType.length,
        gold: before.gold + gold.filter((span) => span.type === type).length,
      });
    }
  }

  counts(types: readonly TaggedType[]): Counts {
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const type of types) {
      const counts = this.#counts.get(type);
      right += counts?.right ?? 0;
      found += counts?.found ?? 0;
      gold += counts?.gold ?? 0;
    }
    return { right, found, gold };
  }

  figures(types: readonly TaggedType[]): Figures {
    const { right, found, gold } = this.counts(types);
    const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
    return { precision: ratio(right, found), recall: ratio(right, gold), f1: ratio(2 * right, found + gold) };
  }
}

/** Scores what `tag` finds in the passages, over the types that their corpus marks. */
export function scoreOn(
  passages: readonly Passage[],
  coverage: Readonly<Record<TaggedType, Coverage>>,
  tag: (text: string) => readonly GoldSpan[],
): SpanScore {
  const score = new SpanScore();
  for (const { text, spans } of passages) {
    score.add(
      tag(text).filter(({ type }) => coverage[type] !== 'none'),
      spans,
    );
  }
  return score;
}

/** One line for a person: `micro P 81.2 R 79.0 F1 80.1 | person P … `. */
export function describe(score: SpanScore): string {
  const part = (name: string, types: readonly TaggedType[]): string => {
    const { precision, recall, f1 } = score.figures(types);
    return `${name} P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`;
  };
  const marked = taggedTypes.filter((type) => score.counts([type]).gold > 0);
  return [part('micro', microTypes), ...marked.map((type) => part(type, [type]))].join(' | ');
}

export function keyOf({ start, end, type }: GoldSpan): string {
  return `${start} ${end} ${type}`;
}
