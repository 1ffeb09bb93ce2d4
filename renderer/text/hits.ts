import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { CorrectionMark } from './correction-marks.ts';
import type { MentionMark } from './mention-marks.ts';

/** What is drawn in the text. */
export interface Marks {
  readonly mentions: readonly MentionMark[];
  readonly corrections: readonly CorrectionMark[];
}

/** What a person picked in the text. */
export type Picked =
  | { readonly kind: 'mention'; readonly id: MentionId }
  | { readonly kind: 'correction'; readonly id: CorrectionId };

/** A mark at some place in the text. */
export type Hit =
  | { readonly kind: 'mention'; readonly id: MentionId; readonly mark: MentionMark }
  | { readonly kind: 'correction'; readonly id: CorrectionId; readonly mark: CorrectionMark };

/** All marks on the character that begins at `offset` of the reading text, the innermost (shortest) first. */
export function hitsOn(marks: Marks, offset: number): Hit[] {
  const isOn = (range: { readonly start: number; readonly end: number }) => range.start <= offset && offset < range.end;
  const found: { readonly hit: Hit; readonly length: number }[] = [];
  for (const mark of marks.corrections) {
    if (isOn(mark.range)) found.push({ hit: correctionHit(mark), length: mark.range.end - mark.range.start });
  }
  for (const mark of marks.mentions) {
    if (!mark.ranges.some(isOn)) continue;
    const length = mark.ranges.reduce((sum, range) => sum + range.end - range.start, 0);
    found.push({ hit: { kind: 'mention', id: mark.mention.id, mark }, length });
  }
  return found.sort((a, b) => a.length - b.length).map(({ hit }) => hit);
}

/** The corrections that stand, without text of their own, between the characters before and after `offset`. */
export function hitsBetween(marks: Marks, offset: number): Hit[] {
  return marks.corrections
    .filter(({ range }) => range.start === offset && range.end === offset)
    .map((mark) => correctionHit(mark));
}

/** The hit after the one picked last at the same spot, so that picking again goes outward and round; else the first. */
export function nextHit(hits: readonly Hit[], last: Picked['id'] | null): Hit | null {
  const place = hits.findIndex(({ id }) => id === last);
  return hits[(place + 1) % hits.length] ?? null;
}

function correctionHit(mark: CorrectionMark): Hit {
  return { kind: 'correction', id: mark.correction.id, mark };
}
