import { RangeSet } from '@codemirror/state';
import type { Decoration, DecorationSet } from '@codemirror/view';
import type { Correction } from '../../model/correction.ts';
import type { CorrectionId } from '../../model/ids.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { recordsOf } from '../../model/record-index.ts';
import { type CorrectionMark, correctionMarks } from './correction-marks.ts';
import { correctionDecorations, correctionOf } from './decorations.ts';
import { correctionsNear } from './near-marks.ts';
import { type PaneContent, shownIn } from './pane-content.ts';
import type { Step } from './step.ts';
import { changedStretches, moved, type Stretch } from './stretches.ts';

/** The marks and widgets of corrections, with what the selected one would put into the text. */
export function drawnCorrections(content: PaneContent, step: Step | null): DecorationSet {
  const { document, phrases, selectedCorrectionId, view } = content;
  if (
    step === null ||
    step.was.shownStatuses !== content.shownStatuses ||
    step.was.phrases !== phrases ||
    step.was.view !== view
  ) {
    const marks = marksOf(content, document.corrections);
    return RangeSet.of<Decoration>(correctionDecorations(marks, selectedCorrectionId, phrases, view === 'both'), true);
  }
  const mapped = step.layers.corrections.map(step.changes);
  const changed = changedCorrections(content, step);
  if (changed.size === 0) return mapped;
  const marksBefore = marksOf(step.was, recordsOf(step.was.document.corrections, [...changed]));
  const marks = marksOf(content, recordsOf(document.corrections, [...changed]));
  const places = [...marksBefore.map(({ range }) => moved(range, step.changes)), ...marks.map(({ range }) => range)];
  const extent = places.reduce<Stretch>(
    (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
    { start: Number.POSITIVE_INFINITY, end: 0 },
  );
  return mapped.update({
    ...{
      filterFrom: extent.start,
      filterTo: extent.end,
      filter: (_from, _to, each) => !changed.has(correctionOf(each)),
    },
    ...{ add: correctionDecorations(marks, selectedCorrectionId, phrases, view === 'both'), sort: true },
  });
}

function marksOf(content: PaneContent, corrections: readonly Correction[]): CorrectionMark[] {
  const { document, reading, view } = content;
  return correctionMarks({ corrections, source: document.source }, reading, shownIn(content), view === 'printed');
}

/** Those that came, went, have other fields, are or were selected, and those beside which the text changed. */
function changedCorrections(content: PaneContent, { was, changes }: Step): ReadonlySet<CorrectionId> {
  const { document, reading, selectedCorrectionId } = content;
  const { gone, come } = recordDiff(was.document.corrections, document.corrections);
  const near = changedStretches(changes).flatMap((stretch) => correctionsNear(document.corrections, reading, stretch));
  const ids = new Set([...gone, ...come, ...near].map(({ id }) => id));
  if (was.selectedCorrectionId !== selectedCorrectionId) {
    for (const id of [was.selectedCorrectionId, selectedCorrectionId]) if (id !== null) ids.add(id);
  }
  return ids;
}
