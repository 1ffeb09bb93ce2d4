import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { readingOffset } from '../../model/offset.ts';
import { inOtherReading } from '../../model/printed-text.ts';
import type { PaneContent } from './pane-content.ts';

/** The caret or selection, and what stands at the upper edge, where they are in another view of the same text. */
export function movedTo(view: EditorView, before: PaneContent, after: PaneContent) {
  const { reading } = after;
  const placeOf = (at: number): number => {
    const point = readingOffset(at);
    const found = inOtherReading(before.reading, reading, { start: point, end: point });
    return Math.min(found?.start ?? at, reading.text.length);
  };
  const { anchor, head } = view.state.selection.main;
  const top = topOf(view);
  return {
    selection: EditorSelection.single(placeOf(anchor), placeOf(head)),
    scroll: top === 0 ? [] : [atTop(placeOf(top))],
  };
}

/** Has a place stand at the upper edge. */
export function atTop(at: number) {
  return EditorView.scrollIntoView(at, { y: 'start', yMargin: 0 });
}

/** Where the line begins that stands at the upper edge. */
export function topOf(view: EditorView): number {
  const { top } = view.scrollDOM.getBoundingClientRect();
  return view.lineBlockAtHeight(top - view.documentTop).from;
}

/** Whether a place can be seen. */
export function isInSight(view: EditorView, offset: number): boolean {
  const at = view.coordsAtPos(offset);
  const frame = view.scrollDOM.getBoundingClientRect();
  return at !== null && at.top > frame.top && at.bottom < frame.bottom;
}
