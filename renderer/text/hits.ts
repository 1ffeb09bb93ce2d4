import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { type CorrectionMark, correctionMarks } from './correction-marks.ts';
import { mentionMarks } from './mention-marks.ts';
import { correctionsNear, mentionsNear } from './near-marks.ts';
import { type PaneContent, shownIn } from './pane-content.ts';
import type { Stretch } from './stretches.ts';

/** What is drawn in the text. */
export type Marked = Pick<PaneContent, 'document' | 'reading' | 'shownStatuses' | 'shownTypes'>;

/** What a person picked in the text. */
export type Picked =
  | { readonly kind: 'mention'; readonly id: MentionId }
  | { readonly kind: 'correction'; readonly id: CorrectionId };

/** A mark at some place in the text. */
export type Hit =
  | { readonly kind: 'mention'; readonly id: MentionId; readonly mention: Mention }
  | { readonly kind: 'correction'; readonly id: CorrectionId; readonly mark: CorrectionMark };

/** The stretch of the innermost mention that holds the character that begins at `offset`; null where none does. */
export function mentionStretchAt(marked: Marked, offset: number): Stretch | null {
  const held = mentionsAt(marked, offset)
    .flatMap(({ ranges }) => ranges)
    .filter((range) => range.start <= offset && offset < range.end);
  return held.reduce<Stretch | null>(
    (inner, range) => (inner === null || lengthOf(range) < lengthOf(inner) ? range : inner),
    null,
  );
}

/** All marks on the character that begins at `offset` of the reading text, the innermost (shortest) first. */
export function hitsOn(marked: Marked, offset: number): Hit[] {
  const isOn = (range: Stretch) => range.start <= offset && offset < range.end;
  const found: { readonly hit: Hit; readonly length: number }[] = [];
  for (const mark of correctionsAt(marked, offset)) {
    if (isOn(mark.range)) found.push({ hit: correctionHit(mark), length: lengthOf(mark.range) });
  }
  for (const { mention, ranges } of mentionsAt(marked, offset)) {
    if (!ranges.some(isOn)) continue;
    const length = ranges.reduce((sum, range) => sum + lengthOf(range), 0);
    found.push({ hit: { kind: 'mention', id: mention.id, mention }, length });
  }
  return found.sort((a, b) => a.length - b.length).map(({ hit }) => hit);
}

/** The corrections that stand, without text of their own, between the characters before and after `offset`. */
export function hitsBetween(marked: Marked, offset: number): Hit[] {
  return correctionsAt(marked, offset)
    .filter(({ range }) => range.start === offset && range.end === offset)
    .map((mark) => correctionHit(mark));
}

/** The hit after the one picked last at the same spot, so that picking again goes outward and round; else the first. */
export function nextHit(hits: readonly Hit[], last: Picked['id'] | null): Hit | null {
  const place = hits.findIndex(({ id }) => id === last);
  return hits[(place + 1) % hits.length] ?? null;
}

function mentionsAt(marked: Marked, offset: number) {
  const { document, reading } = marked;
  return mentionMarks(
    mentionsNear(document.mentions, reading, { start: offset, end: offset + 1 }),
    reading,
    shownIn(marked),
  );
}

function correctionsAt(marked: Marked, offset: number): CorrectionMark[] {
  const { document, reading } = marked;
  const corrections = correctionsNear(document.corrections, reading, { start: offset, end: offset + 1 });
  return correctionMarks({ corrections, source: document.source }, reading, shownIn(marked));
}

function correctionHit(mark: CorrectionMark): Hit {
  return { kind: 'correction', id: mark.correction.id, mark };
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}
