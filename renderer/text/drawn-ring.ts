import { RangeSet } from '@codemirror/state';
import type { Decoration, DecorationSet } from '@codemirror/view';
import { stretchesOf } from '../../model/mention-places.ts';
import { recordOf } from '../../model/record-index.ts';
import { correctionMarks } from './correction-marks.ts';
import { ringDecorations } from './decorations.ts';
import { type PaneContent, shownIn } from './pane-content.ts';
import type { Step } from './step.ts';

/** The ring around what is selected. A mention has its ring even while marks of its type or status are hidden. */
export function drawnRing(content: PaneContent, step: Step | null): DecorationSet {
  if (step !== null && isRingedAlike(step.was, content)) return step.layers.ring;
  const { document, reading, selectedMentionId, selectedCorrectionId } = content;
  const correction = recordOf(document.corrections, selectedCorrectionId);
  const mention = recordOf(document.mentions, selectedMentionId);
  const marks =
    correction === undefined
      ? []
      : correctionMarks({ corrections: [correction], source: document.source }, reading, shownIn(content));
  const around = marks.filter(({ shape }) => shape === 'text').map(({ range }) => range);
  const ranges = mention === undefined ? around : [...around, ...stretchesOf(reading, mention)];
  return RangeSet.of<Decoration>(ringDecorations(ranges), true);
}

function isRingedAlike(was: PaneContent, now: PaneContent): boolean {
  return (
    was.reading === now.reading &&
    was.shownStatuses === now.shownStatuses &&
    recordOf(was.document.mentions, was.selectedMentionId) === recordOf(now.document.mentions, now.selectedMentionId) &&
    recordOf(was.document.corrections, was.selectedCorrectionId) ===
      recordOf(now.document.corrections, now.selectedCorrectionId)
  );
}
