import { type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { anchoredRange } from '../../model/anchor.ts';
import { toReading } from '../../model/reading-places.ts';
import { CommentWidget } from './comment-widget.ts';
import type { PaneContent } from './pane-content.ts';
import type { Step } from './step.ts';

/** What comments are on, and a sign behind each; few stretches have any, so that all are drawn when one is other than before. */
export function drawnComments(content: PaneContent, step: Step | null): DecorationSet {
  const { document, reading, selectedCommentId, phrases } = content;
  const isSame =
    step !== null &&
    step.was.document.comments === document.comments &&
    step.was.selectedCommentId === selectedCommentId &&
    step.was.phrases === phrases;
  if (isSame && (step.changes.empty || document.comments.length === 0)) return step.layers.comments;
  const drawn = document.comments.flatMap((comment): Range<Decoration>[] => {
    const range = toReading(reading, anchoredRange(comment.start, comment.end));
    if (range === null) return [];
    const isSelected = comment.id === selectedCommentId;
    const widget = new CommentWidget(comment, isSelected, phrases);
    const sign = Decoration.widget({ widget, side: 1 }).range(range.end);
    if (range.start === range.end) return [sign];
    const style = `tp-comment tp-comment-${comment.state}${isSelected ? ' tp-chosen' : ''}`;
    return [Decoration.mark({ class: style }).range(range.start, range.end), sign];
  });
  return drawn.length === 0 ? Decoration.none : RangeSet.of<Decoration>(drawn, true);
}
