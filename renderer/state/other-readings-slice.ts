import type { Correction } from '../../model/correction.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { reviseCorrection } from '../../model/edits/correction-revise.ts';
import { correctionRange } from '../../model/reading-places.ts';
import { recordOf } from '../../model/record-index.ts';
import type { Bridge } from '../../preload/contract.ts';
import type { OpenArticle } from './article-part.ts';
import { callBridge } from './bridge-call.ts';
import type { OtherReadingsPart } from './other-readings-part.ts';
import type { Slice } from './state.ts';

/** So much of the text on either side is enough to weigh readings by, in UTF-16 units. */
const around = 120;

export const otherReadingsSlice =
  (bridge: Bridge): Slice<OtherReadingsPart> =>
  (set, get) => ({
    otherReadings: null,
    async askOtherReadings(id) {
      const { open, otherReadings } = get();
      if (otherReadings?.of === id) return;
      set({ otherReadings: null });
      const correction = recordOf(open?.document.corrections ?? [], id);
      const asked = open === null || correction === undefined ? null : questionOf(open, correction);
      if (correction === undefined || asked === null) return;
      try {
        const found = await callBridge(bridge, 'correction.alternatives', asked);
        if (get().selectedCorrectionId !== id) return;
        const { now } = recordOf(get().open?.document.corrections ?? [], id) ?? correction;
        set({ otherReadings: { of: id, readings: found.includes(now) ? found : [now, ...found] } });
      } catch (thrown) {
        get().notifyError(thrown);
      }
    },
    async takeReading(now) {
      const { open, selectedCorrectionId, execute } = get();
      if (open === null || selectedCorrectionId === null) return;
      await execute(reviseCorrection(open.document, selectedCorrectionId, { now, status: 'accepted' }));
    },
    nextReading() {
      const { open, selectedCorrectionId, otherReadings } = get();
      if (selectedCorrectionId === null || otherReadings?.of !== selectedCorrectionId) return null;
      const { readings } = otherReadings;
      const now = recordOf(open?.document.corrections ?? [], selectedCorrectionId)?.now;
      const next = readings[(readings.indexOf(now ?? '') + 1) % readings.length];
      return next === undefined || next === now ? null : next;
    },
  });

/** The text around the character that a correction is of, as it would read without the correction; null for corrections of anything else. */
function questionOf(
  { document, reading }: OpenArticle,
  correction: Correction,
): { readonly text: string; readonly at: number } | null {
  const { start, end, kind } = correction;
  const was = sourceBetween(document, start, end);
  const range = correctionRange(reading, correction);
  if (was.length !== 1 || (kind !== 'recognition' && kind !== 'misprint') || range === null) return null;
  const before = onOneLine(reading.text.slice(Math.max(0, range.start - around), range.start));
  const after = onOneLine(reading.text.slice(range.end, range.end + around));
  return { text: before + was + after, at: before.length };
}

/** Lines that nobody has joined yet. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}
