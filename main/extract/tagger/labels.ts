import { taggedTypes } from '../../../model/lesson.ts';

/**
 * The BIOES labels as small integers: 0 is O, and type t (its index in `taggedTypes`) has
 * B = 1 + 4t, I = 2 + 4t, E = 3 + 4t, S = 4 + 4t.
 */
export const labelCount = 1 + 4 * taggedTypes.length;
export const outside = 0;

export function beginLabel(type: number): number {
  return 1 + 4 * type;
}
export function insideLabel(type: number): number {
  return 2 + 4 * type;
}
export function endLabel(type: number): number {
  return 3 + 4 * type;
}
export function singleLabel(type: number): number {
  return 4 + 4 * type;
}

/** The index in `taggedTypes` of a label other than O. */
export function typeOfLabel(label: number): number {
  return (label - 1) >> 2;
}

/** Whether a span may start after this label: O, E and S close what was open. */
export function closes(label: number): boolean {
  return label === outside || ((label - 1) & 3) >= 2;
}

/** Whether this label stands at the start of a span or outside all: O, B and S. */
export function opens(label: number): boolean {
  return label === outside || ((label - 1) & 3) === 0 || ((label - 1) & 3) === 3;
}

/** Whether BIOES allows `next` right after `previous`. */
export function mayFollow(previous: number, next: number): boolean {
  if (closes(previous)) return opens(next);
  return !opens(next) && typeOfLabel(previous) === typeOfLabel(next);
}

/** A span of positions in a sentence, end exclusive, with the index of its type. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** Writes the labels of `spans` (sorted, disjoint, inside 0..length) to `labels`. */
export function writeLabels(spans: readonly LabelledSpan[], length: number, labels: Uint8Array): void {
  labels.fill(outside, 0, length);
  for (const { start, end, type } of spans) {
    if (end - start === 1) {
      labels[start] = singleLabel(type);
      continue;
    }
    labels[start] = beginLabel(type);
    labels.fill(insideLabel(type), start + 1, end - 1);
    labels[end - 1] = endLabel(type);
  }
}

/** The spans of a well-formed label sequence. */
export function readLabels(labels: ArrayLike<number>, length: number): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let start = -1;
  for (let position = 0; position < length; position++) {
    const label = labels[position] ?? outside;
    if (label === outside) continue;
    const type = typeOfLabel(label);
    if (label === singleLabel(type)) spans.push({ start: position, end: position + 1, type });
    else if (label === beginLabel(type)) start = position;
    else if (label === endLabel(type)) spans.push({ start, end: position + 1, type });
  }
  return spans;
}
