import { bucketCount } from '../../../main/segment/boundaries/boundary-model.ts';
import { type LineNumbers, lineNumbersOf } from '../../../main/segment/boundaries/line-numbers.ts';
import { bucketRows, conjunctionNumbers, rowOf } from '../../../main/segment/boundaries/line-scores.ts';
import { bare, furniture, headed, heading, inside, top } from '../../../main/segment/boundaries/states.ts';
import { featuresOf } from '../../../main/segment/features.ts';
import { type Piece, piecesOf } from '../../../main/segment/pieces.ts';
import type { MarkedPage } from './pages/marked-page.ts';

/** A page as training sees it. */
export interface Example {
  /** The state of each line. */
  readonly states: Uint8Array;
  /** For each number the bucket of each line. */
  readonly buckets: readonly Uint8Array[];
  /** For each line the rows of its conjunctions. */
  readonly rows: Uint16Array;
  /** How much it counts. */
  readonly weight: number;
}

export interface ReadPage {
  readonly states: Uint8Array;
  readonly numbers: LineNumbers;
}

/** What is seen of the page's lines, and what they are. */
export function readPage(page: MarkedPage): ReadPage {
  const pieces = piecesOf(page.text);
  const numbers = lineNumbersOf(
    page.text,
    pieces.map((piece) => featuresOf(page.text, piece)),
  );
  return { states: statesOf(page, pieces), numbers };
}

function statesOf({ marks }: MarkedPage, pieces: readonly Piece[]): Uint8Array {
  const states = new Uint8Array(pieces.length);
  let mark = 0;
  let before: number = top;
  for (const [index, { start }] of pieces.entries()) {
    while (mark + 1 < marks.length && (marks[mark + 1]?.start ?? 0) <= start) mark += 1;
    const here = marks[mark];
    const begins = here?.opens === true && here.start === start;
    if (begins) before = here.role === 'heading' ? headed : bare;
    else if (here?.role === 'furniture') before = before === top ? top : furniture;
    else if (here?.role === 'heading' && (before === headed || before === heading)) before = heading;
    else before = before === top ? bare : inside;
    states[index] = before;
  }
  return states;
}

/**
 * The upper bounds of each number's buckets, so that they hold about equally many lines; numbers of few values get a bucket a
 * value.
 */
export function boundsFor(pages: readonly ReadPage[]): Float32Array {
  const count = pages[0]?.numbers.columns.length ?? 0;
  const lines = pages.reduce((sum, page) => sum + page.states.length, 0);
  const bounds = new Float32Array(count * (bucketCount - 1)).fill(Number.POSITIVE_INFINITY);
  for (let number = 0; number < count; number += 1) {
    const values = new Float32Array(lines);
    let at = 0;
    for (const page of pages) {
      values.set(page.numbers.columns[number] ?? [], at);
      at += page.states.length;
    }
    values.sort();
    const found: number[] = [];
    const distinct = [...new Set(values)];
    if (distinct.length <= bucketCount) found.push(...distinct.slice(0, -1));
    else {
      for (let bucket = 1; bucket < bucketCount; bucket += 1) {
        const bound = values[Math.floor((values.length * bucket) / bucketCount)] ?? 0;
        if (bound !== found.at(-1) && bound !== distinct.at(-1)) found.push(bound);
      }
    }
    bounds.set(found, number * (bucketCount - 1));
  }
  return bounds;
}

/** Long pages count for more than short ones, but less than their lines would. */
const usualLines = 40;
const levelling = 0.6;

export function exampleOf({ states, numbers }: ReadPage, bounds: Float32Array, weight: number): Example {
  const byLine = bucketRows(numbers.columns, { bounds });
  const count = numbers.columns.length;
  const buckets = numbers.columns.map((column, number) =>
    new Uint8Array(column.length).map((_, line) => byLine[line * count + number] ?? 0),
  );
  const sets = conjunctionNumbers(numbers.names);
  const rows = new Uint16Array(states.length * sets.length);
  for (let line = 0; line < states.length; line += 1) {
    for (const [which, set] of sets.entries())
      rows[line * sets.length + which] = rowOf(which, set, byLine, line * count);
  }
  return {
    states,
    buckets,
    rows,
    weight: weight * Math.min(1.5, (usualLines / Math.max(1, states.length)) ** levelling),
  };
}
